// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be opened)");
}

constexpr PreferenceKey<QString> jsonText{"test/json"};
constexpr PreferenceKey<QStringList> manyTexts{"test/manyTexts"};
constexpr PreferenceKey<QStringList> oneText{"test/oneText"};
constexpr PreferenceKey<QStringList> noTexts{"test/noTexts"};
constexpr PreferenceKey<int> number{"test/number"};
constexpr PreferenceKey<bool> truth{"test/truth"};

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aCopyBeginsWithTheSameAndChangesAlone()
    {
        const QTemporaryDir folder;
        const QString file = Settings::fileIn(folder.path());
        Settings original(file);
        original.setValue(preference::theme, u"dark"_s);
        Settings copy(original);
        Settings second(copy);
        QCOMPARE(copy.value(preference::theme), u"dark"_s);
        QCOMPARE(second.value(preference::theme), u"dark"_s);
        QVERIFY(copy.file().isEmpty());
        copy.setValue(preference::theme, u"light"_s);
        QCOMPARE(original.value(preference::theme), u"dark"_s);
        QCOMPARE(second.value(preference::theme), u"dark"_s);
    }

    void remembersEveryKindOfValue()
    {
        // A text of each kind of trouble: quotes, commas, semicolons, other alphabets, line breaks, brackets.
        const QString json = u"{\"name\":\"Süd, \\\"Halle; 3\\\"\",\"filter\":\"site != '北'\"}\n=%1[x]"_s;
        const QByteArray bytes("\0\xff\r\n\"@", 6);
        const QStringList filters{u"fw < 2.4.0, or so"_s, u"a;b"_s, u""_s};
        const QTemporaryDir folder;
        const QString file = Settings::fileIn(folder.filePath(u"not/there/yet"_s));
        {
            Settings settings(file);
            QVERIFY(!settings.problem());
            settings.setValue(jsonText, json);
            settings.setValue(preference::windowState, bytes);
            settings.setValue(manyTexts, filters);
            settings.setValue(preference::language, QString());
            settings.setValue(oneText, {u"status == offline"_s});
            settings.setValue(noTexts, {});
            settings.setValue(number, -26);
            settings.setValue(truth, true);
        }
        const Settings again(file);
        QVERIFY(!again.problem());
        QCOMPARE(again.value(jsonText), json);
        QCOMPARE(again.value(preference::windowState), bytes);
        QCOMPARE(again.value(manyTexts), filters);
        QCOMPARE(again.value(preference::language, u"?"_s), QString());
        QCOMPARE(again.value(oneText), QStringList{u"status == offline"_s});
        QCOMPARE(again.value(noTexts, {u"?"_s}), QStringList());
        QCOMPARE(again.value(number), -26);
        QCOMPARE(again.value(truth), true);
    }

    void usesTheFallbackWhereNothingIsStored()
    {
        Settings settings;
        QCOMPARE(settings.value(preference::theme, u"system"_s), u"system"_s);
        settings.setValue(preference::theme, u"dark"_s);
        QCOMPARE(settings.value(preference::theme, u"system"_s), u"dark"_s);
        settings.remove(preference::theme);
        QCOMPARE(settings.value(preference::theme, u"system"_s), u"system"_s);
        QVERIFY(settings.file().isEmpty());
    }

    void keepsADamagedFileAside()
    {
        const QTemporaryDir folder;
        const QString file = Settings::fileIn(folder.path());
        writeFile(file, "[window\n\x01\x02 this is no setting\n");
        const QByteArray damaged = readFile(file);
        {
            Settings settings(file);
            QVERIFY(settings.problem().has_value());
            QCOMPARE(settings.problem()->kind, ErrorKind::Corrupt);
            QCOMPARE(readFile(settings.problem()->subject), damaged);
            QCOMPARE(settings.value(preference::theme, u"system"_s), u"system"_s);
            settings.setValue(preference::theme, u"light"_s);
        }
        QVERIFY(!Settings(file).problem());
        QCOMPARE(Settings(file).value(preference::theme), u"light"_s);

        // A second one does not replace the first copy.
        writeFile(file, "also no setting\n");
        const Settings second(file);
        QCOMPARE(QDir(folder.path()).entryList({u"*.damaged-*"_s}).size(), 2);
    }

    void saysWhenNothingCanBeRemembered()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(u"file"_s), "x");
        Settings settings(folder.filePath(u"file/fleetscope.ini"_s)); // below a file there is no folder
        QVERIFY(settings.problem().has_value());
        QCOMPARE(settings.problem()->kind, ErrorKind::Denied);
        settings.setValue(preference::theme, u"dark"_s);
        QCOMPARE(settings.value(preference::theme), u"dark"_s);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
