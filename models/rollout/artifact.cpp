// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/artifact.h"

#include "models/rollout/planjson.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;
using namespace planjson;

constexpr std::array<std::string_view, artifactStateCount> stateKeys{"draft", "published", "deprecated",
                                                                     "withdrawn"};

} // namespace

std::string_view artifactStateKey(ArtifactState state) { return stateKeys[static_cast<size_t>(state)]; }

bool mayBecome(ArtifactState from, ArtifactState to)
{
    return from != to && to != ArtifactState::Draft && from != ArtifactState::Withdrawn;
}

QByteArray writeCatalogue(const ArtifactCatalogue &catalogue)
{
    QJsonArray artifacts, keys;
    for (const Artifact &one : catalogue.artifacts) {
        QJsonObject object = toJson(one.planned);
        object.insert(u"state"_s, text(artifactStateKey(one.state)));
        object.insert(u"notes"_s, text(one.notes));
        object.insert(u"file"_s, text(one.fileName));
        object.insert(u"added"_s, toUnixMs(one.added));
        artifacts.append(object);
    }
    for (const TrustedKey &key : catalogue.keys)
        keys.append(QJsonObject{{u"name"_s, text(key.name)},
                                {u"id"_s, text(key.id)},
                                {u"public_key"_s, QString::fromLatin1(key.publicKey.toBase64())}});
    return QJsonDocument(QJsonObject{{u"format"_s, 1},
                                     {u"url"_s, text(catalogue.urlTemplate)},
                                     {u"artifacts"_s, artifacts},
                                     {u"keys"_s, keys}})
        .toJson();
}

Result<ArtifactCatalogue> readCatalogue(std::string_view json)
{
    const QJsonObject root =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size())))
            .object();
    if (root.value("format"_L1).toInt() != 1)
        return Error{ErrorKind::InvalidInput, u"no library of artifacts that this version knows"_s, {}};
    ArtifactCatalogue catalogue;
    catalogue.urlTemplate = root.value("url"_L1).toString().toStdString();
    const QJsonArray artifacts = root.value("artifacts"_L1).toArray();
    for (const QJsonValue &one : artifacts) {
        const QJsonObject object = one.toObject();
        Artifact artifact;
        artifact.planned = artifactFromJson(object);
        artifact.state = choice(object, "state"_L1, stateKeys, ArtifactState::Draft);
        artifact.notes = object.value("notes"_L1).toString().toStdString();
        artifact.fileName = object.value("file"_L1).toString().toStdString();
        artifact.added = fromUnixMs(object.value("added"_L1).toInteger());
        catalogue.artifacts.push_back(std::move(artifact));
    }
    const QJsonArray keys = root.value("keys"_L1).toArray();
    for (const QJsonValue &one : keys) {
        const QJsonObject object = one.toObject();
        TrustedKey key{object.value("id"_L1).toString().toStdString(),
                       object.value("name"_L1).toString().toStdString(),
                       QByteArray::fromBase64(object.value("public_key"_L1).toString().toLatin1())};
        if (key.publicKey.size() != 32)
            return Error{ErrorKind::InvalidInput, u"a trusted key is not 32 bytes long"_s, text(key.name)};
        catalogue.keys.push_back(std::move(key));
    }
    return catalogue;
}

Result<std::string> artifactUrl(const std::string &urlTemplate, const ArtifactReference &reference)
{
    QString url = text(urlTemplate);
    const auto encoded = [](const std::string &part) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text(part)));
    };
    const bool names =
        url.contains("{sha256}"_L1) || (url.contains("{name}"_L1) && url.contains("{version}"_L1));
    url.replace("{name}"_L1, encoded(reference.name));
    url.replace("{version}"_L1, encoded(reference.version));
    url.replace("{sha256}"_L1, encoded(reference.sha256));
    const QUrl parsed(url, QUrl::StrictMode);
    if (!names || !parsed.isValid() || parsed.host().isEmpty()
        || (parsed.scheme() != "http"_L1 && parsed.scheme() != "https"_L1))
        return Error{ErrorKind::InvalidInput,
                     u"the address of artifacts is http or https and has {sha256}, or {name} and {version}"_s,
                     text(urlTemplate)};
    return parsed.toEncoded().toStdString();
}

GuessedName guessName(std::string_view fileName)
{
    static const QRegularExpression endings(
        u"(\\.(bin|img|hex|elf|uf2|swu|raucb|mender|zip|tar|gz|xz|zst|bz2|tgz|deb|rpm|ipk|fw|delta|patch))+$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression version(u"^(.+?)[-_ ]v?(\\d+(?:\\.\\d+)+(?:[-+.][0-9A-Za-z.+-]+)?)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString base = text(fileName);
    base.remove(endings);
    const QRegularExpressionMatch match = version.match(base);
    if (!match.hasMatch())
        return {base.toStdString(), {}};
    return {match.captured(1).toStdString(), match.captured(2).toStdString()};
}

} // namespace fleetscope
