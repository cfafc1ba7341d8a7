// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/names.h"
#include "models/domain/value.h"

#include <QTest>

using namespace fleetscope;
using namespace std::string_literals;

class TestNames : public QObject
{
    Q_OBJECT
private slots:
    void knowsUtf8_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<bool>("expected");
        QTest::newRow("empty") << ""s << true;
        QTest::newRow("ascii") << "a plain text of more than eight bytes"s << true;
        QTest::newRow("two bytes") << "Z\xc3\xbcrich"s << true;
        QTest::newRow("four bytes") << "\xf0\x9f\x8c\xa1"s << true;
        QTest::newRow("lone continuation") << "abc\x80"s << false;
        QTest::newRow("overlong slash") << "\xc0\xaf"s << false;
        QTest::newRow("overlong three bytes") << "\xe0\x80\x80"s << false;
        QTest::newRow("surrogate") << "\xed\xa0\x80"s << false;
        QTest::newRow("cut short") << "12345678\xe2\x82"s << false;
        QTest::newRow("beyond unicode") << "\xf4\x90\x80\x80"s << false;
    }
    void knowsUtf8()
    {
        QFETCH(std::string, bytes);
        QTEST(isUtf8(bytes), "expected");
    }

    void knowsNames_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<bool>("expected");
        QTest::newRow("ordinary") << "pump-7"s << true;
        QTest::newRow("markup is only text") << "<img src=x onerror=1>"s << true;
        QTest::newRow("a path is only text") << ".."s << true;
        QTest::newRow("128 bytes") << std::string(128, 'x') << true;
        QTest::newRow("129 bytes") << std::string(129, 'x') << false;
        QTest::newRow("empty") << ""s << false;
        QTest::newRow("NUL") << "a\0b"s << false;
        QTest::newRow("line feed") << "a\nb"s << false;
        QTest::newRow("DEL") << "a\x7f"s << false;
        QTest::newRow("C1 control") << "a\xc2\x85"s << false;
        QTest::newRow("right-to-left override") << "a\xe2\x80\xae"s << false;
        QTest::newRow("not UTF-8") << "a\xff"s << false;
    }
    void knowsNames()
    {
        QFETCH(std::string, name);
        QTEST(isValidName(name), "expected");
    }

    void cutsTextsBetweenCharacters()
    {
        QCOMPARE(truncatedUtf8("Z\xc3\xbcrich", 2), std::string_view("Z"));
        QCOMPARE(truncatedUtf8("Z\xc3\xbcrich", 3), std::string_view("Z\xc3\xbc"));
        QCOMPARE(truncatedUtf8("abc", 3), std::string_view("abc"));
        QCOMPARE(truncatedUtf8("\x80\x80", 1), std::string_view(""));
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
