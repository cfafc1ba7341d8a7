// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <type_traits>

namespace fleetscope {

/// A name with the type of its value: QString, QStringList, QByteArray, int or bool.
template <typename T>
struct PreferenceKey
{
    const char *name;
};

/// What the program remembers between runs. Never a secret: those belong to the keychain. Thread: GUI.
class Preferences
{
public:
    virtual ~Preferences() = default;

    /// `fallback` when nothing is stored, or something that cannot be a T.
    template <typename T>
    [[nodiscard]] T value(PreferenceKey<T> key, const std::type_identity_t<T> &fallback = {}) const
    {
        const QVariant stored = read(QString::fromLatin1(key.name));
        return stored.isValid() && stored.canConvert<T>() ? stored.value<T>() : fallback;
    }
    template <typename T>
    void setValue(PreferenceKey<T> key, const std::type_identity_t<T> &value)
    {
        write(QString::fromLatin1(key.name), QVariant::fromValue(value));
    }
    template <typename T>
    void remove(PreferenceKey<T> key)
    {
        write(QString::fromLatin1(key.name), {});
    }

protected:
    [[nodiscard]] virtual QVariant read(const QString &key) const = 0; ///< invalid when there is none
    virtual void write(const QString &key, const QVariant &value) = 0; ///< invalid removes
};

/// The keys, in one place so that no two uses share one by accident.
namespace preference {

inline constexpr PreferenceKey<QString> theme{"appearance/theme"};       ///< system, light, dark
inline constexpr PreferenceKey<QString> density{"appearance/density"};   ///< compact, normal, comfortable
inline constexpr PreferenceKey<QString> language{"appearance/language"}; ///< "de"; empty: the system's
inline constexpr PreferenceKey<int> scale{"appearance/scale"};           ///< percent; 0: as the screen says
// Days; 0 keeps for ever.
inline constexpr PreferenceKey<int> keepReadings{"storage/keepReadings"};
inline constexpr PreferenceKey<int> keepMinutes{"storage/keepMinutes"};
inline constexpr PreferenceKey<int> keepQuarterHours{"storage/keepQuarterHours"};
inline constexpr PreferenceKey<int> keepHours{"storage/keepHours"};
inline constexpr PreferenceKey<int> mostGiB{"storage/mostGiB"};               ///< of the file; 0: no cap
inline constexpr PreferenceKey<QByteArray> windowGeometry{"window/geometry"}; ///< QWidget::saveGeometry
inline constexpr PreferenceKey<QByteArray> windowState{"window/state"};       ///< QMainWindow::saveState
inline constexpr PreferenceKey<QStringList> panels{
    "window/panels"};                                        ///< object names; "!" before those hidden
inline constexpr PreferenceKey<QString> page{"window/page"}; ///< id of the page
inline constexpr PreferenceKey<QStringList> connections{"connections/files"}; ///< opened last time
inline constexpr PreferenceKey<QByteArray> fleetPage{
    "fleet/page"}; ///< views, facets and recent filters, opaque here

inline constexpr PreferenceKey<QByteArray> telemetryPage{
    "telemetry/page"}; ///< charts and layouts, opaque here

// Where devices fetch releases from the built-in server.
inline constexpr PreferenceKey<QString> artifactAddress{"artifacts/address"};
inline constexpr PreferenceKey<int> artifactPort{"artifacts/port"};
inline constexpr PreferenceKey<QString> artifactCertificate{"artifacts/certificate"}; ///< a file
inline constexpr PreferenceKey<QString> artifactKey{"artifacts/key"};                 ///< a file
inline constexpr PreferenceKey<int> artifactLimit{"artifacts/kib_per_second"};        ///< 0: none
inline constexpr PreferenceKey<bool> artifactServer{"artifacts/serve"};

} // namespace preference
} // namespace fleetscope
