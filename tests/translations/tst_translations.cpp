// SPDX-License-Identifier: GPL-3.0-or-later

// The sources against the files in translations/: what lupdate would add must be there, finished.

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyPluralHasItsForms();
};

namespace {

/// "context: source" of every message without a finished translation, and of every one with an empty form.
QStringList unfinished(QIODevice *file)
{
    QStringList found;
    QXmlStreamReader xml(file);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1 && xml.attributes().hasAttribute("type"_L1))
            found.append(context + ": "_L1 + source);
        else if (xml.name() == "numerusform"_L1 && xml.readElementText().isEmpty())
            found.append(context + ": "_L1 + source + " (empty)"_L1);
    }
    if (xml.hasError())
        found.append(xml.errorString());
    found.removeDuplicates();
    return found;
}

} // namespace

void TestTranslations::everyPluralHasItsForms()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"fleetscope_en.ts"_s);
    QVERIFY(QFile::copy(QStringLiteral(FLEETSCOPE_SOURCE_DIR "/translations/fleetscope_en.ts"), copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(FLEETSCOPE_SOURCE_DIR));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(FLEETSCOPE_LUPDATE),
                  {u"-I"_s, u"."_s, u"-pluralonly"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s,
                   u"-source-language"_s, u"en"_s, u"-target-language"_s, u"en"_s, u"app"_s, u"models"_s,
                   u"ui"_s, u"-ts"_s, copy});
    QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
    const QByteArray output = lupdate.readAll();
    QVERIFY2(lupdate.exitCode() == 0, output.constData());

    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList missing = unfinished(&file);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestTranslations)

#include "tst_translations.moc"
