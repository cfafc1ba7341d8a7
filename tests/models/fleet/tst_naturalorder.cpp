// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/naturalorder.h"

#include <QTest>

#include <algorithm>
#include <compare>
#include <random>
#include <string>
#include <vector>

using namespace fleetscope;

class TestNaturalOrder : public QObject
{
    Q_OBJECT
private slots:
    void ordersAsPeopleExpect_data()
    {
        QTest::addColumn<std::string>("smaller");
        QTest::addColumn<std::string>("larger");
        const auto row = [](const char *name, const char *smaller, const char *larger) {
            QTest::newRow(name) << std::string(smaller) << std::string(larger);
        };
        row("numbers by value", "AQ-2", "AQ-10");
        row("numbers by value, at the end of a run", "a9b", "a10");
        row("letters without case", "alpha", "Beta");
        row("case decides between equals", "AQ-1", "aq-1");
        row("leading zeros do not count", "a007", "a8");
        row("leading zeros decide between equals", "a007", "a7");
        row("zero before one", "a0", "a1");
        row("a beginning is smaller", "AQ", "AQ-1");
        row("punctuation before digits", "a-1", "a1");
        row("digits before a colon", "a1", "a:");
        row("digits before letters", "a1", "ab");
        row("a colon before a letter", "a:", "ab");
        row("ASCII before other letters", "zebra", "\xc3\xa9tage");
        row("other letters without case", "\xc3\x89tage 1", "\xc3\xa9tage 2"); // É, é
        row("numbers of 31 digits", "9999999999999999999999999999999", "10000000000000000000000000000000");
        row("numbers of 40 digits", "1000000000000000000000000000000000000001",
            "1000000000000000000000000000000000000002");
        row("a character beyond the BMP", "\xef\xbf\xbd", "\xf0\x9f\x8c\xa1");
        row("broken UTF-8 comes last", "\xf0\x9f\x8c\xa1", "\xff");
    }
    void ordersAsPeopleExpect()
    {
        QFETCH(std::string, smaller);
        QFETCH(std::string, larger);
        QVERIFY(std::is_lt(compareNatural(smaller, larger)));
        QVERIFY(std::is_gt(compareNatural(larger, smaller)));
        QVERIFY(std::is_eq(compareNatural(smaller, smaller)));
        QVERIFY(naturalKey(smaller) <= naturalKey(larger));
    }

    void keysTellWhatTheyCan()
    {
        QVERIFY(naturalKey("AQ-2") < naturalKey("AQ-10"));
        QVERIFY(naturalKey("AQ-1") == naturalKey("aq-01"));
        QVERIFY(naturalKey("") < naturalKey(std::string_view("\0", 1)));
        // 16 bytes hold "sensor-" and "-", and 18 digits packed with their length
        QVERIFY(naturalKey("sensor-123456789012345678") == naturalKey("sensor-123456789012345678x"));
        QVERIFY(naturalKey("sensor-12345678901234567") < naturalKey("sensor-123456789012345678"));
        QVERIFY(naturalKey("abcdefghijklmnopq") == naturalKey("abcdefghijklmnopr"));
    }

    /// Whatever the texts: the order is total, and keys never contradict it.
    void isATotalOrderThatKeysFollow()
    {
        constexpr std::string_view alphabet{"aAbB019-:_@[.\xc3\x89\xa9\xff\0", 18};
        std::mt19937 random(7);
        std::vector<std::string> texts;
        for (int i = 0; i < 400; ++i) {
            std::string text;
            for (auto left = random() % 24; left > 0; --left)
                text += alphabet[random() % alphabet.size()];
            texts.push_back(text);
        }
        std::sort(texts.begin(), texts.end(), [](const std::string &a, const std::string &b) {
            return std::is_lt(compareNatural(a, b));
        });
        for (size_t i = 0; i < texts.size(); ++i) {
            for (size_t j = i; j < texts.size(); ++j) {
                QVERIFY(std::is_lteq(compareNatural(texts[i], texts[j])));
                QCOMPARE(std::is_eq(compareNatural(texts[i], texts[j])), texts[i] == texts[j]);
                QVERIFY(naturalKey(texts[i]) <= naturalKey(texts[j]));
            }
        }
    }

    void comparesVersions_data()
    {
        QTest::addColumn<std::string>("a");
        QTest::addColumn<std::string>("b");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *a, const char *b, int expected) {
            QTest::addRow("%s and %s", a, b) << std::string(a) << std::string(b) << expected;
        };
        constexpr int none = 2;
        row("2.9", "2.10", -1);
        row("2.4", "2.4.0", 0);
        row("v2.4.1", "2.4.1", 0);
        row("2.04.1", "2.4.1", 0);
        row("2.4.0-rc1", "2.4.0", -1);
        row("2.4.0-rc2", "2.4.0-rc10", -1);
        row("2.4.0-alpha", "2.4.0-alpha.1", -1);
        row("2.4.0-1", "2.4.0-alpha", -1);
        row("2.4.0rc1", "2.4.0", -1);
        row("2.4.0-rc1", "2.3.9", 1);
        row("1.0.2k", "1.0.2", 1);
        row("1.0.2b", "1.0.2k", -1);
        row("1.0.2k", "1.0.3", -1);
        row("2.4.1+7", "2.4.1+12", -1);
        row("2.4.1", "2.4.1+1", -1);
        row("10", "9", 1);
        row("123456789012345678901", "123456789012345678902", -1);
        row("nightly", "2.4.1", none);
        row("2.4.1", "", none);
        row("version", "2.4.1", none);
    }
    void comparesVersions()
    {
        QFETCH(std::string, a);
        QFETCH(std::string, b);
        QFETCH(int, expected);
        const auto asNumber = [](std::optional<std::weak_ordering> order) {
            return !order ? 2 : std::is_lt(*order) ? -1 : std::is_gt(*order) ? 1 : 0;
        };
        QCOMPARE(asNumber(compareVersions(a, b)), expected);
        QCOMPARE(asNumber(compareVersions(b, a)), expected == 2 ? 2 : -expected);
    }
};

QTEST_GUILESS_MAIN(TestNaturalOrder)
#include "tst_naturalorder.moc"
