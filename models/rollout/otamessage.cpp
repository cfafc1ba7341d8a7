// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/otamessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cmath>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::string_view, reportedStateCount> reportedKeys{
    "accepted",          "rejected", "deferred",    "waiting_confirm", "downloading",    "downloaded",
    "verifying",         "verified", "installing",  "rebooting",       "confirming",     "succeeded",
    "already_installed", "failed",   "rolled_back", "cancelled",       "cancel_rejected"};
constexpr std::array<std::string_view, artifactKindCount> kindKeys{"firmware", "package", "container",
                                                                   "delta"};
constexpr std::array<std::string_view, 4> policyKeys{"now", "window", "on_confirm", "download_only"};
constexpr qint64 maxInteger = 9'007'199'254'740'991;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Error bad(QLatin1StringView key)
{
    return {ErrorKind::InvalidInput, u"the key \"%1\" is missing or not what it should be"_s.arg(key), {}};
}

/// Reads one object and remembers the first key that was wrong.
class Reader
{
public:
    explicit Reader(QJsonObject object)
        : m_object(std::move(object))
    { }

    std::string string(QLatin1StringView key, size_t limit = maxReportText)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString())
            fail(key);
        return cut(value.toString(), limit);
    }
    std::string required(QLatin1StringView key)
    {
        std::string result = string(key);
        if (result.empty())
            fail(key);
        return result;
    }
    qint64 integer(QLatin1StringView key, qint64 fallback, qint64 most = maxInteger)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined() || value.isNull())
            return fallback;
        const double number = value.toDouble(-1);
        if (number < 0 || number > static_cast<double>(most) || number != std::floor(number)) {
            fail(key);
            return fallback;
        }
        return value.toInteger();
    }
    Timestamp time(QLatin1StringView key)
    {
        const qint64 ms = integer(key, -1, toUnixMs(latestTime));
        return ms < 0 ? noTime : fromUnixMs(ms);
    }
    bool boolean(QLatin1StringView key, bool fallback) { return m_object.value(key).toBool(fallback); }
    template <size_t count>
    size_t choice(QLatin1StringView key, const std::array<std::string_view, count> &keys, size_t fallback)
    {
        const std::string word = string(key);
        if (word.empty() && fallback < count)
            return fallback;
        for (size_t i = 0; i < count; ++i) {
            if (keys[i] == word)
                return i;
        }
        fail(key);
        return 0;
    }
    std::vector<std::string> strings(QLatin1StringView key)
    {
        std::vector<std::string> result;
        const QJsonArray array = m_object.value(key).toArray();
        for (qsizetype i = 0; i < array.size() && i < 256; ++i)
            result.push_back(cut(array.at(i).toString(), maxReportText));
        return result;
    }
    [[nodiscard]] Reader object(QLatin1StringView key) const
    {
        return Reader(m_object.value(key).toObject());
    }
    [[nodiscard]] const QJsonObject &json() const { return m_object; }
    void fail(QLatin1StringView key)
    {
        if (m_problem.isEmpty())
            m_problem = key;
    }
    [[nodiscard]] QLatin1StringView problem() const { return m_problem; }

private:
    static std::string cut(const QString &text, size_t limit)
    {
        QString clean;
        clean.reserve(text.size());
        for (const QChar c : text) // control characters have no place in a list
            clean += c.isPrint() || c.isSurrogate() ? c : QChar(u' ');
        std::string utf8 = clean.toStdString();
        if (utf8.size() > limit) {
            size_t end = limit;
            while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xc0U) == 0x80U)
                --end;
            utf8.resize(end);
        }
        return utf8;
    }

    QJsonObject m_object;
    QLatin1StringView m_problem;
};

QJsonArray array(const std::vector<std::string> &texts)
{
    QJsonArray result;
    for (const std::string &one : texts)
        result.append(text(one));
    return result;
}

Result<QJsonObject> parse(std::string_view json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(
        QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())), &error);
    if (!document.isObject())
        return Error{ErrorKind::InvalidInput,
                     error.error == QJsonParseError::NoError ? u"no JSON object"_s : error.errorString(),
                     {}};
    return document.object();
}

} // namespace

std::string_view reportedStateKey(ReportedState state) { return reportedKeys[static_cast<size_t>(state)]; }
std::string_view artifactKindKey(ArtifactKind kind) { return kindKeys[static_cast<size_t>(kind)]; }
std::string_view installPolicyKey(InstallPolicy policy) { return policyKeys[static_cast<size_t>(policy)]; }

QByteArray artifactStatement(const ArtifactReference &artifact)
{
    // Lines, because none of the fields may contain one: the statement cannot be read in two ways.
    QByteArray statement = "fleetscope-artifact-1\n";
    for (const std::string_view field :
         {artifactKindKey(artifact.kind), std::string_view(artifact.name), std::string_view(artifact.version),
          std::string_view(artifact.sha256)}) {
        QByteArray line(field.data(), static_cast<qsizetype>(field.size()));
        line.replace('\n', ' ');
        statement += line + '\n';
    }
    return statement + QByteArray::number(artifact.size) + '\n';
}

QByteArray writeManifest(const Manifest &manifest)
{
    QJsonObject object{{u"rid"_s, text(manifest.rollout)},
                       {u"rev"_s, static_cast<qint64>(manifest.revision)},
                       {u"epoch"_s, static_cast<qint64>(manifest.epoch)},
                       {u"attempt"_s, static_cast<qint64>(manifest.attempt)}};
    if (manifest.action == ManifestAction::Cancel) {
        object.insert(u"action"_s, u"cancel"_s);
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    const ArtifactReference &artifact = manifest.artifact;
    QJsonObject described{{u"name"_s, text(artifact.name)},
                          {u"version"_s, text(artifact.version)},
                          {u"kind"_s, text(artifactKindKey(artifact.kind))},
                          {u"size"_s, artifact.size},
                          {u"sha256"_s, text(artifact.sha256)},
                          {u"url"_s, text(artifact.url)},
                          {u"reboot"_s, artifact.needsReboot}};
    if (!artifact.signature.empty()) {
        described.insert(u"sig"_s, text(artifact.signature));
        described.insert(u"keyId"_s, text(artifact.keyId));
    }
    object.insert(u"action"_s, u"install"_s);
    object.insert(u"artifact"_s, described);
    if (!manifest.from.empty())
        object.insert(u"from"_s, array(manifest.from));
    if (!manifest.minimumVersion.empty())
        object.insert(u"min_version"_s, text(manifest.minimumVersion));
    if (!manifest.hardware.empty())
        object.insert(u"hw"_s, array(manifest.hardware));
    if (!manifest.depends.empty()) {
        QJsonObject depends;
        for (const auto &[name, version] : manifest.depends)
            depends.insert(text(name), text(version));
        object.insert(u"depends"_s, depends);
    }
    object.insert(u"install_policy"_s, text(installPolicyKey(manifest.install)));
    if (manifest.notBefore != noTime)
        object.insert(u"not_before"_s, toUnixMs(manifest.notBefore));
    if (manifest.expiresAt != noTime)
        object.insert(u"expires_at"_s, toUnixMs(manifest.expiresAt));
    if (!manifest.window.empty())
        object.insert(u"window"_s, text(manifest.window));
    if (manifest.force)
        object.insert(u"force"_s, true);
    const StageTimes &times = manifest.times;
    const auto seconds = [](Milliseconds ms) { return static_cast<qint64>(ms / 1s); };
    object.insert(u"timeouts"_s,
                  QJsonObject{{u"download_s"_s, seconds(times.downloadStall)},
                              {u"install_s"_s, seconds(times.install)},
                              {u"reboot_s"_s, seconds(times.reboot)}});
    object.insert(u"confirm_s"_s, seconds(times.probation));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Manifest> readManifest(std::string_view json)
{
    auto object = parse(json);
    if (!object)
        return object.error();
    Reader reader(*object);
    Manifest manifest;
    manifest.rollout = reader.required("rid"_L1);
    manifest.revision = static_cast<quint32>(reader.integer("rev"_L1, 1, 0xffffffff));
    manifest.epoch = static_cast<quint64>(reader.integer("epoch"_L1, 0));
    manifest.attempt = static_cast<quint32>(reader.integer("attempt"_L1, 1, 0xffffffff));
    static constexpr std::array<std::string_view, 2> actions{"install", "cancel"};
    manifest.action = static_cast<ManifestAction>(reader.choice("action"_L1, actions, 0));
    if (manifest.action == ManifestAction::Install) {
        Reader artifact = reader.object("artifact"_L1);
        manifest.artifact.name = artifact.string("name"_L1);
        manifest.artifact.version = artifact.required("version"_L1);
        manifest.artifact.kind = static_cast<ArtifactKind>(artifact.choice("kind"_L1, kindKeys, 0));
        manifest.artifact.size = artifact.integer("size"_L1, 0);
        manifest.artifact.sha256 = artifact.string("sha256"_L1);
        manifest.artifact.url = artifact.string("url"_L1, 4096);
        manifest.artifact.signature = artifact.string("sig"_L1);
        manifest.artifact.keyId = artifact.string("keyId"_L1);
        manifest.artifact.needsReboot = artifact.boolean("reboot"_L1, true);
        if (!artifact.problem().isEmpty())
            return bad(artifact.problem());
        manifest.from = reader.strings("from"_L1);
        manifest.minimumVersion = reader.string("min_version"_L1);
        manifest.hardware = reader.strings("hw"_L1);
        const QJsonObject depends = object->value("depends"_L1).toObject();
        for (auto it = depends.begin(); it != depends.end(); ++it)
            manifest.depends.emplace_back(it.key().toStdString(), it.value().toString().toStdString());
        manifest.install = static_cast<InstallPolicy>(reader.choice("install_policy"_L1, policyKeys, 0));
        manifest.notBefore = reader.time("not_before"_L1);
        manifest.expiresAt = reader.time("expires_at"_L1);
        manifest.window = reader.string("window"_L1);
        manifest.force = reader.boolean("force"_L1, false);
        Reader times = reader.object("timeouts"_L1);
        const auto seconds = [](Reader &from, QLatin1StringView key, Milliseconds &time) {
            time = std::chrono::seconds(from.integer(key, static_cast<qint64>(time / 1s), 366 * 86'400));
        };
        seconds(times, "download_s"_L1, manifest.times.downloadStall);
        seconds(times, "install_s"_L1, manifest.times.install);
        seconds(times, "reboot_s"_L1, manifest.times.reboot);
        seconds(reader, "confirm_s"_L1, manifest.times.probation);
        if (!times.problem().isEmpty())
            return bad(times.problem());
    }
    if (!reader.problem().isEmpty())
        return bad(reader.problem());
    return manifest;
}

QByteArray writeReport(const UpdateReport &report)
{
    QJsonObject object{{u"rid"_s, text(report.rollout)},
                       {u"rev"_s, static_cast<qint64>(report.revision)},
                       {u"epoch"_s, static_cast<qint64>(report.epoch)},
                       {u"attempt"_s, static_cast<qint64>(report.attempt)},
                       {u"seq"_s, static_cast<qint64>(report.sequence)},
                       {u"state"_s, text(reportedStateKey(report.state))},
                       {u"installed_version"_s, text(report.installedVersion)}};
    const auto put = [&object](const QString &key, const std::string &value) {
        if (!value.empty())
            object.insert(key, text(value));
    };
    put(u"code"_s, report.code);
    put(u"msg"_s, report.message);
    put(u"boot_id"_s, report.bootId);
    put(u"slot"_s, report.slot);
    if (report.percent > 0)
        object.insert(u"pct"_s, report.percent);
    if (report.until != noTime)
        object.insert(u"until"_s, toUnixMs(report.until));
    if (report.time != noTime)
        object.insert(u"ts"_s, toUnixMs(report.time));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<UpdateReport> readReport(std::string_view json)
{
    auto object = parse(json);
    if (!object)
        return object.error();
    Reader reader(*object);
    UpdateReport report;
    report.rollout = reader.required("rid"_L1);
    report.revision = static_cast<quint32>(reader.integer("rev"_L1, 0, 0xffffffff));
    report.epoch = static_cast<quint64>(reader.integer("epoch"_L1, 0));
    report.attempt = static_cast<quint32>(reader.integer("attempt"_L1, 0, 0xffffffff));
    report.sequence = static_cast<quint64>(reader.integer("seq"_L1, 0));
    report.state = static_cast<ReportedState>(reader.choice("state"_L1, reportedKeys, reportedStateCount));
    report.percent = static_cast<quint8>(reader.integer("pct"_L1, 0, 100));
    report.code = reader.string("code"_L1, 64);
    report.message = reader.string("msg"_L1);
    report.installedVersion = reader.string("installed_version"_L1, 128);
    report.bootId = reader.string("boot_id"_L1, 128);
    report.slot = reader.string("slot"_L1, 32);
    report.until = reader.time("until"_L1);
    report.time = reader.time("ts"_L1);
    if (!reader.problem().isEmpty())
        return bad(reader.problem());
    return report;
}

} // namespace fleetscope
