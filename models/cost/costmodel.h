// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costinputs.h"
#include "models/cost/costsheet.h"
#include "models/cost/meters.h"

namespace fleetscope {

/// Ids of the platforms that the textbook compares, and of the managed one that we add.
namespace platformid {
inline const QString aws = QStringLiteral("aws-iot-core");
inline const QString azure = QStringLiteral("azure-iot-hub");
inline const QString self = QStringLiteral("thingsboard-ce");
inline const QString managed = QStringLiteral("thingsboard-private-cloud");
} // namespace platformid

/// Explanations cost a hundred times what the numbers cost: leave them out where nobody reads them.
enum class Explain : quint8 { No, Yes };

/// The cost model: inputs and prices in, lines with their derivation out.
///
/// Values only; copies are cheap. Thread: any. Cost: about 10 µs a platform, about 1 ms with explanations and
/// a horizon of three years.
class CostModel
{
public:
    /// `catalogue` must outlive the model.
    CostModel(const PriceCatalogue &catalogue, const CostInputs &inputs)
        : m_catalogue(&catalogue)
        , m_inputs(inputs)
    { }

    [[nodiscard]] const CostInputs &inputs() const { return m_inputs; }
    [[nodiscard]] const PriceCatalogue &catalogue() const { return *m_catalogue; }

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

private:
    struct Moment
    {
        qint64 devices;
        Decimal storedGb;
    };

    void addMonth(PlatformCost &cost, CostLevel level, const Moment &moment, Explain explain,
                  const QString &companion) const;

    const PriceCatalogue *m_catalogue;
    CostInputs m_inputs;
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
