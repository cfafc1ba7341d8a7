// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/link.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestLink : public QObject
{
    Q_OBJECT
private slots:
    void leadsToAPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("filter");
        QTest::newRow("page") << u"fleetscope://page/telemetry"_s << u"telemetry"_s << u""_s;
        QTest::newRow("device") << u"fleetscope://device/aq-0001"_s << u"fleet"_s << u"id == \"aq-0001\""_s;
        QTest::newRow("filter") << u"fleetscope://filter/status%20==%20offline"_s << u"fleet"_s
                                << u"status == offline"_s;
        QTest::newRow("a quote stays inside the text")
            << u"fleetscope://device/a%22%20or%20b"_s << u"fleet"_s << u"id == \"a\\\" or b\""_s;
    }
    void leadsToAPlace()
    {
        QFETCH(QString, text);
        const Result<Link> link = parseLink(text);
        QVERIFY(link);
        QTEST(link->page, "page");
        QTEST(link->filter, "filter");
    }

    void refusesWhatLeadsNowhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("another scheme") << u"https://page/fleet"_s;
        QTest::newRow("an order") << u"fleetscope://command/reboot"_s;
        QTest::newRow("nothing") << u"fleetscope://page/"_s;
        QTest::newRow("far too long") << u"fleetscope://filter/"_s + QString(3'000, u'a');
    }
    void refusesWhatLeadsNowhere()
    {
        QFETCH(QString, text);
        const Result<Link> link = parseLink(text);
        QVERIFY(!link);
        QVERIFY(link.error().kind == ErrorKind::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestLink)

#include "tst_link.moc"
