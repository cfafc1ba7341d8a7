// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertmute.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;
using Operator = AlertMatcher::Operator;

constexpr std::array operatorWords{"="_L1, "!="_L1, "=~"_L1, "!~"_L1};

} // namespace

QString AlertFacts::value(const QString &label) const
{
    if (label.startsWith("tag."_L1))
        return tags.value(label.mid(4));
    if (label.startsWith("label."_L1))
        return labels.value(label.mid(6));
    if (label == "rule"_L1)
        return rule;
    if (label == "device"_L1)
        return device;
    if (label == "connection"_L1)
        return connection;
    if (label == "site"_L1)
        return site;
    if (label == "model"_L1)
        return model;
    const std::string_view word = severityKey(severity);
    return label == "severity"_L1 ? QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()))
                                  : QString();
}

QString matcherText(Operator op) { return operatorWords.at(static_cast<size_t>(op)); }

MuteMatcher::MuteMatcher(const AlertMute &mute)
    : m_matchers(mute.matchers)
{
    for (const AlertMatcher &matcher : m_matchers) {
        const bool pattern = matcher.op == Operator::Matches || matcher.op == Operator::MatchesNot;
        m_patterns.emplace_back(pattern ? QRegularExpression::anchoredPattern(matcher.value) : QString());
    }
}

bool MuteMatcher::matches(const AlertFacts &facts) const
{
    for (size_t i = 0; i < m_matchers.size(); ++i) {
        const AlertMatcher &matcher = m_matchers[i];
        const QString value = facts.value(matcher.label);
        bool holds = false;
        switch (matcher.op) {
        case Operator::Is: holds = value == matcher.value; break;
        case Operator::IsNot: holds = value != matcher.value; break;
        case Operator::Matches: holds = m_patterns[i].match(value).hasMatch(); break;
        case Operator::MatchesNot: holds = !m_patterns[i].match(value).hasMatch(); break;
        }
        if (!holds)
            return false;
    }
    return true;
}

QByteArray mutesToJson(const std::vector<AlertMute> &mutes)
{
    QJsonArray entries;
    for (const AlertMute &mute : mutes) {
        QJsonArray matchers;
        for (const AlertMatcher &matcher : mute.matchers)
            matchers.append(QJsonObject{{u"label"_s, matcher.label},
                                        {u"op"_s, matcherText(matcher.op)},
                                        {u"value"_s, matcher.value}});
        entries.append(
            QJsonObject{{u"id"_s, static_cast<qint64>(mute.id)},
                        {u"kind"_s, mute.kind == AlertMute::Kind::Silence ? u"silence"_s : u"maintenance"_s},
                        {u"matchers"_s, matchers},
                        {u"from"_s, toUnixMs(mute.from)},
                        {u"until"_s, toUnixMs(mute.until)},
                        {u"by"_s, mute.by},
                        {u"reason"_s, mute.reason}});
    }
    return QJsonDocument(entries).toJson(QJsonDocument::Compact);
}

Result<std::vector<AlertMute>> mutesFromJson(const QByteArray &json)
{
    const auto invalid = [](const QString &what) { return Error{ErrorKind::InvalidInput, what, u"mutes"_s}; };
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isArray())
        return invalid(u"no list in JSON"_s);
    const QJsonArray entries = document.array();
    if (entries.size() > maxMutes)
        return invalid(u"more than %1 silences"_s.arg(maxMutes));
    std::vector<AlertMute> mutes;
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        AlertMute mute;
        const qint64 id = object.value("id"_L1).toInteger(0);
        const QString kind = object.value("kind"_L1).toString();
        if (id < 1 || id > 0xffffffff || (kind != "silence"_L1 && kind != "maintenance"_L1))
            return invalid(u"id or kind"_s);
        mute.id = static_cast<quint32>(id);
        mute.kind = kind == "silence"_L1 ? AlertMute::Kind::Silence : AlertMute::Kind::Maintenance;
        mute.from = fromUnixMs(object.value("from"_L1).toInteger(-1));
        mute.until = fromUnixMs(object.value("until"_L1).toInteger(-1));
        if (mute.from < earliestTime || mute.until > latestTime || mute.until < mute.from)
            return invalid(u"from or until"_s);
        mute.by = object.value("by"_L1).toString();
        mute.reason = object.value("reason"_L1).toString();
        const QJsonArray matchers = object.value("matchers"_L1).toArray();
        if (matchers.size() > static_cast<qsizetype>(maxMatchers))
            return invalid(u"matchers"_s);
        for (const QJsonValue &one : matchers) {
            AlertMatcher matcher{one.toObject().value("label"_L1).toString(), Operator::Is,
                                 one.toObject().value("value"_L1).toString()};
            const auto word = std::ranges::find(operatorWords, one.toObject().value("op"_L1).toString());
            if (word == operatorWords.end() || matcher.label.isEmpty())
                return invalid(u"matchers"_s);
            matcher.op = static_cast<Operator>(word - operatorWords.begin());
            if (matcher.op >= Operator::Matches && !QRegularExpression(matcher.value).isValid())
                return invalid(u"matchers: no regular expression"_s);
            mute.matchers.push_back(std::move(matcher));
        }
        mutes.push_back(std::move(mute));
    }
    return mutes;
}

} // namespace fleetscope
