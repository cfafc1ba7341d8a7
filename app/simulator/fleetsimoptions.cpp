// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/fleetsimoptions.h"

#include "app/simulator/scenario.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <cmath>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr qint64 maxConnections = 20'000; // to one address there are some 28,000 local ports
constexpr double longestRun = 30 * 86'400;

Error wrong(const QString &what) { return {ErrorKind::InvalidInput, what, {}}; }

void addOptions(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions({
        {u"broker"_s, u"mqtt://[user@]host[:port] or mqtts://…; mqtt://127.0.0.1 when left out."_s, u"URL"_s,
         u"mqtt://127.0.0.1"_s},
        {u"scenario"_s, u"A scenario file, or greencity, workshop or stress."_s, u"FILE|PRESET"_s,
         u"greencity"_s},
        {u"devices"_s, u"So many devices, shared among the classes of the scenario."_s, u"N"_s},
        {u"interval"_s, u"Seconds between two reports of a device; time is then not compressed."_s, u"S"_s},
        {u"rate"_s, u"So many reports a second in all: compresses time to fit."_s, u"N"_s},
        {u"compression"_s, u"Simulated seconds in one second."_s, u"X"_s},
        {u"seed"_s, u"Another fleet of the same kind."_s, u"N"_s},
        {u"for"_s, u"Ends after so many seconds of sending."_s, u"S"_s},
        {u"count"_s, u"Ends after so many messages besides status and info."_s, u"N"_s},
        {u"qos"_s, u"Quality of service of the reports: 0, 1 or 2."_s, u"Q"_s},
        {u"connections"_s, u"So many connections for all devices, or one for each."_s, u"N|per-device"_s},
        {u"prefix"_s, u"First level of the topics."_s, u"TOPIC"_s, u"iot"_s},
        {u"ca"_s, u"File with the authority that the broker's certificate must come from."_s, u"FILE"_s},
        {u"insecure"_s, u"Does not check the broker's certificate."_s},
        {u"json"_s, u"Prints the report as JSON."_s},
        {{u"h"_s, u"help"_s}, u"Prints this."_s},
        {{u"v"_s, u"version"_s}, u"Prints the version."_s},
    });
}

/// The number given with `name`; the fallback when it was not given.
Result<double> number(const QCommandLineParser &parser, const QString &name, double fallback, double least,
                      double most)
{
    if (!parser.isSet(name))
        return fallback;
    bool ok = false;
    const double value = parser.value(name).toDouble(&ok);
    if (!ok || !(value >= least && value <= most))
        return wrong(u"--%1 takes a number from %2 to %3, not \"%4\""_s.arg(name)
                         .arg(least, 0, 'g', 12)
                         .arg(most, 0, 'g', 12)
                         .arg(parser.value(name)));
    return value;
}

Result<qint64> wholeNumber(const QCommandLineParser &parser, const QString &name, qint64 fallback,
                           qint64 least, qint64 most)
{
    const auto value = number(parser, name, static_cast<double>(fallback), static_cast<double>(least),
                              static_cast<double>(most));
    if (!value)
        return value.error();
    if (*value != std::floor(*value))
        return wrong(u"--%1 takes a whole number, not \"%2\""_s.arg(name, parser.value(name)));
    return static_cast<qint64>(*value);
}

Result<void> readBroker(const QCommandLineParser &parser, const QByteArray &password,
                        FleetsimOptions &options)
{
    const QUrl url(parser.value(u"broker"_s), QUrl::StrictMode);
    if (!url.password().isEmpty())
        return wrong(
            u"a password in the URL can be seen by everybody on this computer: set FLEETSIM_PASSWORD instead"_s);
    const bool secure = url.scheme() == u"mqtts";
    if (!url.isValid() || (!secure && url.scheme() != u"mqtt") || url.host().isEmpty()
        || (!url.path().isEmpty() && url.path() != u"/") || url.hasQuery() || url.hasFragment())
        return wrong(u"--broker takes mqtt://[user@]host[:port] or mqtts://[user@]host[:port]"_s);
    MqttOptions &mqtt = options.simulator.mqtt;
    mqtt.transport = secure ? MqttTransport::Tls : MqttTransport::Tcp;
    mqtt.host = url.host();
    mqtt.port = static_cast<quint16>(url.port(secure ? 8'883 : 1'883));
    mqtt.user = url.userName(QUrl::FullyDecoded).toUtf8();
    if (!mqtt.user.isEmpty())
        mqtt.password = password;
    mqtt.tls.caFile = parser.value(u"ca"_s);
    mqtt.tls.verify = !parser.isSet(u"insecure"_s);
    if (!secure && (!mqtt.tls.caFile.isEmpty() || !mqtt.tls.verify))
        return wrong(u"--ca and --insecure are for mqtts:// only"_s);
    if (!mqtt.tls.caFile.isEmpty() && !mqtt.tls.verify)
        return wrong(u"--ca and --insecure exclude each other"_s);
    mqtt.reconnect = {500ms, 5s, true};
    options.broker = url.toDisplayString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
    return {};
}

Result<void> readFleet(const QCommandLineParser &parser, Scenario &scenario)
{
    if (parser.isSet(u"devices"_s)) {
        const auto devices = wholeNumber(parser, u"devices"_s, 1, 1, Scenario::maxDevices);
        if (!devices)
            return devices.error();
        if (const Result<void> set = scenario.setDeviceCount(*devices); !set)
            return set.error();
    }
    if (parser.isSet(u"interval"_s)) {
        const auto interval = number(parser, u"interval"_s, 1, 0.01, 7 * 86'400);
        if (!interval)
            return interval.error();
        scenario.setInterval(Milliseconds{std::llround(*interval * 1'000)});
        scenario.timeCompression = 1;
    }
    if (parser.isSet(u"rate"_s) && parser.isSet(u"compression"_s))
        return wrong(u"--rate and --compression exclude each other"_s);
    const auto compression = number(parser, u"compression"_s, scenario.timeCompression, 0.001, 1e6);
    if (!compression)
        return compression.error();
    scenario.timeCompression = *compression;
    if (parser.isSet(u"rate"_s)) {
        const auto rate = number(parser, u"rate"_s, 1, 0.01, 1e7);
        if (!rate)
            return rate.error();
        scenario.setRate(*rate);
    }
    if (parser.isSet(u"qos"_s)) {
        const auto qos = wholeNumber(parser, u"qos"_s, 0, 0, 2);
        if (!qos)
            return qos.error();
        scenario.setQos(static_cast<quint8>(*qos));
    }
    if (parser.value(u"connections"_s) == u"per-device") {
        scenario.connections = 0;
    } else {
        const auto connections = wholeNumber(parser, u"connections"_s, scenario.connections, 1, 1'000);
        if (!connections)
            return wrong(u"--connections takes a number from 1 to 1000, or per-device"_s);
        scenario.connections = parser.isSet(u"connections"_s) ? *connections : scenario.connections;
    }
    if (scenario.connections == 0 && scenario.deviceCount() > maxConnections)
        return wrong(u"one connection for each device goes up to %1 devices: use --connections N"_s.arg(
            maxConnections));
    return {};
}

bool isPrefix(const QByteArray &prefix)
{
    return isValidTopic({prefix.constData(), static_cast<size_t>(prefix.size())}) && !prefix.startsWith('/')
        && !prefix.endsWith('/') && !prefix.startsWith('$');
}

QJsonObject byQos(const std::array<quint64, 3> &counts)
{
    return {{u"0"_s, static_cast<double>(counts[0])},
            {u"1"_s, static_cast<double>(counts[1])},
            {u"2"_s, static_cast<double>(counts[2])}};
}

} // namespace

Result<FleetsimOptions> parseFleetsimOptions(const QStringList &arguments, const QByteArray &password)
{
    QCommandLineParser parser;
    addOptions(parser);
    FleetsimOptions options;
    if (!parser.parse(QStringList{u"fleetsim"_s} + arguments)) {
        QString text = parser.errorText();
        if (text.endsWith(u'.'))
            text.chop(1);
        return wrong(text);
    }
    if (!parser.positionalArguments().isEmpty())
        return wrong(u"\"%1\" belongs to no option"_s.arg(parser.positionalArguments().constFirst()));
    options.help = parser.isSet(u"help"_s);
    options.version = parser.isSet(u"version"_s);
    options.json = parser.isSet(u"json"_s);
    if (options.help || options.version)
        return options;

    if (const Result<void> broker = readBroker(parser, password, options); !broker)
        return broker.error();
    options.simulator.prefix = parser.value(u"prefix"_s).toUtf8();
    if (!isPrefix(options.simulator.prefix))
        return wrong(u"--prefix takes levels of a topic without wildcards, e.g. iot"_s);
    auto scenario = loadScenario(parser.value(u"scenario"_s));
    if (!scenario)
        return Error{scenario.error().kind,
                     u"scenario %1: %2"_s.arg(scenario.error().subject, scenario.error().what),
                     scenario.error().subject};
    if (const Result<void> fleet = readFleet(parser, *scenario); !fleet)
        return fleet.error();
    const auto seed = wholeNumber(parser, u"seed"_s, static_cast<qint64>(scenario->seed), 0, qint64{1} << 53);
    if (!seed)
        return seed.error();
    const auto seconds = number(parser, u"for"_s, 0, 0.001, longestRun);
    if (!seconds)
        return seconds.error();
    const auto count = wholeNumber(parser, u"count"_s, 0, 1, qint64{1} << 53);
    if (!count)
        return count.error();
    scenario->seed = static_cast<quint64>(*seed);
    options.simulator.duration = Milliseconds{std::llround(*seconds * 1'000)};
    options.simulator.reports = static_cast<quint64>(*count);
    options.simulator.scenario = *std::move(scenario);
    return options;
}

QString fleetsimHelp()
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.setApplicationDescription(
        u"Sends what an invented fleet of devices would send to an MQTT broker.\n"
        "The password of the user in the URL is taken from the environment: FLEETSIM_PASSWORD."_s);
    return parser.helpText();
}

QByteArray fleetsimReport(const FleetsimOptions &options, const SimulatorFigures &figures, double cpuSeconds)
{
    const auto acknowledged =
        figures.acknowledgedByQos[0] + figures.acknowledgedByQos[1] + figures.acknowledgedByQos[2];
    if (!options.json) {
        QString text = u"%L1 devices, %L2 connections, %3 s, seed %4\n"
                       "sent %L5 messages with %L6 readings, %L7 of them malformed\n"
                       "acknowledged %L8, refused %L9"_s.arg(figures.devices)
                           .arg(figures.connections)
                           .arg(static_cast<double>(figures.elapsed.count()) / 1'000, 0, 'f', 1)
                           .arg(options.simulator.scenario.seed)
                           .arg(figures.messages())
                           .arg(figures.readings)
                           .arg(figures.malformed())
                           .arg(acknowledged)
                           .arg(figures.refused);
        text += u", without an answer %L1, not sent %L2\nlag at most %L3 ms"_s.arg(figures.unanswered())
                    .arg(figures.held)
                    .arg(figures.maxLag.count());
        if (cpuSeconds >= 0)
            text += u", %1 s of CPU"_s.arg(cpuSeconds, 0, 'f', 2);
        return text.toUtf8() + '\n';
    }
    QJsonObject kinds;
    for (size_t i = 0; i < simulatedKindCount; ++i) {
        const std::string_view key = simulatedKindKey(static_cast<SimulatedKind>(i));
        kinds.insert(QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size())),
                     static_cast<double>(figures.sent[i]));
    }
    QJsonObject report{
        {u"scenario"_s, QString::fromStdString(options.simulator.scenario.name)},
        {u"seed"_s, static_cast<double>(options.simulator.scenario.seed)},
        {u"devices"_s, static_cast<double>(figures.devices)},
        {u"connections"_s, static_cast<double>(figures.connections)},
        {u"seconds"_s, static_cast<double>(figures.elapsed.count()) / 1'000},
        {u"sent"_s, static_cast<double>(figures.messages())},
        {u"sent_by_kind"_s, kinds},
        {u"sent_by_qos"_s, byQos(figures.sentByQos)},
        {u"acknowledged"_s, static_cast<double>(acknowledged)},
        {u"acknowledged_by_qos"_s, byQos(figures.acknowledgedByQos)},
        {u"refused"_s, static_cast<double>(figures.refused)},
        {u"unacknowledged"_s, static_cast<double>(figures.unanswered())},
        {u"unsent"_s, static_cast<double>(figures.held)},
        {u"duplicates"_s, static_cast<double>(figures.duplicates)},
        {u"readings"_s, static_cast<double>(figures.readings)},
        {u"malformed"_s, static_cast<double>(figures.malformed())},
        {u"payload_bytes"_s, static_cast<double>(figures.bytes)},
        {u"held_back"_s, static_cast<double>(figures.heldBack)},
        {u"lag_ms"_s, static_cast<double>(figures.lag.count())},
        {u"lag_ms_max"_s, static_cast<double>(figures.maxLag.count())},
    };
    if (cpuSeconds >= 0)
        report.insert(u"cpu_s"_s, cpuSeconds);
    return QJsonDocument(report).toJson();
}

QString failureWords(const MqttStatus &status)
{
    const auto words = [&status]() -> QString {
        switch (status.failure) {
        case MqttFailure::None: return {};
        case MqttFailure::HostNotFound: return u"the host is not known"_s;
        case MqttFailure::ConnectionRefused: return u"nobody listens there"_s;
        case MqttFailure::NetworkUnreachable: return u"the network does not lead there"_s;
        case MqttFailure::ConnectTimeout: return u"there is no answer"_s;
        case MqttFailure::TlsUntrusted:
            return u"the certificate comes from an authority that is not trusted (see --ca)"_s;
        case MqttFailure::TlsNameMismatch: return u"the certificate is for another host name"_s;
        case MqttFailure::TlsExpired: return u"the certificate is not valid today"_s;
        case MqttFailure::TlsClientCertificate: return u"the broker wants a client certificate"_s;
        case MqttFailure::TlsHandshake: return u"there is no TLS on that port, or none that fits"_s;
        case MqttFailure::BadCredentials:
            return u"the user name or the password is wrong (see FLEETSIM_PASSWORD)"_s;
        case MqttFailure::NotAuthorized:
            return u"the broker does not let this user in (see FLEETSIM_PASSWORD)"_s;
        case MqttFailure::IdentifierRejected: return u"the client identifier was refused"_s;
        case MqttFailure::VersionRefused: return u"the broker does not speak MQTT 5"_s;
        case MqttFailure::TakenOver: return u"another client connected with the same identifier"_s;
        case MqttFailure::ServerBusy: return u"the broker is busy"_s;
        case MqttFailure::ConnectionLost: return u"the connection was lost"_s;
        case MqttFailure::KeepAliveTimeout: return u"the broker does not answer any more"_s;
        case MqttFailure::ProtocolError: return u"what answers there does not speak MQTT"_s;
        case MqttFailure::InvalidOptions: return u"an option cannot be used"_s;
        case MqttFailure::ProxyRefused: return u"the proxy does not lead there"_s;
        case MqttFailure::WebSocketRefused: return u"there is no WebSocket for MQTT under this path"_s;
        }
        return {};
    }();
    return status.detail.isEmpty() ? words : u"%1 (%2)"_s.arg(words, status.detail);
}

bool isHopeless(const MqttStatus &status)
{
    switch (status.failure) {
    case MqttFailure::TlsUntrusted:
    case MqttFailure::TlsNameMismatch:
    case MqttFailure::TlsExpired:
    case MqttFailure::TlsClientCertificate:
    case MqttFailure::TlsHandshake:
    case MqttFailure::BadCredentials:
    case MqttFailure::NotAuthorized:
    case MqttFailure::IdentifierRejected:
    case MqttFailure::VersionRefused:
    case MqttFailure::TakenOver:
    case MqttFailure::InvalidOptions: return true;
    default: return false;
    }
}

} // namespace fleetscope
