// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costinputs.h"
#include "models/cost/costsheet.h"
#include "models/cost/meters.h"

#include <memory>

namespace fleetscope {

/// Ids of the platforms that the textbook compares, and of the managed one that we add.
namespace platformid {
inline const QString aws = QStringLiteral("aws-iot-core");
inline const QString azure = QStringLiteral("azure-iot-hub");
inline const QString self = QStringLiteral("thingsboard-ce");
inline const QString managed = QStringLiteral("thingsboard-private-cloud");
} // namespace platformid

/// "AWS IoT Core", "Self-hosted": short enough for a column. The id where it is none of the compared.
[[nodiscard]] QString shortPlatformName(const QString &platform);

/// Explanations cost a hundred times what the numbers cost: leave them out where nobody reads them.
enum class Explain : quint8 {
    Sum, ///< no lines either, only the month
    No,
    Yes,
};

/// What every month needs of the catalogue, looked up once.
struct PriceBook
{
    PriceBook(const PriceCatalogue &catalogue, const QString &region);

    QString region;
    AwsCorePrices aws;
    std::vector<HubTier> hub;
    std::vector<ThingsBoardPlan> thingsBoard;
    const PriceItem *server = nullptr;
    Decimal printedServers; ///< the textbook's cell
    struct Estimate
    {
        CostRow row = CostRow::Compute;
        qsizetype printedRow = 0;
        Decimal aws, azure;
    };
    std::vector<Estimate> estimates; ///< rows that the textbook only estimates
};

/// The cost model: inputs and prices in, lines with their derivation out.
///
/// Values only; a copy shares the prices. Thread: any. Cost: about 1 µs a platform for the sum of a month,
/// about 1 ms with explanations and a horizon of three years.
class CostModel
{
public:
    /// `catalogue` must outlive the model and stay as it is.
    CostModel(const PriceCatalogue &catalogue, const CostInputs &inputs);

    [[nodiscard]] const CostInputs &inputs() const { return m_inputs; }
    /// Lets `change` write to the inputs: much cheaper than a new model.
    template <typename Change>
    void vary(Change change)
    {
        change(m_inputs);
        if (m_inputs.region != m_book->region)
            m_book = std::make_shared<const PriceBook>(*m_catalogue, m_inputs.region);
    }
    [[nodiscard]] const PriceCatalogue &catalogue() const { return *m_catalogue; }

    /// The four that stand side by side: AWS, Azure, self-hosted and managed ThingsBoard.
    [[nodiscard]] static const QStringList &compared();
    /// Platforms that have a price model at this level.
    [[nodiscard]] static QStringList platforms(CostLevel level);
    /// A platform and its whole horizon. `companion` is mender, balena or empty.
    [[nodiscard]] PlatformCost cost(const QString &platform, CostLevel level, Explain explain = Explain::Yes,
                                    const QString &companion = {}) const;
    /// Only the month, at the planned number of devices.
    [[nodiscard]] PlatformCost month(const QString &platform, CostLevel level, Explain explain = Explain::No,
                                     const QString &companion = {}) const;

    /// Devices in month 1, 2, …
    [[nodiscard]] qint64 devicesIn(int month) const;
    /// Gigabytes stored at the end of month 1, 2, …: what the last `retentionMonths` brought.
    [[nodiscard]] Decimal storedGb(int month) const;
    /// What is stored once retention has run full.
    [[nodiscard]] Decimal plateauGb() const;
    /// Amount of the end of month t at today's value: factor (1+r)^(−t/12) at twelve places.
    [[nodiscard]] Decimal discounted(Decimal amount, int month) const;
    /// What prices of the platform, or wages, have grown to in month t: 1 in the first year.
    [[nodiscard]] Decimal grownPrices(const QString &platform, int month) const;
    [[nodiscard]] Decimal grownWages(int month) const;

private:
    struct Moment
    {
        qint64 devices;
        Decimal storedGb;
        int year = 0; ///< that have passed: what prices and wages have grown
    };

    void addMonth(PlatformCost &cost, CostLevel level, const Moment &moment, Explain explain,
                  const QString &companion) const;

    const PriceCatalogue *m_catalogue;
    CostInputs m_inputs;
    std::shared_ptr<const PriceBook> m_book;
};

/// The literal cells of the textbook, or their linear extension to another number of messages.
struct TextbookCell
{
    Decimal value;
    QString display; ///< as printed
};
struct TextbookRow
{
    QString name;
    TextbookCell aws, azure, self;
};
struct TextbookTable
{
    std::vector<TextbookRow> rows;
    qint64 azureUnits = 0;
    Decimal messages;

    /// By platform: unrounded sum of a month, whole dollars, and 36 times those.
    struct Total
    {
        Decimal unrounded, month, horizon;
    };
    [[nodiscard]] Total total(const TextbookCell TextbookRow::*column, int months) const;
};
[[nodiscard]] TextbookTable textbookTable(const PriceCatalogue &catalogue, const CostInputs &inputs);

} // namespace fleetscope
