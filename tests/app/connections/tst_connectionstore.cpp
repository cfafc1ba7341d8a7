// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/connectionstore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

ConnectionDraft named(const QString &name)
{
    ConnectionDraft draft;
    draft.name = name;
    draft.host = u"broker.example"_s;
    return draft;
}

QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void write(const QString &file, QByteArray text)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text.replace('\'', '"'));
}

Result<ConnectionDraft> readNamed(const QString &path)
{
    if (path.contains(u"gone"_s))
        return Error{ErrorKind::NotFound, u"there is no such file"_s, path};
    return named(path);
}

} // namespace

class TestConnectionStore : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = ConnectionStore::fileIn(m_folder->filePath(u"new"_s));
    }

    void remembersConnectionsAcrossRuns()
    {
        QString id;
        {
            ConnectionStore store(m_file);
            QVERIFY(store.load());
            QSignalSpy changed(&store, &ConnectionStore::changed);
            const Result<QString> saved = store.save(named(u"Lab"_s));
            QVERIFY(saved);
            id = *saved;
            QVERIFY(store.save(named(u"Plant"_s)));
            ConnectionDraft lab = *store.find(id);
            lab.name = u"Laboratory"_s;
            QCOMPARE(*store.save(lab), id);
            QCOMPARE(changed.size(), 3);
        }
        ConnectionStore store(m_file);
        QVERIFY(store.load());
        QCOMPARE(store.connections().size(), size_t{2});
        QCOMPARE(store.find(id)->name, u"Laboratory"_s);
        QCOMPARE(store.otherNames(id), QStringList{u"Plant"_s});
        QVERIFY(store.remove(id));
        QVERIFY(!store.remove(id));
        QCOMPARE(store.connections().size(), size_t{1});
    }

    void writesNoSecret()
    {
        ConnectionStore store(m_file);
        QVERIFY(store.load());
        ConnectionDraft draft = named(u"Lab"_s);
        draft.tls.keyPassphrase = u"canary"_s;
        draft.proxy = {ProxyKind::Http, u"p"_s, 8080, u"u"_s, u"canary"_s};
        const Result<QString> id = store.save(draft);
        QVERIFY(id);
        QVERIFY(!contents(m_file).isEmpty());
        QVERIFY(!contents(m_file).contains("canary"));
        QVERIFY(store.find(*id)->tls.keyPassphrase.isEmpty());
    }

    void refusesWhatCannotBeUsed()
    {
        ConnectionStore store(m_file);
        QVERIFY(store.load());
        QVERIFY(store.save(named(u"Lab"_s)));
        QCOMPARE(store.save(named(u"lab"_s)).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(store.save(named({})).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(store.connections().size(), size_t{1});
    }

    void takesOverTheFilesOfBefore()
    {
        ConnectionStore store(m_file);
        QVERIFY(store.load({u"Lab"_s, u"gone"_s, u"Plant"_s}, readNamed));
        QCOMPARE(store.otherNames({}), (QStringList{u"Lab"_s, u"Plant"_s}));
        ConnectionStore again(m_file);
        QVERIFY(again.load({u"Another"_s}, readNamed)); // only where there is no file yet
        QCOMPARE(again.otherNames({}), (QStringList{u"Lab"_s, u"Plant"_s}));
        QCOMPARE(again.connections()[0].id, store.connections()[0].id);
    }

    void migratesFormatOneAndKeepsACopy()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"new"_s)));
        const QByteArray before = "{\"version\":1,\"files\":[\"Lab\",\"gone\"]}";
        write(m_file, before);
        ConnectionStore store(m_file);
        QVERIFY(store.load({}, readNamed));
        QCOMPARE(store.otherNames({}), QStringList{u"Lab"_s});
        QCOMPARE(contents(m_file + u".v1"_s), before);
        QCOMPARE(QJsonDocument::fromJson(contents(m_file))[u"version"_s].toInt(), ConnectionStore::format);
    }

    void movesADamagedFileAside_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("cut off") << QByteArray("{'version':2,'connections':[{'na");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no version") << QByteArray("{'connections':[]}");
        QTest::newRow("a broken connection")
            << QByteArray("{'version':2,'connections':[{'name':'x','url':'ftp://h'}]}");
    }
    void movesADamagedFileAside()
    {
        QFETCH(QByteArray, text);
        QVERIFY(QDir().mkpath(m_folder->filePath(u"new"_s)));
        write(m_file, text);
        const QByteArray before = contents(m_file);
        ConnectionStore store(m_file);
        const Result<void> loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::Corrupt);
        QCOMPARE(contents(loaded.error().subject), before);
        QVERIFY(store.connections().empty());
        QVERIFY(store.save(named(u"Lab"_s)));
    }

    void leavesTheFileOfANewerProgramAlone()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"new"_s)));
        write(m_file, "{'version':3,'wonders':[]}");
        const QByteArray before = contents(m_file);
        ConnectionStore store(m_file);
        QCOMPARE(store.load().error().kind, ErrorKind::Conflict);
        QCOMPARE(store.save(named(u"Lab"_s)).error().kind, ErrorKind::Denied);
        QVERIFY(store.connections().empty());
        QCOMPARE(contents(m_file), before);
    }

    void changesNothingWhenItCannotWrite()
    {
        QFile inTheWay(m_folder->filePath(u"new"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a file where the folder should be
        ConnectionStore store(m_file);
        QVERIFY(store.load());
        QCOMPARE(store.save(named(u"Lab"_s)).error().kind, ErrorKind::Denied);
        QVERIFY(store.connections().empty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestConnectionStore)
#include "tst_connectionstore.moc"
