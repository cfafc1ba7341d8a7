// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bannerstack.h"

#include "tests/ui/guitest.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

const BannerContent lost{
    BannerKind::Warning,
    u"Lab: the connection to broker.example was lost."_s,
    u"Messages may have been missed. If it happens again and again, look at the log of the broker."_s,
    u"Trying again in 12 s"_s,
    {u"Retry now"_s}};
const BannerContent demo{BannerKind::Info, u"Demo fleet: nothing here is real."_s, {}, {}, {}, false};

QStringList texts(const QWidget &widget)
{
    QStringList result;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (!label->isHidden())
            result << label->text();
    }
    return result;
}

} // namespace

class TestBannerStack : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void takesNoRoomWhenEmpty()
    {
        Theme theme;
        BannerStack stack(theme);
        QVERIFY(stack.isHidden());
        stack.showBanner(u"demo"_s, demo);
        QVERIFY(!stack.isHidden());
        stack.removeBanner(u"demo"_s);
        QVERIFY(stack.isHidden());
    }

    void replacesTheBannerOfAKey()
    {
        Theme theme;
        BannerStack stack(theme);
        stack.showBanner(u"lab"_s, lost);
        BannerContent wrong = lost;
        wrong.headline = u"Lab: wrong password."_s;
        stack.showBanner(u"lab"_s, wrong);
        QCOMPARE(stack.keys(), QStringList{u"lab"_s});
        QCOMPARE(stack.findChildren<Banner *>().size(), 1);
        QVERIFY(texts(*stack.find(u"lab"_s)).contains(u"Lab: wrong password."_s));
    }

    void showsTheMostSeriousFirst()
    {
        Theme theme;
        BannerStack stack(theme);
        stack.showBanner(u"demo"_s, demo);
        stack.showBanner(u"first"_s, lost);
        stack.showBanner(u"second"_s, lost);
        stack.showBanner(u"disk"_s, {BannerKind::Critical, u"The disk is full."_s, {}, {}, {}, true});
        QCOMPARE(stack.keys(), (QStringList{u"disk"_s, u"first"_s, u"second"_s, u"demo"_s}));
    }

    void countsDownInItsNote()
    {
        Theme theme;
        BannerStack stack(theme);
        stack.showBanner(u"lab"_s, lost);
        stack.setNote(u"lab"_s, u"Trying again in 11 s"_s);
        QVERIFY(texts(*stack.find(u"lab"_s)).contains(u"Trying again in 11 s"_s));
        stack.setNote(u"nobody"_s, u"x"_s);
        QCOMPARE(stack.keys(), QStringList{u"lab"_s});
    }

    void saysWhatTheUserWants()
    {
        Theme theme;
        BannerStack stack(theme);
        QSignalSpy action(&stack, &BannerStack::actionTriggered);
        QSignalSpy dismissed(&stack, &BannerStack::dismissed);
        stack.showBanner(u"lab"_s, lost);
        stack.show();
        auto *button = stack.findChild<QPushButton *>();
        QCOMPARE(button->text(), u"Retry now"_s);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(action.size(), 1);
        QCOMPARE(action.first(), (QVariantList{u"lab"_s, 0}));
        QTest::mouseClick(stack.findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(!stack.contains(u"lab"_s));
    }

    void offersOnlyWhatItWasTold()
    {
        Theme theme;
        Banner banner(theme);
        banner.setContent(demo);
        for (const QPushButton *button : banner.findChildren<QPushButton *>())
            QVERIFY(button->isHidden());
        QVERIFY(banner.findChild<QToolButton *>()->isHidden());
    }

    void showsMarkupAsText()
    {
        Theme theme;
        Banner banner(theme);
        banner.setContent({BannerKind::Info, u"<b>bold</b>"_s, u"<img src=x>"_s, {}, {}, true});
        for (const QLabel *label : banner.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
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
        Theme theme;
        theme.install();
        theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *stack = new BannerStack(theme);
        stack->showBanner(u"demo"_s, demo);
        stack->showBanner(u"lab"_s, lost);
        stack->showBanner(u"disk"_s,
                          {BannerKind::Critical,
                           u"The cache cannot be written: the disk is full."_s,
                           u"Free some space; nothing is stored until then."_s,
                           {},
                           {u"Retry"_s, u"Open folder"_s},
                           true});
        stack->showBanner(u"ok"_s, {BannerKind::Success, u"Lab is connected."_s, {}, {}, {}, true});
        column->addWidget(stack);
        column->addStretch();
        page.resize(800, 300);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QImage drawn = stack->findChild<Banner *>()->grab().toImage();
        const QColor ground = drawn.pixelColor(int(4 * drawn.devicePixelRatio()), drawn.height() / 2);
        QCOMPARE(ground, theme.color(Ground::InfoTint)); // the first one made is the demo banner
        savePicture(page, u"banners-"_s + QString::fromLatin1(QTest::currentDataTag()));
    }
};

QTEST_MAIN(TestBannerStack)
#include "tst_bannerstack.moc"
