// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costpage.h"

#include "models/cost/costreport.h"
#include "models/cost/montecarlo.h"
#include "tests/ui/guitest.h"
#include "ui/cost/costpairs.h"
#include "ui/cost/costpdf.h"
#include "ui/cost/costprices.h"
#include "ui/cost/costscores.h"
#include "ui/cost/decisiontree.h"
#include "ui/cost/simpletable.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTableView>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QToolButton>
#include <QWheelEvent>

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
        const int month = CostTableModel::monthRow;
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
        CostPage page(knowledge(), m_theme);
        page.resize(1'200, 800);
        page.show();
        page.setResult(result({}));
        page.selectCell(CostTableModel::sumRows + 1, 1); // AWS, corrected, connectivity
        auto *text = named<QPlainTextEdit>(page, u"How computed"_s);
        QVERIFY(text);
        for (const QString &part : {u"216,000,000 connection-minutes"_s, u"$17.28"_s, u"I-03"_s,
                                    u"2026-09-20"_s, u"there is no fee per device"_s})
            QVERIFY2(text->toPlainText().contains(part), qUtf8Printable(text->toPlainText()));
        savePicture(page, u"cost-page"_s);
    }

    void asksForACalculationWhenAnInputChanges()
    {
        CostPage page(knowledge(), m_theme);
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
        CostPage page(knowledge(), m_theme);
        page.setResult(result({}));
        QSignalSpy asked(&page, &CostPage::calculationRequested);
        auto *cost = named<QSlider>(page, u"Weight of Cost"_s);
        QVERIFY(cost);
        cost->setValue(5);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(page.inputs().weights[0], Decimal::of("0.05"));
    }

    void letsPricesBeChangedAndGivenBack()
    {
        CostPage page(knowledge(), m_theme);
        page.show();
        page.setResult(result({}));
        QSignalSpy changed(&page, &CostPage::priceEditsChanged);
        page.openPrices();
        auto *dialog = opened<CostPrices>(page);
        QVERIFY(dialog);
        auto *table = dialog->findChild<SimpleTable *>();
        const QModelIndexList found =
            table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, u"azure.iothub.s1"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(table->model()->index(found[0].row(), 4).data().toString(),
                 u"▲ 28 month(s)"_s); // since 2024-07-01
        table->selectRow(found[0].row());
        auto *price = named<QLineEdit>(*dialog, u"Your price"_s);
        price->setText(u"-3"_s);
        button(*dialog, u"Set price"_s)->click();
        QVERIFY(dialog->edits().empty());
        QVERIFY(price->isVisible());
        price->setText(u"20"_s);
        named<QLineEdit>(*dialog, u"Why"_s)->setText(u"contract"_s);
        button(*dialog, u"Set price"_s)->click();
        QCOMPARE(dialog->edits().size(), size_t{1});
        QCOMPARE(table->model()->index(found[0].row(), 3).data().toString(), u"20"_s);
        savePicture(*dialog, u"cost-prices"_s);
        button(*dialog, u"Listed price"_s)->click();
        QVERIFY(dialog->edits().empty());
        price->setText(u"15 %"_s);
        button(*dialog, u"Set price"_s)->click();
        table->selectRow(found[0].row() + 1);
        QCOMPARE(price->text(), QString());
        table->selectRow(found[0].row());
        QCOMPARE(price->text(), u"15 %"_s);
        button(*dialog, u"Use these prices"_s)->click();
        QCOMPARE(changed.size(), 1);
        const auto edits = changed[0][0].value<std::vector<PriceEdit>>();
        QCOMPARE(edits.size(), size_t{1});
        QCOMPARE(edits[0].discountPercent, Decimal(15));
        QCOMPARE(edits[0].date, QDate(2026, 11, 23));
    }

    void showsWhatAnImportedListChanges()
    {
        QByteArray json = m_catalogue.toJson();
        json.replace("\"price\": \"25\"", "\"price\": \"30\"");
        json.replace("\"azure.dps\"", "\"azure.dps.renamed\"");
        const Result<PriceCatalogue> candidate = PriceCatalogue::parse(json);
        QVERIFY2(candidate, candidate ? "" : qUtf8Printable(candidate.error().what));
        CostPage page(knowledge(), m_theme);
        page.show();
        QSignalSpy accepted(&page, &CostPage::importAccepted);
        page.askImport(*candidate, u"AWS stays"_s);
        auto *dialog = opened<CostImport>(page);
        QVERIFY(dialog);
        auto *table = dialog->findChild<SimpleTable *>();
        const auto changes = compareCatalogues(m_catalogue, *candidate);
        QCOMPARE(table->model()->rowCount(), static_cast<int>(changes.size()));
        const QModelIndexList s1 =
            table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, u"azure.iothub.s1"_s);
        QCOMPARE(s1.size(), 1);
        QCOMPARE(table->model()->index(s1[0].row(), 4).data().toString(), u"+20 %"_s);
        savePicture(*dialog, u"cost-import"_s);
        table->model()->setData(s1[0], Qt::Unchecked, Qt::CheckStateRole);
        button(*dialog, u"Take over"_s)->click();
        QCOMPARE(accepted.size(), 1);
        const QStringList refused = accepted[0][0].toStringList();
        QCOMPARE(refused, QStringList{u"azure.iothub.s1"_s});
        const Result<PriceCatalogue> merged = PriceCatalogue::merged(m_catalogue, *candidate, refused);
        QVERIFY(merged);
        QCOMPARE(merged->find(u"azure.iothub.s1"_s)->price, Decimal(25));
        QCOMPARE(compareCatalogues(m_catalogue, *merged).size(), changes.size() - 1);
    }

    void makesWeightsOfPairs()
    {
        CostPage page(knowledge(), m_theme);
        page.show();
        page.setResult(result({}));
        page.openPairs();
        auto *dialog = opened<CostPairs>(page);
        QVERIFY(dialog);
        const auto says = [dialog](const QString &words) {
            for (const QLabel *label : dialog->findChildren<QLabel *>()) {
                if (label->text().contains(words))
                    return true;
            }
            return false;
        };
        QVERIFY(says(u"Consistency ratio 0.000"_s));
        named<QSlider>(*dialog, u"Cost against Capability"_s)->setValue(-8);
        QVERIFY(says(u"Cost matters 9 times as much"_s));
        named<QSlider>(*dialog, u"Capability against Scale"_s)->setValue(-8);
        named<QSlider>(*dialog, u"Cost against Scale"_s)->setValue(8);
        QVERIFY(says(u"they contradict each other"_s));
        savePicture(*dialog, u"cost-pairs"_s);
        QSignalSpy asked(&page, &CostPage::calculationRequested);
        button(*dialog, u"Use these weights"_s)->click(); // never refused
        QCOMPARE(asked.size(), 1);
        QVERIFY(page.inputs().judgements);
        Decimal sum;
        for (const Decimal &weight : page.inputs().weights)
            sum += weight;
        QVERIFY(sum > Decimal::of("0.99999") && sum < Decimal::of("1.00001"));
        page.setResult(result(page.inputs()));
        QVERIFY(std::ranges::any_of(page.findChildren<QLabel *>(), [](const QLabel *label) {
            return label->text().contains("consistency ratio"_L1) && label->isVisibleTo(label->window());
        }));
    }

    void letsScoresBeChanged()
    {
        CostPage page(knowledge(), m_theme);
        page.show();
        page.openScores(platformid::azure);
        auto *dialog = opened<CostScores>(page);
        QVERIFY(dialog);
        auto *table = dialog->findChild<SimpleTable *>();
        const QModelIndexList burst =
            table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, u"Elasticity in a burst"_s);
        QCOMPARE(burst.size(), 1);
        QCOMPARE(table->model()->index(burst[0].row(), 2).data().toString(), u"2.0"_s);
        table->selectRow(burst[0].row());
        named<QDoubleSpinBox>(*dialog, u"Your score"_s)->setValue(4);
        button(*dialog, u"Set score"_s)->click();
        QCOMPARE(table->model()->index(burst[0].row(), 3).data().toString(), u"4.0"_s);
        QCOMPARE(table->model()->index(burst[0].row(), 2).data().toString(), u"2.0"_s); // ours beside it
        savePicture(*dialog, u"cost-scores"_s);
        QSignalSpy changed(&page, &CostPage::scoreEditsChanged);
        button(*dialog, u"Use these scores"_s)->click();
        QCOMPARE(changed.size(), 1);
        const ScoreEdit expected{platformid::azure, u"BST"_s, 4, {}};
        QCOMPARE(changed[0][0].value<std::vector<ScoreEdit>>(), std::vector{expected});
    }

    void savesOpensAndComparesScenarios()
    {
        CostPage page(knowledge(), m_theme);
        page.resize(1'200, 800);
        page.show();
        page.setResult(result({}));
        QSignalSpy changed(&page, &CostPage::scenariosChanged);
        named<QToolButton>(page, u"Save scenario"_s)->click();
        auto *dialog = opened<QInputDialog>(page);
        QVERIFY(dialog);
        dialog->setTextValue(u"  Ours  "_s);
        dialog->accept();
        QCOMPARE(changed.size(), 1);
        auto scenarios = changed[0][0].value<std::vector<CostScenario>>();
        QCOMPARE(scenarios.size(), size_t{1});
        QCOMPARE(scenarios[0].name, u"Ours"_s);
        QCOMPARE(scenarios[0].catalogueHash, m_catalogue.hash());
        scenarios.push_back(scenarios[0]);
        scenarios[1].name = u"Twice"_s;
        scenarios[1].inputs.devices = 10'000;
        page.setScenarios(scenarios);
        page.showTab(8);
        auto *table = named<SimpleTable>(page, u"Scenarios"_s);
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(1, 5).data().toString(), u"$1,046.44"_s);
        // 146.88 of messages, rules and minutes, 173 and 800
        QCOMPARE(table->model()->index(2, 5).data().toString(), u"$1,119.88"_s);
        QCOMPARE(table->model()->index(2, 9).data().toString(), u"+$73.44"_s);
        savePicture(page, u"cost-scenarios"_s);
        table->selectRow(2);
        button(page, u"Open"_s)->click();
        QCOMPARE(page.inputs().devices, 10'000);
        button(page, u"Delete"_s)->click();
        QCOMPARE(changed.last()[0].value<std::vector<CostScenario>>().size(), size_t{1});
    }

    void switchesHiddenCosts()
    {
        CostPage page(knowledge(), m_theme);
        page.resize(1'200, 800);
        page.show();
        QSignalSpy asked(&page, &CostPage::calculationRequested);
        const auto boxes = page.findChildren<QCheckBox *>();
        const auto sim = std::ranges::find(boxes, u"SIM and connectivity"_s, &QCheckBox::text);
        QVERIFY(sim != boxes.end());
        auto *amount = named<QDoubleSpinBox>(page, u"Amount of SIM and connectivity"_s);
        QVERIFY(!amount->isVisibleTo(&page));
        (*sim)->setChecked(true);
        QVERIFY(amount->isVisibleTo(&page));
        amount->setValue(1.5);
        QCOMPARE(asked.size(), 2);
        // 1,046.44 + 5,000 × 1.50
        QCOMPARE(result(page.inputs()).at(CostLevel::Corrected)[0].month.toString(2), u"8546.44"_s);
        const auto patching = std::ranges::find(boxes, u"Security patching"_s, &QCheckBox::text);
        (*patching)->setChecked(true);
        QCOMPARE(result(page.inputs()).at(CostLevel::Corrected)[2].month.toString(2), u"10300.00"_s);
        const auto inside = std::ranges::find(boxes, u"already inside the people's time"_s, &QCheckBox::text);
        QVERIFY((*inside)->isChecked());
        (*inside)->setChecked(false);
        QCOMPARE(result(page.inputs()).at(CostLevel::Corrected)[2].month.toString(2), u"10500.00"_s);
    }

    void takesTheUsersOwnRate()
    {
        CostPage page(knowledge(), m_theme);
        auto *rate = named<QDoubleSpinBox>(page, u"US dollars for a euro"_s);
        QVERIFY(rate);
        rate->setValue(1.08);
        QCOMPARE(page.inputs().rates.value(u"EUR"_s).rate, Decimal::of("1.08"));
        QVERIFY(page.inputs().rates.value(u"EUR"_s).date.isValid());
        rate->setValue(0);
        QVERIFY(page.inputs().rates.isEmpty());
    }

    void growsThePeopleWithTheFleet()
    {
        CostPage page(knowledge(), m_theme);
        named<QDoubleSpinBox>(page, u"More people from"_s)->setValue(4'000);
        named<QDoubleSpinBox>(page, u"Times the people"_s)->setValue(2);
        QCOMPARE(page.inputs().peopleSteps.size(), size_t{1});
        QCOMPARE(result(page.inputs()).at(CostLevel::Corrected)[0].month.toString(2), u"1846.44"_s);
    }

    void lightsThePathAndMarksTheReasons()
    {
        CostInputs inputs;
        inputs.expertise = Expertise::Beginner;
        CostPage page(knowledge(), m_theme);
        page.resize(1'200, 800);
        page.show();
        page.setResult(result(inputs));
        page.showTab(6);
        const auto *tree = page.findChild<DecisionTree *>();
        QVERIFY(tree);
        QVERIFY2(
            tree->accessibleDescription().contains("device_count: medium, technical_expertise: beginner"_L1),
            qUtf8Printable(tree->accessibleDescription()));
        auto *table = named<SimpleTable>(page, u"Table by number of devices"_s);
        QCOMPARE(table->model()->rowCount(), 9); // parts of four reasons
        QStringList marks;
        for (int row = 0; row < 9; ++row)
            marks.append(table->model()->index(row, 3).data().toString().left(1));
        // $50 < $73.44; 0.3 people; AWS is cheaper; regions; ten times do not fit; …
        QCOMPARE(marks.join(QString()), u"✓✗✗✓✗✗✗✗✗"_s);
        savePicture(page, u"cost-opinions"_s);
    }

    void showsTheEventUnderEveryPolicy()
    {
        CostInputs inputs;
        inputs.burst = 10;
        CostPage page(knowledge(), m_theme);
        page.resize(1'200, 800);
        page.show();
        page.setResult(result(inputs));
        page.showTab(5);
        auto *table = named<SimpleTable>(page, u"Event"_s);
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 6);
        QCOMPARE(table->model()->index(2, 1).data().toString(), u"14 × S1 for the event, all month"_s);
        QCOMPARE(table->model()->index(2, 4).data().toString(), u"$350.00"_s);
        savePicture(page, u"cost-event"_s);
    }

    void movesTheAdviceIntoATabWhereItIsNarrow()
    {
        QWidget window; // a page in a window may get less than it would like
        CostPage page(knowledge(), m_theme, &window);
        window.resize(1'200, 700);
        page.resize(1'200, 700);
        window.show();
        page.setResult(result({}));
        const auto *tabs = page.findChild<QTabWidget *>();
        QCOMPARE(tabs->count(), 9);
        page.resize(900, 600);
        QCOMPARE(tabs->count(), 10);
        QCOMPARE(tabs->tabText(9), u"Advice"_s);
        page.showTab(9);
        QVERIFY(named<QSlider>(page, u"Weight of Cost"_s)->isVisible());
        savePicture(page, u"cost-narrow"_s);
        page.resize(1'200, 700);
        QCOMPARE(tabs->count(), 9);
        QVERIFY(named<QSlider>(page, u"Weight of Cost"_s)->isVisible());
    }

    void showsEveryNameOfAChart_data()
    {
        QTest::addColumn<int>("tab");
        QTest::newRow("parts") << 1;
        QTest::newRow("devices") << 2;
        QTest::newRow("what matters") << 3;
        QTest::newRow("distribution") << 4;
    }

    void showsEveryNameOfAChart()
    {
        QFETCH(const int, tab);
        CostPage page(knowledge(), m_theme);
        page.resize(1'280, 620); // what a small screen and two banners leave
        page.show();
        page.setResult(result({}));
        page.showTab(tab); // the distribution is not there yet
        page.setDistribution(monteCarlo(m_catalogue, {}, MonteCarloSpreads::around({}), 1'000, 1), 1'000);
        const auto *area = page.findChild<QTabWidget *>()->currentWidget();
        const auto *view = area->findChild<QGraphicsView *>();
        QTRY_COMPARE(view->sceneRect().size().toSize(), view->size());
        QVERIFY2(view->height() <= 300, qPrintable(QString::number(view->height())));
        const auto names = [view] {
            std::vector<const QGraphicsTextItem *> texts;
            for (const QGraphicsItem *item : view->scene()->items()) {
                const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item);
                if (text && text->isVisible() && !text->toPlainText().isEmpty())
                    texts.push_back(text);
            }
            return texts;
        };
        QTRY_COMPARE_GE(names().size(), size_t{8}); // the chart lays its parts out in a turn of its own
        savePicture(page, u"cost-chart-%1"_s.arg(tab));
        const QRectF picture = view->scene()->sceneRect();
        for (const QGraphicsTextItem *text : names()) {
            QVERIFY2(!text->toPlainText().contains("..."_L1), qPrintable(text->toPlainText()));
            QVERIFY2(picture.contains(text->sceneBoundingRect()), qPrintable(text->toPlainText()));
        }

        // Where there is more of it than is seen, the wheel is not the chart's.
        QWheelEvent wheel({40, 40}, view->viewport()->mapToGlobal(QPointF(40, 40)), {}, {0, -120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view->viewport(), &wheel);
        QVERIFY(!wheel.isAccepted());
    }

    void listsEveryInconsistency()
    {
        CostPage page(knowledge(), m_theme);
        auto *table = named<SimpleTable>(page, u"Differences from the source"_s);
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 43);
        for (int row = 0; row < 43; ++row) {
            QCOMPARE(table->model()->index(row, 0).data().toString(),
                     u"I-%1"_s.arg(row + 1, 2, 10, QLatin1Char('0')));
            for (int column = 1; column < 5; ++column)
                QVERIFY(!table->model()->index(row, column).data().toString().isEmpty());
        }
        page.resize(1'000, 700);
        page.show();
        page.setResult(result({}));
        page.showTab(7);
        table->selectRow(2);
        const auto *details = named<QPlainTextEdit>(page, u"What is behind the difference"_s);
        QVERIFY(details && details->toPlainText().contains("Overstated 23.1 times"_L1));
        savePicture(page, u"cost-source"_s);
    }

    void asksForBreakEvenWhenItIsLookedAt()
    {
        CostPage page(knowledge(), m_theme);
        page.resize(1'200, 800);
        page.show();
        QSignalSpy asked(&page, &CostPage::breakEvenRequested);
        page.setResult(result({}));
        QCOMPARE(asked.size(), 0);
        page.showTab(2);
        QCOMPARE(asked.size(), 1);
        page.setBreakEven(
            {.to = 20'000, .cheapest = {{0, 17'020, platformid::aws}, {17'021, 20'000, platformid::azure}}});
        QVERIFY(std::ranges::any_of(page.findChildren<QLabel *>(), [](const QLabel *label) {
            return label->text()
                == u"Cheapest by number of devices, estimated rows growing with them: AWS IoT Core at 0–17,020, Azure IoT Hub at 17,021–20,000."_s;
        }));
        page.setResult(result({}));
        QCOMPARE(asked.size(), 2);
    }

    void writesAReportThatCanBePrinted()
    {
        const QString markdown = costReportMarkdown(
            knowledge(), {.inputs = {}, .title = u"A | B *c* <d>"_s, .growths = {}, .eventHours = {}});
        QTextDocument document;
        layReport(document, markdown);
        const QString text = document.toPlainText();
        for (const QString &part :
             {u"A | B *c* <d>"_s, u"$1,416"_s, u"$1,270"_s, u"$2,650"_s, u"$1,046.44"_s, u"$1,095.00"_s,
              u"$2,800.00"_s, u"I-03"_s, u"aws.iotcore.connectivity.us-east-1"_s,
              u"14 × S1 for the event, all month"_s})
            QVERIFY2(text.contains(part), qUtf8Printable(part));
        QVERIFY(!text.contains(u'\\') && !text.contains("**"_L1));
        int tables = 0;
        for (const QTextFrame *frame : document.rootFrame()->childFrames()) {
            const auto *table = qobject_cast<const QTextTable *>(frame);
            tables += table != nullptr;
            QVERIFY(!table || table->format().headerRowCount() == 1);
        }
        QCOMPARE(tables, 10); // three comparisons, ranking, inputs, event, three derivations, prices
        const QByteArray pdf = costReportPdf(markdown, u"Report"_s);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(pdf.size() > 20'000);
        QVERIFY(pdf.count("/Type /Page\n") >= 4);
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
        CostPage page(knowledge(), m_theme);
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
        return computeCostResult(knowledge(), inputs);
    }
    [[nodiscard]] CostKnowledge knowledge() const
    {
        return {&m_catalogue, &m_capabilities, &m_advice, &m_wrong, QDate(2026, 11, 23)};
    }
    /// The dialog that `page` has open.
    template <typename Dialog>
    static Dialog *opened(CostPage &page)
    {
        for (Dialog *dialog : page.findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    static QPushButton *button(QWidget &widget, const QString &text)
    {
        for (QPushButton *each : widget.findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    Theme m_theme;
    PriceCatalogue m_catalogue;
    Capabilities m_capabilities;
    QuotedAdvice m_advice;
    std::vector<Inconsistency> m_wrong;
};

QTEST_MAIN(TestCostPage)

#include "tst_costpage.moc"
