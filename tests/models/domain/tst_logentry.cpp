// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/logentry.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestLogEntry : public QObject
{
    Q_OBJECT
private slots:
    void leavesSecretsOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing secret") << u"connected, 12 topics"_s << u"connected, 12 topics"_s;
        QTest::newRow("user and password in an address")
            << u"open mqtts://alice:s3cret@broker:8883"_s << u"open mqtts://…@broker:8883"_s;
        QTest::newRow("a user may be a token") << u"mqtt://A1b2C3@tb:1883"_s << u"mqtt://…@tb:1883"_s;
        QTest::newRow("named") << u"password=hunter2, host=x"_s << u"password=…, host=x"_s;
        QTest::newRow("named, in JSON")
            << u"{\"access_token\": \"ab cd\", \"v\": 1}"_s << u"{\"access_token\": …, \"v\": 1}"_s;
        QTest::newRow("SAS") << u"sr=hub&sig=a%2Fb&se=1"_s << u"sr=hub&sig=…&se=1"_s;
        QTest::newRow("variable") << u"FLEETSCOPE_SECRET_LAB=abc"_s << u"FLEETSCOPE_SECRET_LAB=…"_s;
        QTest::newRow("bearer") << u"Authorization: Bearer eyJhbGciOi.abc"_s << u"Authorization: Bearer …"_s;
        QTest::newRow("key") << u"read -----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY----- ok"_s
                             << u"read … ok"_s;
        QTest::newRow("key cut off") << u"read -----BEGIN PRIVATE KEY-----\nMIIE"_s << u"read …"_s;
    }
    void leavesSecretsOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(withoutSecrets(text), expected);
    }

    void leavesAddressesOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("name") << u"mqtts://bob@broker.example:8883/mqtt"_s << u"mqtts://…:8883/mqtt"_s;
        QTest::newRow("IPv6") << u"mqtt://[fe80::1]:1883"_s << u"mqtt://…:1883"_s;
        QTest::newRow("bare IPv4") << u"no answer from 192.0.2.7:1883"_s << u"no answer from …:1883"_s;
        QTest::newRow("a version is none") << u"Qt 6.4.2"_s << u"Qt 6.4.2"_s;
    }
    void leavesAddressesOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(withoutAddresses(text), expected);
    }
};

QTEST_APPLESS_MAIN(TestLogEntry)

#include "tst_logentry.moc"
