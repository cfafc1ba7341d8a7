// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbar.h"

#include "tests/ui/guitest.h"
#include "ui/widgets/filtererrortext.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/pill.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

FieldCatalogue catalogue()
{
    FieldCatalogue known;
    known.metrics = {{u"pm25"_s, 90}, {u"pm10"_s, 20}};
    known.values[u"site"_s] = {{u"north"_s, 5}, {u"the port"_s, 3}};
    return known;
}

/// A bar in a window, above a button that can have the focus.
struct Scene
{
    Scene()
    {
        theme.setChoice(ThemeChoice::Light);
        theme.install();
        auto *column = new QVBoxLayout(&window);
        bar = new FilterBar(theme);
        column->addWidget(bar);
        elsewhere = new QPushButton(u"elsewhere"_s);
        column->addWidget(elsewhere);
        column->addStretch();
        bar->setDelay(1ms);
        bar->setCatalogueSource([this] {
            ++asked;
            return catalogue();
        });
        edit = bar->findChild<QLineEdit *>();
        list = bar->findChild<QListView *>();
        changed = std::make_unique<QSignalSpy>(bar, &FilterBar::filterChanged);
        window.resize(720, 300);
        window.show();
        window.activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&window);
        edit->setFocus();
    }

    void type(const QString &text) { QTest::keyClicks(edit, text); }
    void press(Qt::Key key) { QTest::keyClick(edit, key); }

    [[nodiscard]] QString applied() const { return bar->filter() ? bar->filter()->text() : QString(); }
    [[nodiscard]] QString message() const
    {
        const auto *label = bar->findChild<QLabel *>();
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QList<Chip *> chips() const
    {
        QList<Chip *> shown;
        for (Chip *chip : bar->findChildren<Chip *>()) {
            if (chip->isVisible())
                shown.append(chip);
        }
        return shown;
    }
    [[nodiscard]] QStringList chipTexts() const
    {
        QStringList texts;
        for (const Chip *chip : chips())
            texts.append(chip->text());
        return texts;
    }
    [[nodiscard]] QStringList suggestions() const
    {
        QStringList texts;
        if (list->isVisible()) {
            for (int row = 0; row < list->model()->rowCount(); ++row)
                texts.append(list->model()->index(row, 0).data().toString());
        }
        return texts;
    }
    [[nodiscard]] QToolButton *button(const QString &name) const
    {
        for (QToolButton *candidate : bar->findChildren<QToolButton *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }

    Theme theme;
    QWidget window;
    FilterBar *bar;
    QPushButton *elsewhere;
    QLineEdit *edit;
    QListView *list;
    std::unique_ptr<QSignalSpy> changed;
    int asked = 0;
};

} // namespace

class TestFilterBar : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void appliesWhatIsTyped()
    {
        Scene scene;
        scene.type(u"status == offline"_s);
        QTRY_COMPARE(scene.applied(), u"status == offline"_s);
        QCOMPARE(scene.changed->last()[1].toString(), u"status == offline"_s);
        QVERIFY(scene.changed->last()[0].value<FilterPtr>() == scene.bar->filter());
        QCOMPARE(scene.message(), QString());
        const auto count = scene.changed->count();
        scene.type(u" "_s); // the same filter
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.changed->count(), count);
    }

    void waitsForAPauseInTyping()
    {
        Scene scene;
        scene.bar->setDelay(60s);
        scene.type(u"pump"_s);
        QVERIFY(!scene.changed->wait(50));
        scene.press(Qt::Key_Return); // unless one says so
        QCOMPARE(scene.changed->count(), 1);
        QCOMPARE(scene.applied(), u"pump"_s);
    }

    void keepsTheResultWhileTheTextIsWrong()
    {
        Scene scene;
        scene.bar->setText(u"site == north"_s);
        scene.bar->setDelay(60s); // "and col" would be right
        scene.type(u" and colour == red"_s);
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.applied(), u"site == north"_s);
        QCOMPARE(scene.message(),
                 u"Column 19: “colour” is no field. Metrics begin with m., tags with tag."_s);
        QCOMPARE(scene.edit->property("invalid").toBool(), true);
        QCOMPARE(scene.edit->accessibleDescription(), scene.message());
        savePicture(scene.window, u"filterbar-error"_s);
        for (int i = 0; i < int(QString(u" and colour == red"_s).size()); ++i)
            scene.press(Qt::Key_Backspace);
        QCOMPARE(scene.message(), QString());
        QCOMPARE(scene.edit->property("invalid").toBool(), false);
    }

    void aViewThatCannotBeReadShowsEverything()
    {
        Scene scene;
        scene.bar->setText(u"site == north"_s);
        scene.bar->setText(u"rollout.phase == canary"_s);
        QVERIFY(!scene.bar->filter());
        QCOMPARE(scene.bar->text(), u"rollout.phase == canary"_s);
        QVERIFY(!scene.message().isEmpty());
        QVERIFY(!scene.bar->canGoBack());
    }

    void showsAChipForEachPart()
    {
        Scene scene;
        scene.bar->apply(u"status == offline and (site == north or site == port) pump"_s);
        QCOMPARE(scene.chipTexts(),
                 (QStringList{u"status == offline"_s, u"site == north or site == port"_s, u"pump"_s}));
        savePicture(scene.window, u"filterbar-chips"_s);

        Chip *chip = scene.chips().at(1);
        const QPoint cross(chip->width() - 12, chip->height() / 2);
        QTest::mouseClick(chip, Qt::LeftButton, {}, cross);
        QCOMPARE(scene.applied(), u"status == offline and pump"_s);
        QCOMPARE(scene.bar->text(), u"status == offline and pump"_s);
        QCOMPARE(scene.chipTexts(), (QStringList{u"status == offline"_s, u"pump"_s}));

        QTest::mouseClick(scene.chips().at(1), Qt::LeftButton, {}, {6, 6}); // the text: find it in the line
        QCOMPARE(scene.edit->selectedText(), u"pump"_s);
        QTest::keyClick(scene.chips().at(0), Qt::Key_Delete);
        QCOMPARE(scene.applied(), u"pump"_s);
        QCOMPARE(scene.chipTexts(), QStringList());
    }

    void completesWithTab()
    {
        Scene scene;
        scene.type(u"stat"_s);
        QCOMPARE(scene.suggestions(), QStringList{u"status"_s});
        scene.press(Qt::Key_Tab);
        QCOMPARE(scene.bar->text(), u"status "_s);
        QVERIFY(scene.edit->hasFocus());
        QCOMPARE(scene.suggestions().sliced(0, 2), (QStringList{u"=="_s, u"!="_s}));
        savePicture(*scene.list, u"filterbar-operators"_s);
        scene.press(Qt::Key_Down);
        scene.press(Qt::Key_Down);
        scene.press(Qt::Key_Up);
        scene.press(Qt::Key_Return); // ==
        QCOMPARE(scene.bar->text(), u"status == "_s);
        scene.type(u"off"_s);
        scene.press(Qt::Key_Tab);
        QCOMPARE(scene.bar->text(), u"status == offline"_s);
        QVERIFY(!scene.list->isVisible());
        QTRY_COMPARE(scene.applied(), u"status == offline"_s);
    }

    void completesInTheMiddle()
    {
        Scene scene;
        scene.bar->setText(u"site == no and pump"_s);
        scene.edit->setCursorPosition(10);
        scene.press(Qt::Key_Down);
        QCOMPARE(scene.suggestions(), QStringList{u"north"_s});
        QTest::mouseClick(scene.list->viewport(), Qt::LeftButton, {}, {20, 5});
        QCOMPARE(scene.bar->text(), u"site == north and pump"_s);
        QCOMPARE(scene.edit->cursorPosition(), 13);
        QTest::keyClick(scene.edit, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(scene.bar->text(), u"site == no and pump"_s);
    }

    void quotesCompletedValues()
    {
        Scene scene;
        scene.type(u"site ==por"_s);
        scene.press(Qt::Key_Tab);
        QCOMPARE(scene.bar->text(), u"site ==\"the port\""_s);
        QTRY_COMPARE(scene.applied(), u"site == \"the port\""_s);
    }

    void entersWithoutAChoiceAppliesTheText()
    {
        Scene scene;
        scene.type(u"p"_s);
        QVERIFY(!scene.suggestions().isEmpty());
        scene.press(Qt::Key_Return);
        QVERIFY(!scene.list->isVisible());
        QCOMPARE(scene.applied(), u"p"_s);
        QCOMPARE(scene.bar->text(), u"p"_s);
    }

    void asksForTheCatalogueOnlyWhenTheListComesUp()
    {
        Scene scene;
        scene.type(u"p"_s);
        scene.type(u"m"_s);
        scene.type(u"2"_s);
        QCOMPARE(scene.suggestions(), QStringList{u"m.pm25"_s});
        QCOMPARE(scene.asked, 1);
    }

    void escapeGoesStepByStep()
    {
        Scene scene;
        QSignalSpy leave(scene.bar, &FilterBar::leaveRequested);
        scene.type(u"stat"_s);
        QTRY_COMPARE(scene.applied(), u"stat"_s);
        QVERIFY(scene.list->isVisible());
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.list->isVisible());
        QCOMPARE(scene.bar->text(), u"stat"_s);
        scene.press(Qt::Key_Escape);
        QCOMPARE(scene.bar->text(), QString());
        QVERIFY(!scene.bar->filter());
        QCOMPARE(leave.count(), 0);
        scene.press(Qt::Key_Escape);
        QCOMPARE(leave.count(), 1);
    }

    void startsWithExamplesAndRecentFilters()
    {
        Scene scene;
        scene.bar->setRecent({u"site == north"_s});
        QTest::mouseClick(scene.edit, Qt::LeftButton);
        QVERIFY(scene.suggestions().size() > 5);
        QCOMPARE(scene.suggestions().sliced(0, 2), (QStringList{u"site == north"_s, u"status == offline"_s}));
        for (const QString &example : scene.suggestions())
            QVERIFY2(parseFilter(example).filter, qUtf8Printable(example));
        savePicture(*scene.list, u"filterbar-examples"_s);
        scene.press(Qt::Key_Down);
        scene.press(Qt::Key_Down);
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.applied(), u"status == offline"_s);
        QCOMPARE(scene.bar->recent(), (QStringList{u"status == offline"_s, u"site == north"_s}));
        // Also when there is a text, from the button.
        QTest::mouseClick(scene.button(u"Recent filters and examples"_s), Qt::LeftButton);
        QCOMPARE(scene.suggestions().sliced(0, 2), (QStringList{u"status == offline"_s, u"site == north"_s}));
        scene.elsewhere->setFocus();
        QVERIFY(!scene.list->isVisible());
    }

    void remembersWhatWasEnteredOrLeft()
    {
        Scene scene;
        QSignalSpy spy(scene.bar, &FilterBar::recentChanged);
        scene.type(u"a"_s);
        scene.press(Qt::Key_Return);
        scene.type(u"b"_s);
        QTRY_COMPARE(scene.applied(), u"ab"_s);
        scene.elsewhere->setFocus();
        QCOMPARE(scene.bar->recent(), (QStringList{u"ab"_s, u"a"_s}));
        QCOMPARE(spy.count(), 2);
        scene.bar->apply(u"c"_s); // by program: a click in the table
        QCOMPARE(spy.count(), 2);
        scene.bar->setRecent(QStringList(50, u"x"_s));
        QCOMPARE(scene.bar->recent().size(), FilterBar::maxRecent);
    }

    void goesBackStepByStep()
    {
        Scene scene;
        QToolButton *back = scene.button(u"Back to the filter before"_s);
        QVERIFY(!back->isEnabled());
        scene.type(u"pu"_s);
        QTRY_COMPARE(scene.applied(), u"pu"_s);
        scene.type(u"mp"_s);
        QTRY_COMPARE(scene.applied(), u"pump"_s); // one step: typed in one go
        scene.bar->apply(u"pump and status == offline"_s);
        scene.bar->apply(u"pump and status == offline and site"_s);
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(scene.bar->text(), u"pump and status == offline"_s);
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(scene.applied(), u"pump"_s);
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(!scene.bar->filter());
        QVERIFY(!back->isEnabled());
    }

    void showsEverythingAgain()
    {
        Scene scene;
        QToolButton *reset = scene.button(u"Show everything"_s);
        QVERIFY(!reset->isEnabled());
        scene.bar->apply(u"pump"_s);
        QVERIFY(reset->isEnabled());
        QTest::mouseClick(reset, Qt::LeftButton);
        QVERIFY(!scene.bar->filter());
        QCOMPARE(scene.bar->text(), QString());
        scene.bar->back();
        QCOMPARE(scene.applied(), u"pump"_s);
    }

    void preparesWithoutApplying()
    {
        Scene scene;
        scene.bar->apply(u"pump"_s);
        scene.elsewhere->setFocus();
        scene.bar->prepare(u"pump and site == north"_s);
        QVERIFY(scene.edit->hasFocus());
        QVERIFY(!scene.changed->wait(50));
        QCOMPARE(scene.applied(), u"pump"_s);
        QCOMPARE(scene.message(), u"Enter applies this filter."_s);
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.applied(), u"pump and site == north"_s);
        QCOMPARE(scene.message(), QString());
    }

    void takesWhatWasTypedElsewhere()
    {
        Scene scene;
        scene.bar->setText(u"pu"_s);
        scene.elsewhere->setFocus();
        scene.bar->startTyping(u"m"_s);
        QVERIFY(scene.edit->hasFocus());
        QCOMPARE(scene.bar->text(), u"pum"_s);
        QTRY_COMPARE(scene.applied(), u"pum"_s);
    }

    void warnsOfPatternsThatWereGivenUp()
    {
        Scene scene;
        scene.bar->apply(u"id ~ \"^(a+)+$\""_s);
        scene.bar->showPatternTooComplex();
        QVERIFY(scene.message().contains(u"too long"_s));
        scene.bar->apply(u"id ~ ^a+$"_s);
        QCOMPARE(scene.message(), QString());
    }

    void explainsItself()
    {
        Scene scene;
        QCOMPARE(scene.edit->accessibleName(), u"Filter"_s);
        QVERIFY(scene.edit->toolTip().contains(u"!= is false where there is no value"_s));
        for (const QToolButton *button : scene.bar->findChildren<QToolButton *>())
            QVERIFY(!button->accessibleName().isEmpty() || button->parentWidget() == scene.edit);
    }

    void showsDeviceTextAsItIs()
    {
        Scene scene;
        scene.bar->apply(u"id == \"<b>x</b>\" and colour == \"<img src=x>\""_s);
        QCOMPARE(scene.bar->findChild<QLabel *>()->textFormat(), Qt::PlainText);
        scene.bar->apply(u"id == \"<b>x</b>\" and site"_s);
        QCOMPARE(scene.chipTexts().constFirst(), u"id == \"<b>x</b>\""_s);
    }

    void looksRightInTheDark()
    {
        Scene scene;
        scene.theme.setChoice(ThemeChoice::Dark);
        scene.bar->apply(u"status == offline and m.pm25 > 35 and fw < 2.4.0"_s);
        savePicture(scene.window, u"filterbar-dark"_s);
        QVERIFY(scene.bar->isVisible());
    }

    void saysEveryProblemInWords()
    {
        for (int problem = 0; problem <= int(FilterProblem::TooDeep); ++problem) {
            const FilterError error{FilterProblem(problem), 4, 2, u"odd%1"_s};
            const QString text = filterErrorText(error);
            QVERIFY(text.startsWith(u"Column 5: "_s));
            QVERIFY(text.endsWith(u'.'));
            QVERIFY(text.size() > 20);
        }
        QVERIFY(filterErrorText({FilterProblem::ExpectedValue, 0, 0, {}}).contains(u"missing"_s));
    }

    void breaksChipsIntoRows()
    {
        QWidget window;
        auto *layout = new FlowLayout(4, &window);
        for (int i = 0; i < 5; ++i) {
            auto *item = new QWidget;
            item->setFixedSize(100, 20);
            layout->addWidget(item);
        }
        QCOMPARE(layout->heightForWidth(516), 20); // 5 × 100 + 4 × 4
        QCOMPARE(layout->heightForWidth(515), 44);
        QCOMPARE(layout->heightForWidth(100), 116);
        window.resize(210, 200);
        layout->setGeometry({0, 0, 210, 200});
        QCOMPARE(layout->itemAt(1)->geometry(), QRect(104, 0, 100, 20));
        QCOMPARE(layout->itemAt(2)->geometry(), QRect(0, 24, 100, 20));
        window.setLayoutDirection(Qt::RightToLeft);
        layout->setGeometry({0, 0, 210, 200});
        QCOMPARE(layout->itemAt(0)->geometry(), QRect(110, 0, 100, 20));
    }
};

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
