// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replay/replaybar.h"

#include "tests/ui/guitest.h"
#include "ui/replay/recordingtext.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

// 2020-09-13 12:26:40 UTC; the test sets the zone.
constexpr Timestamp begin = fromUnixMs(1'600'000'000'000);

ReplayFigures middle()
{
    return {.begin = begin, .end = begin + 1h, .position = begin + 15min, .speed = 10, .isPlaying = true};
}

} // namespace

class TestReplayBar : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_theme.install();
    }
    void init() { failOnAnyWarning(); }

    void saysWhereItIsAndThatItIsAReplay_data()
    {
        QTest::addColumn<ReplayFigures>("figures");
        QTest::addColumn<QString>("text");
        QTest::newRow("playing") << middle() << u"Replay 12:41:40 ×10"_s;
        ReplayFigures figures = middle();
        figures.isPlaying = false;
        QTest::newRow("paused") << figures << u"Replay 12:41:40 ×10, paused"_s;
        figures.target = begin + 30min;
        QTest::newRow("seeking") << figures << u"Replay 12:41:40, going to 12:56:40"_s;
        figures = middle();
        figures.speed = 0.5;
        QTest::newRow("slow") << figures << u"Replay 12:41:40 ×0.5"_s;
        figures.isOver = true;
        QTest::newRow("over") << figures << u"Replay 12:41:40, over"_s;
    }
    void saysWhereItIsAndThatItIsAReplay()
    {
        QFETCH(ReplayFigures, figures);
        QFETCH(QString, text);
        ReplayBar bar(m_theme);
        bar.setFigures(figures);
        QCOMPARE(bar.text(), text);
    }

    void aClickOnTheSliderGoesThere()
    {
        ReplayBar bar(m_theme);
        bar.resize(900, 40);
        bar.setFigures(middle());
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        auto *slider = bar.findChild<QSlider *>();
        QSignalSpy chosen(&bar, &ReplayBar::positionRequested);
        QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2, slider->height() / 2));
        QCOMPARE(chosen.count(), 1);
        const auto position = chosen[0][0].value<Timestamp>();
        QVERIFY(std::chrono::abs(position - (begin + 30min)) < 30s);
        // While it is dragged it says where to, and goes there once.
        chosen.clear();
        QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(10, slider->height() / 2));
        QTest::mouseMove(slider, QPoint(slider->width() / 4, slider->height() / 2));
        bar.setFigures(middle()); // the replay goes on meanwhile
        QCOMPARE(chosen.count(), 0);
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() / 4, slider->height() / 2));
        QVERIFY(chosen.count() <= 1);
    }

    void keysMoveAndPause()
    {
        ReplayBar bar(m_theme);
        bar.setFigures(middle());
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QSignalSpy chosen(&bar, &ReplayBar::positionRequested);
        auto *slider = bar.findChild<QSlider *>();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<Timestamp>(), begin + 15min + 10s);
        bar.setFigures(middle());
        QTest::keyClick(slider, Qt::Key_PageDown);
        QCOMPARE(chosen.last()[0].value<Timestamp>(), begin + 14min);
        QSignalSpy played(&bar, &ReplayBar::playRequested);
        bar.playAction()->trigger();
        QCOMPARE(played.last()[0].toBool(), false);
        ReplayFigures over = middle();
        over.isOver = true;
        bar.setFigures(over);
        bar.playAction()->trigger();
        QCOMPARE(played.last()[0].toBool(), true);
    }

    void offersSpeedsFromHalfToAHundred()
    {
        ReplayBar bar(m_theme);
        bar.setFigures(middle());
        auto *speed = bar.findChild<QComboBox *>();
        QCOMPARE(speed->currentText(), u"×10"_s);
        QCOMPARE(speed->itemText(0), u"×0.5"_s);
        QCOMPARE(speed->itemText(speed->count() - 1), u"×100"_s);
        QSignalSpy chosen(&bar, &ReplayBar::speedRequested);
        QTest::keyClick(speed, Qt::Key_End);
        QCOMPARE(chosen.last()[0].toDouble(), 100.0);
    }

    void longAndShortRecordingsFitTheSlider_data()
    {
        QTest::addColumn<Milliseconds>("length");
        QTest::newRow("nothing") << Milliseconds(0);
        QTest::newRow("a moment") << Milliseconds(30);
        QTest::newRow("nine thousand years") << Milliseconds(std::chrono::days(365 * 8'000));
    }
    void longAndShortRecordingsFitTheSlider()
    {
        QFETCH(Milliseconds, length);
        ReplayBar bar(m_theme);
        bar.setFigures(
            {.begin = earliestTime, .end = earliestTime + length, .position = earliestTime + length});
        QVERIFY(bar.findChild<QSlider *>()->maximum() > 0 || length.count() == 0);
        QVERIFY(bar.findChild<QSlider *>()->value() >= 0);
    }

    void everyErrorIsASentence_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        for (const ErrorKind kind : {ErrorKind::InvalidInput, ErrorKind::NotFound, ErrorKind::Conflict,
                                     ErrorKind::Denied, ErrorKind::Corrupt, ErrorKind::Timeout})
            QTest::addRow("%d", int(kind)) << kind;
    }
    void everyErrorIsASentence()
    {
        QFETCH(ErrorKind, kind);
        const Error error{kind, u"raw words"_s, u"/some/where/a.jsonl.gz"_s};
        for (const QString &text : {recordingErrorText(error), recorderErrorText(error)}) {
            QVERIFY(text.endsWith(u'.'));
            QVERIFY(text.contains(u"a.jsonl.gz"_s));
            QVERIFY(!text.contains(u"raw words"_s));
        }
    }

    void looksGood_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }
    void looksGood()
    {
        QFETCH(ThemeChoice, theme);
        m_theme.setChoice(theme);
        ReplayBar bar(m_theme);
        bar.setSource(u"fleet-20261123-120310.jsonl.gz"_s);
        bar.resize(1'180, 40);
        bar.setFigures(middle());
        savePicture(bar, u"replaybar-"_s + QString::fromLatin1(QTest::currentDataTag()));
    }

private:
    Theme m_theme;
};

int main(int argc, char *argv[])
{
    qputenv("TZ", "UTC");
    QApplication application(argc, argv);
    TestReplayBar test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_replaybar.moc"
