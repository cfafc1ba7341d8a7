// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/scenario.h"

#include "models/domain/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr double day = 86'400;
constexpr double farInDays = 3'650;
constexpr double anyNumber = 1e12;
constexpr qsizetype maxTextBytes = 256;
constexpr size_t maxCodeBytes = 16;

/// The first thing that is wrong; reading goes on with defaults, so that every reader stays a plain list of
/// keys.
struct Problem
{
    QString text;

    void add(const QString &path, const QString &what)
    {
        if (text.isEmpty())
            text = path.isEmpty() ? what : path + u' ' + what;
    }
};

/// One object of the file: hands out its keys by name and complains about those that nobody asked for.
class ObjectReader
{
public:
    ObjectReader(const QJsonValue &value, QString path, Problem &problem)
        : m_object(value.toObject())
        , m_path(std::move(path))
        , m_problem(problem)
    {
        if (!value.isObject())
            m_problem.add(m_path, u"is not an object"_s);
    }
    ~ObjectReader()
    {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_known.contains(it.key()))
                m_problem.add(pathOf(it.key()), u"is not a known key"_s);
        }
    }
    Q_DISABLE_COPY_MOVE(ObjectReader)

    [[nodiscard]] QString pathOf(const QString &key) const
    {
        return m_path.isEmpty() ? key : m_path + u'.' + key;
    }
    [[nodiscard]] bool has(const QString &key)
    {
        m_known.insert(key);
        return m_object.contains(key);
    }
    void require(const QString &key)
    {
        if (!has(key))
            m_problem.add(pathOf(key), u"is missing"_s);
    }
    void wrong(const QString &key, const QString &what) { m_problem.add(pathOf(key), what); }
    Problem &problem() { return m_problem; }
    QJsonValue value(const QString &key) { return has(key) ? m_object.value(key) : QJsonValue{}; }

    double number(const QString &key, double fallback, double least, double most)
    {
        return has(key) ? checkedNumber(m_object.value(key), pathOf(key), least, most, m_problem) : fallback;
    }
    qint64 integer(const QString &key, qint64 fallback, qint64 least, qint64 most)
    {
        const double read =
            number(key, static_cast<double>(fallback), static_cast<double>(least), static_cast<double>(most));
        if (read != std::floor(read))
            wrong(key, u"is not a whole number"_s);
        return static_cast<qint64>(read);
    }
    double probability(const QString &key, double fallback) { return number(key, fallback, 0, 1); }
    Milliseconds seconds(const QString &key, double fallback, double least, double most)
    {
        return Milliseconds{std::llround(number(key, fallback, least, most) * 1'000)};
    }
    bool boolean(const QString &key, bool fallback)
    {
        if (!has(key))
            return fallback;
        const QJsonValue read = m_object.value(key);
        if (!read.isBool())
            wrong(key, u"is neither true nor false"_s);
        return read.toBool(fallback);
    }
    std::string text(const QString &key)
    {
        return has(key) ? checkedText(m_object.value(key), pathOf(key), m_problem) : std::string{};
    }
    std::vector<std::string> texts(const QString &key)
    {
        std::vector<std::string> list;
        eachOf(key, [&](const QJsonValue &entry, const QString &path) {
            list.push_back(checkedText(entry, path, m_problem));
        });
        return list;
    }
    std::vector<double> numbers(const QString &key, double least, double most)
    {
        std::vector<double> list;
        eachOf(key, [&](const QJsonValue &entry, const QString &path) {
            list.push_back(checkedNumber(entry, path, least, most, m_problem));
        });
        return list;
    }
    TextPattern pattern(const QString &key)
    {
        auto read = TextPattern::parse(QString::fromStdString(text(key)));
        if (!read) {
            wrong(key, read.error().what);
            return {};
        }
        return *std::move(read);
    }
    template <typename Enum, size_t N>
    Enum word(const QString &key, const std::array<std::pair<QStringView, Enum>, N> &words, Enum fallback)
    {
        return has(key) ? checkedWord(m_object.value(key), pathOf(key), words, fallback, m_problem)
                        : fallback;
    }
    template <typename Enum, size_t N>
    static Enum checkedWord(const QJsonValue &read, const QString &path,
                            const std::array<std::pair<QStringView, Enum>, N> &words, Enum fallback,
                            Problem &problem)
    {
        const QString given = read.toString();
        QStringList known;
        for (const auto &[name, meaning] : words) {
            if (given == name)
                return meaning;
            known.append(name.toString());
        }
        problem.add(path, u"is none of %1"_s.arg(known.join(u", "_s)));
        return fallback;
    }
    /// visit(value, path) for each entry of the array `key`; nothing when it is absent.
    template <typename Visit>
    void eachOf(const QString &key, Visit &&visit)
    {
        if (!has(key))
            return;
        const QJsonValue read = m_object.value(key);
        if (!read.isArray())
            wrong(key, u"is not an array"_s);
        const QJsonArray array = read.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            visit(array.at(i), u"%1[%2]"_s.arg(pathOf(key)).arg(i));
    }
    template <typename Visit>
    void eachObject(const QString &key, Visit &&visit)
    {
        eachOf(key, [&](const QJsonValue &entry, const QString &path) {
            ObjectReader reader(entry, path, m_problem);
            visit(reader);
        });
    }

private:
    static double checkedNumber(const QJsonValue &read, const QString &path, double least, double most,
                                Problem &problem)
    {
        if (!read.isDouble()) {
            problem.add(path, u"is not a number"_s);
            return least;
        }
        const double number = read.toDouble();
        if (number < least || number > most) {
            problem.add(path, u"is not between %1 and %2"_s.arg(least, 0, 'g', 12).arg(most, 0, 'g', 12));
            return least;
        }
        return number;
    }
    static std::string checkedText(const QJsonValue &read, const QString &path, Problem &problem)
    {
        const QByteArray utf8 = read.toString().toUtf8();
        if (!read.isString() || utf8.isEmpty() || utf8.size() > maxTextBytes)
            problem.add(path, u"is not a text of 1 to 256 bytes"_s);
        return utf8.toStdString();
    }

    QJsonObject m_object;
    QString m_path;
    Problem &m_problem;
    QSet<QString> m_known;
};

bool hasWeight(const auto &list)
{
    return std::ranges::any_of(list, [](const auto &entry) { return entry.weight > 0; });
}

std::vector<WeightedText> readWeighted(ObjectReader &in, const QString &key, const QString &textKey)
{
    std::vector<WeightedText> list;
    in.eachObject(key, [&](ObjectReader &entry) {
        entry.require(textKey);
        list.push_back({entry.text(textKey), entry.number(u"weight"_s, 1, 0, 1e6)});
    });
    if (!list.empty() && !hasWeight(list))
        in.wrong(key, u"has no weight above 0"_s);
    return list;
}

bool isReserved(std::string_view sensor)
{
    constexpr std::array<std::string_view, 7> words{"telemetry", "status", "info", "shadow",
                                                    "cmd",       "ota",    "log"};
    return std::ranges::find(words, sensor) != words.end();
}

bool isTopicLevel(std::string_view level)
{
    return isValidName(level) && level.find_first_of("/+#") == level.npos && !level.starts_with('$');
}

void readNumber(ObjectReader &in, MetricSpec &metric)
{
    metric.base = in.number(u"base"_s, 0, -anyNumber, anyNumber);
    metric.spread = in.number(u"spread"_s, 0, 0, anyNumber);
    metric.siteSpread = in.number(u"site_spread"_s, 0, 0, anyNumber);
    metric.noise = in.number(u"noise"_s, 0, 0, anyNumber);
    in.eachObject(u"daily"_s, [&](ObjectReader &wave) {
        wave.require(u"amplitude"_s);
        metric.daily.push_back({wave.number(u"amplitude"_s, 0, -anyNumber, anyNumber),
                                wave.number(u"peak_h"_s, 12, 0, 24),
                                static_cast<int>(wave.integer(u"per_day"_s, 1, 1, 4))});
    });
    metric.weekly = in.numbers(u"weekly"_s, 0, 100);
    if (!metric.weekly.empty() && metric.weekly.size() != 7)
        in.wrong(u"weekly"_s, u"has not one factor for each day from Monday to Sunday"_s);
    if (in.has(u"wander"_s)) {
        ObjectReader wander(in.value(u"wander"_s), in.pathOf(u"wander"_s), in.problem());
        constexpr std::array<std::pair<QStringView, WanderScope>, 3> scopes{
            {{u"device", WanderScope::Device}, {u"site", WanderScope::Site}, {u"fleet", WanderScope::Fleet}}};
        metric.wander.amplitude = wander.number(u"amplitude"_s, 0, 0, anyNumber);
        metric.wander.hours = wander.number(u"hours"_s, 6, 0.001, 10'000);
        metric.wander.scope = wander.word(u"scope"_s, scopes, WanderScope::Device);
    }
    if (in.has(u"spike"_s)) {
        ObjectReader spike(in.value(u"spike"_s), in.pathOf(u"spike"_s), in.problem());
        metric.spike.probability = spike.probability(u"probability"_s, 0);
        metric.spike.amplitude = spike.number(u"amplitude"_s, 0, -anyNumber, anyNumber);
    }
    if (in.has(u"min"_s))
        metric.minimum = in.number(u"min"_s, 0, -anyNumber, anyNumber);
    if (in.has(u"max"_s))
        metric.maximum = in.number(u"max"_s, 0, -anyNumber, anyNumber);
    if (metric.minimum && metric.maximum && *metric.minimum > *metric.maximum)
        in.wrong(u"min"_s, u"is above max"_s);
    if (in.has(u"when"_s)) {
        ObjectReader when(in.value(u"when"_s), in.pathOf(u"when"_s), in.problem());
        when.require(u"metric"_s);
        when.require(u"is"_s);
        metric.when = Gate{when.text(u"metric"_s), when.texts(u"is"_s),
                           when.number(u"otherwise"_s, 0, -anyNumber, anyNumber),
                           when.number(u"otherwise_noise"_s, 0, 0, anyNumber)};
    }
}

MetricSpec readMetric(ObjectReader &in)
{
    constexpr std::array<std::pair<QStringView, MetricKind>, 4> kinds{{{u"number", MetricKind::Number},
                                                                       {u"counter", MetricKind::Counter},
                                                                       {u"boolean", MetricKind::Boolean},
                                                                       {u"text", MetricKind::Text}}};
    MetricSpec metric;
    in.require(u"name"_s);
    metric.name = in.text(u"name"_s);
    metric.kind = in.word(u"kind"_s, kinds, MetricKind::Number);
    metric.unit = in.text(u"unit"_s);
    if (metric.kind == MetricKind::Number || metric.kind == MetricKind::Counter) {
        const bool counts = metric.kind == MetricKind::Counter;
        metric.decimals = static_cast<int>(in.integer(u"decimals"_s, counts ? 0 : 1, 0, 6));
        metric.step = in.number(u"step"_s, 0, 0, 1e6);
        const double steps = metric.step * std::pow(10.0, metric.decimals);
        if (std::abs(steps - std::round(steps)) > 1e-6)
            in.wrong(u"step"_s, u"is finer than the decimals show"_s);
        metric.deadBand = in.number(u"dead_band"_s, 0, 0, anyNumber);
    }
    switch (metric.kind) {
    case MetricKind::Number: readNumber(in, metric); break;
    case MetricKind::Counter:
        metric.perHour = in.number(u"per_hour"_s, 1, 0, 1e7);
        metric.resetsDaily = in.boolean(u"resets_daily"_s, false);
        break;
    case MetricKind::Text:
        in.require(u"choices"_s);
        metric.choices = readWeighted(in, u"choices"_s, u"value"_s);
        if (metric.choices.empty() || metric.choices.size() > 64)
            in.wrong(u"choices"_s, u"has not 1 to 64 entries"_s);
        [[fallthrough]];
    case MetricKind::Boolean:
        if (metric.kind == MetricKind::Boolean)
            metric.probability = in.probability(u"probability"_s, 0.5);
        metric.dwell = in.seconds(u"dwell_s"_s, 60, 0.001, 30 * day);
        metric.onChange = in.boolean(u"on_change"_s, false);
        break;
    }
    return metric;
}

void checkMetrics(ObjectReader &in, const DeviceClassSpec &one)
{
    const bool single = one.payload == PayloadShape::Sensors || one.payload == PayloadShape::SensorObjects;
    if (one.metrics.empty() || one.metrics.size() > 64)
        in.wrong(u"metrics"_s, u"has not 1 to 64 entries"_s);
    std::set<std::string> names;
    for (size_t i = 0; i < one.metrics.size(); ++i) {
        const MetricSpec &metric = one.metrics[i];
        const QString path = u"metrics[%1]"_s.arg(i);
        if (!isValidName(metric.name) || metric.name == "ts"
            || (single && (!isTopicLevel(metric.name) || isReserved(metric.name))))
            in.wrong(path + u".name"_s, u"cannot be the name of a metric"_s);
        if (!names.insert(metric.name).second)
            in.wrong(path + u".name"_s, u"is there twice"_s);
        if (!metric.when)
            continue;
        const auto state = std::ranges::find(one.metrics, metric.when->metric, &MetricSpec::name);
        if (state == one.metrics.end() || state->kind != MetricKind::Text) {
            in.wrong(path + u".when.metric"_s, u"is not a text metric of this class"_s);
            continue;
        }
        for (const std::string &value : metric.when->values) {
            if (std::ranges::find(state->choices, value, &WeightedText::text) == state->choices.end())
                in.wrong(path + u".when.is"_s, u"has a value that is not among the choices"_s);
        }
    }
}

void readUpdates(ObjectReader &in, DeviceClassSpec &one)
{
    constexpr std::array<std::pair<const char *, double UpdateFaults::*>, 14> shares{
        {{"rejects", &UpdateFaults::rejects},
         {"defers", &UpdateFaults::defers},
         {"bad_hash", &UpdateFaults::badHash},
         {"bad_signature", &UpdateFaults::badSignature},
         {"stalls", &UpdateFaults::stalls},
         {"full_disk", &UpdateFaults::fullDisk},
         {"install_fails", &UpdateFaults::installFails},
         {"rolls_back", &UpdateFaults::rollsBack},
         {"reboot_loops", &UpdateFaults::rebootLoops},
         {"bricks", &UpdateFaults::bricks},
         {"lies", &UpdateFaults::lies},
         {"reports_late", &UpdateFaults::reportsLate},
         {"duplicates", &UpdateFaults::duplicates},
         {"regresses", &UpdateFaults::regresses}}};
    for (const auto &[key, share] : shares)
        one.updateFaults.*share = in.probability(QString::fromLatin1(key), 0);
    constexpr std::array<std::pair<const char *, Milliseconds UpdatePace::*>, 4> paces{
        {{"step_s", &UpdatePace::step},
         {"download_s", &UpdatePace::download},
         {"install_s", &UpdatePace::install},
         {"reboot_s", &UpdatePace::reboot}}};
    for (const auto &[key, pace] : paces) {
        const double usual = static_cast<double>((one.updatePace.*pace).count()) / 1'000;
        one.updatePace.*pace = in.seconds(QString::fromLatin1(key), usual, 0, day);
    }
}

DeviceClassSpec readClass(ObjectReader &in, const Scenario &scenario)
{
    constexpr std::array<std::pair<QStringView, PayloadShape>, 5> shapes{
        {{u"telemetry", PayloadShape::Telemetry},
         {u"sensors", PayloadShape::Sensors},
         {u"sensor-objects", PayloadShape::SensorObjects},
         {u"senml", PayloadShape::SenMl},
         {u"cbor", PayloadShape::Cbor}}};
    DeviceClassSpec one;
    for (const QString &key : {u"class"_s, u"count"_s, u"id"_s, u"interval_s"_s, u"metrics"_s})
        in.require(key);
    one.name = in.text(u"class"_s);
    one.count = in.integer(u"count"_s, 1, 1, Scenario::maxDevices);
    one.id = in.pattern(u"id"_s);
    if (!one.id.isUniqueFor(one.count))
        in.wrong(u"id"_s, u"does not tell %1 devices apart: use {n} or a wider {hex}"_s.arg(one.count));
    size_t idBytes = 0;
    for (const TextPattern::Piece &piece : one.id.pieces()) {
        const bool literal = piece.field == TextPattern::Field::Literal;
        idBytes += literal ? piece.literal.size() : maxCodeBytes;
        if ((literal && !isTopicLevel(piece.literal)) || idBytes > maxNameBytes)
            in.wrong(u"id"_s, u"has what may not stand in one level of a topic"_s);
        if (!literal && piece.field != TextPattern::Field::Number && piece.field != TextPattern::Field::Hex
            && piece.field != TextPattern::Field::Code)
            in.wrong(u"id"_s, u"may use {n}, {hex} and {code} only"_s);
    }
    one.title = in.has(u"name"_s) ? in.pattern(u"name"_s) : TextPattern{};
    one.serial = in.has(u"serial"_s) ? in.pattern(u"serial"_s) : TextPattern{};
    in.eachObject(u"models"_s, [&](ObjectReader &model) {
        model.require(u"model"_s);
        one.models.push_back(
            {model.text(u"model"_s), model.text(u"hw"_s), model.number(u"weight"_s, 1, 0, 1e6)});
    });
    if (!one.models.empty() && !hasWeight(one.models))
        in.wrong(u"models"_s, u"has no weight above 0"_s);
    one.firmware = readWeighted(in, u"firmware"_s, u"version"_s);
    one.interval = in.seconds(u"interval_s"_s, 60, 0.01, 7 * day);
    one.jitter = in.seconds(u"jitter_s"_s, 0, 0, 7 * day);
    if (one.jitter.count() * 100 > one.interval.count() * 45)
        in.wrong(u"jitter_s"_s, u"is more than 45 % of interval_s"_s);
    one.payload = in.word(u"payload"_s, shapes, PayloadShape::Telemetry);
    one.qos = static_cast<quint8>(in.integer(u"qos"_s, 0, 0, 2));
    one.heartbeat = in.seconds(u"heartbeat_s"_s, 0, 0, 30 * day);
    one.announcesStatus = in.boolean(u"status"_s, true);
    one.announcesInfo = in.boolean(u"info"_s, true);
    one.firstReport = in.boolean(u"first_report"_s, true);
    in.eachOf(u"sites"_s, [&](const QJsonValue &entry, const QString &path) {
        const auto site = std::ranges::find(scenario.sites, entry.toString().toStdString(), &SiteSpec::name);
        if (site == scenario.sites.end())
            in.problem().add(path, u"is not the name of a site"_s);
        else
            one.sites.push_back(static_cast<size_t>(site - scenario.sites.begin()));
    });
    if (in.has(u"tags"_s)) {
        const QJsonObject tags = in.value(u"tags"_s).toObject();
        ObjectReader reader(in.value(u"tags"_s), in.pathOf(u"tags"_s), in.problem());
        for (const QString &key : tags.keys()) {
            auto values = tags.value(key).isString() ? std::vector{reader.text(key)} : reader.texts(key);
            if (values.empty() || key.toUtf8().size() > maxTextBytes)
                reader.wrong(key, u"is neither a text nor a list of texts"_s);
            one.tags.push_back({key.toStdString(), std::move(values)});
        }
        if (one.tags.size() > 30)
            in.wrong(u"tags"_s, u"has more than 30 entries"_s);
    }
    if (in.has(u"cert_days"_s)) {
        const std::vector<double> days = in.numbers(u"cert_days"_s, -farInDays, farInDays);
        if (days.size() == 2 && days[0] <= days[1])
            one.certificateDays = {static_cast<int>(days[0]), static_cast<int>(days[1])};
        else
            in.wrong(u"cert_days"_s, u"is not a pair of ascending numbers"_s);
    }
    if (in.has(u"updates"_s)) {
        ObjectReader updates(in.value(u"updates"_s), in.pathOf(u"updates"_s), in.problem());
        readUpdates(updates, one);
    }
    in.eachObject(u"metrics"_s, [&](ObjectReader &metric) { one.metrics.push_back(readMetric(metric)); });
    checkMetrics(in, one);
    for (const TextPattern *pattern : {&one.id, &one.title, &one.serial}) {
        if (scenario.sites.empty()
            && (pattern->has(TextPattern::Field::Code) || pattern->has(TextPattern::Field::Site)
                || pattern->has(TextPattern::Field::Place)))
            in.wrong(pattern == &one.id ? u"id"_s : u"name"_s, u"uses a site, but there are none"_s);
    }
    return one;
}

SiteSpec readSite(ObjectReader &in)
{
    in.require(u"name"_s);
    SiteSpec site;
    site.name = in.text(u"name"_s);
    site.code = in.text(u"code"_s);
    if (!site.code.empty() && (!isTopicLevel(site.code) || site.code.size() > maxCodeBytes))
        in.wrong(u"code"_s, u"has what may not stand in one level of a topic"_s);
    site.latitude = in.number(u"lat"_s, 0, -89, 89);
    site.longitude = in.number(u"lon"_s, 0, -180, 180);
    site.radiusMetres = in.number(u"radius_m"_s, 500, 0, 100'000);
    site.weight = in.number(u"weight"_s, 1, 0, 1e6);
    site.gateways = in.texts(u"gateways"_s);
    site.places = in.texts(u"places"_s);
    return site;
}

DeviceSelector readSelector(ObjectReader &in, const Scenario &scenario)
{
    DeviceSelector selector;
    if (!in.has(u"devices"_s))
        return selector;
    ObjectReader reader(in.value(u"devices"_s), in.pathOf(u"devices"_s), in.problem());
    selector.share = reader.probability(u"share"_s, 1);
    selector.sites = reader.texts(u"sites"_s);
    selector.gateways = reader.texts(u"gateways"_s);
    selector.classes = reader.texts(u"classes"_s);
    selector.firmware = reader.texts(u"firmware"_s);
    if (reader.has(u"era"_s)) {
        const std::string era = reader.text(u"era"_s);
        selector.era = era == "past" ? Era::Past : Era::Present;
        if (era != "past" && era != "present")
            reader.wrong(u"era"_s, u"is not past or present"_s);
    }
    for (const std::string &name : selector.sites) {
        if (std::ranges::find(scenario.sites, name, &SiteSpec::name) == scenario.sites.end())
            reader.wrong(u"sites"_s, u"has a name that is no site"_s);
    }
    for (const std::string &name : selector.gateways) {
        if (std::ranges::none_of(scenario.sites, [&name](const SiteSpec &site) {
                return std::ranges::find(site.gateways, name) != site.gateways.end();
            }))
            reader.wrong(u"gateways"_s, u"has a name that is no gateway"_s);
    }
    for (const std::string &name : selector.classes) {
        if (std::ranges::find(scenario.classes, name, &DeviceClassSpec::name) == scenario.classes.end())
            reader.wrong(u"classes"_s, u"has a name that is no class"_s);
    }
    for (const std::string &version : selector.firmware) {
        if (std::ranges::none_of(scenario.classes, [&version](const DeviceClassSpec &each) {
                return std::ranges::find(each.firmware, version, &WeightedText::text) != each.firmware.end();
            }))
            reader.wrong(u"firmware"_s, u"has a version that no device runs"_s);
    }
    return selector;
}

constexpr std::array<std::pair<QStringView, OutageNotice>, 3> notices{
    {{u"will", OutageNotice::Will}, {u"gateway", OutageNotice::Gateway}, {u"silent", OutageNotice::Silent}}};

OutageSpec readOutage(ObjectReader &in, const Scenario &scenario)
{
    OutageSpec outage;
    in.require(u"duration_s"_s);
    outage.devices = readSelector(in, scenario);
    outage.start = in.seconds(u"start_s"_s, 0, 0, farInDays * day);
    outage.duration = in.seconds(u"duration_s"_s, 1, 0.001, farInDays * day);
    outage.repeat = in.seconds(u"repeat_s"_s, 0, 0, farInDays * day);
    outage.stagger = in.seconds(u"stagger_s"_s, 0, 0, farInDays * day);
    outage.notice = in.word(u"notice"_s, notices, OutageNotice::Silent);
    if (outage.repeat > 0ms && outage.repeat <= outage.duration)
        in.wrong(u"repeat_s"_s, u"is not more than duration_s"_s);
    if (outage.repeat > 0ms && outage.stagger > outage.repeat)
        in.wrong(u"stagger_s"_s, u"is more than repeat_s"_s);
    return outage;
}

/// A flapping device is an outage that never ends coming back, each device at its own time.
OutageSpec readFlapping(ObjectReader &in, const Scenario &scenario)
{
    OutageSpec outage;
    in.require(u"period_s"_s);
    outage.devices = readSelector(in, scenario);
    outage.repeat = in.seconds(u"period_s"_s, 60, 1, 30 * day);
    const double away = in.number(u"offline_share"_s, 0.5, 0.01, 0.99);
    outage.duration = Milliseconds{std::llround(static_cast<double>(outage.repeat.count()) * away)};
    outage.stagger = outage.repeat;
    outage.notice = in.word(u"notice"_s, notices, OutageNotice::Will);
    return outage;
}

FloodSpec readFlood(ObjectReader &in, const Scenario &scenario)
{
    FloodSpec flood;
    in.require(u"duration_s"_s);
    in.require(u"per_second"_s);
    flood.devices = readSelector(in, scenario);
    flood.start = in.seconds(u"start_s"_s, 0, 0, farInDays * day);
    flood.duration = in.seconds(u"duration_s"_s, 1, 0.001, farInDays * day);
    flood.repeat = in.seconds(u"repeat_s"_s, 0, 0, farInDays * day);
    flood.perSecond = in.number(u"per_second"_s, 1, 0.001, 1'000);
    if (flood.repeat > 0ms && flood.repeat <= flood.duration)
        in.wrong(u"repeat_s"_s, u"is not more than duration_s"_s);
    return flood;
}

MalformedSpec readMalformed(ObjectReader &in, const Scenario &scenario)
{
    constexpr std::array<std::pair<QStringView, MalformedKind>, 5> kinds{
        {{u"truncated", MalformedKind::Truncated},
         {u"not-a-number", MalformedKind::NotANumber},
         {u"deep-nesting", MalformedKind::DeepNesting},
         {u"invalid-utf8", MalformedKind::InvalidUtf8},
         {u"oversized", MalformedKind::Oversized}}};
    MalformedSpec malformed;
    in.require(u"probability"_s);
    malformed.devices = readSelector(in, scenario);
    malformed.probability = in.probability(u"probability"_s, 0);
    in.eachOf(u"kinds"_s, [&](const QJsonValue &entry, const QString &path) {
        malformed.kinds.push_back(
            ObjectReader::checkedWord(entry, path, kinds, MalformedKind::Truncated, in.problem()));
    });
    if (malformed.kinds.empty()) {
        for (const auto &[name, kind] : kinds)
            malformed.kinds.push_back(kind);
    }
    return malformed;
}

SensorDriftSpec readSensorDrift(ObjectReader &in, const Scenario &scenario)
{
    in.require(u"metric"_s);
    in.require(u"per_day"_s);
    SensorDriftSpec drift;
    drift.devices = readSelector(in, scenario);
    drift.metric = in.text(u"metric"_s);
    drift.perDay = in.number(u"per_day"_s, 0, -anyNumber, anyNumber);
    if (std::ranges::none_of(scenario.classes, [&drift](const DeviceClassSpec &one) {
            return std::ranges::any_of(one.metrics, [&drift](const MetricSpec &metric) {
                return metric.name == drift.metric && metric.kind == MetricKind::Number;
            });
        }))
        in.wrong(u"metric"_s, u"is not a number of any class"_s);
    return drift;
}

FaultSpecs readFaults(ObjectReader &in, const Scenario &scenario)
{
    FaultSpecs faults;
    in.eachObject(u"outages"_s, [&](ObjectReader &f) { faults.outages.push_back(readOutage(f, scenario)); });
    in.eachObject(u"flapping"_s,
                  [&](ObjectReader &f) { faults.outages.push_back(readFlapping(f, scenario)); });
    in.eachObject(u"bad_clocks"_s, [&](ObjectReader &f) {
        faults.badClocks.push_back(
            {readSelector(f, scenario), f.seconds(u"offset_s"_s, 0, -farInDays * day, farInDays * day),
             f.seconds(u"spread_s"_s, 0, 0, farInDays * day), f.number(u"drift_s_per_day"_s, 0, -day, day)});
    });
    in.eachObject(u"duplicates"_s, [&](ObjectReader &f) {
        f.require(u"probability"_s);
        faults.duplicates.push_back({readSelector(f, scenario), f.probability(u"probability"_s, 0)});
    });
    in.eachObject(u"reordered"_s, [&](ObjectReader &f) {
        f.require(u"probability"_s);
        f.require(u"delay_s"_s);
        faults.reordered.push_back({readSelector(f, scenario), f.probability(u"probability"_s, 0),
                                    f.seconds(u"delay_s"_s, 1, 0.001, 3'600)});
    });
    in.eachObject(u"floods"_s, [&](ObjectReader &f) { faults.floods.push_back(readFlood(f, scenario)); });
    in.eachObject(u"malformed"_s,
                  [&](ObjectReader &f) { faults.malformed.push_back(readMalformed(f, scenario)); });
    in.eachObject(u"sensor_drift"_s,
                  [&](ObjectReader &f) { faults.sensorDrifts.push_back(readSensorDrift(f, scenario)); });
    return faults;
}

Scenario readRoot(ObjectReader &in)
{
    Scenario scenario;
    in.require(u"version"_s);
    if (in.value(u"version"_s).toDouble() != 1)
        in.wrong(u"version"_s, u"is not 1"_s);
    in.require(u"devices"_s);
    scenario.name = in.text(u"name"_s);
    scenario.description = QString::fromStdString(in.text(u"description"_s));
    scenario.seed = static_cast<quint64>(in.integer(u"seed"_s, 1, 0, qint64{1} << 53));
    scenario.localTime = in.seconds(u"utc_offset_s"_s, 0, -14 * 3'600, 14 * 3'600);
    scenario.timeCompression = in.number(u"time_compression"_s, 1, 0.001, 1e6);
    scenario.announcedPerSecond = in.number(u"announced_per_s"_s, 2'500, 1, 1e6);
    if (in.value(u"connections"_s).toString() == u"per-device")
        scenario.connections = 0;
    else
        scenario.connections = in.integer(u"connections"_s, 1, 1, 1'000);
    in.eachObject(u"sites"_s, [&](ObjectReader &site) {
        scenario.sites.push_back(readSite(site));
        if (std::ranges::count(scenario.sites, scenario.sites.back().name, &SiteSpec::name) > 1)
            site.wrong(u"name"_s, u"is there twice"_s);
    });
    if (scenario.sites.size() > 10'000 || (!scenario.sites.empty() && !hasWeight(scenario.sites)))
        in.wrong(u"sites"_s, u"has more than 10000 entries or no weight above 0"_s);
    in.eachObject(u"devices"_s, [&](ObjectReader &entry) {
        scenario.classes.push_back(readClass(entry, scenario));
        const DeviceClassSpec &one = scenario.classes.back();
        if (std::ranges::count(scenario.classes, one.name, &DeviceClassSpec::name) > 1)
            entry.wrong(u"class"_s, u"is there twice"_s);
        if (std::ranges::count(scenario.classes, one.id, &DeviceClassSpec::id) > 1)
            entry.wrong(u"id"_s, u"is the pattern of another class"_s);
    });
    if (scenario.classes.empty() || scenario.classes.size() > 64)
        in.wrong(u"devices"_s, u"has not 1 to 64 entries"_s);
    if (const qint64 count = scenario.deviceCount(); count < 1 || count > Scenario::maxDevices)
        in.wrong(u"devices"_s, u"are %1, not 1 to 1000000"_s.arg(count));
    if (in.has(u"faults"_s)) {
        ObjectReader faults(in.value(u"faults"_s), in.pathOf(u"faults"_s), in.problem());
        scenario.faults = readFaults(faults, scenario);
        if (scenario.faults.count() > FaultSpecs::maximum)
            in.wrong(u"faults"_s, u"are more than 32"_s);
    }
    return scenario;
}

} // namespace

Result<Scenario> readScenario(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = json.first(std::min<qsizetype>(error.offset, json.size())).count('\n') + 1;
        return Error{ErrorKind::InvalidInput, u"line %1: %2"_s.arg(line).arg(error.errorString()), {}};
    }
    if (!document.isObject())
        return Error{ErrorKind::InvalidInput, u"the file is not a JSON object"_s, {}};
    Problem problem;
    Scenario scenario;
    {
        ObjectReader root(document.object(), {}, problem);
        scenario = readRoot(root);
    }
    if (!problem.text.isEmpty())
        return Error{ErrorKind::InvalidInput, problem.text, {}};
    return scenario;
}

} // namespace fleetscope
