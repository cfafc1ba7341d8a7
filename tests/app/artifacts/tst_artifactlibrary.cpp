// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/artifacts/artifactlibrary.h"
#include "app/artifacts/signing.h"
#include "app/diagnostics/systemclock.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return path;
}

} // namespace

class TestArtifactLibrary : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    /// RFC 8032, 7.1, test 2: the key of the paper signs the byte 0x72.
    void signsAsTheStandardSays()
    {
        // PKCS #8 of the secret key, 302e020100300506032b657004220420 and its 32 bytes.
        const QByteArray der =
            QByteArray::fromHex("302e020100300506032b6570042204204ccd089b28ff96da9db6c346ec114e0f"
                                "5b8a319f35aba624da8cf6ed4fb8a6fb");
        const QByteArray pem =
            "-----BEGIN PRIVATE KEY-----\n" + der.toBase64() + "\n-----END PRIVATE KEY-----\n";
        const auto made = signEd25519(pem, {}, "r");
        QVERIFY(made);
        QCOMPARE(made->publicKey.toHex(),
                 QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        QCOMPARE(made->signature.toHex(),
                 QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
        QVERIFY(verifyEd25519(made->publicKey, "r", made->signature));
        QVERIFY(!verifyEd25519(made->publicKey, "s", made->signature));
        QVERIFY(!verifyEd25519(made->publicKey.left(31), "r", made->signature));
    }

    void keysThatCannotSignAreRefused_data()
    {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<bool>("good");
        QTest::newRow("open") << QByteArray() << QByteArray() << true;
        QTest::newRow("encrypted") << QByteArray("secret") << QByteArray("secret") << true;
        QTest::newRow("a wrong passphrase") << QByteArray("secret") << QByteArray("secrit") << false;
        QTest::newRow("none given") << QByteArray("secret") << QByteArray() << false;
    }
    void keysThatCannotSignAreRefused()
    {
        QFETCH(QByteArray, passphrase);
        QFETCH(QByteArray, given);
        QFETCH(bool, good);
        const auto pem = makeSigningKey(passphrase);
        QVERIFY(pem);
        const auto made = signEd25519(*pem, given, "text");
        QCOMPARE(bool(made), good);
        if (!good)
            QCOMPARE(made.error().kind, ErrorKind::Denied);
        QVERIFY(!signEd25519("no key at all", {}, "text"));
        QVERIFY(!readPublicKey(*pem)); // a private key is no public one
    }

    void aFileBecomesADraftWithItsHash()
    {
        ArtifactLibrary library(m_folder->path(), m_clock);
        const QByteArray content = QByteArray("firmware ").repeated(300'000); // several blocks
        const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        QSignalSpy added(&library, &ArtifactLibrary::added);
        library.addFile(write(*m_folder, u"aq3-2.5.0.bin"_s, content));
        QVERIFY(added.wait());
        QCOMPARE(added.first().first().toString(), QString::fromLatin1(hash));
        const Artifact *artifact = library.find(hash.toStdString());
        QVERIFY(artifact);
        QCOMPARE(artifact->planned.reference.name, std::string("aq3"));
        QCOMPARE(artifact->planned.reference.version, std::string("2.5.0"));
        QCOMPARE(artifact->planned.reference.size, qint64(content.size()));
        QCOMPARE(artifact->state, ArtifactState::Draft);
        QFile kept(library.fileOf(hash.toStdString()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content);

        ArtifactLibrary again(m_folder->path(), m_clock);
        QVERIFY(again.open());
        QCOMPARE(again.catalogue(), library.catalogue());
    }

    void aFileThatIsNoneIsRefused()
    {
        ArtifactLibrary library(m_folder->path(), m_clock);
        QSignalSpy refused(&library, &ArtifactLibrary::refused);
        library.addFile(m_folder->filePath(u"none.bin"_s));
        QVERIFY(refused.wait());
        library.addFile(write(*m_folder, u"empty.bin"_s, {}));
        QVERIFY(refused.wait());
        library.addFile(m_folder->path());
        QVERIFY(refused.wait());
        QVERIFY(library.catalogue().artifacts.empty());
        QVERIFY(library.fileOf("../../etc/passwd").isEmpty());
    }

    void aSignatureIsGoodByATrustedKeyOnly()
    {
        ArtifactLibrary library(m_folder->path(), m_clock);
        const std::string sha = add(library);
        const auto pem = makeSigningKey("secret");
        const QString keyFile = write(*m_folder, u"key.pem"_s, *pem);
        const auto state = [&] { return library.signatureOf(*library.find(sha)); };
        QCOMPARE(state(), SignatureState::Missing);
        QVERIFY(!library.sign(sha, keyFile, "wrong"));
        QVERIFY(library.sign(sha, keyFile, "secret"));
        QCOMPARE(state(), SignatureState::Unknown);
        const QByteArray publicKey = signEd25519(*pem, "secret", {})->publicKey;
        QVERIFY(library.trust(TrustedKey{keyIdOf(publicKey), "release", publicKey}));
        QCOMPARE(state(), SignatureState::Good);
        // Another name is another artifact: it must be signed again.
        Artifact edited = *library.find(sha);
        edited.planned.reference.name = "other";
        QVERIFY(library.edit(edited));
        QCOMPARE(state(), SignatureState::Missing);
        // A signature that was changed in the index is wrong.
        QVERIFY(library.sign(sha, keyFile, "secret"));
        edited = *library.find(sha);
        edited.planned.reference.signature[5] = edited.planned.reference.signature[5] == 'A' ? 'B' : 'A';
        QCOMPARE(library.signatureOf(edited), SignatureState::Wrong);
        QVERIFY(library.distrust(keyIdOf(publicKey)));
        QCOMPARE(state(), SignatureState::Unknown);
    }

    /// "Wrong byte or key blocks READY".
    void aChangedByteIsFoundBeforeARollout()
    {
        ArtifactLibrary library(m_folder->path(), m_clock);
        const std::string sha = add(library);
        QSignalSpy checked(&library, &ArtifactLibrary::checked);
        const auto verdict = [&] {
            library.check(sha);
            if (checked.isEmpty() && !checked.wait())
                return Result<void>(Error{ErrorKind::Timeout, {}, {}});
            return checked.takeFirst().at(1).value<Result<void>>();
        };
        QVERIFY(verdict());
        QFile file(library.fileOf(sha));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(2));
        QVERIFY(file.putChar('X'));
        file.close();
        QCOMPARE(verdict().error().kind, ErrorKind::Corrupt);
        const auto pem = makeSigningKey({});
        QVERIFY(library.sign(sha, write(*m_folder, u"key.pem"_s, *pem), {}));
        QCOMPARE(verdict().error().kind, ErrorKind::Denied); // by a key that nobody trusts
    }

    void onlyDraftsChange()
    {
        ArtifactLibrary library(m_folder->path(), m_clock);
        const std::string sha = add(library);
        QVERIFY(library.setState(sha, ArtifactState::Published));
        Artifact edited = *library.find(sha);
        edited.planned.models = {"other"};
        QVERIFY(!library.edit(edited));
        edited = *library.find(sha);
        edited.notes = "Only a word";
        QVERIFY(library.edit(edited));
        QVERIFY(!library.remove(sha));
        QVERIFY(library.setState(sha, ArtifactState::Withdrawn));
        QVERIFY(!library.setState(sha, ArtifactState::Published));
        QVERIFY(!library.addContainer("registry/gw", "sha256:zz", "1"));
        QVERIFY(library.addContainer("registry/gw", "sha256:" + std::string(64, 'b'), "1"));
        QCOMPARE(library.find(std::string(64, 'b'))->planned.reference.url,
                 "registry/gw@sha256:" + std::string(64, 'b'));
    }

    void aBrokenIndexIsSaid()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"artifacts"_s));
        QVERIFY(!write(*m_folder, u"artifacts/index.json"_s, "{").isEmpty());
        ArtifactLibrary library(m_folder->path(), m_clock);
        QCOMPARE(library.open().error().kind, ErrorKind::Corrupt);
    }

private:
    std::string add(ArtifactLibrary &library)
    {
        QSignalSpy added(&library, &ArtifactLibrary::added);
        library.addFile(write(*m_folder, u"aq3-2.5.0.bin"_s, "firmware"));
        return added.wait() ? added.first().first().toString().toStdString() : std::string();
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

Q_DECLARE_METATYPE(fleetscope::Result<void>)

QTEST_GUILESS_MAIN(TestArtifactLibrary)
#include "tst_artifactlibrary.moc"
