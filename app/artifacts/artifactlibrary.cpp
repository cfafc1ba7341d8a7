// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/artifacts/artifactlibrary.h"

#include "app/artifacts/signing.h"
#include "models/rollout/refusal.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 blockBytes = 1 << 20;
constexpr qint64 maxIndexBytes = 16 << 20;
constexpr qint64 maxKeyBytes = 16 * 1024;

bool isDigest(const std::string &text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Error denied(const QFileDevice &file) { return {ErrorKind::Denied, file.errorString(), file.fileName()}; }

Result<QByteArray> readSmall(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.exists() ? ErrorKind::Denied : ErrorKind::NotFound, file.errorString(), name};
    if (file.size() > maxKeyBytes)
        return Error{ErrorKind::InvalidInput, u"this is too long for a key"_s, name};
    return file.readAll();
}

/// Reads all of `source`, also into `target` when given. Errors: Denied, Cancelled.
Result<QByteArray> hashFile(QFile &source, QFileDevice *target, const std::atomic_bool &stop,
                            const std::function<void(int)> &tell)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const qint64 size = std::max<qint64>(1, source.size());
    qint64 done = 0;
    for (QByteArray block = source.read(blockBytes); !block.isEmpty(); block = source.read(blockBytes)) {
        if (stop)
            return Error{ErrorKind::Cancelled, u"the program is closed"_s, source.fileName()};
        hash.addData(block);
        if (target && target->write(block) != block.size())
            return denied(*target);
        done += block.size();
        if (tell)
            tell(static_cast<int>(done * 100 / size));
    }
    if (source.error() != QFileDevice::NoError)
        return denied(source);
    return hash.result().toHex();
}

} // namespace

ArtifactLibrary::ArtifactLibrary(const QString &folder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_folder(QDir(folder).filePath(u"artifacts"_s))
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1); // one file after the other: a disk is no faster with two
}

ArtifactLibrary::~ArtifactLibrary()
{
    *m_stop = true;
    m_pool.waitForDone();
}

Result<void> ArtifactLibrary::open()
{
    QFile file(m_folder + u"/index.json"_s);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return denied(file);
    if (file.size() > maxIndexBytes)
        return Error{ErrorKind::Corrupt, u"the index of artifacts is too large"_s, file.fileName()};
    const QByteArray bytes = file.readAll();
    auto catalogue = readCatalogue({bytes.constData(), static_cast<size_t>(bytes.size())});
    if (!catalogue)
        return Error{ErrorKind::Corrupt, catalogue.error().what, file.fileName()};
    m_catalogue = *std::move(catalogue);
    emit changed();
    return {};
}

Result<void> ArtifactLibrary::store()
{
    if (!QDir().mkpath(m_folder))
        return Error{ErrorKind::Denied, u"the folder of artifacts cannot be made"_s, m_folder};
    QSaveFile file(m_folder + u"/index.json"_s);
    const QByteArray bytes = writeCatalogue(m_catalogue);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return denied(file);
    emit changed();
    return {};
}

const Artifact *ArtifactLibrary::find(const std::string &sha256) const
{
    const auto found = std::ranges::find(m_catalogue.artifacts, sha256,
                                         [](const Artifact &one) { return one.planned.reference.sha256; });
    return found == m_catalogue.artifacts.end() ? nullptr : &*found;
}

Artifact *ArtifactLibrary::findMutable(const std::string &sha256)
{
    return const_cast<Artifact *>(find(sha256));
}

QString ArtifactLibrary::fileOf(const std::string &sha256) const
{
    // Never a name from outside: only what is a digest becomes a path.
    return isDigest(sha256) ? m_folder + u'/' + QString::fromStdString(sha256) : QString();
}

SignatureState ArtifactLibrary::signatureOf(const Artifact &artifact) const
{
    const ArtifactReference &reference = artifact.planned.reference;
    if (reference.signature.empty())
        return SignatureState::Missing;
    const auto key = std::ranges::find(m_catalogue.keys, reference.keyId, &TrustedKey::id);
    if (key == m_catalogue.keys.end())
        return SignatureState::Unknown;
    const bool good = verifyEd25519(key->publicKey, artifactStatement(reference),
                                    QByteArray::fromBase64(QByteArray::fromStdString(reference.signature)));
    return good ? SignatureState::Good : SignatureState::Wrong;
}

void ArtifactLibrary::addFile(const QString &file)
{
    if (!QDir().mkpath(m_folder)) {
        emit refused({ErrorKind::Denied, u"the folder of artifacts cannot be made"_s, m_folder});
        return;
    }
    m_pool.start([this, file, folder = m_folder, stop = m_stop] {
        const auto refuse = [this](const Error &error) {
            QMetaObject::invokeMethod(
                this, [this, error] { emit refused(error); }, Qt::QueuedConnection);
        };
        QFile source(file);
        const QString fileName = QFileInfo(file).fileName();
        if (!QFileInfo(file).isFile() || !source.open(QIODevice::ReadOnly))
            return refuse(
                {source.exists() ? ErrorKind::Denied : ErrorKind::NotFound, source.errorString(), file});
        if (source.size() == 0 || source.size() > maxBytes)
            return refuse({ErrorKind::InvalidInput, u"an artifact has between 1 byte and 4 GiB"_s, fileName});
        QFile copy(folder + u"/incoming"_s);
        if (!copy.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return refuse(denied(copy));
        int told = -1;
        const auto tell = [this, fileName, &told](int percent) {
            if (percent != std::exchange(told, percent))
                QMetaObject::invokeMethod(
                    this, [this, fileName, percent] { emit progress(fileName, percent); },
                    Qt::QueuedConnection);
        };
        const auto hash = hashFile(source, &copy, *stop, tell);
        const qint64 size = copy.size();
        copy.close();
        if (!hash) {
            copy.remove();
            return refuse(hash.error());
        }
        const QString place = folder + u'/' + QString::fromLatin1(*hash);
        QFile::remove(place); // the same bytes, or what somebody made of them
        if (!copy.rename(place))
            return refuse(denied(copy));
        QMetaObject::invokeMethod(
            this, [this, fileName, size, hash = *hash] { take(fileName, size, hash); }, Qt::QueuedConnection);
    });
}

void ArtifactLibrary::take(const QString &fileName, qint64 size, const QByteArray &sha256)
{
    if (!find(sha256.toStdString())) {
        const GuessedName guessed = guessName(fileName.toStdString());
        Artifact artifact;
        artifact.planned.reference = {.name = guessed.name,
                                      .version = guessed.version,
                                      .size = size,
                                      .sha256 = sha256.toStdString(),
                                      .url = {},
                                      .signature = {},
                                      .keyId = {}};
        artifact.fileName = fileName.toStdString();
        artifact.added = m_clock.now();
        m_catalogue.artifacts.push_back(std::move(artifact));
        if (const auto stored = store(); !stored) {
            emit refused(stored.error());
            return;
        }
    }
    emit added(QString::fromLatin1(sha256));
}

Result<void> ArtifactLibrary::addContainer(const std::string &image, const std::string &digest,
                                           const std::string &version)
{
    const std::string hex = digest.starts_with("sha256:") ? digest.substr(7) : digest;
    if (!isDigest(hex) || image.empty())
        return Error{ErrorKind::InvalidInput, u"an image has a name and a digest of 64 hex digits"_s,
                     QString::fromStdString(digest)};
    if (find(hex))
        return Error{ErrorKind::Conflict, u"this image is in the library"_s, QString::fromStdString(image)};
    Artifact artifact;
    artifact.planned.reference = {.name = image.substr(image.rfind('/') + 1),
                                  .version = version,
                                  .kind = ArtifactKind::Container,
                                  .size = 0,
                                  .sha256 = hex,
                                  .url = image + "@sha256:" + hex,
                                  .signature = {},
                                  .keyId = {},
                                  .needsReboot = false};
    artifact.added = m_clock.now();
    m_catalogue.artifacts.push_back(std::move(artifact));
    return store();
}

void ArtifactLibrary::check(const std::string &sha256)
{
    const QString name = QString::fromStdString(sha256);
    const Artifact *artifact = find(sha256);
    if (!artifact) {
        emit checked(name, refusal(Refusal::ReleaseMissing, sha256));
        return;
    }
    if (const SignatureState signature = signatureOf(*artifact);
        signature == SignatureState::Wrong || signature == SignatureState::Unknown) {
        emit checked(
            name,
            refusal(signature == SignatureState::Wrong ? Refusal::WrongSignature : Refusal::UnknownKey,
                    artifact->planned.reference.name));
        return;
    }
    if (artifact->planned.reference.kind == ArtifactKind::Container) {
        emit checked(name, {});
        return;
    }
    m_pool.start(
        [this, name, release = artifact->planned.reference.name, place = fileOf(sha256), stop = m_stop] {
            QFile file(place);
            Result<void> result;
            if (!file.open(QIODevice::ReadOnly)) {
                result = Error{ErrorKind::NotFound, file.errorString(), place};
            } else if (const auto hash = hashFile(file, nullptr, *stop, {}); !hash) {
                result = hash.error();
            } else if (QString::fromLatin1(*hash) != name) {
                result = refusal(Refusal::ReleaseChanged, release);
            }
            QMetaObject::invokeMethod(
                this, [this, name, result] { emit checked(name, result); }, Qt::QueuedConnection);
        });
}

Result<void> ArtifactLibrary::edit(const Artifact &artifact)
{
    Artifact *known = findMutable(artifact.planned.reference.sha256);
    if (!known)
        return Error{ErrorKind::NotFound, u"no such artifact"_s, {}};
    Artifact edited = *known;
    edited.notes = artifact.notes;
    if (known->state == ArtifactState::Draft) {
        edited.planned = artifact.planned;
        edited.planned.reference.size = known->planned.reference.size;
        if (artifactStatement(edited.planned.reference) != artifactStatement(known->planned.reference)) {
            edited.planned.reference.signature.clear();
            edited.planned.reference.keyId.clear();
        }
    } else if (artifact.planned != known->planned) {
        return Error{ErrorKind::Conflict, u"only a draft can be changed"_s,
                     QString::fromStdString(known->planned.reference.name)};
    }
    *known = std::move(edited);
    return store();
}

Result<void> ArtifactLibrary::setState(const std::string &sha256, ArtifactState state)
{
    Artifact *known = findMutable(sha256);
    if (!known)
        return Error{ErrorKind::NotFound, u"no such artifact"_s, {}};
    const ArtifactReference &reference = known->planned.reference;
    if (!mayBecome(known->state, state))
        return Error{ErrorKind::Conflict, u"what was withdrawn stays so, and nothing becomes a draft again"_s,
                     QString::fromStdString(reference.name)};
    if (state == ArtifactState::Published && (reference.name.empty() || reference.version.empty()))
        return Error{ErrorKind::InvalidInput, u"an artifact needs a name and a version"_s,
                     QString::fromStdString(reference.name)};
    known->state = state;
    return store();
}

Result<void> ArtifactLibrary::remove(const std::string &sha256)
{
    const Artifact *known = find(sha256);
    if (!known || known->state != ArtifactState::Draft)
        return Error{ErrorKind::Conflict, u"only a draft can be removed"_s, {}};
    QFile file(fileOf(sha256));
    if (file.exists() && !file.remove())
        return denied(file);
    m_catalogue.artifacts.erase(m_catalogue.artifacts.begin() + (known - m_catalogue.artifacts.data()));
    return store();
}

Result<void> ArtifactLibrary::sign(const std::string &sha256, const QString &keyFile,
                                   const QByteArray &passphrase)
{
    Artifact *known = findMutable(sha256);
    if (!known)
        return Error{ErrorKind::NotFound, u"no such artifact"_s, {}};
    auto pem = readSmall(keyFile);
    if (!pem)
        return pem.error();
    auto made = signEd25519(*pem, passphrase, artifactStatement(known->planned.reference));
    pem->fill('\0');
    if (!made)
        return Error{made.error().kind, made.error().what, keyFile};
    known->planned.reference.signature = made->signature.toBase64().toStdString();
    known->planned.reference.keyId = keyIdOf(made->publicKey);
    return store();
}

Result<void> ArtifactLibrary::trust(const QString &publicKeyFile, const std::string &name)
{
    const auto pem = readSmall(publicKeyFile);
    if (!pem)
        return pem.error();
    const auto key = readPublicKey(*pem);
    if (!key)
        return Error{key.error().kind, key.error().what, publicKeyFile};
    return trust({keyIdOf(*key), name, *key});
}

Result<void> ArtifactLibrary::trust(TrustedKey key)
{
    std::erase_if(m_catalogue.keys, [&key](const TrustedKey &one) { return one.id == key.id; });
    m_catalogue.keys.push_back(std::move(key));
    return store();
}

Result<void> ArtifactLibrary::distrust(const std::string &keyId)
{
    std::erase_if(m_catalogue.keys, [&keyId](const TrustedKey &one) { return one.id == keyId; });
    return store();
}

Result<void> ArtifactLibrary::setUrlTemplate(const std::string &urlTemplate)
{
    if (!urlTemplate.empty()) {
        if (const auto url = artifactUrl(
                urlTemplate,
                {.name = "a", .version = "1", .sha256 = "0", .url = {}, .signature = {}, .keyId = {}});
            !url)
            return url.error();
    }
    m_catalogue.urlTemplate = urlTemplate;
    return store();
}

} // namespace fleetscope

#include "moc_artifactlibrary.cpp"
