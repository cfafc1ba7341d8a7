// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychainstore.h"
#include "tests/support/testbus.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000;
const QByteArray canary = "Canary s€cret 0815";

template <typename T>
struct Answer
{
    std::shared_ptr<std::optional<Result<T>>> told = std::make_shared<std::optional<Result<T>>>();
    std::optional<Result<T>> &result = *told;
    std::function<void(Result<T>)> taker()
    {
        return [told = told](Result<T> answer) { told->emplace(std::move(answer)); };
    }
    [[nodiscard]] bool wait()
    {
        return QTest::qWaitFor([this] { return result.has_value(); }, patienceMs);
    }
};

} // namespace

/// Against a real Secret Service on a bus of its own; no keychain of whoever runs the tests is touched.
class TestKeychainStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void saysThatThereIsNoKeychain();
    void keepsAndForgetsASecret();
    void keepsSecretsApart();
    void answersNobodyWhoHasGone();
    void writesNoSecretInTheClear();

private:
    bool startKeyring();

    QTemporaryDir m_home;
    TestBus m_bus;
    QProcess m_keyring;
    KeychainStore m_store{u"Fleetscope test"_s};
};

void TestKeychainStore::initTestCase()
{
#if !defined(Q_OS_LINUX)
    QSKIP("The keychain of this system belongs to its user: not touched by a test");
#endif
    if (QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty() || !TestBus::isInstalled()) {
        if (qEnvironmentVariableIsSet("FLEETSCOPE_REQUIRE_SERVERS"))
            QFAIL("gnome-keyring or dbus-daemon is not installed");
        QSKIP("NOT TESTED: gnome-keyring or dbus-daemon is not installed");
    }
    QVERIFY(m_home.isValid());
    for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, QFile::encodeName(m_home.path()));
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QFile::encodeName(m_home.filePath(u"none"_s)));
}

bool TestKeychainStore::startKeyring()
{
    if (m_keyring.state() == QProcess::Running)
        return true;
    if (m_bus.start(patienceMs).isEmpty())
        return false;
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--components=secrets"_s, u"--foreground"_s});
    m_keyring.write("password of the test\n");
    m_keyring.closeWriteChannel();
    // It answers once it is on the bus: the first write that succeeds says so.
    return QTest::qWaitFor(
        [this] {
            Answer<void> written;
            m_store.write(u"first"_s, "x", this, written.taker());
            return written.wait() && written.result->has_value();
        },
        patienceMs);
}

void TestKeychainStore::cleanupTestCase()
{
    m_keyring.kill();
    m_keyring.waitForFinished();
    m_bus.stop();
}

void TestKeychainStore::saysThatThereIsNoKeychain()
{
    Answer<void> written;
    m_store.write(u"id/password"_s, canary, this, written.taker());
    QVERIFY(written.wait());
    QVERIFY(!*written.result);
    QCOMPARE(written.result->error().kind, ErrorKind::Unreachable);
    QVERIFY(!written.result->error().what.contains(QString::fromUtf8(canary)));
    Answer<QByteArray> read;
    m_store.read(u"id/password"_s, this, read.taker());
    QVERIFY(read.wait());
    QVERIFY(!*read.result);
    QCOMPARE(read.result->error().kind, ErrorKind::Unreachable);
}

void TestKeychainStore::keepsAndForgetsASecret()
{
    QVERIFY(startKeyring());
    const QString key = secretKey(u"3f2a"_s, SecretKind::Password);
    Answer<QByteArray> missing;
    m_store.read(key, this, missing.taker());
    QVERIFY(missing.wait() && !*missing.result);
    QCOMPARE(missing.result->error().kind, ErrorKind::NotFound);

    Answer<void> written;
    m_store.write(key, canary, this, written.taker());
    QVERIFY(written.wait() && *written.result);
    Answer<QByteArray> read;
    m_store.read(key, this, read.taker());
    QVERIFY(read.wait() && *read.result);
    QCOMPARE(**read.result, canary);

    Answer<void> removed;
    m_store.remove(key, this, removed.taker());
    QVERIFY(removed.wait() && *removed.result);
    Answer<void> again;
    m_store.remove(key, this, again.taker());
    QVERIFY(again.wait() && *again.result);
    Answer<QByteArray> gone;
    m_store.read(key, this, gone.taker());
    QVERIFY(gone.wait() && !*gone.result);
    QCOMPARE(gone.result->error().kind, ErrorKind::NotFound);
}

void TestKeychainStore::keepsSecretsApart()
{
    QVERIFY(startKeyring());
    const QStringList keys{secretKey(u"a"_s, SecretKind::Password), secretKey(u"a"_s, SecretKind::Passphrase),
                           secretKey(u"b"_s, SecretKind::Password)};
    for (const QString &key : keys) {
        Answer<void> written;
        m_store.write(key, "secret of " + key.toUtf8(), this, written.taker());
        QVERIFY(written.wait() && *written.result);
    }
    for (const QString &key : keys) {
        Answer<QByteArray> read;
        m_store.read(key, this, read.taker());
        QVERIFY(read.wait() && *read.result);
        QCOMPARE(**read.result, "secret of " + key.toUtf8());
    }
}

void TestKeychainStore::answersNobodyWhoHasGone()
{
    QVERIFY(startKeyring());
    bool called = false;
    auto *context = new QObject;
    m_store.read(u"first"_s, context, [&called](const Result<QByteArray> &) { called = true; });
    delete context;
    Answer<QByteArray> later;
    m_store.read(u"first"_s, this, later.taker());
    QVERIFY(later.wait());
    QVERIFY(!called);
}

void TestKeychainStore::writesNoSecretInTheClear()
{
    QVERIFY(startKeyring());
    Answer<void> written;
    m_store.write(u"clear"_s, canary, this, written.taker());
    QVERIFY(written.wait() && *written.result);
    int files = 0;
    for (QDirIterator at(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         at.hasNext();) {
        QFile file(at.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++files;
        QVERIFY2(!file.readAll().contains(canary), qPrintable(file.fileName()));
    }
    QVERIFY(files > 0); // the keyring itself
}

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychainstore.moc"
