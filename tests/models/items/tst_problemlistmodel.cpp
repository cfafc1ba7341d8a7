// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/problemlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestProblemListModel : public QObject
{
    Q_OBJECT
private slots:
    void growsAndCountsOn()
    {
        constexpr Timestamp start{Milliseconds{1'700'000'000'000}};
        ProblemListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const IngestProblem first{Rejection::MalformedPayload, "iot/<b>/t", 3, start, start};
        model.setProblems({first}, start + 5s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, ProblemListModel::TopicColumn).data().toString(), u"iot/<b>/t"_s);
        QCOMPARE(model.index(0, ProblemListModel::CountColumn).data().toString(), u"3"_s);
        QCOMPARE(model.index(0, ProblemListModel::LastColumn).data().toString(), u"5\u202fs"_s);
        IngestProblem more = first;
        more.count = 9;
        model.setProblems({more, {Rejection::InvalidUtf8, "a\xff", 1, start, start}}, start + 6s);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ProblemListModel::CountColumn).data().toString(), u"9"_s);
        QCOMPARE(model.index(1, ProblemListModel::TopicColumn).data().toString(), u"a\ufffd"_s);
    }

    void hasAWordForEveryRejection()
    {
        QSet<QString> words;
        for (size_t i = 0; i < rejectionCount; ++i)
            words.insert(rejectionText(static_cast<Rejection>(i)));
        QCOMPARE(words.size(), qsizetype(rejectionCount));
        QVERIFY(!words.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(TestProblemListModel)
#include "tst_problemlistmodel.moc"
