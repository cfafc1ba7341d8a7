// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagestates.h"

#include "tests/ui/guitest.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

QStringList shownTexts(const QWidget &page)
{
    QStringList result;
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->isVisible())
            result << label->text();
    }
    return result;
}

struct Page
{
    Theme theme;
    QLabel *table = new QLabel(u"table"_s);
    PageStates states{theme, table};

    Page()
    {
        states.resize(640, 400);
        states.show();
    }
    QPushButton *button() { return states.findChild<QPushButton *>(); }
};

} // namespace

class TestPageStates : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void startsFull()
    {
        Page page;
        QCOMPARE(page.states.state(), PageStates::State::Full);
        QVERIFY(page.table->isVisible());
    }

    void saysWhyItIsEmpty()
    {
        Page page;
        QSignalSpy action(&page.states, &PageStates::actionRequested);
        page.states.showEmpty({IconId::Fleet, u"No broker yet."_s,
                               u"Add one, or look around in the demo fleet."_s, u"Add broker"_s});
        QVERIFY(!page.table->isVisible());
        QCOMPARE(shownTexts(page.states),
                 (QStringList{u"No broker yet."_s, u"Add one, or look around in the demo fleet."_s}));
        QCOMPARE(page.button()->text(), u"Add broker"_s);
        page.button()->click();
        QCOMPARE(action.size(), 1);
    }

    void saysWhatFailedAndTriesAgain()
    {
        Page page;
        QSignalSpy retry(&page.states, &PageStates::retryRequested);
        page.states.showFailed(
            {u"The history could not be read."_s, u"The file is damaged."_s, u"Restore a copy of it."_s});
        QCOMPARE(shownTexts(page.states),
                 (QStringList{u"The history could not be read."_s,
                              u"The file is damaged.\nRestore a copy of it."_s}));
        page.button()->click();
        QCOMPARE(retry.size(), 1);
    }

    void quickWorkDoesNotFlicker()
    {
        Page page;
        page.states.showLoading(u"Loading devices"_s);
        QVERIFY(page.table->isVisible());
        QCOMPARE(page.states.state(), PageStates::State::Loading);
        page.states.showFull();
        QVERIFY(page.table->isVisible());
        QVERIFY(!QTest::qWaitFor([&] { return !page.table->isVisible(); }, 400));
    }

    void longWorkShowsHowFarItIs()
    {
        Page page;
        QSignalSpy cancel(&page.states, &PageStates::cancelRequested);
        page.states.showLoading(u"Loading devices"_s);
        page.states.setProgress({1'204, 5'000});
        QTRY_VERIFY(!page.table->isVisible());
        QCOMPARE(shownTexts(page.states), (QStringList{u"Loading devices"_s, u"1,204 of 5,000"_s}));
        auto *bar = page.states.findChild<QProgressBar *>();
        QCOMPARE(bar->value() * 5'000 / bar->maximum(), 1'205); // 1,204 / 5,000 = 0.2408, shown as 0.241
        page.states.setProgress({2'000, 0});
        QCOMPARE(bar->maximum(), 0);
        page.button()->click();
        QCOMPARE(cancel.size(), 1);
    }

    void looksRight_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void looksRight()
    {
        QFETCH(bool, dark);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        Page page;
        page.theme.install();
        page.theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        page.states.showEmpty({IconId::Fleet, u"No broker yet."_s,
                               u"Add one, or look around in the demo fleet."_s, u"Add broker"_s});
        savePicture(page.states, u"state-empty-"_s + name);
        page.states.showFailed({u"The history could not be read."_s, u"The file is damaged."_s,
                                u"Restore a copy of it, or start with a new one."_s});
        savePicture(page.states, u"state-failed-"_s + name);
        page.states.showLoading(u"Loading devices"_s);
        page.states.setProgress({1'204, 5'000});
        QTRY_COMPARE(shownTexts(page.states).value(0), u"Loading devices"_s);
        savePicture(page.states, u"state-loading-"_s + name);
    }
};

QTEST_MAIN(TestPageStates)
#include "tst_pagestates.moc"
