// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/secretlookup.h"

#include "tests/support/memorysecretstore.h"
#include "tests/support/testcertificates.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestSecretLookup : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        for (const char *name : {"FLEETSCOPE_SECRET_LAB_7", "FLEETSCOPE_SECRET_LAB_7_PASSPHRASE",
                                 "FLEETSCOPE_SECRET_LAB_7_PROXY"})
            qunsetenv(name);
        m_keychain = {};
    }

    void namesItsVariables()
    {
        QCOMPARE(SecretLookup::variable(u"Lab 7"_s, SecretKind::Password),
                 QByteArray("FLEETSCOPE_SECRET_LAB_7"));
        QCOMPARE(SecretLookup::variable(u"Lab 7"_s, SecretKind::Passphrase),
                 QByteArray("FLEETSCOPE_SECRET_LAB_7_PASSPHRASE"));
        QCOMPARE(SecretLookup::variable(u"Lab 7"_s, SecretKind::ProxyPassword),
                 QByteArray("FLEETSCOPE_SECRET_LAB_7_PROXY"));
    }

    void looksInTheEnvironmentThenInTheKeychain_data()
    {
        QTest::addColumn<QByteArray>("environment");
        QTest::addColumn<QByteArray>("keychain");
        QTest::addColumn<bool>("ask");
        QTest::addColumn<QByteArray>("expected"); // null: nobody knows
        const QByteArray none;
        QTest::newRow("environment first")
            << QByteArray("env") << QByteArray("chain") << false << QByteArray("env");
        QTest::newRow("keychain") << none << QByteArray("chain") << false << QByteArray("chain");
        QTest::newRow("nobody") << none << none << false << none;
        QTest::newRow("asked each time") << none << QByteArray("chain") << true << none;
        QTest::newRow("a script gives it all the same")
            << QByteArray("env") << none << true << QByteArray("env");
    }
    void looksInTheEnvironmentThenInTheKeychain()
    {
        QFETCH(QByteArray, environment);
        QFETCH(QByteArray, keychain);
        QFETCH(bool, ask);
        QFETCH(QByteArray, expected);
        if (!environment.isNull())
            qputenv("FLEETSCOPE_SECRET_LAB_7", environment);
        if (!keychain.isNull())
            m_keychain.secrets[u"id7/password"_s] = keychain;
        ConnectionSettings settings = lab();
        settings.askSecrets = ask;
        const FoundSecrets found = find(settings);
        QCOMPARE(found.secrets[SecretKind::Password].value_or(QByteArray()), expected);
        QCOMPARE(found.missing.contains(SecretKind::Password), expected.isNull());
        QCOMPARE(m_keychain.reads, environment.isNull() && !ask ? 1 : 0);
    }

    void findsAllThreeKinds()
    {
        if (!m_certificates.isValid())
            QSKIP(qPrintable(m_certificates.problem()));
        ConnectionSettings settings = lab();
        settings.mqtt.tls.certificateFile = m_certificates.client().certificate;
        settings.mqtt.tls.keyFile = m_certificates.encryptedClientKey();
        settings.mqtt.proxy = {ProxyKind::Http, u"proxy"_s, 8080, u"bob"_s, {}};
        m_keychain.secrets = {{u"id7/password"_s, "one"}, {u"id7/passphrase"_s, "two"}};
        qputenv("FLEETSCOPE_SECRET_LAB_7_PROXY", "three");
        const FoundSecrets found = find(settings);
        QVERIFY(found.missing.isEmpty());
        applySecrets(found.secrets, settings);
        QCOMPARE(settings.mqtt.password, QByteArray("one"));
        QCOMPARE(settings.mqtt.tls.keyPassphrase, u"two"_s);
        QCOMPARE(settings.mqtt.proxy.password, u"three"_s);
    }

    void asksForNoPassphraseThatNobodyNeeds()
    {
        if (!m_certificates.isValid())
            QSKIP(qPrintable(m_certificates.problem()));
        ConnectionSettings settings = lab();
        settings.needsPassword = false;
        settings.mqtt.tls.certificateFile = m_certificates.client().certificate;
        settings.mqtt.tls.keyFile = m_certificates.client().key;
        QVERIFY(SecretLookup::needs(settings).isEmpty());
        QCOMPARE(m_keychain.reads, 0);
    }

    void saysWhenThereIsNoKeychain()
    {
        m_keychain.isThere = false;
        const FoundSecrets found = find(lab());
        QVERIFY(!found.keychainAnswers);
        QCOMPARE(found.missing, QList<SecretKind>{SecretKind::Password});
    }

    void aFileHasTheSecretsOfItsName()
    {
        ConnectionSettings settings = lab();
        for (const QString &id : {QString(), u"file:/a/lab.json"_s}) {
            settings.id = id;
            QCOMPARE(SecretLookup::key(settings, SecretKind::Password), u"name:Lab 7/password"_s);
        }
    }

private:
    static ConnectionSettings lab()
    {
        ConnectionSettings settings;
        settings.id = u"id7"_s;
        settings.name = u"Lab 7"_s;
        settings.mqtt.user = "alice";
        settings.needsPassword = true;
        return settings;
    }
    FoundSecrets find(const ConnectionSettings &settings)
    {
        SecretLookup lookup(m_keychain);
        std::optional<FoundSecrets> answer;
        lookup.find(settings, {}, this, [&answer](FoundSecrets found) { answer = std::move(found); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            return {};
        return *answer;
    }

    MemorySecretStore m_keychain;
    TestCertificates m_certificates;
};

QTEST_GUILESS_MAIN(TestSecretLookup)
#include "tst_secretlookup.moc"
