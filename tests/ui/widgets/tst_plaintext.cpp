// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plaintext.h"

#include <QLabel>
#include <QTest>

#include "tests/ui/guitest.h"

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void cutsLongTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("short") << u"pump-7"_s << u"pump-7"_s;
        QTest::newRow("just fits") << QString(256, u'a') << QString(256, u'a');
        QTest::newRow("one too long") << QString(257, u'a') << QString(255, u'a') + u'…';
        QTest::newRow("four thousand") << QString(4096, u'a') << QString(255, u'a') + u'…';
        QTest::newRow("pair at the cut")
            << QString(254, u'a') + u"\U0001F600"_s + QString(10, u'b') << QString(254, u'a') + u'…';
        QTest::newRow("one line") << u"a\nb\tc\u2028d"_s << u"a b c d"_s;
    }
    void cutsLongTexts()
    {
        QFETCH(QString, text);
        QTEST(cutForLayout(text), "expected");
    }

    void showsMarkupAsText()
    {
        const QString tip = plainToolTip(u"<img src=x onerror=1>"_s);
        QVERIFY(!tip.contains(u"<img"_s));
        QVERIFY(tip.contains(u"&lt;img src=x onerror=1&gt;"_s));
        QCOMPARE(plainToolTip(QString()), QString());
    }
};

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
