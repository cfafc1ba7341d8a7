// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/brokerfigures.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestBrokerFigures : public QObject
{
    Q_OBJECT
private slots:
    void keepsTheNewestInItsOwnOrder()
    {
        BrokerFigures figures;
        QVERIFY(figures.lines().empty());
        figures.take("$SYS/broker/clients/connected", "3");
        figures.take("$SYS/broker/version", "mosquitto version 2.0.11");
        figures.take("$SYS/broker/clients/connected", "4");
        const auto lines = figures.lines();
        QCOMPARE(lines.size(), size_t{2});
        QCOMPARE(lines[0].value, u"mosquitto version 2.0.11"_s);
        QCOMPARE(lines[1].value, u"4"_s);
    }

    void takesNoMoreThanItAskedFor()
    {
        BrokerFigures figures;
        figures.take("$SYS/broker/unknown", "1");
        figures.take("$SYS/broker/uptime", std::string(65, 'x'));
        QVERIFY(figures.lines().empty());
        figures.take("$SYS/broker/uptime", "1\n2");
        QCOMPARE(figures.lines().front().value, u"1 2"_s);
    }

    void asksForSingleTopics()
    {
        for (const MqttSubscription &subscription : BrokerFigures::filters()) {
            QVERIFY(!subscription.filter.contains('#') && !subscription.filter.contains('+'));
            QVERIFY(BrokerFigures::isFigure(subscription.filter.constData()));
        }
        QVERIFY(!BrokerFigures::isFigure("iot/$SYS/x"));
    }
};

QTEST_GUILESS_MAIN(TestBrokerFigures)
#include "tst_brokerfigures.moc"
