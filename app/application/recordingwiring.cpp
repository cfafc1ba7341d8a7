// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/recordingwiring.h"

#include "app/application/version.h"
#include "app/replay/messagerecorder.h"
#include "app/replay/recordingfile.h"
#include "app/session/fleetsession.h"
#include "models/items/format.h"
#include "ui/replay/recordingtext.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/bannerstack.h"

#include <QAction>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QProcess>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

const auto runningBanner = "recording"_L1;
const auto endedBanner = "recorded"_L1;
const auto replayBanner = "replay"_L1;

bool launch(const QString &file)
{
    return QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--replay"_s, file});
}

} // namespace

RecordingWiring::RecordingWiring(MainWindow &window, const Theme &theme, const Clock &clock,
                                 Sessions sessions)
    : m_window(window)
    , m_clock(clock)
    , m_sessions(std::move(sessions))
    , m_launcher(launch)
    , m_record(new QAction(&window))
    , m_replay(new QAction(theme.icon(IconId::Play), tr("Replay a recor&ding…"), &window))
{
    m_record->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    connect(m_record, &QAction::triggered, this, [this] {
        if (isRecording())
            stop();
        else
            chooseTarget();
    });
    connect(m_replay, &QAction::triggered, this, &RecordingWiring::chooseRecording);
    connect(&m_window.banners(), &BannerStack::actionTriggered, this, [this](const QString &key) {
        if (key == runningBanner)
            stop();
        else if (key == endedBanner)
            replay(m_last);
    });
    m_timer.setInterval(500);
    connect(&m_timer, &QTimer::timeout, this, &RecordingWiring::showFigures);
    m_window.addMenuAction(MenuId::File, m_record);
    m_window.addMenuAction(MenuId::File, m_replay);
    showActions();
}

RecordingWiring::~RecordingWiring()
{
    if (!m_recorder)
        return;
    for (FleetSession *session : m_recorded)
        session->setWitness(nullptr);
    (void)m_recorder->finish(m_clock.now()); // nobody is there to be told
}

void RecordingWiring::showActions()
{
    m_record->setText(isRecording() ? tr("Stop &recording") : tr("&Record messages…"));
}

void RecordingWiring::chooseTarget()
{
    const QString name = QDateTime::fromMSecsSinceEpoch(toUnixMs(m_clock.now()))
                             .toString(u"'fleet-'yyyyMMdd-HHmmss'.jsonl.gz'"_s);
    auto *dialog = new QFileDialog(&m_window, tr("Record messages"), name, tr("Recordings (*.jsonl.gz)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"jsonl.gz"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &RecordingWiring::start);
    dialog->open();
}

void RecordingWiring::chooseRecording()
{
    auto *dialog = new QFileDialog(&m_window, tr("Replay a recording"), {},
                                   tr("Recordings (*.jsonl.gz *.jsonl);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RecordingWiring::replay);
    dialog->open();
}

void RecordingWiring::start(const QString &file)
{
    stop();
    BannerStack &banners = m_window.banners();
    banners.removeBanner(endedBanner);
    m_recorded = m_sessions();
    if (m_recorded.empty()) {
        banners.showBanner(endedBanner,
                           {.kind = BannerKind::Info,
                            .headline = tr("There is nothing to record: no connection is open."),
                            .hint = tr("Open a connection first.")});
        return;
    }
    std::vector<ConnectionSettings> connections;
    for (const FleetSession *session : m_recorded)
        connections.push_back(session->settings());
    const Timestamp now = m_clock.now();
    auto recorder = MessageRecorder::start(file, u"Fleetscope %1"_s.arg(versionText()), connections, now);
    if (!recorder) {
        banners.showBanner(endedBanner,
                           {.kind = BannerKind::Critical, .headline = recorderErrorText(recorder.error())});
        return;
    }
    m_recorder = *std::move(recorder);
    m_since = now;
    connect(m_recorder.get(), &MessageRecorder::failed, this,
            [this](const Error &error) { end(recorderErrorText(error), true); });
    for (size_t i = 0; i < m_recorded.size(); ++i)
        m_recorded[i]->setWitness(m_recorder->witness(i));
    banners.showBanner(
        runningBanner,
        {.kind = BannerKind::Info,
         .headline = tr("Recording all messages to %1.").arg(QFileInfo(file).fileName().left(80)),
         .hint = tr("The file holds what the devices say, but no address and no password."),
         .actions = {tr("Stop")},
         .dismissible = false});
    m_timer.start();
    showFigures();
    showActions();
}

void RecordingWiring::showFigures()
{
    const RecordingFigures figures = m_recorder->figures();
    m_window.banners().setNote(runningBanner,
                               tr("%1 messages, %2, %3")
                                   .arg(countText(figures.messages), bytesText(figures.bytes),
                                        durationText(m_clock.now() - m_since)));
}

void RecordingWiring::stop()
{
    if (!m_recorder)
        return;
    const Result<void> finished = m_recorder->finish(m_clock.now());
    const RecordingFigures figures = m_recorder->figures();
    end(finished ? tr("Recorded %1 messages to %2.")
                       .arg(countText(figures.messages), QFileInfo(m_recorder->path()).fileName().left(80))
                 : recorderErrorText(finished.error()),
        !finished);
}

void RecordingWiring::end(const QString &headline, bool hasFailed)
{
    for (FleetSession *session : m_recorded)
        session->setWitness(nullptr);
    m_recorded.clear();
    m_timer.stop();
    m_last = m_recorder->path();
    m_recorder.release()->deleteLater(); // it may be the one who tells
    m_window.banners().removeBanner(runningBanner);
    m_window.banners().showBanner(endedBanner,
                                  {.kind = hasFailed ? BannerKind::Critical : BannerKind::Success,
                                   .headline = headline,
                                   .actions = {tr("Replay")}});
    showActions();
}

void RecordingWiring::replay(const QString &file)
{
    const auto recording = RecordingFile::open(file);
    const bool started = recording && m_launcher(file);
    if (started) {
        m_window.banners().removeBanner(replayBanner);
        return;
    }
    m_window.banners().showBanner(
        replayBanner,
        {.kind = BannerKind::Critical,
         .headline = recording ? tr("A second window for the replay could not be opened.")
                               : recordingErrorText(recording.error()),
         .hint = recording ? tr("Close other programs and try again.") : QString()});
}

} // namespace fleetscope

#include "moc_recordingwiring.cpp"
