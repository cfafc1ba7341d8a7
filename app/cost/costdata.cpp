// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cost/costdata.h"

#include <QFile>
#include <QSaveFile>

static void initCostResources() { Q_INIT_RESOURCE(cost); } // outside the namespace, as Qt asks

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 16 << 20;

} // namespace

Result<CostData> shippedCostData()
{
    initCostResources();
    const auto read = [](const QString &name) {
        QFile file(u":/cost/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    Result<PriceCatalogue> catalogue = PriceCatalogue::parse(read(u"pricecatalogue.json"_s));
    if (!catalogue)
        return catalogue.error();
    Result<Capabilities> capabilities = Capabilities::parse(read(u"capabilities.json"_s));
    if (!capabilities)
        return capabilities.error();
    Result<QuotedAdvice> advice = QuotedAdvice::parse(read(u"decision-tree.json"_s));
    if (!advice)
        return advice.error();
    Result<std::vector<Inconsistency>> inconsistencies =
        parseInconsistencies(read(u"inconsistencies.json"_s));
    if (!inconsistencies)
        return inconsistencies.error();
    return CostData{*std::move(catalogue), *std::move(capabilities), *std::move(advice),
                    *std::move(inconsistencies)};
}

Result<QByteArray> readCostFile(const QString &name)
{
    QFile file(name);
    if (!file.exists())
        return Error{ErrorKind::NotFound, u"There is no file \"%1\"."_s.arg(name), name};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Denied, u"\"%1\" cannot be read: %2."_s.arg(name, file.errorString()), name};
    QByteArray content = file.read(largestFile + 1);
    if (content.size() > largestFile)
        return Error{ErrorKind::InvalidInput, u"\"%1\" is larger than 16 MiB."_s.arg(name), name};
    return content;
}

Result<void> writeCostFile(const QString &name, const QByteArray &content)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{ErrorKind::Denied, u"\"%1\" cannot be written: %2."_s.arg(name, file.errorString()),
                     name};
    return {};
}

} // namespace fleetscope
