// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/costwiring.h"

#include "app/session/fleetfeed.h"
#include "models/cost/costanswer.h"
#include "models/fleet/fleetstore.h"
#include "models/ports/clock.h"
#include "ui/cost/costpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/bannerstack.h"
#include "ui/widgets/errortext.h"

#include <QBuffer>
#include <QDateTime>
#include <QFileDialog>
#include <QPdfWriter>
#include <QTextDocument>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int simulatedDraws = 100'000;

QByteArray pdfOf(const QString &markdown)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        QTextDocument document;
        document.setMarkdown(markdown);
        document.print(&writer);
    }
    return content;
}

} // namespace

CostWiring::CostWiring(MainWindow &window, const Theme &theme, const FleetStore &store, const FleetFeed &feed,
                       const Clock &clock)
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
    m_data = std::make_shared<const CostData>(*std::move(data));
    m_window.addPage({.id = u"cost"_s,
                      .title = tr("Platform & cost"),
                      .icon = IconId::Cost,
                      .factory = [this](QWidget *parent) { return makePage(parent); }});
    m_measure.setInterval(1'000);
    connect(&m_measure, &QTimer::timeout, this, &CostWiring::measure);
    m_measure.start();
}

CostWiring::~CostWiring()
{
    m_stop->store(true);
    m_pool.waitForDone(); // what runs there reports to this object
}

QDate CostWiring::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_clock.now().time_since_epoch().count()).date();
}

CostPage *CostWiring::makePage(QWidget *parent)
{
    m_page = new CostPage({&m_data->catalogue, &m_data->inconsistencies}, m_theme, parent);
    connect(m_page, &CostPage::calculationRequested, this, &CostWiring::calculate);
    connect(m_page, &CostPage::simulationRequested, this, &CostWiring::simulate);
    connect(m_page, &CostPage::liveRequested, this, &CostWiring::takeLive);
    connect(m_page, &CostPage::exportRequested, this, &CostWiring::save);
    calculate();
    measure();
    return m_page;
}

/// One computation at a time; what changed meanwhile is computed next, and only the newest.
void CostWiring::calculate()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    m_busy = true;
    m_pool.start([this, data = m_data, inputs = m_page->inputs(), day = today(), stop = m_stop] {
        auto result = std::make_shared<const CostResult>(
            computeCostResult(data->catalogue, data->capabilities, data->advice, inputs, day));
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

void CostWiring::simulate()
{
    m_page->setSimulating(0);
    m_pool.start([this, data = m_data, inputs = m_page->inputs(), stop = m_stop] {
        const auto progress = [this, stop](int done) {
            if (stop->load())
                return false;
            QMetaObject::invokeMethod(
                this, [this, done] { m_page->setSimulating(done * 100 / simulatedDraws); },
                Qt::QueuedConnection);
            return true;
        };
        auto results = std::make_shared<const std::vector<MonteCarloResult>>(
            monteCarlo(data->catalogue, inputs, MonteCarloSpreads::around(inputs), simulatedDraws,
                       inputs.seed, progress));
        if (stop->load())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, results] {
                m_page->setSimulating(-1);
                m_page->setDistribution(*results, simulatedDraws);
            },
            Qt::QueuedConnection);
    });
}

void CostWiring::measure()
{
    m_peak = std::max(m_peak, m_feed.figures().messagesPerSecond);
    if (!m_page)
        return;
    m_page->setLiveAvailable(m_store.deviceCount() > 0 && m_feed.figures().messagesPerSecond > 0);
    showBill();
}

/// Devices, messages and payload as they are measured; what was typed about people and needs stays.
void CostWiring::takeLive()
{
    const FeedFigures &figures = m_feed.figures();
    if (!m_page || m_store.deviceCount() == 0 || figures.counters.messages == 0)
        return;
    CostInputs inputs = m_page->inputs();
    const qint64 devices = m_store.deviceCount();
    inputs.devices = devices;
    inputs.msgsPerDay =
        Decimal::fromDouble(figures.messagesPerSecond * 86'400 / static_cast<double>(devices)).rounded(2);
    inputs.payload = static_cast<qint64>(figures.counters.bytes / figures.counters.messages);
    if (figures.counters.messages > figures.counters.rejected)
        inputs.readingsPerMsg = Decimal::fromDouble(static_cast<double>(figures.counters.readings)
                                                    / static_cast<double>(figures.counters.messages))
                                    .rounded(2);
    m_page->setInputs(inputs);
}

/// What the messages so far cost by each platform's metering rules, without people and servers.
void CostWiring::showBill()
{
    const FeedFigures &figures = m_feed.figures();
    if (m_store.deviceCount() == 0 || figures.counters.messages == 0) {
        m_page->setLiveBill({});
        return;
    }
    CostInputs inputs;
    inputs.devices = m_store.deviceCount();
    inputs.payload = static_cast<qint64>(figures.counters.bytes / figures.counters.messages);
    inputs.msgsPerDay = Decimal::fromDouble(
        std::min(figures.messagesPerSecond * 86'400 / static_cast<double>(m_store.deviceCount()), 1e7));
    const CostVolume volume = volumeOf(inputs, inputs.devices);
    const auto aws = awsCoreCost(inputs, volume, awsCorePrices(m_data->catalogue, inputs.region)).total();
    const CostModel model(m_data->catalogue, inputs);
    const auto hub = model.month(platformid::azure, CostLevel::Corrected).rowTotal(CostRow::Messages);
    const auto plan = thingsBoardCost(m_data->catalogue, inputs, volume, inputs.devices, 0).total();
    const auto shown = [](const std::optional<Decimal> &amount) {
        return amount ? shownMoney(*amount) : tr("no public price");
    };
    m_page->setLiveBill(tr("The connected fleet, at %1 messages a second of %2 bytes (peak %3): AWS IoT Core "
                           "%4 a month, Azure IoT "
                           "Hub %5, managed ThingsBoard %6; platform fees only.")
                            .arg(shownNumber(Decimal::fromDouble(figures.messagesPerSecond), 0),
                                 shownNumber(inputs.payload), shownNumber(Decimal::fromDouble(m_peak), 0),
                                 shown(aws), shown(hub), shown(plan)));
}

void CostWiring::save(const QString &format)
{
    auto *dialog = new QFileDialog(&m_window, tr("Save report"), u"platform-and-cost."_s + format);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &file) {
        const CostInputs &inputs = m_page->inputs();
        const auto report = [&] {
            return costReportMarkdown(m_data->catalogue, m_data->advice, m_data->inconsistencies,
                                      {.inputs = inputs, .title = {}, .growths = {}, .eventHours = {}});
        };
        const QByteArray content = format == "csv"_L1 ? costTableCsv(m_data->catalogue, inputs)
            : format == "md"_L1                       ? report().toUtf8()
                                                      : pdfOf(report());
        if (const Result<void> written = writeCostFile(file, content); !written)
            m_window.banners().showBanner(
                u"cost"_s, {.kind = BannerKind::Critical, .headline = errorText(written.error())});
    });
    dialog->open();
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
    return {
        {.name = u"cost"_s,
         .prepare = [this] { m_window.showPage(u"cost"_s); },
         .settle = 2'000ms,
         .subject = window},
        {.name = u"cost-how"_s,
         .prepare =
             [this] {
                 if (m_page)
                     m_page->selectCell(1, 1);
             },
         .subject = window},
        {.name = u"cost-parts"_s, .prepare = tab(1), .settle = 1'500ms, .subject = window},
        {.name = u"cost-devices"_s, .prepare = tab(2), .settle = 1'500ms, .subject = window},
        {.name = u"cost-matters"_s, .prepare = tab(3), .settle = 1'500ms, .subject = window},
        {.name = u"cost-distribution"_s,
         .prepare =
             [this, tab] {
                 tab(4)();
                 if (m_page)
                     simulate();
             },
         .settle = 12'000ms,
         .subject = window},
    };
}

} // namespace fleetscope

#include "moc_costwiring.cpp"
