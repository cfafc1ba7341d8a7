// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

std::unique_ptr<QSettings> openIni(const QString &file)
{
    auto settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
    settings->setFallbacksEnabled(false);
    // Sections are read when they are first needed: need them all now, or damage would show too late.
    std::ignore = settings->allKeys();
    return settings;
}

/// Moves `file` to the first free name beside it; the older copies may be the ones that are wanted back.
QString moveAside(const QString &file)
{
    constexpr int mostCopies = 100;
    for (int i = 1; i <= mostCopies; ++i) {
        QString copy = file + u".damaged-%1"_s.arg(i);
        if (!QFile::exists(copy))
            return QFile::rename(file, copy) ? copy : QString();
    }
    return {};
}

} // namespace

Settings::Settings() = default;

Settings::Settings(const QString &file)
{
    auto opened = openIni(file);
    if (opened->status() == QSettings::FormatError) {
        opened.reset(); // it would write what it understood back over the file
        const QString copy = moveAside(file);
        if (copy.isEmpty()) {
            m_problem = Error{ErrorKind::Denied, u"settings file is damaged and cannot be renamed"_s, file};
            return;
        }
        m_problem = Error{ErrorKind::Corrupt, u"settings file is damaged, defaults are used"_s, copy};
        opened = openIni(file);
    }
    if (opened->status() == QSettings::AccessError || !opened->isWritable()) {
        m_problem = Error{ErrorKind::Denied, u"settings file cannot be read or written"_s, file};
        if (opened->status() == QSettings::AccessError)
            return;
    }
    m_file = std::move(opened);
}

Settings::Settings(const Settings &other)
    : Preferences(other)
    , m_memory(other.m_memory)
{
    if (!other.m_file)
        return;
    const QStringList keys = other.m_file->allKeys();
    for (const QString &key : keys)
        m_memory.insert(key, other.m_file->value(key));
}

Settings::~Settings() = default;

QString Settings::file() const { return m_file ? m_file->fileName() : QString(); }

QString Settings::fileIn(const QString &folder)
{
    const QString place =
        folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : folder;
    return QDir(place).filePath(u"fleetscope.ini"_s);
}

QVariant Settings::read(const QString &key) const
{
    return m_file ? m_file->value(key) : m_memory.value(key);
}

void Settings::write(const QString &key, const QVariant &value)
{
    if (!m_file) {
        m_memory.insert(key, value);
        return;
    }
    if (value.isValid())
        m_file->setValue(key, value);
    else
        m_file->remove(key);
}

} // namespace fleetscope
