// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/mqttfactory.h"

#include <QRegularExpression>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestMqttFactory : public QObject
{
    Q_OBJECT
private slots:
    void listsBackendsWithVersions()
    {
        const auto backends = mqttBackends();
        QVERIFY(!backends.isEmpty());
        static const QRegularExpression pattern{u"^(libmosquitto|Qt MQTT) \\d+\\.\\d+\\.\\d+$"_s};
        for (const MqttBackend &backend : backends)
            QVERIFY2(pattern.match(backend.name).hasMatch(), qPrintable(backend.name));
        QVERIFY(backends.constLast().name.startsWith(u"libmosquitto 2."_s)); // always there
        QCOMPARE(mqttBackendText(), backends.constFirst().name);
    }

    void makesABackendByName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("exists");
        QTest::newRow("the name") << u"libmosquitto"_s << true;
        QTest::newRow("another case") << u"LibMosquitto"_s << true;
        QTest::newRow("name and version") << mqttBackends().constLast().name << true;
        QTest::newRow("preferred") << mqttBackendText() << true;
        QTest::newRow("another version") << u"libmosquitto 0.1"_s << false;
        QTest::newRow("unknown") << u"paho"_s << false;
        QTest::newRow("empty") << QString{} << false;
    }
    void makesABackendByName()
    {
        QFETCH(QString, name);
        QTEST(makeMqttClient(name) != nullptr, "exists");
    }

    void makesThePreferredOne() { QVERIFY(makeMqttClient() != nullptr); }
};

QTEST_GUILESS_MAIN(TestMqttFactory)
#include "tst_mqttfactory.moc"
