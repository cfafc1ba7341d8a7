// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/picturebook.h"

#include <QDir>
#include <QJsonDocument>
#include <QPixmap>
#include <QSaveFile>

namespace fleetscope {

using namespace Qt::StringLiterals;

Result<void> PictureBook::prepare() const
{
    if (!QDir().mkpath(m_folder))
        return Error{ErrorKind::Denied, u"cannot be made"_s, m_folder};
    return {};
}

Result<void> PictureBook::add(const QString &name, const QPixmap &picture) const
{
    const QString file = QDir(m_folder).filePath(name + u".png"_s);
    if (!picture.save(file, "PNG"))
        return Error{ErrorKind::Denied, u"cannot be written"_s, file};
    return {};
}

Result<void> PictureBook::add(const RunSummary &summary) const
{
    QSaveFile file(QDir(m_folder).filePath(u"summary.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(summary.toJson()).toJson()) < 0
        || !file.commit())
        return Error{ErrorKind::Denied, u"cannot be written"_s, file.fileName()};
    return {};
}

} // namespace fleetscope
