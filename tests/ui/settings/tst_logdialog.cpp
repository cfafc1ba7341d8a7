// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/logdialog.h"

#include "models/items/loglistmodel.h"
#include "tests/ui/guitest.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestLogDialog : public QObject
{
    Q_OBJECT
private slots:
    void init() { failOnAnyWarning(); }

    void keepsTheNewestLines()
    {
        LogListModel log;
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        log.append({});
        QCOMPARE(log.rowCount(), 0);
        for (int batch = 0; batch < 3; ++batch) {
            std::vector<LogEntry> entries;
            for (int i = 0; i < 900; ++i)
                entries.push_back({Timestamp{}, LogLevel::Info, u"a"_s, QString::number(batch * 900 + i)});
            log.append(entries);
        }
        QCOMPARE(log.rowCount(), 2'000);
        QCOMPARE(log.index(0, LogListModel::TextColumn).data().toString(), u"700"_s);
        QCOMPARE(log.index(1'999, LogListModel::TextColumn).data().toString(), u"2699"_s);
        log.append(std::vector<LogEntry>(2'500, LogEntry{Timestamp{}, LogLevel::Info, u"a"_s, u"b"_s}));
        QCOMPARE(log.rowCount(), 2'000);
    }

    void showsALevelAndWords()
    {
        Theme theme;
        LogListModel log;
        log.append({{Timestamp{}, LogLevel::Info, u"fleetscope.mqtt"_s, u"connected to the harbour"_s},
                    {Timestamp{}, LogLevel::Warning, u"fleetscope.mqtt"_s, u"lost the harbour"_s},
                    {Timestamp{}, LogLevel::Error, u"fleetscope.storage"_s, u"disk is full"_s}});
        LogDialog dialog(log, theme);
        const auto *table = dialog.findChild<QTableView *>();
        auto *level = dialog.findChild<QComboBox *>();
        auto *search = dialog.findChild<QLineEdit *>();
        QCOMPARE(table->model()->rowCount(), 3);
        level->setCurrentIndex(2);
        QCOMPARE(table->model()->rowCount(), 2);
        search->setText(u"harbour mqtt"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, LogListModel::TextColumn).data().toString(), u"lost the harbour"_s);
        const QSignalSpy copied(&dialog, &LogDialog::diagnosticsRequested);
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == "Copy diagnostics"_L1)
                button->click();
        }
        QCOMPARE(copied.count(), 1);
    }
};

QTEST_MAIN(TestLogDialog)

#include "tst_logdialog.moc"
