// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "tests/ui/guitest.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;

    static QList<SettingItem> items()
    {
        return {{.key = u"theme"_s,
                 .group = u"Appearance"_s,
                 .title = u"Theme"_s,
                 .standard = u"system"_s,
                 .choices = {{u"Like the system"_s, u"system"_s}, {u"Dark"_s, u"dark"_s}}},
                {.key = u"days"_s,
                 .group = u"What is kept"_s,
                 .title = u"Every reading"_s,
                 .hint = u"Older ones become minutes."_s,
                 .standard = 30,
                 .number = {0, 3650, u" days"_s, u"For ever"_s}},
                {.key = u"place"_s, .group = u"Where"_s, .title = u"Data"_s, .place = u"/var/data"_s}};
    }
    template <typename T>
    static T *named(const QWidget &page, const QString &name)
    {
        for (T *widget : page.findChildren<T *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

private slots:
    void init() { failOnAnyWarning(); }

    void saysAtOnceWhatWasChosen()
    {
        SettingsPage page(m_theme, items());
        const QSignalSpy chosen(&page, &SettingsPage::valueChosen);
        auto *box = named<QComboBox>(page, u"Theme"_s);
        QVERIFY(box);
        box->setCurrentIndex(1);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).toString(), u"theme"_s);
        QCOMPARE(chosen.at(0).at(1).toString(), u"dark"_s);
        auto *days = named<QSpinBox>(page, u"Every reading"_s);
        QVERIFY(days);
        days->setValue(7);
        QCOMPARE(chosen.count(), 2);
        QCOMPARE(chosen.at(1).at(1).toInt(), 7);
    }

    void showsWhatIsSetWithoutSayingIt()
    {
        SettingsPage page(m_theme, items());
        const QSignalSpy chosen(&page, &SettingsPage::valueChosen);
        page.setValue(u"theme"_s, u"dark"_s);
        page.setValue(u"days"_s, 0);
        page.setValue(u"nothing like that"_s, 1);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(named<QComboBox>(page, u"Theme"_s)->currentText(), u"Dark"_s);
        QCOMPARE(named<QSpinBox>(page, u"Every reading"_s)->text(), u"For ever"_s);
    }

    void resetsOneItem()
    {
        SettingsPage page(m_theme, items());
        page.show();
        auto *reset = named<QToolButton>(page, u"Back to the standard: Every reading"_s);
        QVERIFY(reset);
        QVERIFY(!reset->isVisible()); // it is the standard
        page.setValue(u"days"_s, 7);
        QVERIFY(reset->isVisible());
        const QSignalSpy chosen(&page, &SettingsPage::valueChosen);
        reset->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(1).toInt(), 30);
        QCOMPARE(named<QSpinBox>(page, u"Every reading"_s)->value(), 30);
        QVERIFY(!reset->isVisible());
    }

    void findsByWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("theme");
        QTest::addColumn<bool>("days");
        QTest::newRow("nothing typed") << u""_s << true << true;
        QTest::newRow("a title") << u"theme"_s << true << false;
        QTest::newRow("a choice") << u"dark"_s << true << false;
        QTest::newRow("group and hint, any order") << u"minutes kept"_s << false << true;
        QTest::newRow("no such words") << u"xyzzy"_s << false << false;
    }
    void findsByWords()
    {
        QFETCH(QString, words);
        QFETCH(bool, theme);
        QFETCH(bool, days);
        SettingsPage page(m_theme, items());
        page.show();
        page.search(words);
        QCOMPARE(named<QComboBox>(page, u"Theme"_s)->isVisible(), theme);
        QCOMPARE(named<QSpinBox>(page, u"Every reading"_s)->isVisible(), days);
        QPushButton *all = nullptr;
        for (QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->text() == "Show all"_L1)
                all = button;
        }
        QCOMPARE(all && all->isVisible(), !theme && !days);
        savePicture(page, u"settings-"_s + QString::fromLatin1(QTest::currentDataTag()));
    }

    void opensAPlace()
    {
        SettingsPage page(m_theme, items());
        const QSignalSpy opened(&page, &SettingsPage::placeRequested);
        auto *open = named<QPushButton>(page, u"Open folder: Data"_s);
        QVERIFY(open);
        open->click();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), u"/var/data"_s);
    }

    void isUsedWithTheKeyboardFromTopToBottom()
    {
        SettingsPage page(m_theme, items());
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.setFocus();
        QStringList names;
        for (int i = 0; i < 5; ++i) {
            if (const QWidget *widget = QApplication::focusWidget())
                names << widget->accessibleName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        names.removeDuplicates();
        const QStringList wanted{u"Search settings"_s, u"Theme"_s, u"Every reading"_s};
        QStringList met;
        for (const QString &name : names) {
            if (wanted.contains(name))
                met << name;
        }
        QCOMPARE(met, wanted);
    }
};

QTEST_MAIN(TestSettingsPage)

#include "tst_settingspage.moc"
