// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/connectionstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr qint64 maxFileBytes = 16 << 20;
constexpr int mostCopies = 100;

QString newId() { return QUuid::createUuid().toString(QUuid::Id128); }

/// Format 1 to format 2: the files that it names become the connections that they describe.
std::vector<ConnectionDraft> fromFiles(const QJsonArray &files, const ConnectionStore::FileReader &readFile)
{
    std::vector<ConnectionDraft> connections;
    for (const QJsonValue &file : files) {
        Result<ConnectionDraft> draft =
            readFile ? readFile(file.toString()) : Error{ErrorKind::NotFound, {}, file.toString()};
        if (!draft)
            continue;
        draft->id = newId();
        connections.push_back(*std::move(draft));
    }
    return connections;
}

} // namespace

ConnectionStore::ConnectionStore(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{ }

QString ConnectionStore::fileIn(const QString &folder)
{
    return QDir(folder).filePath(u"connections.json"_s);
}

Result<void> ConnectionStore::load(const QStringList &filesOfBefore, const FileReader &readFile)
{
    m_connections.clear();
    m_readOnly = false;
    QFile file(m_file);
    if (m_file.isEmpty() || !file.exists()) {
        if (filesOfBefore.isEmpty())
            return {};
        std::vector<ConnectionDraft> connections =
            fromFiles(QJsonArray::fromStringList(filesOfBefore), readFile);
        if (const Result<void> written = write(connections); !written)
            return written;
        m_connections = std::move(connections);
        emit changed();
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        m_readOnly = true;
        return Error{ErrorKind::Denied, file.errorString(), m_file};
    }
    if (file.size() > maxFileBytes)
        return moveAside(u"is larger than a list of connections can be"_s);
    const QByteArray bytes = file.readAll();
    file.close();
    const Result<void> taken = take(bytes, readFile);
    emit changed();
    return taken;
}

Result<void> ConnectionStore::take(const QByteArray &bytes, const FileReader &readFile)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    const int version = root[u"version"_s].toInt();
    if (version > format) {
        m_readOnly = true;
        return Error{ErrorKind::Conflict, u"was written by a newer Fleetscope (format %1)"_s.arg(version),
                     m_file};
    }
    if (version == 1) {
        const QString copy = m_file + u".v1"_s;
        if (!QFile::exists(copy) && !QFile::copy(m_file, copy)) {
            m_readOnly = true;
            return Error{ErrorKind::Denied, u"no copy could be made before the change of its format"_s,
                         m_file};
        }
        m_connections = fromFiles(root[u"files"_s].toArray(), readFile);
        return write(m_connections);
    }
    if (version != format || !root[u"connections"_s].isArray())
        return moveAside(u"is no list of connections"_s);
    std::vector<ConnectionDraft> connections;
    for (const auto array = root[u"connections"_s].toArray(); const auto &value : array) {
        Result<ConnectionDraft> draft =
            connectionFromJson(value.toObject(), [](const QString &path) { return path; });
        if (!draft)
            return moveAside(draft.error().what);
        if (draft->id.isEmpty())
            draft->id = newId();
        connections.push_back(*std::move(draft));
    }
    m_connections = std::move(connections);
    return {};
}

Result<void> ConnectionStore::moveAside(const QString &why)
{
    for (int i = 1; i <= mostCopies; ++i) {
        const QString copy = m_file + u".damaged-%1"_s.arg(i);
        if (!QFile::exists(copy) && QFile::rename(m_file, copy))
            return Error{ErrorKind::Corrupt, why, copy};
    }
    m_readOnly = true;
    return Error{ErrorKind::Denied, why + u", and cannot be renamed"_s, m_file};
}

const ConnectionDraft *ConnectionStore::find(const QString &id) const
{
    const auto found = std::ranges::find(m_connections, id, &ConnectionDraft::id);
    return found == m_connections.end() ? nullptr : &*found;
}

QStringList ConnectionStore::otherNames(const QString &id) const
{
    QStringList names;
    for (const ConnectionDraft &connection : m_connections) {
        if (connection.id != id)
            names.append(connection.name);
    }
    return names;
}

Result<QString> ConnectionStore::save(ConnectionDraft draft)
{
    for (const DraftFault &fault : checkDraft(draft, otherNames(draft.id))) {
        if (fault.fatal)
            return Error{ErrorKind::InvalidInput, faultText(fault), draft.name};
    }
    if (draft.id.isEmpty())
        draft.id = newId();
    // Secrets are no part of a draft, even if somebody left one in it.
    draft.tls.keyPassphrase.clear();
    draft.proxy.password.clear();
    std::vector<ConnectionDraft> connections = m_connections;
    const auto found = std::ranges::find(connections, draft.id, &ConnectionDraft::id);
    if (found == connections.end())
        connections.push_back(draft);
    else
        *found = draft;
    if (const Result<void> written = write(connections); !written)
        return written.error();
    m_connections = std::move(connections);
    emit changed();
    return draft.id;
}

Result<void> ConnectionStore::remove(const QString &id)
{
    std::vector<ConnectionDraft> connections = m_connections;
    if (std::erase_if(connections, [&id](const ConnectionDraft &draft) { return draft.id == id; }) == 0)
        return Error{ErrorKind::NotFound, u"there is no such connection"_s, id};
    if (const Result<void> written = write(connections); !written)
        return written;
    m_connections = std::move(connections);
    emit changed();
    return {};
}

Result<void> ConnectionStore::write(const std::vector<ConnectionDraft> &connections) const
{
    if (m_file.isEmpty())
        return {};
    const Error denied{ErrorKind::Denied, u"the list of connections cannot be written"_s, m_file};
    if (m_readOnly || !QDir().mkpath(QFileInfo(m_file).absolutePath()))
        return denied;
    QJsonArray array;
    for (const ConnectionDraft &connection : connections)
        array.append(connectionToJson(connection));
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return denied;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(QJsonObject{{u"version"_s, format}, {u"connections"_s, array}}).toJson());
    if (!file.commit())
        return denied;
    return {};
}

} // namespace fleetscope

#include "moc_connectionstore.cpp"
