// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/clock.h"
#include "models/rollout/artifact.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace fleetscope {

/// The releases of this desk: a folder with an index, and each file under its SHA-256.
///
/// An artifact is named by its SHA-256. Thread: GUI; files are copied and hashed on a thread of its own. The
/// destructor waits for a copy, which gives up within a block.
class ArtifactLibrary final : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive it.
    ArtifactLibrary(const QString &folder, const Clock &clock, QObject *parent = nullptr);
    ~ArtifactLibrary() override;

    /// Errors: Denied, Corrupt. A folder without an index is an empty library.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] const ArtifactCatalogue &catalogue() const { return m_catalogue; }
    [[nodiscard]] const Artifact *find(const std::string &sha256) const;
    /// Where its bytes are.
    [[nodiscard]] QString fileOf(const std::string &sha256) const;
    /// By the trusted keys.
    [[nodiscard]] SignatureState signatureOf(const Artifact &artifact) const;

    /// Copies and hashes `file`; added() or refused() follows. One that is there already is added() as it is.
    void addFile(const QString &file);
    /// A container image by its digest. Errors: InvalidInput for a digest that is none, Conflict.
    [[nodiscard]] Result<void> addContainer(const std::string &image, const std::string &digest,
                                            const std::string &version);
    /// Reads the file again; checked() follows: Corrupt when it is not what it was, Denied when the signature
    /// is wrong.
    void check(const std::string &sha256);

    /// A draft as edited; of others only the notes. What is signed is signed no more when name, version or
    /// kind change. Errors: NotFound, Conflict.
    [[nodiscard]] Result<void> edit(const Artifact &artifact);
    /// Errors: Conflict where mayBecome() says no, InvalidInput for one without name or version.
    [[nodiscard]] Result<void> setState(const std::string &sha256, ArtifactState state);
    /// Only drafts. Errors: Conflict, Denied.
    [[nodiscard]] Result<void> remove(const std::string &sha256);
    /// Errors: those of signEd25519(), NotFound.
    [[nodiscard]] Result<void> sign(const std::string &sha256, const QString &keyFile,
                                    const QByteArray &passphrase);
    /// From a PEM file. Errors: InvalidInput.
    [[nodiscard]] Result<void> trust(const QString &publicKeyFile, const std::string &name);
    [[nodiscard]] Result<void> trust(TrustedKey key);
    [[nodiscard]] Result<void> distrust(const std::string &keyId);
    [[nodiscard]] Result<void> setUrlTemplate(const std::string &urlTemplate);

    static constexpr qint64 maxBytes = qint64{4} << 30;

signals:
    void changed();
    void progress(const QString &fileName, int percent);
    void added(const QString &sha256);
    void refused(const fleetscope::Error &error);
    void checked(const QString &sha256, const fleetscope::Result<void> &result);

private:
    [[nodiscard]] Artifact *findMutable(const std::string &sha256);
    [[nodiscard]] Result<void> store();
    void take(const QString &fileName, qint64 size, const QByteArray &sha256);

    const QString m_folder;
    const Clock &m_clock;
    ArtifactCatalogue m_catalogue;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_stop = std::make_shared<std::atomic_bool>(false);
};

} // namespace fleetscope
