// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cost/coststore.h"

#include "models/cost/costmodel.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr auto catalogueFile = "cost-catalogue.json";
constexpr auto pricesFile = "cost-prices.json";
constexpr auto scoresFile = "cost-scores.json";
constexpr auto scenariosFile = "cost-scenarios.json";

} // namespace

CostStore::CostStore(CostData shipped, QString folder)
    : m_shipped(std::move(shipped))
    , m_folder(std::move(folder))
{
    if (const QByteArray json = read(catalogueFile); !json.isEmpty()) {
        Result<PriceCatalogue> catalogue = PriceCatalogue::parse(json);
        if (catalogue)
            m_imported = *std::move(catalogue);
        else
            putAside(catalogueFile, catalogue.error().what);
    }
    if (const QByteArray json = read(pricesFile); !json.isEmpty()) {
        const Result<std::vector<PriceEdit>> edits = parsePriceEdits(json);
        PriceCatalogue trial = base();
        if (edits) {
            m_prices = *edits;
            m_prices = fitting(base());
        }
        const Result<void> set = edits ? trial.setEdits(m_prices) : Result<void>(edits.error());
        if (!set) {
            m_prices.clear();
            putAside(pricesFile, set.error().what);
        }
    }
    if (const QByteArray json = read(scoresFile); !json.isEmpty()) {
        Result<std::vector<ScoreEdit>> edits = parseScoreEdits(json);
        Capabilities trial = m_shipped.capabilities;
        const Result<void> set = edits ? trial.setEdits(*edits) : Result<void>(edits.error());
        if (set)
            m_scores = *std::move(edits);
        else
            putAside(scoresFile, set.error().what);
    }
    if (const QByteArray json = read(scenariosFile); !json.isEmpty()) {
        Result<std::vector<CostScenario>> scenarios =
            parseScenarios(json, CostModel::platforms(CostLevel::Corrected));
        if (scenarios)
            m_scenarios = *std::move(scenarios);
        else
            putAside(scenariosFile, scenarios.error().what);
    }
    rebuild();
}

QString CostStore::file(const char *name) const
{
    return m_folder.isEmpty() ? QString() : QDir(m_folder).filePath(QString::fromLatin1(name));
}

QByteArray CostStore::read(const char *name)
{
    const QString path = file(name);
    if (path.isEmpty() || !QFile::exists(path))
        return {};
    const Result<QByteArray> content = readCostFile(path);
    if (!content) {
        m_problems.append(content.error().what);
        return {};
    }
    // An empty file is a broken one, and must not look as if there were none.
    return content->isEmpty() ? "?"_ba : *content;
}

void CostStore::putAside(const char *name, const QString &why)
{
    const QString path = file(name);
    const QString aside = path + u".broken"_s;
    QFile::remove(aside);
    const bool moved = QFile::rename(path, aside);
    m_problems.append(moved ? u"%1 It is kept as \"%2\"."_s.arg(why, aside) : why);
}

Result<void> CostStore::write(const char *name, const QByteArray &content) const
{
    const QString path = file(name);
    if (path.isEmpty())
        return {};
    QDir().mkpath(m_folder);
    return writeCostFile(path, content);
}

std::vector<PriceEdit> CostStore::fitting(const PriceCatalogue &catalogue) const
{
    std::vector<PriceEdit> edits;
    std::ranges::copy_if(m_prices, std::back_inserter(edits),
                         [&](const PriceEdit &edit) { return catalogue.find(edit.itemId) != nullptr; });
    return edits;
}

void CostStore::rebuild()
{
    auto data = std::make_shared<CostData>(m_shipped);
    if (m_imported)
        data->catalogue = *m_imported;
    // Both were tried before they were taken over.
    [[maybe_unused]] const Result<void> prices = data->catalogue.setEdits(m_prices);
    [[maybe_unused]] const Result<void> scores = data->capabilities.setEdits(m_scores);
    Q_ASSERT(prices && scores);
    m_data = std::move(data);
}

Result<void> CostStore::setPriceEdits(const std::vector<PriceEdit> &edits)
{
    PriceCatalogue trial = base();
    if (Result<void> set = trial.setEdits(edits); !set)
        return set;
    if (Result<void> written = write(pricesFile, toJson(edits)); !written)
        return written;
    m_prices = edits;
    rebuild();
    return {};
}

Result<void> CostStore::setScoreEdits(const std::vector<ScoreEdit> &edits)
{
    Capabilities trial = m_shipped.capabilities;
    if (Result<void> set = trial.setEdits(edits); !set)
        return set;
    if (Result<void> written = write(scoresFile, toJson(edits)); !written)
        return written;
    m_scores = edits;
    rebuild();
    return {};
}

Result<void> CostStore::setCatalogue(const PriceCatalogue &catalogue)
{
    if (const QString path = file(catalogueFile); QFile::exists(path)) {
        QFile::remove(path + u".before"_s);
        if (!QFile::copy(path, path + u".before"_s))
            return Error{ErrorKind::Denied, u"\"%1\" cannot be kept."_s.arg(path), path};
    }
    if (Result<void> written = write(catalogueFile, catalogue.toJson()); !written)
        return written;
    m_imported = catalogue;
    m_prices = fitting(catalogue);
    if (Result<void> written = write(pricesFile, toJson(m_prices)); !written)
        return written;
    rebuild();
    return {};
}

Result<void> CostStore::restoreShipped()
{
    if (const QString path = file(catalogueFile); QFile::exists(path)) {
        QFile::remove(path + u".before"_s);
        if (!QFile::rename(path, path + u".before"_s))
            return Error{ErrorKind::Denied, u"\"%1\" cannot be put aside."_s.arg(path), path};
    }
    m_imported.reset();
    m_prices = fitting(m_shipped.catalogue);
    rebuild();
    return {};
}

Result<void> CostStore::setScenarios(const std::vector<CostScenario> &scenarios)
{
    if (scenarios.size() > static_cast<size_t>(maxScenarios))
        return Error{ErrorKind::InvalidInput, u"There is room for %1 scenarios."_s.arg(maxScenarios),
                     u"scenarios"_s};
    if (Result<void> written = write(scenariosFile, toJson(scenarios)); !written)
        return written;
    m_scenarios = scenarios;
    return {};
}

} // namespace fleetscope
