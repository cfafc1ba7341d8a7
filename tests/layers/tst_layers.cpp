// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layers/layercheck.h"

#include <QDebug>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace fleetscope;

namespace {

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString root() { return QStringLiteral(FLEETSCOPE_SOURCE_DIR); }

/// Paths of the files below `folder` with one of the endings, relative to the root.
QStringList filesBelow(const QString &folder, const QStringList &patterns)
{
    QStringList files;
    QDirIterator it(root() + u'/' + folder, patterns, QDir::Files | QDir::Hidden,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next().sliced(root().size() + 1);
    files.sort();
    return files;
}

const QStringList &ringFolders()
{
    static const QStringList folders{u"app"_s, u"models"_s, u"ui"_s, u"tests"_s};
    return folders;
}

QString joined(const QList<LayerFinding> &findings)
{
    QStringList lines;
    for (const LayerFinding &finding : findings)
        lines << finding.text();
    return lines.join(u'\n');
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theTableMakesSense();
    void aSenselessTableIsRefused_data();
    void aSenselessTableIsRefused();
    void aPlantedViolationIsFound_data();
    void aPlantedViolationIsFound();
    void aSourceWithoutItsFirstLinesIsFound_data();
    void aSourceWithoutItsFirstLinesIsFound();
    void whatIsAllowedPasses_data();
    void whatIsAllowedPasses();
    void theTreeKeepsItsRules();
    void everySourceIsBuilt();
};

void TestLayers::init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

static LayerRules rules()
{
    // A few headers are enough here, and the same ones on every machine.
    return {readFile(root() + u"/tests/layers/layers.txt"_s),
            {{u"QString"_s, u"Core"_s},
             {u"QFile"_s, u"Core"_s},
             {u"QLabel"_s, u"Widgets"_s},
             {u"QtWidgets"_s, u"Widgets"_s},
             {u"QTcpSocket"_s, u"Network"_s}}};
}

void TestLayers::theTableMakesSense() { QCOMPARE(rules().errors().join(u'\n'), QString()); }

void TestLayers::aSenselessTableIsRefused_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("a missing column") << u"[layers]\nmodels/domain | | Core"_s;
    QTest::newRow("no section") << u"models/domain | | Core | simdjson | x"_s;
    QTest::newRow("a broken pattern") << u"[words]\ncode | . | | why | (("_s;
    QTest::newRow("a wrong kind") << u"[words]\nprose | . | | why | x"_s;
}

void TestLayers::aSenselessTableIsRefused()
{
    QFETCH(QString, table);
    QCOMPARE(LayerRules(table, {}).errors().size(), 1);
}

void TestLayers::aPlantedViolationIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("planted");
    QTest::addColumn<QString>("said");

    QTest::newRow("a codec looks at the fleet")
        << u"models/codec/a.cpp"_s << u"#include \"models/fleet/fleetstore.h\""_s
        << u"models/codec/a.cpp:3: includes models/fleet/fleetstore.h: of ours, models/codec may include models/domain only"_s;
    QTest::newRow("the domain looks at a codec")
        << u"models/domain/a.cpp"_s << u"#include \"models/codec/payload.h\""_s
        << u"models/domain/a.cpp:3: includes models/codec/payload.h: of ours, models/domain may include nothing only"_s;
    QTest::newRow("a model looks at the window")
        << u"models/items/a.cpp"_s << u"#include \"ui/shell/mainwindow.h\""_s
        << u"models/items/a.cpp:3: includes ui/shell/mainwindow.h: of ours, models/items may include models only"_s;
    QTest::newRow("a page looks at the session")
        << u"ui/fleet/a.cpp"_s << u"#include \"app/session/session.h\""_s
        << u"ui/fleet/a.cpp:3: includes app/session/session.h: of ours, ui/fleet may include models, ui/style, ui/widgets only"_s;
    QTest::newRow("the shell looks at a page")
        << u"ui/shell/a.cpp"_s << u"#include \"ui/fleet/fleetpage.h\""_s
        << u"ui/shell/a.cpp:3: includes ui/fleet/fleetpage.h: of ours, ui/shell may include models, ui/style, ui/widgets only"_s;
    QTest::newRow("ingest looks at its neighbour")
        << u"app/ingest/a.cpp"_s << u"#include \"app/mqtt/mqttfactory.h\""_s
        << u"app/ingest/a.cpp:3: includes app/mqtt/mqttfactory.h: of ours, app/ingest may include models only"_s;
    QTest::newRow("the simulated fleet has a window")
        << u"app/fleetsim.cpp"_s << u"#include \"ui/shell/mainwindow.h\""_s
        << u"app/fleetsim.cpp:3: includes ui/shell/mainwindow.h: of ours, app/fleetsim.cpp may include "
           u"models, app/mqtt, "
           "app/simulator only"_s;
    QTest::newRow("a name that starts like an allowed one")
        << u"models/codec/a.cpp"_s << u"#include \"models/domainx/a.h\""_s
        << u"models/codec/a.cpp:3: includes models/domainx/a.h: of ours, models/codec may include models/domain only"_s;
    QTest::newRow("a header beside the source")
        << u"models/codec/a.cpp"_s << u"  #  include \"payload.h\""_s
        << u"models/codec/a.cpp:3: includes payload.h: write the path from the root of the repository"_s;
    QTest::newRow("a folder without a line")
        << u"models/newfeature/a.cpp"_s << u"#include <QString>"_s
        << u"models/newfeature/a.cpp:3: includes QString: tests/layers/layers.txt has no line for this folder"_s;
    QTest::newRow("a widget in a model")
        << u"models/items/a.cpp"_s << u"#include <QLabel>"_s
        << u"models/items/a.cpp:3: includes QLabel: this is Qt Widgets, and of Qt models/items may use Core only"_s;
    QTest::newRow("the network in a page, with its module")
        << u"ui/fleet/a.cpp"_s << u"#include <QtNetwork/QTcpSocket>"_s
        << u"ui/fleet/a.cpp:3: includes QtNetwork/QTcpSocket: this is Qt Network, and of Qt ui/fleet may use "
           u"Core, Gui, "
           "Widgets only"_s;
    QTest::newRow("Qt MQTT outside its folder, by file name")
        << u"app/session/a.cpp"_s << u"#include <QtMqtt/qmqttclient.h>"_s
        << u"app/session/a.cpp:3: includes QtMqtt/qmqttclient.h: this is Qt Mqtt, and of Qt app/session may use Core only"_s;
    QTest::newRow("a whole module")
        << u"ui/fleet/a.cpp"_s << u"#include <QtWidgets>"_s
        << u"ui/fleet/a.cpp:3: includes QtWidgets: include the single classes, not a whole module"_s;
    QTest::newRow("a file in a model")
        << u"models/fleet/a.cpp"_s << u"#include <QFile>"_s
        << u"models/fleet/a.cpp:3: includes QFile: models/ does no I/O: that is the work of app/"_s;
    QTest::newRow("a thread in a model")
        << u"models/fleet/a.cpp"_s << u"#include <thread>"_s
        << u"models/fleet/a.cpp:3: includes thread: models/ starts no threads: it is called on one"_s;
    QTest::newRow("simdjson outside the codecs")
        << u"app/ingest/a.cpp"_s << u"#include <simdjson.h>"_s
        << u"app/ingest/a.cpp:3: includes simdjson.h: of other libraries, app/ingest may use nothing only"_s;
    QTest::newRow("a POSIX header in a page")
        << u"ui/fleet/a.cpp"_s << u"#include <sys/resource.h>"_s
        << u"ui/fleet/a.cpp:3: includes sys/resource.h: of other libraries, ui/fleet may use nothing only"_s;
    QTest::newRow("a widget with a style sheet of its own")
        << u"ui/fleet/a.cpp"_s << u"label->setStyleSheet(css);"_s
        << u"ui/fleet/a.cpp:3: setStyleSheet(: one style sheet for the whole program, made in ui/style"_s;
    QTest::newRow("a test that sleeps")
        << u"tests/ui/fleet/tst_a.cpp"_s << u"    QTest::qWait(100);"_s
        << u"tests/ui/fleet/tst_a.cpp:3: QTest::qWait(: a test waits for what it expects, never for a fixed time"_s;
    QTest::newRow("a model that looks at the clock")
        << u"models/fleet/a.cpp"_s << u"const auto now = std::chrono::system_clock::now();"_s
        << u"models/fleet/a.cpp:3: system_clock::now(: models/ has no \"now\": whoever calls passes the time in"_s;
    QTest::newRow("what newer Qt warns about")
        << u"models/items/a.cpp"_s << u"QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)"_s
        << u"models/items/a.cpp:3: Qt::UTC: newer Qt warns about it: QTimeZone::utc(), std::as_const, _s"_s;
    QTest::newRow("a path of one machine")
        << u"app/main.cpp"_s << u"open(\"/home/me/fleet.json\");"_s
        << u"app/main.cpp:3: \"/home/: a path of one machine does not exist on the next"_s;
    QTest::newRow("a path of one machine in a script")
        << u"packaging/dev"_s << u"cd /work/fleetscope"_s
        << u"packaging/dev:3: /work/: a path of one machine does not exist on the next"_s;
}

void TestLayers::aPlantedViolationIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, planted);
    QFETCH(QString, said);
    const QString text = u"// SPDX-License-Identifier: GPL-3.0-or-later\n\n"_s + planted + u'\n';
    QCOMPARE(joined(rules().check(path, text)), said);
}

void TestLayers::aSourceWithoutItsFirstLinesIsFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");

    QTest::newRow("no licence")
        << u"models/fleet/a.cpp"_s << u"#include <QString>\n"_s
        << u"models/fleet/a.cpp:1: the first line of a source is its SPDX licence line"_s;
    QTest::newRow("another licence")
        << u"models/fleet/a.cpp"_s << u"// SPDX-License-Identifier: MIT\n"_s
        << u"models/fleet/a.cpp:1: the first line of a source is its SPDX licence line"_s;
    QTest::newRow("an include guard of the old kind")
        << u"models/fleet/a.h"_s << u"// SPDX-License-Identifier: GPL-3.0-or-later\n#ifndef A_H\n"_s
        << u"models/fleet/a.h:1: a header says #pragma once"_s;
}

void TestLayers::aSourceWithoutItsFirstLinesIsFound()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, said);
    QCOMPARE(joined(rules().check(path, text)), said);
}

void TestLayers::whatIsAllowedPasses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");

    const QString spdx = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    QTest::newRow("a header") << u"models/fleet/a.h"_s
                              << spdx
            + u"#pragma once\n#include \"models/domain/id.h\"\n#include <QString>\n#include <vector>\n"_s;
    QTest::newRow("the items see every model")
        << u"models/items/a.cpp"_s
        << spdx + u"#include \"models/fleet/fleetstore.h\"\n#include \"moc_a.cpp\"\n"_s;
    QTest::newRow("the session sees ingest")
        << u"app/session/a.cpp"_s << spdx + u"#include \"app/ingest/ingestservice.h\"\n"_s;
    QTest::newRow("the composition root sees everything") << u"app/application/a.cpp"_s
                                                          << spdx
            + u"#include \"app/mqtt/mqttfactory.h\"\n#include \"ui/fleet/fleetpage.h\"\n#include <QLabel>\n"_s;
    QTest::newRow("a test of the composition root too")
        << u"tests/app/application/tst_a.cpp"_s
        << spdx + u"#include \"ui/fleet/fleetpage.h\"\n#include \"tst_a.moc\"\n"_s;
    QTest::newRow("simdjson in the codecs") << u"models/codec/a.cpp"_s << spdx + u"#include <simdjson.h>\n"_s;
    QTest::newRow("a Qt header that is not installed")
        << u"app/mqtt/a.cpp"_s << spdx + u"#include <QMqttClient>\n"_s;
    QTest::newRow("Qt MQTT in its folder")
        << u"app/mqtt/a.cpp"_s << spdx + u"#include <QtMqtt/qmqttclient.h>\n"_s;
    QTest::newRow("the style sheet of the program")
        << u"ui/style/a.cpp"_s << spdx + u"qApp->setStyleSheet(sheet());\n"_s;
    QTest::newRow("a comment about style sheets")
        << u"ui/fleet/a.cpp"_s << spdx + u"// no setStyleSheet() on single widgets\n"_s;
    QTest::newRow("a web address") << u"README.md"_s << u"https://broker.example/home/alice\n"_s;
}

void TestLayers::whatIsAllowedPasses()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(joined(rules().check(path, text)), QString());
}

void TestLayers::theTreeKeepsItsRules()
{
    const LayerRules rules(readFile(root() + u"/tests/layers/layers.txt"_s), installedQtHeaders());
    QStringList files{u"README.md"_s, u"CMakeLists.txt"_s, u"CMakePresets.json"_s};
    for (const QString &folder : ringFolders()) {
        files << filesBelow(folder, {u"*.cpp"_s, u"*.h"_s, u"*.txt"_s, u"*.md"_s, u"*.json"_s});
    }
    files << filesBelow(u"packaging"_s, {u"*"_s}) << filesBelow(u".ci"_s, {u"*"_s});
    QVERIFY(files.size() > 50); // else the root is wrong and nothing is checked

    QList<LayerFinding> findings;
    for (const QString &file : std::as_const(files)) {
        // The planted violations above and the patterns of the table itself.
        if (file != "tests/layers/tst_layers.cpp"_L1 && file != "tests/layers/layers.txt"_L1)
            findings << rules.check(file, readFile(root() + u'/' + file));
    }
    for (const LayerFinding &finding : std::as_const(findings))
        qInfo().noquote() << finding.text(); // a failure message would be cut after 1,000 characters
    QCOMPARE(findings.size(), 0);
}

/// A test that no CMakeLists.txt names would never run, and nobody would miss it.
void TestLayers::everySourceIsBuilt()
{
    QStringList forgotten;
    for (const QString &folder : ringFolders()) {
        QStringList files = filesBelow(folder, {u"*.cpp"_s});
        if (folder != "tests"_L1) // a header that is not listed is not compiled alone either
            files << filesBelow(folder, {u"*.h"_s});
        for (const QString &file : std::as_const(files)) {
            QString where = QFileInfo(file).path();
            while (!QFileInfo::exists(root() + u'/' + where + u"/CMakeLists.txt"_s))
                where = QFileInfo(where).path();
            QString name = file.sliced(where.size() + 1);
            if (name.endsWith(".cpp"_L1))
                name.chop(4); // a program of one source may be named without the ending
            if (!readFile(root() + u'/' + where + u"/CMakeLists.txt"_s).contains(name))
                forgotten << u"%1/CMakeLists.txt does not name %2"_s.arg(where, name);
        }
    }
    for (const QString &line : std::as_const(forgotten))
        qInfo().noquote() << line;
    QCOMPARE(forgotten.size(), 0);
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
