// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costpage.h"

#include "tests/ui/guitest.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

QByteArray sourceFile(const QString &path)
{
    QFile file(QStringLiteral(FLEETSCOPE_SOURCE_DIR "/resources/cost/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename Widget>
Widget *named(QWidget &page, const QString &name)
{
    for (Widget *widget : page.findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

} // namespace

class TestCostPage : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_theme.install();
        Result<PriceCatalogue> catalogue = PriceCatalogue::parse(sourceFile(u"pricecatalogue.json"_s));
        Result<Capabilities> capabilities = Capabilities::parse(sourceFile(u"capabilities.json"_s));
        Result<QuotedAdvice> advice = QuotedAdvice::parse(sourceFile(u"decision-tree.json"_s));
        Result<std::vector<Inconsistency>> wrong =
            parseInconsistencies(sourceFile(u"inconsistencies.json"_s));
        QVERIFY(catalogue && capabilities && advice && wrong);
        m_catalogue = *std::move(catalogue);
        m_capabilities = *std::move(capabilities);
        m_advice = *std::move(advice);
        m_wrong = *std::move(wrong);
    }
    void init() { failOnAnyWarning(); }

    void showsTheTextbookBesideTheCorrectedNumbers()
    {
        CostTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setResult(result({}));
        const int month = model.rowCount() - 2;
        QStringList shown;
        for (int column = 0; column < model.columnCount(); ++column)
            shown.append(model.index(month, column).data().toString());
        QCOMPARE(shown,
                 (QStringList{u"$1,416"_s, u"$1,046.44"_s, u"$1,270"_s, u"$1,095.00"_s, u"$2,650"_s,
                              u"$2,800.00"_s, u"$2,299.00"_s}));
        model.setLevels(true, true);
        QCOMPARE(model.columnCount(), 11);
        QCOMPARE(model.index(month, 2).data(CostTableModel::SumRole).toBool(), true);
    }

    void opensHowACellIsComputed()
    {
        CostPage page({&m_catalogue, &m_wrong}, m_theme);
        page.resize(1'200, 800);
        page.show();
        page.setResult(result({}));
        page.selectCell(1, 1); // AWS, corrected, connectivity
        auto *text = named<QPlainTextEdit>(page, u"How computed"_s);
        QVERIFY(text);
        for (const QString &part : {u"216,000,000 connection-minutes"_s, u"$17.28"_s, u"I-03"_s,
                                    u"2026-09-20"_s, u"there is no fee per device"_s})
            QVERIFY2(text->toPlainText().contains(part), qUtf8Printable(text->toPlainText()));
        savePicture(page, u"cost-page"_s);
    }

    void asksForACalculationWhenAnInputChanges()
    {
        CostPage page({&m_catalogue, &m_wrong}, m_theme);
        QSignalSpy asked(&page, &CostPage::calculationRequested);
        auto *devices = named<QDoubleSpinBox>(page, u"Devices"_s);
        QVERIFY(devices);
        devices->setValue(7'000);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(page.inputs().devices, 7'000);
        devices->setValue(1e12); // held at the limit
        QCOMPARE(page.inputs().devices, 100'000'000);
    }

    void weighsBySlider()
    {
        CostPage page({&m_catalogue, &m_wrong}, m_theme);
        page.setResult(result({}));
        QSignalSpy asked(&page, &CostPage::calculationRequested);
        auto *cost = named<QSlider>(page, u"Weight of Cost"_s);
        QVERIFY(cost);
        cost->setValue(5);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(page.inputs().weights[0], Decimal::of("0.05"));
    }

    void survivesAnyFleet_data()
    {
        QTest::addColumn<qint64>("devices");
        for (const qint64 devices : {qint64{0}, qint64{1}, qint64{1'000}, qint64{100'000'000}})
            QTest::addRow("%lld", devices) << devices;
    }
    void survivesAnyFleet()
    {
        QFETCH(qint64, devices);
        CostInputs inputs;
        inputs.devices = devices;
        CostPage page({&m_catalogue, &m_wrong}, m_theme);
        page.resize(1'200, 800);
        page.show();
        page.setResult(result(inputs));
        const auto *table = page.findChild<QTableView *>();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const QString text = table->model()->index(row, column).data().toString().toLower();
                QVERIFY(!text.contains("nan"_L1) && !text.contains("inf"_L1));
            }
        }
    }

private:
    [[nodiscard]] CostResult result(const CostInputs &inputs) const
    {
        return computeCostResult(m_catalogue, m_capabilities, m_advice, inputs, QDate(2026, 11, 23));
    }

    Theme m_theme;
    PriceCatalogue m_catalogue;
    Capabilities m_capabilities;
    QuotedAdvice m_advice;
    std::vector<Inconsistency> m_wrong;
};

QTEST_MAIN(TestCostPage)

#include "tst_costpage.moc"
