// SPDX-License-Identifier: GPL-3.0-or-later

// A stretch of what a fleet said is recorded in the live program and played again in another: by menus,
// clicks and keys, and nothing of it reaches what is kept.

#include "app/application/program.h"
#include "app/diagnostics/metered.h"
#include "app/replay/recordingfile.h"
#include "tests/support/testrecording.h"
#include "ui/fleet/fleettable.h"
#include "ui/replay/replaybar.h"
#include "ui/telemetry/chartpanel.h"
#include "ui/telemetry/telemetrypage.h"
#include "ui/widgets/bannerstack.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QFileDialog>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr Timestamp start = fromUnixMs(1'600'000'000'000); // 2020-09-13

Options optionsOf(const QStringList &arguments)
{
    const Result<Options> options = parseOptions(QStringList{u"fleetscope"_s} + arguments);
    if (!options)
        qFatal("%s", qPrintable(options.error().what));
    return *options;
}

std::unique_ptr<Program> run(const QStringList &arguments)
{
    auto &meter = static_cast<Metered<QApplication> *>(qApp)->meter();
    auto program = std::make_unique<Program>(optionsOf(arguments), meter);
    if (const Result<void> started = program->start(); !started)
        qFatal("%s", qPrintable(started.error().what));
    return program;
}

MainWindow &windowOf(const std::unique_ptr<Program> &program) { return program->application().window(); }

template <class Widget>
Widget *find(const std::unique_ptr<Program> &program)
{
    return windowOf(program).findChild<Widget *>();
}

QAction *menuAction(MainWindow &window, const QString &text)
{
    const auto menus = window.menuBar()->actions();
    for (const QAction *menu : menus) {
        const auto actions = menu->menu()->actions();
        for (QAction *action : actions) {
            if (action->text().remove(u'&') == text)
                return action;
        }
    }
    return nullptr;
}

/// What the table shows in the column with this title, by device.
std::map<QString, QString> column(const std::unique_ptr<Program> &program, const QString &title)
{
    std::map<QString, QString> texts;
    const auto *table = find<FleetTable>(program);
    if (!table)
        return texts;
    const QAbstractItemModel &model = *table->model();
    int device = -1;
    int wanted = -1;
    for (int i = 0; i < model.columnCount(); ++i) {
        const QString header = model.headerData(i, Qt::Horizontal).toString();
        if (header == u"Device"_s)
            device = i;
        if (header == title)
            wanted = i;
    }
    for (int row = 0; row < model.rowCount() && device >= 0 && wanted >= 0; ++row)
        texts[model.index(row, device).data().toString()] = model.index(row, wanted).data().toString();
    return texts;
}

QByteArray hashOf(const QString &folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            hash.addData(name.toUtf8() + file.readAll());
    }
    return hash.result();
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT
private slots:
    void recordsWhatIsLiveAndPlaysItAgain()
    {
        const QString file = m_folder.filePath(u"demo.jsonl.gz"_s);
        const QString data = m_folder.filePath(u"data"_s);
        std::map<QString, QString> firmware;
        {
            const auto live = run({u"--demo"_s, u"--scenario"_s, u"workshop"_s, u"--data"_s, data});
            QTRY_COMPARE_WITH_TIMEOUT(column(live, u"Device"_s).size(), size_t{60}, 20'000);
            MainWindow &window = windowOf(live);
            QAction *record = menuAction(window, u"Record messages…"_s);
            QVERIFY(record);
            record->trigger();
            QFileDialog *dialog = nullptr;
            QTRY_VERIFY(dialog = find<QFileDialog>(live));
            emit dialog->fileSelected(file);
            dialog->close();
            QVERIFY(window.banners().contains(u"recording"_s));
            QCOMPARE(record->text().remove(u'&'), u"Stop recording"_s);
            // What the broker keeps comes at once, so the recording knows every device.
            const auto note = [&] { return window.banners().find(u"recording"_s)->content().note; };
            QTRY_VERIFY_WITH_TIMEOUT(note().section(u' ', 0, 0).toInt() >= 300, 20'000);
            firmware = column(live, u"Firmware"_s);
            QTest::mouseClick(window.banners().findChild<QPushButton *>(), Qt::LeftButton); // Stop
            QVERIFY(!window.banners().contains(u"recording"_s));
            QVERIFY(window.banners().contains(u"recorded"_s));
        }
        QCOMPARE(firmware.size(), size_t{60});
        const QByteArray before = hashOf(data + u"/demo"_s);

        quint64 recorded = 0;
        {
            const auto recording = RecordingFile::open(file);
            QVERIFY(recording);
            for (auto record = (*recording)->next(); record && *record; record = (*recording)->next())
                recorded += (*record)->kind == RecordKind::Message;
            QVERIFY(!(*recording)->isCutOff());
        }
        QVERIFY(recorded >= 300);
        const auto replay = run({u"--replay"_s, file, u"--speed"_s, u"100"_s});
        QVERIFY(windowOf(replay).windowTitle().contains(u"Replay of demo.jsonl.gz"_s));
        auto *bar = find<ReplayBar>(replay);
        QVERIFY(bar && bar->isVisible());
        QVERIFY2(bar->text().startsWith(u"Replay "_s), qPrintable(bar->text()));
        QTRY_VERIFY_WITH_TIMEOUT(bar->text().endsWith(u"over"_s), 20'000);
        QTRY_COMPARE(replay->application().summary().messagesReceived, recorded);
        QTRY_COMPARE(column(replay, u"Firmware"_s), firmware);
        // It has stored for its charts, and not where the live program does.
        QTRY_VERIFY(replay->application().summary().readingsStored > 0);
        QCOMPARE(hashOf(data + u"/demo"_s), before);
        QVERIFY(!menuAction(windowOf(replay), u"Open connection file…"_s)); // nothing live beside it
        QVERIFY(!menuAction(windowOf(replay), u"Record messages…"_s));
    }

    void theClockIsThatOfTheRecording()
    {
        // Ten minutes in 2020; one device falls silent after two.
        TestRecording recording(start);
        recording.connected(start);
        for (int i = 0; i < 120; ++i) {
            for (const char *device : {"loud", "quiet"}) {
                if (device[0] == 'l' || i < 24)
                    recording.message(start + 5s * i, std::string("iot/") + device + "/telemetry",
                                      "{\"t\":" + std::to_string(i) + "}");
            }
        }
        const QString file = m_folder.filePath(u"2020.jsonl.gz"_s);
        QVERIFY(recording.end(start + 5s * 119).writeTo(file));
        const auto replay = run({u"--replay"_s, file, u"--speed"_s, u"100"_s});
        QTRY_VERIFY_WITH_TIMEOUT(find<ReplayBar>(replay)->text().endsWith(u"over"_s), 20'000);
        // Of today's clock both would be silent for years.
        QTRY_COMPARE(column(replay, u"Status"_s)[u"loud"_s], u"Online"_s);
        QTRY_VERIFY(column(replay, u"Status"_s)[u"quiet"_s] != u"Online"_s);
        QCOMPARE(replay->application().summary().online, 1);
        QTRY_COMPARE_WITH_TIMEOUT(replay->application().summary().readingsStored, quint64{144}, 20'000);
        // The chart's "now" is the end of the recording, and its past is what was played.
        windowOf(replay).showPage(u"telemetry"_s);
        auto *page = find<TelemetryPage>(replay);
        const auto buttons = page->findChildren<QPushButton *>();
        QVERIFY(std::ranges::none_of(buttons, [](const auto *each) { return each->text() == u"Live"_s; }));
        page->setTimeZone(QTimeZone::utc());
        page->showSeries({{u"Lab"_s, u"loud"_s, u"t"_s}});
        page->setRange({u"now-15m"_s, u"now"_s});
        QTRY_VERIFY(!page->isLoading());
        QVERIFY(std::chrono::abs(page->visibleRange().to - (start + 5s * 119)) < 5s); // whole pixels
        QTRY_COMPARE(page->currentPanel()->composer().scene().traces[0].history->readings, quint64{120});
    }

    void pausesSeeksAndGoesBack()
    {
        TestRecording recording(start);
        recording.connected(start);
        for (int i = 0; i < 3'600; ++i)
            recording.message(start + 1s * i, "iot/d/telemetry", "{\"t\":" + std::to_string(i) + "}");
        const QString file = m_folder.filePath(u"hour.jsonl.gz"_s);
        QVERIFY(recording.end(start + 1h).writeTo(file));
        const auto replay = run({u"--replay"_s, file});
        QVERIFY(QTest::qWaitForWindowActive(&windowOf(replay)));
        windowOf(replay).showPage(u"telemetry"_s);
        find<TelemetryPage>(replay)->showSeries({{u"Lab"_s, u"d"_s, u"t"_s}});
        const auto messages = [&] { return replay->application().summary().messagesReceived; };
        QTRY_VERIFY(messages() > 0);
        QTest::keyClick(&windowOf(replay), Qt::Key_Space, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(find<ReplayBar>(replay)->text().endsWith(u"paused"_s), 20'000);

        const auto click = [&](double share) {
            auto *slider = find<ReplayBar>(replay)->findChild<QSlider *>();
            QTest::mouseClick(slider, Qt::LeftButton, {},
                              QPoint(int(slider->width() * share), slider->height() / 2));
        };
        click(0.5);
        QTRY_VERIFY_WITH_TIMEOUT(messages() >= 1'700 && messages() <= 1'900, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(find<ReplayBar>(replay)->text().endsWith(u"paused"_s), 20'000);

        // Back: another program in the place of this one, as it was then, with the same page and charts.
        QSignalSpy replaced(replay.get(), &Program::replaced);
        click(0.25);
        QVERIFY(replaced.wait());
        QTRY_VERIFY_WITH_TIMEOUT(messages() >= 850 && messages() <= 950, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(find<ReplayBar>(replay)->text().endsWith(u"paused"_s), 20'000);
        QCOMPARE(windowOf(replay).currentPage(), u"telemetry"_s);
        QCOMPARE(find<TelemetryPage>(replay)->chartLayout().tab().chartCount(), 1);
        QVERIFY(windowOf(replay).isVisible());

        // At the end the same button plays it again.
        QVERIFY(QTest::qWaitForWindowActive(&windowOf(replay)));
        auto *speed = find<ReplayBar>(replay)->findChild<QComboBox *>();
        speed->setFocus();
        QTest::keyClick(speed, Qt::Key_End);
        QTest::keyClick(&windowOf(replay), Qt::Key_Space, Qt::ControlModifier);
        click(0.99);
        QTRY_VERIFY_WITH_TIMEOUT(find<ReplayBar>(replay)->text().endsWith(u"over"_s), 20'000);
        QTRY_COMPARE(messages(), quint64{3'600});
        QTest::keyClick(&windowOf(replay), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(replaced.wait());
        QTRY_VERIFY(messages() > 0 && messages() < 3'600);
        QVERIFY(find<ReplayBar>(replay)->text().contains(u"×100"_s));
    }

    void isSeenWhateverTheWindowRemembers()
    {
        {
            // A window of the live program, which knows no bar of a replay.
            Theme theme;
            Settings settings(Settings::fileIn({}));
            MainWindow window(theme, settings, {});
            window.show();
            window.save();
            QVERIFY(!settings.value(preference::windowState).isEmpty());
        }
        TestRecording recording(start);
        recording.connected(start).message(start, "iot/d/telemetry", "{\"t\":1}");
        const QString file = m_folder.filePath(u"short.jsonl.gz"_s);
        QVERIFY(recording.end(start + 1h).writeTo(file));
        const auto replay = run({u"--replay"_s, file});
        QVERIFY(!replay->application().settings().value(preference::windowState).isEmpty());
        QVERIFY(find<ReplayBar>(replay)->isVisible());
        windowOf(replay).resetLayout();
        QVERIFY(find<ReplayBar>(replay)->isVisible());
        QFile(Settings::fileIn({})).remove();
    }

    void aDamagedOneSaysSoAndShowsWhatItCould()
    {
        TestRecording recording(start);
        recording.connected(start).message(start, "iot/d/telemetry", "{\"t\":1}").line("nonsense");
        const QString file = m_folder.filePath(u"damaged.jsonl.gz"_s);
        QVERIFY(recording.writeTo(file));
        const auto replay = run({u"--replay"_s, file});
        QTRY_VERIFY(windowOf(replay).banners().contains(u"replay"_s));
        const BannerContent &content = windowOf(replay).banners().find(u"replay"_s)->content();
        QVERIFY2(content.headline.contains(u"damaged.jsonl.gz"_s), qPrintable(content.headline));
        QTRY_COMPARE(column(replay, u"Device"_s).size(), size_t{1});
    }

    void aFileThatIsNoRecordingIsRefusedWithASentence()
    {
        const QString file = m_folder.filePath(u"none.jsonl.gz"_s);
        QVERIFY(TestRecording::write(file, "hello"));
        Program program(optionsOf({u"--replay"_s, file}),
                        static_cast<Metered<QApplication> *>(qApp)->meter());
        const Result<void> started = program.start();
        QVERIFY(!started);
        QCOMPARE(started.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(started.error().subject, file);
    }

private:
    QTemporaryDir m_folder;
};

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // A replay begins with the user's settings: here nobody's.
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    Metered<QApplication> application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestReplay test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_replay.moc"
