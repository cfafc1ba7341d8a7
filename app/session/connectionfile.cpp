// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectionfile.h"

#include "models/connection/connectionjson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 maxFileBytes = 1 << 20;

Result<ConnectionDraft> parseDraft(const QByteArray &json, const QString &folder)
{
    return connectionFromJson(
        json, [folder](const QString &name) { return QDir::cleanPath(QDir(folder).absoluteFilePath(name)); });
}

} // namespace

Result<ConnectionSettings> parseConnection(const QByteArray &json, const QString &folder)
{
    const Result<ConnectionDraft> draft = parseDraft(json, folder);
    if (!draft)
        return draft.error();
    return settingsOf(*draft);
}

Result<ConnectionDraft> readConnectionDraft(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorKind::NotFound, u"there is no such file"_s, path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Denied, file.errorString(), path};
    if (file.size() > maxFileBytes)
        return Error{ErrorKind::InvalidInput, u"is larger than a connection file can be"_s, path};
    Result<ConnectionDraft> draft = parseDraft(file.readAll(), QFileInfo(path).absolutePath());
    if (!draft)
        return Error{draft.error().kind, draft.error().what, path};
    return draft;
}

Result<ConnectionSettings> readConnectionFile(const QString &path)
{
    const Result<ConnectionDraft> draft = readConnectionDraft(path);
    if (!draft)
        return draft.error();
    Result<ConnectionSettings> settings = settingsOf(*draft);
    if (!settings)
        return Error{settings.error().kind, settings.error().what, path};
    return settings;
}

QByteArray secretVariable(const QString &connectionName)
{
    QByteArray name = "FLEETSCOPE_SECRET_";
    for (const QString upper = connectionName.toUpper(); const QChar character : upper)
        name += character.unicode() < 128 && character.isLetterOrNumber() ? character.toLatin1() : '_';
    return name;
}

} // namespace fleetscope
