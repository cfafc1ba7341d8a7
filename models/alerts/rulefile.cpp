// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertrule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr auto formatName = "fleetscope-rules"_L1;
constexpr int formatVersion = 1;
constexpr qsizetype maxText = 256;
/// The longest time a rule may name: a year and a day. Longer ones are a slip of the unit.
constexpr double maxSeconds = 366.0 * 86'400;

constexpr std::array comparisonWords{">"_L1,  ">="_L1, "<"_L1,        "<="_L1,
                                     "=="_L1, "!="_L1, "contains"_L1, "~"_L1};
constexpr std::array directionWords{"either"_L1, "rising"_L1, "falling"_L1};
constexpr std::array firmwareWords{"unexpected"_L1, "behind"_L1};

QString wordOf(AlertSeverity severity)
{
    const std::string_view key = severityKey(severity);
    return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

QString wordOf(RuleKind kind)
{
    const std::string_view key = ruleKindKey(kind);
    return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

enum class Need : quint8 { Optional, Required };

/// Takes keys out of one object and keeps the first thing that is wrong. What nobody took is unknown.
class Reader
{
public:
    Reader(QJsonObject object, QString path, QString &problem)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_problem(problem)
    { }
    ~Reader()
    {
        if (!m_object.isEmpty())
            fail(m_object.constBegin().key(), u"is not known here"_s);
    }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    void fail(const QString &key, const QString &why)
    {
        if (m_problem.isEmpty())
            m_problem = m_path + key.left(maxText) + u' ' + why;
    }
    [[nodiscard]] QString pathOf(const QString &key) const { return m_path + key + u'.'; }
    [[nodiscard]] QString &problem() { return m_problem; }

    QJsonValue take(const QString &key, Need need = Need::Optional)
    {
        if (need == Need::Required && !m_object.contains(key))
            fail(key, u"is missing"_s);
        const QJsonValue value = m_object.value(key);
        m_object.remove(key);
        return value;
    }
    void text(const QString &key, QString &to, Need need = Need::Optional)
    {
        const QJsonValue value = take(key, need);
        if (value.isUndefined())
            return;
        if (!value.isString() || value.toString().size() > maxText
            || (need == Need::Required && value.toString().trimmed().isEmpty()))
            return fail(key, u"must be a text of 1 to %1 characters"_s.arg(maxText));
        to = value.toString();
    }
    void flag(const QString &key, bool &to)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return;
        if (!value.isBool())
            return fail(key, u"must be true or false"_s);
        to = value.toBool();
    }
    void number(const QString &key, double &to, double least, double most, Need need = Need::Optional)
    {
        const QJsonValue value = take(key, need);
        if (value.isUndefined())
            return;
        const double given = value.toDouble(std::nan(""));
        if (!(given >= least && given <= most))
            return fail(key, u"must be a number from %1 to %2"_s.arg(least).arg(most));
        to = given;
    }
    void whole(const QString &key, int &to, int least, int most, Need need = Need::Optional)
    {
        const QJsonValue value = take(key, need);
        if (value.isUndefined())
            return;
        const double given = value.toDouble(std::nan(""));
        if (!(given >= least && given <= most) || std::floor(given) < given)
            return fail(key, u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
        to = static_cast<int>(given);
    }
    void seconds(const QString &key, Milliseconds &to, Need need = Need::Optional)
    {
        double given = std::chrono::duration<double>(to).count();
        number(key, given, need == Need::Required ? 0.001 : 0, maxSeconds, need);
        to = Milliseconds(std::llround(given * 1000));
    }
    template <typename Enum, size_t N>
    void word(const QString &key, Enum &to, const std::array<QLatin1StringView, N> &words, size_t first = 0,
              size_t count = N, Need need = Need::Optional)
    {
        const QJsonValue value = take(key, need);
        if (value.isUndefined())
            return;
        for (size_t i = first; i < first + count; ++i) {
            if (value.toString() == words[i]) {
                to = static_cast<Enum>(i);
                return;
            }
        }
        fail(key, u"has an unknown word"_s);
    }
    void severity(const QString &key, AlertSeverity &to, Need need = Need::Optional)
    {
        const QJsonValue value = take(key, need);
        if (value.isUndefined())
            return;
        const std::optional<AlertSeverity> found = severityFromKey(value.toString().toStdString());
        if (!found)
            return fail(key, u"must be info, warning or critical"_s);
        to = *found;
    }

private:
    QJsonObject m_object;
    QString m_path;
    QString &m_problem;
};

constexpr double anyNumber = 1e300;

void readLevels(Reader &reader, RuleCondition &condition, bool upwards)
{
    const QString key = u"levels"_s;
    const QJsonValue value = reader.take(key, Need::Required);
    const QJsonArray entries = value.toArray();
    if (entries.isEmpty() || entries.size() > 3)
        return reader.fail(key, u"must be a list of one to three levels"_s);
    for (const QJsonValue &entry : entries) {
        RuleLevel level;
        Reader one(entry.toObject(), reader.pathOf(key), reader.problem());
        one.severity(u"severity"_s, level.severity, Need::Required);
        one.number(u"limit"_s, level.limit, -anyNumber, anyNumber, Need::Required);
        if (!condition.levels.empty()) {
            const RuleLevel &before = condition.levels.back();
            const bool farther = upwards ? level.limit > before.limit : level.limit < before.limit;
            if (level.severity <= before.severity || !farther)
                one.fail(u"limit"_s, u"must be farther out than that of the milder level before"_s);
        }
        condition.levels.push_back(level);
    }
}

void readDeadBand(Reader &reader, RuleCondition &condition)
{
    double band = -1;
    reader.number(u"dead_band"_s, band, 0, anyNumber);
    if (band >= 0)
        condition.deadBand = band;
}

void readBy(Reader &reader, RuleCondition &condition, Need need)
{
    reader.text(u"by"_s, condition.by, need);
    const QString &by = condition.by;
    if (!by.isEmpty() && by != u"site"_s && by != u"model"_s && !(by.startsWith(u"tag."_s) && by.size() > 4))
        reader.fail(u"by"_s, u"must be site, model or tag.<key>"_s);
}

RuleCondition readCondition(const QJsonValue &json, const QString &path, QString &problem, int depth)
{
    RuleCondition c;
    Reader reader(json.toObject(), path, problem);
    const QString kind = reader.take(u"kind"_s, Need::Required).toString();
    int found = -1;
    for (int i = 0; i < ruleKinds; ++i) {
        if (kind == wordOf(static_cast<RuleKind>(i)))
            found = i;
    }
    if (found < 0) {
        reader.fail(u"kind"_s, u"is no kind of condition"_s);
        return c;
    }
    c.kind = static_cast<RuleKind>(found);
    const auto metric = [&](Need need = Need::Required) { reader.text(u"metric"_s, c.metric, need); };
    const auto window = [&](Need need = Need::Required) { reader.seconds(u"window_s"_s, c.window, need); };
    const auto compare = [&] { reader.word(u"op"_s, c.comparison, comparisonWords, 0, 6); };
    const auto limit = [&] { reader.number(u"limit"_s, c.limit, -anyNumber, anyNumber, Need::Required); };
    const auto count = [&](int most) { reader.whole(u"count"_s, c.count, 1, most, Need::Required); };
    switch (c.kind) {
    case RuleKind::All:
    case RuleKind::Any: {
        const QJsonArray parts = reader.take(u"parts"_s, Need::Required).toArray();
        if (parts.size() < 2 || parts.size() > maxRuleParts)
            reader.fail(u"parts"_s, u"must be a list of 2 to %1 conditions"_s.arg(maxRuleParts));
        else if (depth >= maxRuleDepth)
            reader.fail(u"parts"_s, u"are nested too deeply"_s);
        else
            for (const QJsonValue &part : parts)
                c.parts.push_back(readCondition(part, reader.pathOf(u"parts"_s), problem, depth + 1));
        break;
    }
    case RuleKind::Threshold:
        metric();
        compare();
        readLevels(reader, c, c.comparison < RuleComparison::Below || c.comparison > RuleComparison::AtMost);
        readDeadBand(reader, c);
        break;
    case RuleKind::Range:
        metric();
        reader.number(u"low"_s, c.low, -anyNumber, anyNumber, Need::Required);
        reader.number(u"high"_s, c.high, -anyNumber, anyNumber, Need::Required);
        readDeadBand(reader, c);
        if (c.low >= c.high)
            reader.fail(u"high"_s, u"must be above low"_s);
        break;
    case RuleKind::Rate:
        metric();
        limit();
        window();
        reader.word(u"direction"_s, c.direction, directionWords);
        break;
    case RuleKind::NoData:
        metric(Need::Optional);
        window(Need::Optional);
        reader.number(u"intervals"_s, c.factor, 1, 1'000);
        break;
    case RuleKind::Match:
        metric();
        c.comparison = RuleComparison::Equal;
        reader.word(u"op"_s, c.comparison, comparisonWords, 4, 4);
        reader.text(u"text"_s, c.text, Need::Required);
        if (c.comparison == RuleComparison::Pattern && !QRegularExpression(c.text).isValid())
            reader.fail(u"text"_s, u"is no regular expression"_s);
        break;
    case RuleKind::Count:
        metric();
        compare();
        limit();
        count(100'000);
        window();
        break;
    case RuleKind::Samples:
        metric();
        compare();
        limit();
        reader.whole(u"samples"_s, c.samples, 1, 64, Need::Required);
        count(64);
        if (c.count > c.samples)
            reader.fail(u"count"_s, u"must not be above samples"_s);
        break;
    case RuleKind::History:
        metric();
        reader.number(u"factor"_s, c.factor, 0.1, 1'000);
        break;
    case RuleKind::Peers:
        metric();
        reader.number(u"factor"_s, c.factor, 0.1, 1'000);
        readBy(reader, c, Need::Optional);
        break;
    case RuleKind::Firmware:
        reader.word(u"is"_s, c.firmware, firmwareWords);
        reader.text(u"text"_s, c.text, Need::Required);
        break;
    case RuleKind::Certificate: readLevels(reader, c, false); break;
    case RuleKind::ClockSkew: window(); break;
    case RuleKind::Flood:
    case RuleKind::Takeover:
        count(10'000'000);
        window();
        break;
    case RuleKind::Bloat: limit(); break;
    case RuleKind::Group:
        readBy(reader, c, Need::Required);
        reader.number(u"percent"_s, c.percent, 0, 99.999, Need::Required);
        break;
    case RuleKind::Offline:
    case RuleKind::Connection: break;
    }
    return c;
}

QJsonObject toJson(const RuleCondition &c)
{
    QJsonObject o{{u"kind"_s, wordOf(c.kind)}};
    const auto op = [&] { o.insert(u"op"_s, comparisonWords.at(static_cast<size_t>(c.comparison))); };
    const auto window = [&] { o.insert(u"window_s"_s, std::chrono::duration<double>(c.window).count()); };
    const auto deadBand = [&] {
        if (c.deadBand)
            o.insert(u"dead_band"_s, *c.deadBand);
    };
    const auto levels = [&] {
        QJsonArray entries;
        for (const RuleLevel &level : c.levels)
            entries.append(QJsonObject{{u"severity"_s, wordOf(level.severity)}, {u"limit"_s, level.limit}});
        o.insert(u"levels"_s, entries);
    };
    if (!c.metric.isEmpty())
        o.insert(u"metric"_s, c.metric);
    if (!c.text.isEmpty())
        o.insert(u"text"_s, c.text);
    if (!c.by.isEmpty())
        o.insert(u"by"_s, c.by);
    switch (c.kind) {
    case RuleKind::All:
    case RuleKind::Any: {
        QJsonArray parts;
        for (const RuleCondition &part : c.parts)
            parts.append(toJson(part));
        o.insert(u"parts"_s, parts);
        break;
    }
    case RuleKind::Threshold:
        op();
        levels();
        deadBand();
        break;
    case RuleKind::Range:
        o.insert(u"low"_s, c.low);
        o.insert(u"high"_s, c.high);
        deadBand();
        break;
    case RuleKind::Rate:
        o.insert(u"limit"_s, c.limit);
        window();
        o.insert(u"direction"_s, directionWords.at(static_cast<size_t>(c.direction)));
        break;
    case RuleKind::NoData:
        if (c.window > Milliseconds::zero())
            window();
        o.insert(u"intervals"_s, c.factor);
        break;
    case RuleKind::Match: op(); break;
    case RuleKind::Count:
        op();
        o.insert(u"limit"_s, c.limit);
        o.insert(u"count"_s, c.count);
        window();
        break;
    case RuleKind::Samples:
        op();
        o.insert(u"limit"_s, c.limit);
        o.insert(u"count"_s, c.count);
        o.insert(u"samples"_s, c.samples);
        break;
    case RuleKind::History:
    case RuleKind::Peers: o.insert(u"factor"_s, c.factor); break;
    case RuleKind::Firmware: o.insert(u"is"_s, firmwareWords.at(static_cast<size_t>(c.firmware))); break;
    case RuleKind::Certificate: levels(); break;
    case RuleKind::ClockSkew: window(); break;
    case RuleKind::Flood:
    case RuleKind::Takeover:
        o.insert(u"count"_s, c.count);
        window();
        break;
    case RuleKind::Bloat: o.insert(u"limit"_s, c.limit); break;
    case RuleKind::Group: o.insert(u"percent"_s, c.percent); break;
    case RuleKind::Offline:
    case RuleKind::Connection: break;
    }
    return o;
}

/// The durations of a policy with their keys: writing and reading walk the same list.
template <typename Policy, typename Visitor>
void visitDurations(Policy &policy, Visitor &&visit)
{
    visit(u"for_s"_s, policy.holdFor);
    visit(u"clear_for_s"_s, policy.clearFor);
    visit(u"reopen_s"_s, policy.reopen);
    visit(u"escalate_after_s"_s, policy.escalateAfter);
    visit(u"step_down_after_s"_s, policy.stepDownAfter);
    visit(u"repeat_s"_s, policy.repeat);
    visit(u"inhibit_grace_s"_s, policy.inhibitGrace);
    visit(u"max_shelve_s"_s, policy.maxShelve);
}

RuleSchedule readSchedule(const QJsonValue &json, const QString &path, QString &problem)
{
    RuleSchedule schedule;
    Reader reader(json.toObject(), path, problem);
    if (const QJsonValue days = reader.take(u"days"_s); !days.isUndefined()) {
        schedule.days.fill(false);
        const QJsonArray entries = days.toArray();
        if (entries.isEmpty())
            reader.fail(u"days"_s, u"must be a list of 1 (Monday) to 7"_s);
        for (const QJsonValue &entry : entries) {
            const int day = entry.toInt();
            if (day < 1 || day > 7)
                reader.fail(u"days"_s, u"must be a list of 1 (Monday) to 7"_s);
            else
                schedule.days[static_cast<size_t>(day - 1)] = true;
        }
    }
    reader.whole(u"from_min"_s, schedule.fromMinute, 0, 1439);
    reader.whole(u"to_min"_s, schedule.toMinute, 1, 1440);
    reader.whole(u"utc_offset_min"_s, schedule.utcOffsetMinutes, -18 * 60, 18 * 60);
    if (schedule.fromMinute == schedule.toMinute)
        reader.fail(u"to_min"_s, u"must differ from from_min"_s);
    return schedule;
}

QJsonObject toJson(const RuleSchedule &schedule)
{
    QJsonArray days;
    for (size_t i = 0; i < schedule.days.size(); ++i) {
        if (schedule.days[i])
            days.append(static_cast<int>(i) + 1);
    }
    return {{u"days"_s, days},
            {u"from_min"_s, schedule.fromMinute},
            {u"to_min"_s, schedule.toMinute},
            {u"utc_offset_min"_s, schedule.utcOffsetMinutes}};
}

AlertRule readRule(const QJsonValue &json, QString &problem)
{
    static const QRegularExpression idPattern(u"\\A[a-z0-9][a-z0-9-]{0,63}\\z"_s);
    AlertRule rule;
    if (!json.isObject()) {
        problem = u"a rule is not an object"_s;
        return rule;
    }
    Reader reader(json.toObject(), {}, problem);
    reader.text(u"id"_s, rule.id, Need::Required);
    if (!idPattern.match(rule.id).hasMatch())
        reader.fail(u"id"_s, u"must be 1 to 64 lower case letters, digits and hyphens"_s);
    reader.text(u"name"_s, rule.name, Need::Required);
    const QJsonValue scope = reader.take(u"scope"_s);
    rule.scope = scope.toString();
    if (!(scope.isUndefined() || scope.isString()) || rule.scope.size() > 8192)
        reader.fail(u"scope"_s, u"must be a filter of at most 8192 characters"_s);
    reader.severity(u"severity"_s, rule.severity);
    reader.text(u"runbook"_s, rule.runbook);
    reader.flag(u"enabled"_s, rule.enabled);
    reader.flag(u"latched"_s, rule.policy.latched);
    reader.flag(u"acknowledges_itself"_s, rule.policy.acknowledgesItself);
    reader.number(u"flap_high_percent"_s, rule.policy.flapHighPercent, 0, 100);
    reader.number(u"flap_low_percent"_s, rule.policy.flapLowPercent, 0, 100);
    if (rule.policy.flapLowPercent > rule.policy.flapHighPercent)
        reader.fail(u"flap_low_percent"_s, u"must not be above flap_high_percent"_s);
    visitDurations(rule.policy, [&](const QString &key, Milliseconds &to) { reader.seconds(key, to); });
    // A reminder every few milliseconds is a slip, and would keep a machine busy.
    if (rule.policy.repeat > Milliseconds::zero() && rule.policy.repeat < 1min)
        reader.fail(u"repeat_s"_s, u"must be 0 or at least 60"_s);
    if (const QJsonValue labels = reader.take(u"labels"_s); !labels.isUndefined()) {
        const QJsonObject entries = labels.toObject();
        if (!labels.isObject() || entries.size() > 32)
            reader.fail(u"labels"_s, u"must be an object of at most 32 texts"_s);
        for (auto it = entries.constBegin(); it != entries.constEnd(); ++it) {
            if (!it.value().isString() || it.key().size() > maxText || it.value().toString().size() > maxText)
                reader.fail(u"labels"_s, u"must be an object of at most 32 texts"_s);
            rule.labels.insert(it.key(), it.value().toString());
        }
    }
    if (const QJsonValue schedule = reader.take(u"schedule"_s); !schedule.isUndefined())
        rule.schedule = readSchedule(schedule, reader.pathOf(u"schedule"_s), problem);
    rule.when = readCondition(reader.take(u"when"_s, Need::Required), reader.pathOf(u"when"_s), problem, 1);
    return rule;
}

QJsonObject toJson(const AlertRule &rule)
{
    const AlertRule usual;
    QJsonObject o{{u"id"_s, rule.id}, {u"name"_s, rule.name}, {u"when"_s, toJson(rule.when)}};
    if (!rule.scope.isEmpty())
        o.insert(u"scope"_s, rule.scope);
    if (rule.severity != usual.severity)
        o.insert(u"severity"_s, wordOf(rule.severity));
    if (!rule.runbook.isEmpty())
        o.insert(u"runbook"_s, rule.runbook);
    if (!rule.enabled)
        o.insert(u"enabled"_s, false);
    if (rule.policy.latched)
        o.insert(u"latched"_s, true);
    if (rule.policy.acknowledgesItself)
        o.insert(u"acknowledges_itself"_s, true);
    const auto insertUnlike = [&o](const QString &key, double value, double usualValue) {
        if (value < usualValue || value > usualValue)
            o.insert(key, value);
    };
    insertUnlike(u"flap_high_percent"_s, rule.policy.flapHighPercent, usual.policy.flapHighPercent);
    insertUnlike(u"flap_low_percent"_s, rule.policy.flapLowPercent, usual.policy.flapLowPercent);
    std::vector<double> usualSeconds;
    visitDurations(usual.policy, [&](const QString &, const Milliseconds &duration) {
        usualSeconds.push_back(std::chrono::duration<double>(duration).count());
    });
    size_t place = 0;
    visitDurations(rule.policy, [&](const QString &key, const Milliseconds &duration) {
        insertUnlike(key, std::chrono::duration<double>(duration).count(), usualSeconds[place++]);
    });
    if (!rule.labels.isEmpty()) {
        QJsonObject labels;
        for (auto it = rule.labels.constBegin(); it != rule.labels.constEnd(); ++it)
            labels.insert(it.key(), it.value());
        o.insert(u"labels"_s, labels);
    }
    if (rule.schedule)
        o.insert(u"schedule"_s, toJson(*rule.schedule));
    return o;
}

} // namespace

QByteArray rulesToJson(const QList<AlertRule> &rules)
{
    QJsonArray entries;
    for (const AlertRule &rule : rules)
        entries.append(toJson(rule));
    return QJsonDocument(
               QJsonObject{{u"format"_s, formatName}, {u"version"_s, formatVersion}, {u"rules"_s, entries}})
        .toJson();
}

Result<QList<AlertRule>> rulesFromJson(const QByteArray &json)
{
    const auto invalid = [](const QString &what, const QString &rule = {}) {
        return Error{ErrorKind::InvalidInput, what, rule};
    };
    if (json.size() > maxRulesFile)
        return invalid(u"larger than %1 bytes"_s.arg(maxRulesFile));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return invalid(u"no JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    const QJsonObject root = document.object();
    if (root.value("format"_L1).toString() != formatName)
        return invalid(u"no rules: format is not %1"_s.arg(formatName));
    if (root.value("version"_L1).toInt() != formatVersion)
        return invalid(u"version is not %1"_s.arg(formatVersion));
    for (auto it = root.constBegin(); it != root.constEnd(); ++it) {
        if (it.key() != "format"_L1 && it.key() != "version"_L1 && it.key() != "rules"_L1)
            return invalid(u"%1 is not known here"_s.arg(it.key().left(maxText)));
    }
    const QJsonArray entries = root.value("rules"_L1).toArray();
    if (!root.value("rules"_L1).isArray() || entries.size() > maxRules)
        return invalid(u"rules must be a list of at most %1 rules"_s.arg(maxRules));
    QList<AlertRule> rules;
    QSet<QString> ids;
    for (const QJsonValue &entry : entries) {
        QString problem;
        AlertRule rule = readRule(entry, problem);
        const QString name = rule.id.isEmpty() ? u"number %1"_s.arg(rules.size() + 1) : rule.id.left(64);
        if (problem.isEmpty() && ids.contains(rule.id))
            problem = u"id is there twice"_s;
        if (!problem.isEmpty())
            return invalid(problem, name);
        ids.insert(rule.id);
        rules.append(std::move(rule));
    }
    return rules;
}

} // namespace fleetscope
