// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/colors.h"

#include <QRegularExpression>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fleetscope::Scheme)

class TestColors : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void measuresContrast_data()
    {
        QTest::addColumn<QColor>("one");
        QTest::addColumn<QColor>("other");
        QTest::addColumn<double>("expected");
        // The ends are by definition; #767676 and #777777 are the usual examples around 4.5 : 1 on white
        // (WCAG).
        QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
        QTest::newRow("order does not matter") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
        QTest::newRow("same") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
        QTest::newRow("just enough") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
        QTest::newRow("just not enough") << QColor(0x77, 0x77, 0x77) << QColor(Qt::white) << 4.48;
    }
    void measuresContrast()
    {
        QFETCH(QColor, one);
        QFETCH(QColor, other);
        QFETCH(double, expected);
        QVERIFY(qAbs(contrast(one, other) - expected) < 0.01);
    }

    void everyInkIsReadableOnEveryGround_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
    }
    void everyInkIsReadableOnEveryGround()
    {
        QFETCH(Scheme, scheme);
        for (int ink = 0; ink < inkCount; ++ink) {
            for (int ground = 0; ground < groundCount; ++ground) {
                const double ratio =
                    contrast(color(scheme, Ink(ink), Ground(ground)), color(scheme, Ground(ground)));
                QVERIFY2(ratio >= 4.5,
                         qPrintable(u"ink %1 on ground %2: %3"_s.arg(ink).arg(ground).arg(ratio)));
            }
        }
    }

    void linesAreVisibleOnTheSurface_data() { everyInkIsReadableOnEveryGround_data(); }
    void linesAreVisibleOnTheSurface()
    {
        QFETCH(Scheme, scheme);
        const QColor surface = color(scheme, Ground::Surface);
        QVERIFY(contrast(color(scheme, Line::Border), surface) > 1.2);
        QVERIFY(contrast(color(scheme, Line::Outline), surface) > 1.8);
    }

    void keepsTheTableWhereItIsReadable()
    {
        // The colours that were designed, as written down in the look of the program.
        QCOMPARE(color(Scheme::Light, Ink::Ok, Ground::Surface), QColor(u"#1A7F4B"_s));
        QCOMPARE(color(Scheme::Light, Ink::Accent, Ground::Surface), QColor(u"#1F6FEB"_s));
        QCOMPARE(color(Scheme::Dark, Ink::Critical, Ground::Selection), QColor(u"#FF6B61"_s));
        // 4.09 : 1 as designed, so it becomes darker, and stays green.
        const QColor selected = color(Scheme::Light, Ink::Ok, Ground::Selection);
        QVERIFY(selected.lightness() < QColor(u"#1A7F4B"_s).lightness());
        QVERIFY(selected.green() > selected.red() && selected.green() > selected.blue());
    }

    void tintsAreSoft()
    {
        // 12 % of #B42318 over white: 255 - 0.12 * (255 - 180) = 246, 255 - 0.12 * (255 - 35) = 228.6,
        // 255 - 0.12 * (255 - 24) = 227.3.
        QCOMPARE(color(Scheme::Light, tintOf(Ink::Critical)), QColor(246, 229, 227));
        // 20 % of #4CC38A over #1B1F23: 27 + 0.2 * (76 - 27) = 36.8, 31 + 0.2 * (195 - 31) = 63.8,
        // 35 + 0.2 * (138 - 35) = 55.6.
        QCOMPARE(color(Scheme::Dark, tintOf(Ink::Ok)), QColor(37, 64, 56));
    }

    void seriesStartAgain()
    {
        QCOMPARE(seriesColor(Scheme::Light, 0), QColor(u"#0072B2"_s));
        QCOMPARE(seriesColor(Scheme::Light, 8), QColor(u"#0072B2"_s));
        // 15 % white: 0 -> 38, 114 -> 135, 178 -> 190.
        QCOMPARE(seriesColor(Scheme::Dark, 0), QColor(38, 135, 190));
    }
};

QTEST_GUILESS_MAIN(TestColors)
#include "tst_colors.moc"
