// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/alertteller.h"

#include "models/items/alertwords.h"
#include "models/ports/clock.h"
#include "models/ports/preferences.h"
#include "ui/alerts/alerttable.h"
#include "ui/alerts/tellingdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plaintext.h"

#include <QApplication>
#include <QDateTime>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr PreferenceKey<QByteArray> tellingKey{"alerts/telling"};
const QString consentBanner = u"alerts/consent"_s;
const QString commandBanner = u"alerts/program"_s;
constexpr int trayIcon = 64;

} // namespace

AlertTeller::AlertTeller(MainWindow &window, const Theme &theme, Preferences &preferences,
                         const AlertBook &book, const Clock &clock)
    : m_window(window)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_book(book)
    , m_clock(clock)
    , m_settings(tellingFromJson(preferences.value(tellingKey)))
{
    m_timer.setInterval(500);
    connect(&m_timer, &QTimer::timeout, this, &AlertTeller::tell);
    connect(&m_window.banners(), &BannerStack::actionTriggered, this, [this](const QString &key) {
        if (key == consentBanner)
            openSettings(&m_window);
    });
    connect(&m_command, &AlertCommand::failed, this, [this](const QString &why) {
        m_window.banners().showBanner(commandBanner,
                                      {.kind = BannerKind::Warning,
                                       .headline = tr("The program for alerts did not work: %1.").arg(why),
                                       .hint = tr("See Telling on the page of alerts.")});
    });
    connect(&m_notice, &DesktopNotice::chosen, this, [this](DesktopNotice::Choice choice) {
        switch (choice) {
        case DesktopNotice::Choice::Open: open(); break;
        case DesktopNotice::Choice::Acknowledge: emit acknowledgeRequested(m_lastTold); break;
        case DesktopNotice::Choice::Shelve: emit shelveRequested(m_lastTold); break;
        }
    });
    setSettings(m_settings);
}

AlertTeller::~AlertTeller() = default;

void AlertTeller::setSettings(const TellingSettings &settings)
{
    if (settings != m_settings)
        m_preferences.setValue(tellingKey, tellingToJson(settings));
    m_settings = settings;
    m_command.setProgram(m_settings.program, m_settings.arguments);
    m_gate.clear();
    if (m_settings.desktop)
        m_timer.start();
    else
        m_timer.stop();
    if (!m_settings.desktop || !QSystemTrayIcon::isSystemTrayAvailable()) {
        m_tray.reset();
        return;
    }
    if (m_tray)
        return;
    m_menu = std::make_unique<QMenu>();
    m_menu->addAction(tr("Open"), this, &AlertTeller::open);
    m_menu->addAction(tr("Acknowledge what was told"), this,
                      [this] { emit acknowledgeRequested(m_lastTold); });
    m_menu->addAction(tr("Shelve what was told for 1 h"), this, [this] { emit shelveRequested(m_lastTold); });
    m_tray = std::make_unique<QSystemTrayIcon>();
    m_tray->setContextMenu(m_menu.get());
    connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &AlertTeller::open);
    connect(m_tray.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    emit openRequested({});
            });
    showIcon();
    m_tray->show();
}

void AlertTeller::openSettings(QWidget *parent)
{
    auto *dialog = new TellingDialog(m_settings, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TellingDialog::chosen, this, &AlertTeller::setSettings);
    dialog->open();
}

void AlertTeller::take(const std::vector<AlertReport> &reports)
{
    const Timestamp now = m_clock.now();
    for (const AlertReport &report : reports) {
        if (!m_settings.program.isEmpty() && report.state.id != 0) {
            const AlertRule *rule = m_book.rule(report.key.rule);
            m_command.run(reportToJson(report, rule ? rule->name : report.key.rule));
        }
        if (m_settings.desktop)
            m_gate.take(report, m_settings.least, now);
        else if (!m_settings.asked && report.notice
                 && effectiveSeverity(report.state) == AlertSeverity::Critical)
            askConsent();
    }
}

/// Once, with the first critical alert.
void AlertTeller::askConsent()
{
    TellingSettings settings = m_settings;
    settings.asked = true;
    setSettings(settings);
    m_window.banners().showBanner(consentBanner,
                                  {.kind = BannerKind::Info,
                                   .headline = tr("There is a critical alert. Notify me about these?"),
                                   .hint = tr("Notifications are off until you choose."),
                                   .actions = {tr("Choose…")}});
}

QString AlertTeller::lineOf(const AlertReport &report) const
{
    const AlertRule *rule = m_book.rule(report.key.rule);
    const QString name = rule ? rule->name : report.key.rule;
    return cutForLayout(report.key.kind == AlertSubject::Connection ? name
                                                                    : report.key.subject + u": "_s + name);
}

void AlertTeller::tell()
{
    const std::optional<Telling> telling = m_gate.due(m_clock.now());
    if (!telling || (!m_tray && !m_notice.canChoose()))
        return;
    const QTime local = QDateTime::fromMSecsSinceEpoch(toUnixMs(m_clock.now())).time();
    if (m_settings.isQuiet(local.hour() * 60 + local.minute()))
        return;
    m_lastTold.clear();
    QStringList lines;
    for (const AlertReport &report : telling->alerts) {
        m_lastTold.push_back(report.key);
        lines.append(lineOf(report));
    }
    const int more = telling->count - static_cast<int>(telling->alerts.size());
    if (more > 0)
        lines.append(tr("and %Ln more", nullptr, more));
    const QString title = telling->count == 1
        ? tr("%1 alert").arg(severityText(telling->worst))
        : tr("%Ln alert(s), the worst: %1", nullptr, telling->count).arg(severityWord(telling->worst));
    const bool critical = telling->worst == AlertSeverity::Critical;
    if (m_notice.canChoose())
        m_notice.show(title, lines.join(u'\n'), critical);
    else
        m_tray->showMessage(title, lines.join(u'\n'),
                            critical ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning);
    if (m_settings.sound)
        QApplication::beep();
}

void AlertTeller::open() { emit openRequested(m_lastTold.empty() ? AlertKey{} : m_lastTold.front()); }

void AlertTeller::setCount(int count, AlertSeverity worst)
{
    if (count == m_count && worst == m_worst)
        return;
    m_count = count;
    m_worst = worst;
    showIcon();
}

/// The icon of the program with the count on it.
void AlertTeller::showIcon()
{
    if (!m_tray)
        return;
    QPixmap picture(trayIcon, trayIcon);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    m_theme.paintIcon(&painter, picture.rect(), IconId::Alerts, m_theme.color(Ink::Text));
    if (m_count > 0) {
        QFont font = m_theme.font(FontRole::Section);
        font.setPixelSize(trayIcon / 3);
        painter.setFont(font);
        paintBadge(&painter, QRect(0, 0, trayIcon, trayIcon / 2), m_theme, m_count, lookOf(m_worst).ink);
    }
    painter.end();
    m_tray->setIcon(QIcon(picture));
    m_tray->setToolTip(m_count > 0 ? tr("%Ln alert(s)", nullptr, m_count) : tr("No alerts"));
}

} // namespace fleetscope

#include "moc_alertteller.cpp"
