// SPDX-License-Identifier: GPL-3.0-or-later

// The sources against the files in translations/: what lupdate would add must be there, finished; and what is
// shown must be in the sources for lupdate to find.

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

using namespace Qt::StringLiterals;

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void everyPluralHasItsForms();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void translationsKeepWhatIsFilledIn_data();
    void translationsKeepWhatIsFilledIn();
    void arabicSaysItsDirectionAndHasItsDigits();
    void whatIsShownIsTranslatable();
    void theHelpNamesWhatIsShown_data();
    void theHelpNamesWhatIsShown();
    void theHelpIsWholeInEveryLanguage_data();
    void theHelpIsWholeInEveryLanguage();
};

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< more than one: plural forms
    bool isFinished = true;
};

std::vector<Message> messagesOf(const QString &path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "source"_L1) {
            messages.push_back({context, xml.readElementText(), {}, true});
        } else if (xml.name() == "numerusform"_L1) {
            messages.back().translations << xml.readElementText();
        } else if (xml.name() == "translation"_L1 && !messages.empty()) {
            messages.back().isFinished = !xml.attributes().hasAttribute("type"_L1);
            // Only a text of its own: plural forms follow as elements.
            if (xml.readNext() == QXmlStreamReader::Characters && !xml.isWhitespace())
                messages.back().translations << xml.text().toString();
        }
    }
    return messages;
}

/// "context: source" of every message without a finished translation, and of every one with an empty form.
QStringList unfinished(const std::vector<Message> &messages)
{
    QStringList found;
    for (const Message &message : messages) {
        if (!message.isFinished || message.translations.isEmpty() || message.translations.contains(QString()))
            found << message.context + ": "_L1 + message.source;
    }
    found.removeDuplicates();
    return found;
}

QString pathOf(const QString &language)
{
    return QStringLiteral(FLEETSCOPE_SOURCE_DIR "/translations/fleetscope_%1.ts").arg(language);
}

/// What the file of `language` would be after an update.
std::vector<Message> updated(const QString &language)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    if (!QFile::copy(pathOf(language), copy)
        || !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    QStringList options{u"-I"_s,           u"."_s,
                        u"-locations"_s,   u"none"_s,
                        u"-no-obsolete"_s, u"-source-language"_s,
                        u"en"_s,           u"-target-language"_s,
                        language,          u"app"_s,
                        u"models"_s,       u"ui"_s,
                        u"-ts"_s,          copy};
    if (language == "en"_L1)
        options.prepend(u"-pluralonly"_s);
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(FLEETSCOPE_SOURCE_DIR));
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(FLEETSCOPE_LUPDATE), options);
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0) {
        qWarning("%s", lupdate.readAll().constData());
        return {};
    }
    return messagesOf(copy);
}

/// %1, %L2 and %n in `text`, sorted, each once: a translation may say one twice.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d+|n)"_s);
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << u'%' + match.next().captured(1); // %1 and %L1 are filled in alike
    found.removeDuplicates();
    found.sort();
    return found;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList allOf(const QRegularExpression &pattern, const QString &text)
{
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured(1).simplified();
    return found;
}

/// As it is read on a button or in a menu: no key to press, no dots.
QString asRead(QString text)
{
    static const QRegularExpression key(u"&(?=[^ &])"_s);
    text.remove(key);
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

QString helpPath(const QString &language)
{
    return QStringLiteral(FLEETSCOPE_SOURCE_DIR "/resources/help/") + language + u'/';
}

} // namespace

void TestTranslations::everyPluralHasItsForms()
{
    const std::vector<Message> messages = updated(u"en"_s);
    QVERIFY(!messages.empty());
    const QStringList missing = unfinished(messages);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestTranslations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("Arabic") << u"ar"_s;
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const std::vector<Message> messages = updated(language);
    QVERIFY(!messages.empty());
    const QStringList missing = unfinished(messages);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void TestTranslations::translationsKeepWhatIsFilledIn_data() { everyTextIsTranslated_data(); }

void TestTranslations::translationsKeepWhatIsFilledIn()
{
    QFETCH(QString, language);
    const qsizetype forms = language == "ar"_L1 ? 6 : 2;
    for (const Message &message : messagesOf(pathOf(language))) {
        if (!message.isFinished)
            continue;
        QVERIFY2(message.translations.size() == 1 || message.translations.size() == forms,
                 qPrintable(message.source));
        for (const QString &text : message.translations) {
            QVERIFY2(placeholders(text) == placeholders(message.source),
                     qPrintable(message.source + u" → "_s + text));
            QVERIFY2(message.source.startsWith(u' ') == text.startsWith(u' ')
                         && message.source.endsWith(u' ') == text.endsWith(u' '),
                     qPrintable(u"space at an end: "_s + message.source));
        }
    }
}

void TestTranslations::arabicSaysItsDirectionAndHasItsDigits()
{
    // A paragraph takes its direction from its first letter: where that is filled in or Latin, U+200F says
    // it.
    static const QRegularExpression arabic(u"[\\x{0600}-\\x{06ff}]"_s);
    static const QRegularExpression latinFirst(u"^[^A-Za-z\\x{0600}-\\x{06ff}\\x{200f}]*[A-Za-z]"_s);
    static const QRegularExpression filledIn(u"%L?[0-9]"_s);
    // Versions, ports and what is typed keep the digits that are typed; shares and large numbers do not.
    static const QRegularExpression latinDigits(u"[0-9] %|[0-9],[0-9]{3}"_s);
    int counted = 0;
    for (const Message &message : messagesOf(pathOf(u"ar"_s))) {
        if (message.source == "%1 (copy)"_L1)
            continue; // the name of a new thing
        for (QString text : message.translations) {
            if (!text.contains(arabic) || text.startsWith(u' '))
                continue; // what follows a number
            const QString shown = text;
            QVERIFY2(!text.remove("%Ln"_L1).replace(filledIn, u"A"_s).contains(latinFirst),
                     qPrintable(shown));
            QVERIFY2(!text.contains(latinDigits), qPrintable(shown));
            ++counted;
        }
    }
    QCOMPARE_GT(counted, 3'000);
}

/// Texts that are given to a widget as they stand. Signs, units, names of products and file names have no
/// words in them that change with the language.
void TestTranslations::whatIsShownIsTranslatable()
{
    static const QRegularExpression shown(
        u"\\b(?:setText|setToolTip|setWindowTitle|setPlaceholderText|setAccessibleName|"
        u"setAccessibleDescription|"
        "setStatusTip|setTitle|setLabelText|addAction|addMenu|addTab|addItem|addSection|QLabel|QPushButton|"
        "QAction|"
        "QCheckBox|QRadioButton|QGroupBox|plainLabel)\\s*\\(\\s*(?:u?\"([^\"]*)\"(?:_s)?|QStringLiteral\\(\"([^\"]*)\"\\))"_s);
    static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
    static const QRegularExpression address(u"^\\S*[/:]\\S*$"_s); // an example of one
    static const QRegularExpression filled(u"%\\d|\\\\n"_s);
    static const QSet<QString> names{u"Fleetscope"_s, u"SHA-256"_s, u"UTC"_s, u"JSON"_s};
    QStringList found;
    int files = 0;
    for (const QString &ring : {u"/ui"_s, u"/app/application"_s}) {
        QDirIterator walk(QStringLiteral(FLEETSCOPE_SOURCE_DIR) + ring, {u"*.cpp"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = shown.globalMatch(text); match.hasNext();) {
                const QRegularExpressionMatch hit = match.next();
                const QString said = QString(hit.captured(1) + hit.captured(2)).remove(filled).trimmed();
                if (said.contains(word) && !names.contains(said) && !said.contains(address))
                    found << walk.fileName() + u": "_s + said;
            }
        }
    }
    QVERIFY(files > 50);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestTranslations::theHelpNamesWhatIsShown_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    everyTextIsTranslated_data();
}

/// In the help, *emphasis* is the text of a control, and a triangle goes down a menu.
void TestTranslations::theHelpNamesWhatIsShown()
{
    QFETCH(QString, language);
    QSet<QString> shown;
    for (const Message &message : messagesOf(pathOf(language == "en"_L1 ? u"de"_s : language))) {
        const QStringList texts = language == "en"_L1 ? QStringList{message.source} : message.translations;
        for (const QString &text : texts)
            shown.insert(asRead(text));
    }
    static const QRegularExpression emphasis(u"(?<!\\*)\\*([^*|]+)\\*(?!\\*)"_s);
    QStringList found;
    int named = 0;
    QDirIterator walk(helpPath(language), {u"*.md"_s});
    while (walk.hasNext()) {
        const QString page = textOf(walk.next());
        for (const QString &path : allOf(emphasis, page)) {
            for (const QString &text : path.split(u" ▸ "_s)) {
                ++named;
                if (!shown.contains(text))
                    found << walk.fileName() + u": "_s + text;
            }
        }
    }
    QVERIFY(named > 50);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void TestTranslations::theHelpIsWholeInEveryLanguage_data() { everyTextIsTranslated_data(); }

/// Every page with its headings, rows, commands and links.
void TestTranslations::theHelpIsWholeInEveryLanguage()
{
    QFETCH(QString, language);
    static const QRegularExpression parts(u"^(#+ |\\||\\d\\. )"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression code(u"`([^`]+)`"_s);
    static const QRegularExpression links(u"\\]\\(([^)]+)\\)"_s);
    const QStringList pages = QDir(helpPath(u"en"_s)).entryList({u"*.md"_s});
    QVERIFY(pages.size() >= 9);
    QCOMPARE(QDir(helpPath(language)).entryList({u"*.md"_s}), pages);
    for (const QString &name : pages) {
        const QString original = textOf(helpPath(u"en"_s) + name);
        const QString translated = textOf(helpPath(language) + name);
        QCOMPARE(allOf(parts, translated), allOf(parts, original));
        QCOMPARE(allOf(code, translated), allOf(code, original));
        QCOMPARE(allOf(links, translated), allOf(links, original));
    }
}

QTEST_APPLESS_MAIN(TestTranslations)

#include "tst_translations.moc"
