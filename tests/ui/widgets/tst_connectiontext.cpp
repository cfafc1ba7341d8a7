// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/connectiontext.h"

#include "tests/ui/guitest.h"

#include <QSet>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(fleetscope::MqttStatus)

namespace {

constexpr int lastFailure = int(MqttFailure::WebSocketRefused);

MqttStatus waiting(MqttFailure failure)
{
    MqttStatus status;
    status.state = MqttState::Waiting;
    status.failure = failure;
    return status;
}

} // namespace

class TestConnectionText : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void everyFailureHasWordsOfItsOwn()
    {
        QSet<QString> headlines;
        QSet<QString> hints;
        for (int i = int(MqttFailure::None) + 1; i <= lastFailure; ++i) {
            const auto [headline, hint] =
                connectionSentence(waiting(MqttFailure(i)), u"Lab"_s, u"broker.example"_s);
            QVERIFY2(headline.startsWith(u"Lab: "_s) && headline.endsWith(u'.'), qPrintable(headline));
            QVERIFY2(hint.size() > 20 && hint.endsWith(u'.'), qPrintable(hint));
            QVERIFY2(!headlines.contains(headline), qPrintable(headline));
            QVERIFY2(!hints.contains(hint), qPrintable(hint));
            headlines.insert(headline);
            hints.insert(hint);
        }
        QCOMPARE(headlines.size(), lastFailure);
    }

    void namesTheConnectionAndTheHost()
    {
        const auto sentence =
            connectionSentence(waiting(MqttFailure::HostNotFound), u"Lab"_s, u"brokr.example"_s);
        QCOMPARE(sentence.headline, u"Lab: the name brokr.example was not found."_s);
        QCOMPARE(sentence.hint, u"Check the spelling, the VPN and the DNS server."_s);
    }

    void namesWithPlaceholdersStayAsTheyAre()
    {
        const auto sentence =
            connectionSentence(waiting(MqttFailure::ConnectionRefused), u"%2 %1"_s, u"a%1b"_s);
        QCOMPARE(sentence.headline, u"%2 %1: a%1b refuses the connection."_s);
    }

    void repeatsWhatTheBrokerSaid()
    {
        MqttStatus status = waiting(MqttFailure::ServerBusy);
        status.reasonCode = 0x97; // "Quota exceeded" in MQTT 5, table 2-6
        const auto sentence = connectionSentence(status, u"Lab"_s, u"broker.example"_s);
        QVERIFY2(sentence.hint.endsWith(u"The broker said: Quota exceeded."_s), qPrintable(sentence.hint));
    }

    void saysInAWordHowItIs_data()
    {
        QTest::addColumn<MqttStatus>("status");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("headline");
        const auto row = [](const char *name, MqttState state, MqttFailure failure, int attempt,
                            const QString &word, const QString &headline) {
            MqttStatus status;
            status.state = state;
            status.failure = failure;
            status.attempt = attempt;
            QTest::newRow(name) << status << word << headline;
        };
        using enum MqttState;
        row("stopped", Stopped, MqttFailure::None, 0, u"Not connected"_s, u"Lab is not connected."_s);
        row("first try", Connecting, MqttFailure::None, 1, u"Connecting"_s,
            u"Lab connects to broker.example."_s);
        row("third try", Connecting, MqttFailure::ConnectionLost, 3, u"Reconnecting"_s,
            u"Lab: the connection to broker.example was lost."_s);
        row("connected", Connected, MqttFailure::None, 0, u"Connected"_s, u"Lab is connected."_s);
        row("connected again", Connected, MqttFailure::ConnectionLost, 0, u"Connected"_s,
            u"Lab is connected."_s);
        row("waiting", Waiting, MqttFailure::ConnectTimeout, 2, u"Reconnecting"_s,
            u"Lab: broker.example does not answer."_s);
        row("given up", Stopped, MqttFailure::BadCredentials, 1, u"Failed"_s,
            u"Lab: broker.example refused the user name or password."_s);
    }
    void saysInAWordHowItIs()
    {
        QFETCH(MqttStatus, status);
        QTEST(connectionWord(status), "word");
        QTEST(connectionSentence(status, u"Lab"_s, u"broker.example"_s).headline, "headline");
    }

    void counts()
    {
        QCOMPARE(retryNote(12s), u"Trying again in 12\u202fs"_s);
        QCOMPARE(retryNote(0ms), QString());
    }
};

QTEST_GUILESS_MAIN(TestConnectionText)
#include "tst_connectiontext.moc"
