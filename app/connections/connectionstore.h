// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectionjson.h"

#include <QObject>

#include <optional>
#include <vector>

namespace fleetscope {

/// The user's connections, in a file with a version.
///
/// Format 2 holds the connections themselves; format 1, written by nobody but made from the settings of
/// before, names connection files. An older format is migrated, with a copy of what was there
/// (`connections.json.v1`) first. A file that cannot be understood is moved aside, never overwritten; one of
/// a newer Fleetscope is left alone, and nothing is written. Thread: GUI. Cost: one small file, as a whole,
/// for every change.
class ConnectionStore final : public QObject
{
    Q_OBJECT
public:
    static constexpr int format = 2;
    /// Reads a connection file of format 1.
    using FileReader = std::function<Result<ConnectionDraft>(const QString &path)>;

    /// An empty `file` keeps everything in memory.
    explicit ConnectionStore(QString file, QObject *parent = nullptr);

    /// Reads the file. `filesOfBefore` are taken over when there is none yet. Errors: Corrupt (the subject is
    /// the copy kept aside; the store is empty), Conflict (a newer format), Denied. Connection files that are
    /// gone are left out.
    [[nodiscard]] Result<void> load(const QStringList &filesOfBefore = {}, const FileReader &readFile = {});

    [[nodiscard]] const std::vector<ConnectionDraft> &connections() const { return m_connections; }
    [[nodiscard]] const ConnectionDraft *find(const QString &id) const;
    /// The names of all but `id`.
    [[nodiscard]] QStringList otherNames(const QString &id) const;

    /// Adds the draft, or replaces the one with its id; a draft without gets one. Answers the id.
    /// Errors: InvalidInput when it has a fatal fault, Denied when the file cannot be written: then nothing
    /// has changed.
    [[nodiscard]] Result<QString> save(ConnectionDraft draft);
    /// Its secrets are for the caller to remove. Errors: NotFound, Denied.
    [[nodiscard]] Result<void> remove(const QString &id);

    /// `connections.json` in `folder`.
    [[nodiscard]] static QString fileIn(const QString &folder);

signals:
    void changed();

private:
    [[nodiscard]] Result<void> write(const std::vector<ConnectionDraft> &connections) const;
    [[nodiscard]] Result<void> take(const QByteArray &bytes, const FileReader &readFile);
    [[nodiscard]] Result<void> moveAside(const QString &why);

    QString m_file;
    std::vector<ConnectionDraft> m_connections;
    bool m_readOnly = false;
};

} // namespace fleetscope
