// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/replaywiring.h"

#include "app/session/fleetfeed.h"
#include "ui/replay/recordingtext.h"
#include "ui/replay/replaybar.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/bannerstack.h"

#include <QAction>
#include <QFileInfo>
#include <QToolBar>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

const auto banner = "replay"_L1;

} // namespace

Result<std::unique_ptr<ReplayWiring>> ReplayWiring::open(const QString &file, const ReplayStart &start,
                                                         ReplayClock &clock, FleetFeed &feed,
                                                         MainWindow &window, const Theme &theme)
{
    Result<std::unique_ptr<RecordingFile>> recording = RecordingFile::open(file);
    if (!recording)
        return recording.error();
    std::unique_ptr<ReplayWiring> wiring(
        new ReplayWiring(*std::move(recording), start, clock, window, theme));
    connect(&feed, &FleetFeed::ticked, wiring.get(),
            [each = wiring.get()] { each->m_clock.moveTo(each->m_player.position()); });
    return wiring;
}

ReplayWiring::ReplayWiring(std::unique_ptr<RecordingFile> file, const ReplayStart &start, ReplayClock &clock,
                           MainWindow &window, const Theme &theme)
    : m_clock(clock)
    , m_window(window)
    , m_player(std::move(file), start)
    , m_bar(new ReplayBar(theme))
{
    m_clock.moveTo(m_player.begin());
    const QString name = QFileInfo(m_player.path()).fileName();
    m_bar->setSource(name);
    auto *strip = new QToolBar(tr("Replay"), &m_window);
    strip->setObjectName(u"replay"_s);
    strip->setMovable(false);
    strip->toggleViewAction()->setVisible(false); // a replay is never hidden
    strip->addWidget(m_bar);
    m_window.addToolBar(Qt::TopToolBarArea, strip);
    m_window.addMenuAction(MenuId::View, m_bar->playAction());
    m_window.setWindowTitle(tr("Fleetscope – Replay of %1").arg(name));

    connect(m_bar, &ReplayBar::playRequested, this, &ReplayWiring::play);
    connect(m_bar, &ReplayBar::speedRequested, this, [this](double speed) {
        m_player.setSpeed(speed);
        showFigures();
    });
    connect(m_bar, &ReplayBar::positionRequested, this, &ReplayWiring::go);
    connect(&m_player, &ReplayPlayer::stateChanged, this, &ReplayWiring::showState);
    connect(&m_player, &ReplayPlayer::failed, this, [this](const Error &error) {
        m_window.banners().showBanner(banner,
                                      {.kind = BannerKind::Critical,
                                       .headline = recordingErrorText(error),
                                       .hint = tr("What came before was played.")});
    });
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &ReplayWiring::showFigures);
    m_timer.start();
    showFigures();
}

void ReplayWiring::showFigures()
{
    const ReplayState state = m_player.state();
    const bool isOver = state == ReplayState::Ended || state == ReplayState::Failed;
    m_bar->setFigures({.begin = m_player.begin(),
                       .end = std::max(m_player.end(), m_player.position()),
                       .position = m_player.position(),
                       .target = state == ReplayState::Seeking ? m_player.seekTarget() : noTime,
                       .speed = m_player.speed(),
                       .isPlaying = state == ReplayState::Playing || state == ReplayState::Seeking,
                       .isOver = isOver});
}

void ReplayWiring::showState()
{
    showFigures();
    if (m_player.state() == ReplayState::Ended && m_player.isCutOff())
        m_window.banners().showBanner(banner,
                                      {.kind = BannerKind::Info,
                                       .headline = tr("The recording was cut off here: nobody ended it."),
                                       .hint = tr("All that was written was played.")});
}

void ReplayWiring::play(bool wanted)
{
    const ReplayState state = m_player.state();
    if (state == ReplayState::Ended || state == ReplayState::Failed)
        emit beginAgainRequested({.speed = m_player.speed()});
    else
        m_player.setPlaying(wanted);
}

void ReplayWiring::go(Timestamp position)
{
    const ReplayState state = m_player.state();
    const bool isOver = state == ReplayState::Ended || state == ReplayState::Failed;
    if (isOver || !m_player.seek(position))
        emit beginAgainRequested(
            {.position = position, .speed = m_player.speed(), .isPlaying = state != ReplayState::Paused});
    showFigures();
}

} // namespace fleetscope

#include "moc_replaywiring.cpp"
