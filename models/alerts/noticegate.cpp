// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/noticegate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

QString word(std::string_view key)
{
    return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

/// Whether nobody needs to hear of it any more.
bool isHandled(const AlertState &state)
{
    return !state.open || state.acknowledged || suppression(state) != AlertSuppression::None;
}

} // namespace

bool TellingSettings::isTopicPrefix(const QString &text)
{
    const auto isBad = [](QChar c) { return c == u'+' || c == u'#' || c.category() == QChar::Other_Control; };
    return !text.isEmpty() && text.size() <= 200 && !text.startsWith(u'/') && !text.endsWith(u'/')
        && std::none_of(text.cbegin(), text.cend(), isBad);
}

QByteArray tellingToJson(const TellingSettings &settings)
{
    return QJsonDocument(QJsonObject{{u"asked"_s, settings.asked},
                                     {u"desktop"_s, settings.desktop},
                                     {u"sound"_s, settings.sound},
                                     {u"least"_s, word(severityKey(settings.least))},
                                     {u"quiet"_s, settings.quiet},
                                     {u"quiet_from_min"_s, settings.quietFrom},
                                     {u"quiet_to_min"_s, settings.quietTo},
                                     {u"program"_s, settings.program},
                                     {u"arguments"_s, QJsonArray::fromStringList(settings.arguments)},
                                     {u"publish"_s, settings.publish},
                                     {u"topic_prefix"_s, settings.topicPrefix}})
        .toJson(QJsonDocument::Compact);
}

TellingSettings tellingFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    TellingSettings settings;
    settings.asked = object.value("asked"_L1).toBool();
    settings.desktop = object.value("desktop"_L1).toBool();
    settings.sound = object.value("sound"_L1).toBool();
    settings.least =
        severityFromKey(object.value("least"_L1).toString().toStdString()).value_or(settings.least);
    settings.quiet = object.value("quiet"_L1).toBool();
    settings.quietFrom = std::clamp(object.value("quiet_from_min"_L1).toInt(settings.quietFrom), 0, 1'439);
    settings.quietTo = std::clamp(object.value("quiet_to_min"_L1).toInt(settings.quietTo), 0, 1'439);
    settings.program = object.value("program"_L1).toString();
    const QJsonArray arguments = object.value("arguments"_L1).toArray();
    for (const QJsonValue &argument : arguments)
        settings.arguments.append(argument.toString());
    settings.publish = object.value("publish"_L1).toBool();
    if (const QString prefix = object.value("topic_prefix"_L1).toString();
        TellingSettings::isTopicPrefix(prefix))
        settings.topicPrefix = prefix;
    return settings;
}

void NoticeGate::take(const AlertReport &report, AlertSeverity least, Timestamp now)
{
    if (isHandled(report.state)) {
        m_waiting.remove(report.key);
        return;
    }
    const auto known = m_waiting.find(report.key);
    if (known != m_waiting.end()) {
        *known = report;
        return;
    }
    if (!report.notice || effectiveSeverity(report.state) < least)
        return;
    if (m_waiting.isEmpty())
        m_since = now;
    m_waiting.insert(report.key, report);
}

std::optional<Telling> NoticeGate::due(Timestamp now)
{
    if (m_waiting.isEmpty() || now < m_since + gatherTime || (m_told != noTime && now < m_told + leastGap))
        return {};
    Telling telling;
    telling.count = static_cast<int>(m_waiting.size());
    telling.alerts.assign(m_waiting.cbegin(), m_waiting.cend());
    m_waiting.clear();
    const auto worse = [](const AlertReport &a, const AlertReport &b) {
        return std::tuple(effectiveSeverity(b.state), a.state.id)
            < std::tuple(effectiveSeverity(a.state), b.state.id);
    };
    const size_t named = std::min(telling.alerts.size(), Telling::mostNamed);
    std::ranges::partial_sort(telling.alerts, telling.alerts.begin() + static_cast<std::ptrdiff_t>(named),
                              worse);
    telling.alerts.resize(named);
    telling.worst = effectiveSeverity(telling.alerts.front().state);
    m_told = now;
    return telling;
}

QByteArray reportToJson(const AlertReport &report, const QString &ruleName)
{
    const AlertState &state = report.state;
    const auto time = [](Timestamp at) { return at == noTime ? QJsonValue() : QJsonValue(toUnixMs(at)); };
    constexpr std::array kinds{"device"_L1, "group"_L1, "connection"_L1};
    QJsonArray changes;
    for (const AlertTransition &transition : report.transitions)
        changes.append(word(changeKey(transition.change)));
    QJsonObject object{{u"id"_s, static_cast<qint64>(state.id)},
                       {u"rule"_s, report.key.rule},
                       {u"name"_s, ruleName},
                       {u"connection"_s, report.key.source},
                       {u"kind"_s, kinds.at(static_cast<size_t>(report.key.kind))},
                       {u"subject"_s, report.key.subject},
                       {u"severity"_s, word(severityKey(effectiveSeverity(state)))},
                       {u"state"_s, word(stageKey(stage(state)))},
                       {u"condition"_s, word(conditionKey(state.condition))},
                       {u"suppression"_s, word(suppressionKey(suppression(state)))},
                       {u"flapping"_s, state.flapping},
                       {u"count"_s, static_cast<qint64>(state.count)},
                       {u"changes"_s, changes},
                       {u"opened"_s, time(state.openedAt)},
                       {u"fired"_s, time(state.firedAt)},
                       {u"closed"_s, time(state.open ? noTime : state.closedAt)}};
    if (std::isfinite(report.value))
        object.insert(u"value"_s, report.value);
    if (report.notice)
        object.insert(u"notice"_s, word(noticeKey(*report.notice)));
    if (!report.by.isEmpty())
        object.insert(u"by"_s, report.by);
    if (!report.text.isEmpty())
        object.insert(u"text"_s, report.text);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace fleetscope
