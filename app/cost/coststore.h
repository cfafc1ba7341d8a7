// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cost/costdata.h"
#include "models/cost/costscenario.h"

#include <memory>

namespace fleetscope {

/// What the user adds to the calculator, in files beside the settings: an imported price list, own prices,
/// own scores, saved scenarios. The shipped data stay as they are and come back with one call.
///
/// A file that cannot be understood is moved aside (`….broken`) and named in problems(). Nothing is changed
/// where a file cannot be written. Thread: GUI; data() may be shared with any.
class CostStore
{
public:
    /// An empty `folder` keeps everything in memory.
    CostStore(CostData shipped, QString folder);

    /// Shipped or imported prices with the user's prices and scores laid over. A new object after each
    /// change.
    [[nodiscard]] std::shared_ptr<const CostData> data() const { return m_data; }
    [[nodiscard]] const std::vector<CostScenario> &scenarios() const { return m_scenarios; }
    [[nodiscard]] bool isImported() const { return m_imported.has_value(); }
    /// Sentences about files that could not be read, from the constructor.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

    /// Errors: those of PriceCatalogue::setEdits(); Denied.
    [[nodiscard]] Result<void> setPriceEdits(const std::vector<PriceEdit> &edits);
    /// Errors: those of Capabilities::setEdits(); Denied.
    [[nodiscard]] Result<void> setScoreEdits(const std::vector<ScoreEdit> &edits);
    /// Takes another price list; the file of the one before is kept as `….before`. Own prices for items that
    /// it does not have are dropped. Errors: Denied.
    [[nodiscard]] Result<void> setCatalogue(const PriceCatalogue &catalogue);
    /// The shipped price list again. Errors: Denied.
    [[nodiscard]] Result<void> restoreShipped();
    /// Errors: InvalidInput for more than maxScenarios, Denied.
    [[nodiscard]] Result<void> setScenarios(const std::vector<CostScenario> &scenarios);

private:
    [[nodiscard]] QString file(const char *name) const;
    [[nodiscard]] QByteArray read(const char *name);
    void putAside(const char *name, const QString &why);
    [[nodiscard]] Result<void> write(const char *name, const QByteArray &content) const;
    [[nodiscard]] const PriceCatalogue &base() const
    {
        return m_imported ? *m_imported : m_shipped.catalogue;
    }
    /// Own prices of those that `catalogue` has.
    [[nodiscard]] std::vector<PriceEdit> fitting(const PriceCatalogue &catalogue) const;
    void rebuild();

    CostData m_shipped;
    QString m_folder;
    std::optional<PriceCatalogue> m_imported;
    std::vector<PriceEdit> m_prices;
    std::vector<ScoreEdit> m_scores;
    std::vector<CostScenario> m_scenarios;
    QStringList m_problems;
    std::shared_ptr<const CostData> m_data;
};

} // namespace fleetscope
