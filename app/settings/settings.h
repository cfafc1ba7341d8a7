// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/ports/preferences.h"

#include <QHash>

#include <memory>
#include <optional>

class QSettings;

namespace fleetscope {

/// Preferences in an INI file, or only in memory.
///
/// A file that cannot be understood is moved aside, never overwritten, and defaults are used. Writes reach
/// the disk when the event loop is idle, as a whole file at once. Thread: GUI.
class Settings final : public Preferences
{
public:
    /// In memory: nothing outlives this object.
    Settings();
    /// `file` and its folder are created when something is first written.
    explicit Settings(const QString &file);
    /// In memory, beginning with what `other` holds.
    explicit Settings(const Settings &other);
    ~Settings() override;

    /// Why the file could not be used as it is, if so: Corrupt (the subject is the copy kept aside), Denied
    /// (it cannot be read or written, so nothing will be remembered).
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    [[nodiscard]] QString file() const; ///< empty in memory

    /// `fleetscope.ini` in `folder`, or in the user's own configuration folder when that is empty.
    [[nodiscard]] static QString fileIn(const QString &folder);

protected:
    [[nodiscard]] QVariant read(const QString &key) const override;
    void write(const QString &key, const QVariant &value) override;

private:
    std::unique_ptr<QSettings> m_file; // null in memory
    QHash<QString, QVariant> m_memory;
    std::optional<Error> m_problem;
};

} // namespace fleetscope
