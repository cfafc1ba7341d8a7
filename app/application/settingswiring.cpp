// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/settingswiring.h"

#include "app/application/language.h"
#include "app/application/storagewiring.h"
#include "app/settings/settings.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/errortext.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <array>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array retentionKeys{preference::keepReadings, preference::keepMinutes,
                                   preference::keepQuarterHours, preference::keepHours};
constexpr int mostDays = 3'650;
constexpr int mostGiB = 4'096;

int standardDays(size_t level) { return static_cast<int>(Retention{}.keep.at(level).count()); }

template <typename T>
QString nameOf(PreferenceKey<T> key)
{
    return QString::fromLatin1(key.name);
}

} // namespace

SettingsWiring::SettingsWiring(MainWindow &window, Theme &theme, Settings &settings, StorageWiring &storage,
                               const QString &dataFolder, const QString &connectionsFile)
    : m_window(window)
    , m_theme(theme)
    , m_settings(settings)
    , m_storage(storage)
    , m_dataFolder(dataFolder)
    , m_connectionsFile(connectionsFile)
    , m_language(settings.value(preference::language))
{
    m_storage.setRetention(retentionOf(settings));
    m_window.addPage({.id = u"settings"_s,
                      .title = tr("Settings"),
                      .icon = IconId::Settings,
                      .shortcut = QKeySequence(u"Ctrl+,"_s),
                      .factory = [this](QWidget *parent) { return makePage(parent); }});
    connect(&theme, &Theme::changed, this, &SettingsWiring::fill);
}

Retention SettingsWiring::retentionOf(const Settings &settings)
{
    Retention retention;
    for (size_t level = 0; level < retentionKeys.size(); ++level) {
        const int days = settings.value(retentionKeys.at(level), standardDays(level));
        retention.keep.at(level) = std::chrono::days(std::clamp(days, 0, mostDays));
    }
    constexpr qint64 gibibyte = qint64(1) << 30;
    retention.maxBytes = gibibyte * std::clamp(settings.value(preference::mostGiB), 0, mostGiB);
    return retention;
}

SettingsPage *SettingsWiring::makePage(QWidget *parent)
{
    QList<SettingItem::Choice> languages{{tr("Like the system"), QString()}};
    for (const QString &code : Language::codes())
        languages.append({QLocale(code).nativeLanguageName(), code});
    QList<SettingItem::Choice> scales{{tr("Like the screen"), 0}};
    for (const int percent : {100, 125, 150, 175, 200, 225, 250})
        scales.append({tr("%L1 %", "a scale").arg(percent), percent});
    const QString appearance = tr("Appearance");
    const QString data = tr("What is kept");
    const QString places = tr("Where it is");
    QList<SettingItem> items{
        {.key = nameOf(preference::language),
         .group = appearance,
         .title = tr("Language"),
         .hint = tr("Texts, numbers, dates and the direction of reading."),
         .standard = QString(),
         .choices = languages},
        {.key = nameOf(preference::theme),
         .group = appearance,
         .title = tr("Theme"),
         .standard = u"system"_s,
         .choices = {{tr("Like the system"), u"system"_s},
                     {tr("Light"), u"light"_s},
                     {tr("Dark"), u"dark"_s}}},
        {.key = nameOf(preference::density),
         .group = appearance,
         .title = tr("Rows of tables"),
         .standard = u"normal"_s,
         .choices = {{tr("Compact"), u"compact"_s},
                     {tr("Normal"), u"normal"_s},
                     {tr("Comfortable"), u"comfortable"_s}}},
        {.key = nameOf(preference::scale),
         .group = appearance,
         .title = tr("Size of everything"),
         .hint = tr("From the next start on."),
         .standard = 0,
         .choices = scales},
    };
    const std::array titles{tr("Every reading"), tr("Values of a minute"),
                            tr("Values of a quarter of an hour"), tr("Values of an hour")};
    const std::array hints{tr("What is older is kept as first, last, least, greatest and mean of a minute."),
                           tr("Older ones become values of a quarter of an hour."),
                           tr("Older ones become values of an hour."),
                           tr("Older ones become values of a day, and those stay.")};
    for (size_t level = 0; level < retentionKeys.size(); ++level) {
        items.append({.key = nameOf(retentionKeys.at(level)),
                      .group = data,
                      .title = titles.at(level),
                      .hint = hints.at(level),
                      .standard = standardDays(level),
                      .number = {0, mostDays, u' ' + tr("days", "behind a number"), tr("For ever")}});
    }
    items.append({.key = nameOf(preference::mostGiB),
                  .group = data,
                  .title = tr("Size of the file"),
                  .hint = tr("Above it the oldest readings go first, even those younger than above."),
                  .standard = 0,
                  .number = {0, mostGiB, u" GiB"_s, tr("No limit")}});
    const auto addPlace = [&items, &places](const QString &title, const QString &hint, const QString &path) {
        if (!path.isEmpty())
            items.append({.key = path,
                          .group = places,
                          .title = title,
                          .hint = hint,
                          .place = QDir::toNativeSeparators(path)});
    };
    addPlace(tr("These settings"), {}, m_settings.file());
    addPlace(tr("Connections"), tr("Without their passwords: those are in the keychain of the system."),
             m_connectionsFile);
    addPlace(tr("Readings and everything else that is kept"), {}, m_dataFolder);

    m_page = new SettingsPage(m_theme, items, parent);
    connect(m_page, &SettingsPage::valueChosen, this, &SettingsWiring::choose);
    connect(m_page, &SettingsPage::placeRequested, this, &SettingsWiring::open);
    connect(m_page, &SettingsPage::noticeAccepted, this, &SettingsWiring::languageSwitchRequested);
    fill();
    return m_page;
}

/// Shows what the preferences hold, also when somebody else changed them.
void SettingsWiring::fill()
{
    if (!m_page)
        return;
    m_page->setValue(nameOf(preference::language), m_settings.value(preference::language));
    m_page->setValue(nameOf(preference::theme), m_settings.value(preference::theme, u"system"_s));
    m_page->setValue(nameOf(preference::density), m_settings.value(preference::density, u"normal"_s));
    m_page->setValue(nameOf(preference::scale), m_settings.value(preference::scale));
    for (size_t level = 0; level < retentionKeys.size(); ++level)
        m_page->setValue(nameOf(retentionKeys.at(level)),
                         m_settings.value(retentionKeys.at(level), standardDays(level)));
    m_page->setValue(nameOf(preference::mostGiB), m_settings.value(preference::mostGiB));
}

void SettingsWiring::choose(const QString &key, const QVariant &value)
{
    if (key == nameOf(preference::language)) {
        const QString code = value.toString();
        m_settings.setValue(preference::language, code);
        m_page->setNotice(code == m_language
                              ? QString()
                              : tr("The window is made again in the new language, and connections are opened "
                                   "again."),
                          tr("Switch now"));
    } else if (key == nameOf(preference::theme)) {
        const QString name = value.toString();
        m_window.chooseTheme(name == "light"_L1      ? ThemeChoice::Light
                                 : name == "dark"_L1 ? ThemeChoice::Dark
                                                     : ThemeChoice::System);
    } else if (key == nameOf(preference::density)) {
        const QString name = value.toString();
        m_window.chooseDensity(name == "compact"_L1           ? Density::Compact
                                   : name == "comfortable"_L1 ? Density::Comfortable
                                                              : Density::Normal);
    } else if (key == nameOf(preference::scale)) {
        m_settings.setValue(preference::scale, value.toInt());
    } else {
        if (key == nameOf(preference::mostGiB))
            m_settings.setValue(preference::mostGiB, value.toInt());
        for (const PreferenceKey<int> &known : retentionKeys) {
            if (key == nameOf(known))
                m_settings.setValue(known, value.toInt());
        }
        m_storage.setRetention(retentionOf(m_settings));
    }
}

void SettingsWiring::open(const QString &place)
{
    const QFileInfo info(QDir::fromNativeSeparators(place));
    const QString folder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
    if (!QDir(folder).exists() || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        m_window.banners().showBanner(
            u"place/"_s + folder,
            {.kind = BannerKind::Warning,
             .headline = tr("The folder %1 cannot be opened.").arg(QDir::toNativeSeparators(folder)),
             .hint = tr("Open it in the file manager of the system.")});
}

std::vector<PictureTour::Stop> SettingsWiring::stops()
{
    return {{.name = u"settings"_s,
             .prepare = [this] { m_window.showPage(u"settings"_s); },
             .subject = [this]() -> QWidget * { return &m_window; }}};
}

} // namespace fleetscope

#include "moc_settingswiring.cpp"
