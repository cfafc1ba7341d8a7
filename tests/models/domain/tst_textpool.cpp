// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/textpool.h"

#include <QTest>

using namespace fleetscope;

class TestTextPool : public QObject
{
    Q_OBJECT
private slots:
    void givesEqualTextsOneId()
    {
        TextPool pool;
        const TextId a = pool.intern("pump-7");
        QCOMPARE(pool.intern("pump-7"), a);
        QCOMPARE(pool.find("pump-7"), a);
        QCOMPARE(pool.text(a), std::string_view("pump-7"));
        QVERIFY(pool.intern("pump-8") != a);
        QCOMPARE(pool.find("never seen"), TextId{0});
        QCOMPARE(pool.intern(""), TextId{0});
    }

    void keepsPlacesWhileItGrows()
    {
        TextPool pool;
        const std::string_view first = pool.text(pool.intern("first"));
        const std::string big(100'000, 'x');
        QCOMPARE(pool.text(pool.intern(big)), std::string_view(big));
        for (int i = 0; i < 100'000; ++i)
            QCOMPARE(indexOf(pool.intern(std::to_string(i))), size_t(i + 3));
        QCOMPARE(pool.text(pool.intern("first")).data(), first.data());
        QCOMPARE(pool.text(pool.find("99999")), std::string_view("99999"));
        QCOMPARE(pool.size(), size_t(100'003));
    }
};

QTEST_GUILESS_MAIN(TestTextPool)
#include "tst_textpool.moc"
