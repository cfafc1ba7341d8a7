// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/costwiring.h"

#include "app/session/fleetfeed.h"
#include "models/cost/costreport.h"
#include "models/fleet/fleetstore.h"
#include "models/ports/clock.h"
#include "ui/cost/costpage.h"
#include "ui/cost/costpdf.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/errortext.h"

#include <QDateTime>
#include <QDialog>
#include <QFileDialog>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int simulatedDraws = 100'000;

} // namespace

CostWiring::CostWiring(MainWindow &window, const Theme &theme, const FleetStore &store, const FleetFeed &feed,
                       const Clock &clock, const QString &folder)
    : m_window(window)
    , m_theme(theme)
    , m_store(store)
    , m_feed(feed)
    , m_clock(clock)
{
    Result<CostData> data = shippedCostData();
    if (!data) {
        m_window.banners().showBanner(u"cost"_s,
                                      {.kind = BannerKind::Critical, .headline = errorText(data.error())});
        return;
    }
    m_kept.emplace(*std::move(data), folder);
    m_data = m_kept->data();
    if (!m_kept->problems().isEmpty())
        m_window.banners().showBanner(
            u"cost"_s,
            {.kind = BannerKind::Warning,
             .headline = tr("Your changes to prices or scenarios could not be read"),
             .hint = m_kept->problems().join(u' ')});
    m_window.addPage({.id = u"cost"_s,
                      .title = tr("Platform & cost"),
                      .icon = IconId::Cost,
                      .factory = [this](QWidget *parent) { return makePage(parent); }});
    m_running.start();
    m_measure.setInterval(1'000);
    connect(&m_measure, &QTimer::timeout, this, &CostWiring::measure);
    m_measure.start();
}

CostWiring::~CostWiring()
{
    for (const Flag &flag : {m_stop, m_stopDraws, m_stopSearch})
        flag->store(true);
    m_pool.waitForDone(); // what runs there reports to this object
}

QDate CostWiring::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.now().time_since_epoch().count()).date();
}

CostKnowledge CostWiring::knowledge() const { return m_data->knowledge(today()); }

CostWiring::Flag CostWiring::renew(Flag &flag)
{
    flag->store(true);
    flag = std::make_shared<std::atomic_bool>(false);
    return flag;
}

CostPage *CostWiring::makePage(QWidget *parent)
{
    m_page = new CostPage(knowledge(), m_theme, parent);
    connect(m_page, &CostPage::calculationRequested, this, &CostWiring::calculate);
    connect(m_page, &CostPage::simulationRequested, this, &CostWiring::simulate);
    connect(m_page, &CostPage::simulationCancelled, this, &CostWiring::endSimulation);
    connect(m_page, &CostPage::breakEvenRequested, this, &CostWiring::findBreakEven);
    connect(m_page, &CostPage::liveRequested, this, &CostWiring::takeLive);
    connect(m_page, &CostPage::exportRequested, this, &CostWiring::save);
    connect(m_page, &CostPage::importRequested, this, &CostWiring::chooseList);
    connect(m_page, &CostPage::priceEditsChanged, this,
            [this](const std::vector<PriceEdit> &edits) { keep(m_kept->setPriceEdits(edits)); });
    connect(m_page, &CostPage::scoreEditsChanged, this,
            [this](const std::vector<ScoreEdit> &edits) { keep(m_kept->setScoreEdits(edits)); });
    connect(m_page, &CostPage::shippedPricesRequested, this, [this] { keep(m_kept->restoreShipped()); });
    connect(m_page, &CostPage::scenariosChanged, this, [this](const std::vector<CostScenario> &scenarios) {
        keep(m_kept->setScenarios(scenarios));
        m_page->setScenarios(m_kept->scenarios());
    });
    connect(m_page, &CostPage::importAccepted, this, [this](const QStringList &refused) {
        if (!m_candidate)
            return;
        const Result<PriceCatalogue> merged =
            PriceCatalogue::merged(m_data->catalogue, *m_candidate, refused);
        m_candidate.reset();
        keep(merged ? m_kept->setCatalogue(*merged) : Result<void>(merged.error()));
    });
    m_page->setScenarios(m_kept->scenarios());
    m_page->setKnowledge(knowledge(), m_kept->isImported()); // asks for the first calculation
    measure();
    return m_page;
}

/// After a change of what is kept: says what went wrong, shows what is so now.
void CostWiring::keep(const Result<void> &result)
{
    if (!result)
        m_window.banners().showBanner(u"cost"_s,
                                      {.kind = BannerKind::Critical,
                                       .headline = errorText(result.error()),
                                       .hint = result.error().what});
    if (m_data == m_kept->data())
        return;
    // The page points into the old data until it has the new.
    const std::shared_ptr<const CostData> old = std::exchange(m_data, m_kept->data());
    m_page->setKnowledge(knowledge(), m_kept->isImported());
}

/// One computation at a time; what changed meanwhile is computed next, and only the newest.
void CostWiring::calculate()
{
    endSimulation(); // of other inputs
    m_stopSearch->store(true);
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_pool.start([this, data = m_data, inputs = m_page->inputs(), day = today(), stop = m_stop] {
        if (stop->load())
            return;
        auto result = std::make_shared<const CostResult>(computeCostResult(data->knowledge(day), inputs));
        if (stop->load())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, result] {
                m_busy = false;
                if (m_page && !m_again)
                    m_page->setResult(*result);
                if (m_page && m_again) {
                    m_again = false;
                    calculate();
                }
            },
            Qt::QueuedConnection);
    });
}

/// On every core: workers take the next block until none is left; the last to finish reports.
void CostWiring::simulate()
{
    const Flag stop = renew(m_stopDraws);
    m_page->setSimulating(0);
    struct Work
    {
        Work(std::shared_ptr<const CostData> theData, const CostInputs &inputs)
            : data(std::move(theData))
            , run(data->catalogue, inputs, MonteCarloSpreads::around(inputs), simulatedDraws, inputs.seed)
        { }

        std::shared_ptr<const CostData> data; // the run points into it
        MonteCarloRun run;
        std::atomic_int next = 0;
        std::atomic_int done = 0;
    };
    const auto work = std::make_shared<Work>(m_data, m_page->inputs());
    const auto drawBlocks = [this, work, stop] {
        for (int block = work->next++; block < work->run.blockCount() && !stop->load();
             block = work->next++) {
            work->run.drawBlock(block);
            const int done = ++work->done;
            const bool last = done == work->run.blockCount();
            const auto results = last && !stop->load()
                ? std::make_shared<const std::vector<MonteCarloResult>>(work->run.results())
                : nullptr;
            QMetaObject::invokeMethod(
                this,
                [this, stop, done, results, count = work->run.blockCount()] {
                    if (stop->load() || !m_page)
                        return;
                    m_page->setSimulating(results ? -1 : done * 100 / count);
                    if (results)
                        m_page->setDistribution(*results, simulatedDraws);
                },
                Qt::QueuedConnection);
        }
    };
    for (int worker = 0; worker < m_pool.maxThreadCount(); ++worker)
        m_pool.start(drawBlocks);
}

void CostWiring::endSimulation()
{
    m_stopDraws->store(true);
    if (m_page)
        m_page->setSimulating(-1);
}

void CostWiring::findBreakEven()
{
    const Flag stop = renew(m_stopSearch);
    m_pool.start([this, data = m_data, inputs = m_page->inputs(), stop] {
        const CostLevel level =
            inputs.mode == CostLevel::Modelled ? CostLevel::Modelled : CostLevel::Corrected;
        auto found = std::make_shared<const BreakEven>(
            breakEven(data->catalogue, inputs, level, CostModel::compared(), curveEnd(inputs), stop.get()));
        if (stop->load())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, stop, found] {
                if (m_page && !stop->load())
                    m_page->setBreakEven(*found);
            },
            Qt::QueuedConnection);
    });
}

void CostWiring::measure()
{
    const IngestCounters &counters = m_feed.figures().counters;
    if (counters.messages > 0)
        m_bill.add({.milliseconds = m_running.elapsed(),
                    .messages = counters.messages,
                    .bytes = counters.bytes,
                    .readings = counters.readings,
                    .devices = m_store.onlineCount()});
    if (!m_page)
        return;
    m_page->setLiveAvailable(m_bill.measured().messages > 0 && m_bill.measured().devices > 0);
    showBill();
}

/// Devices, messages, payload and peak as they are measured; what was typed about people and needs stays.
void CostWiring::takeLive()
{
    if (m_page)
        m_page->setInputs(m_bill.applied(m_page->inputs()));
}

/// What the messages since the start cost by each platform's metering rules, without people and servers.
void CostWiring::showBill()
{
    const RunningBill::Measured &measured = m_bill.measured();
    const std::vector<RunningBill::Line> lines = m_bill.lines(m_data->catalogue, m_page->inputs().region);
    if (lines.empty() || measured.messages == 0) {
        m_page->setLiveBill({}, {});
        return;
    }
    QStringList parts;
    QStringList details;
    for (const RunningBill::Line &line : lines) {
        parts.append(line.soFar && line.perMonth
                         ? tr("%1 %2 (%3 a month)")
                               .arg(shortPlatformName(line.platform), shownMoney(*line.soFar, 4),
                                    shownMoney(*line.perMonth))
                         : tr("%1 no public price").arg(shortPlatformName(line.platform)));
        details.append(shortPlatformName(line.platform) + u": "_s + line.how);
    }
    const auto minutes = static_cast<qint64>(measured.seconds / 60);
    const QString since = minutes < 1 ? tr("%1 s").arg(shownNumber(static_cast<qint64>(measured.seconds)))
        : minutes < 120               ? tr("%1 min").arg(shownNumber(minutes))
                                      : tr("%1 h").arg(shownNumber(minutes / 60));
    m_page->setLiveBill(tr("The connected fleet in %1: %2 messages of %3 bytes from %4 devices would have "
                           "cost %5. Platform fees only.")
                            .arg(since, shownNumber(static_cast<qint64>(measured.messages)),
                                 shownNumber(measured.payload), shownNumber(measured.devices),
                                 parts.join(u", "_s)),
                        details.join(u'\n'));
}

void CostWiring::save(const QString &format)
{
    auto *dialog = new QFileDialog(&m_window, tr("Save report"), u"platform-and-cost."_s + format);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &file) {
        const CostInputs inputs = m_page->inputs();
        const auto report = [this, inputs] {
            return costReportMarkdown(knowledge(),
                                      {.inputs = inputs, .title = {}, .growths = {}, .eventHours = {}});
        };
        const QByteArray content = format == "csv"_L1 ? costTableCsv(m_data->catalogue, inputs)
            : format == "md"_L1                       ? report().toUtf8()
                                                      : costReportPdf(report(), tr("Platform and cost"));
        if (const Result<void> written = writeCostFile(file, content); !written)
            m_window.banners().showBanner(
                u"cost"_s, {.kind = BannerKind::Critical, .headline = errorText(written.error())});
    });
    dialog->open();
}

void CostWiring::chooseList()
{
    auto *dialog = new QFileDialog(&m_window, tr("Import price list"), QString(), tr("Price lists (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CostWiring::offer);
    dialog->open();
}

/// Shows what a file would change; nothing is taken over yet.
void CostWiring::offer(const QString &file)
{
    const Result<QByteArray> json = readCostFile(file);
    Result<PriceCatalogue> candidate =
        json ? PriceCatalogue::parse(*json) : Result<PriceCatalogue>(json.error());
    if (!candidate) {
        m_window.banners().showBanner(u"cost"_s,
                                      {.kind = BannerKind::Critical,
                                       .headline = tr("The price list cannot be used"),
                                       .hint = candidate.error().what});
        return;
    }
    m_candidate = *std::move(candidate);
    m_page->askImport(*m_candidate, effectOf(*m_candidate));
}

QString CostWiring::effectOf(const PriceCatalogue &candidate) const
{
    const CostInputs &inputs = m_page->inputs();
    const CostLevel level = inputs.mode == CostLevel::Modelled ? CostLevel::Modelled : CostLevel::Corrected;
    const CostModel before(m_data->catalogue, inputs);
    const CostModel after(candidate, inputs);
    QStringList parts;
    for (const QString &platform : CostModel::compared()) {
        const auto month = [&](const CostModel &model) {
            const PlatformCost cost = model.month(platform, level, Explain::Sum);
            return cost.complete ? shownMoney(cost.month) : tr("unknown");
        };
        const QString was = month(before);
        const QString is = month(after);
        parts.append(was == is ? tr("%1 stays at %2").arg(shortPlatformName(platform), was)
                               : tr("%1 %2 → %3").arg(shortPlatformName(platform), was, is));
    }
    return tr("This scenario a month: %1.").arg(parts.join(u", "_s));
}

std::vector<PictureTour::Stop> CostWiring::stops()
{
    const auto window = [this]() -> QWidget * { return &m_window; };
    const auto tab = [this](int index) {
        return [this, index] {
            if (m_page)
                m_page->showTab(index);
        };
    };
    const auto shownDialog = [this]() -> QWidget * {
        const auto dialogs = m_page ? m_page->findChildren<QDialog *>() : QList<QDialog *>();
        for (QDialog *each : dialogs) {
            if (each->isVisible())
                return each;
        }
        return &m_window;
    };
    const auto dialog = [this](const std::function<void(CostPage &)> &open) {
        return [this, open] {
            if (!m_page)
                return;
            for (QDialog *each : m_page->findChildren<QDialog *>())
                each->reject();
            open(*m_page);
        };
    };
    return {
        {.name = u"cost"_s,
         .prepare = [this] { m_window.showPage(u"cost"_s); },
         .settle = 2'000ms,
         .subject = window},
        {.name = u"cost-how"_s,
         .prepare =
             [this] {
                 if (m_page)
                     m_page->selectCell(3, 1); // connectivity of AWS
             },
         .subject = window},
        {.name = u"cost-parts"_s, .prepare = tab(1), .settle = 1'500ms, .subject = window},
        {.name = u"cost-devices"_s, .prepare = tab(2), .settle = 1'500ms, .subject = window},
        {.name = u"cost-matters"_s, .prepare = tab(3), .settle = 1'500ms, .subject = window},
        {.name = u"cost-event"_s, .prepare = tab(5), .subject = window},
        {.name = u"cost-opinions"_s, .prepare = tab(6), .subject = window},
        {.name = u"cost-source"_s, .prepare = tab(7), .subject = window},
        {.name = u"cost-distribution"_s,
         .prepare =
             [this, tab] {
                 tab(4)();
                 if (m_page)
                     simulate();
             },
         .settle = 8'000ms,
         .subject = window},
        {.name = u"cost-prices"_s,
         .prepare = dialog([](CostPage &page) { page.openPrices(); }),
         .subject = shownDialog},
        {.name = u"cost-pairs"_s,
         .prepare = dialog([](CostPage &page) { page.openPairs(); }),
         .subject = shownDialog},
        {.name = u"cost-scores"_s,
         .prepare = dialog([](CostPage &page) { page.openScores(platformid::aws); }),
         .subject = shownDialog},
        {.name = u"cost-scenarios"_s,
         .prepare = dialog([](CostPage &page) { page.showTab(8); }),
         .subject = window},
    };
}

} // namespace fleetscope

#include "moc_costwiring.cpp"
