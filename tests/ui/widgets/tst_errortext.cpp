// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errortext.h"

#include "tests/ui/guitest.h"

#include <QSet>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void everyKindHasWordsOfItsOwn()
    {
        QSet<QString> seen;
        for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind) {
            for (const QString &subject : {QString(), u"pump-7"_s}) {
                const QString text = errorText({ErrorKind(kind), u"errno 5"_s, subject});
                QVERIFY2(!seen.contains(text), qPrintable(text));
                QVERIFY2(text.contains(subject), qPrintable(text));
                QVERIFY2(!text.contains(u"errno"_s), "the untranslated words are for the log");
                QVERIFY2(text.count(u'.') >= 2, "says what happened and what to do");
                seen.insert(text);
            }
        }
    }

    void keepsSubjectsShort()
    {
        const QString text = errorText({ErrorKind::NotFound, {}, QString(4096, u'x') + u"/fleet.json"_s});
        QVERIFY(text.size() < 200);
        QVERIFY(text.contains(u"/fleet.json"_s));
        QVERIFY(!errorText({ErrorKind::NotFound, {}, u"a\nb\u202ec"_s}).contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
