// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/serieslistmodel.h"

#include "models/charts/seriesmime.h"

#include <QMimeData>

#include <algorithm>
#include <set>

namespace fleetscope {

SeriesKey seriesKeyOf(const FleetStore &store, DeviceHandle device, MetricHandle metric)
{
    const DeviceColumns &devices = store.devices();
    return {store.sourceName(devices.source[indexOf(device)]),
            store.texts().string(devices.id[indexOf(device)]), store.metricName(metric)};
}

SeriesListModel::SeriesListModel(const FleetStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    connect(&m_next, &QTimer::timeout, this, &SeriesListModel::searchSlice);
    m_next.setInterval(0);
}

void SeriesListModel::search(const QString &words)
{
    m_words = words.simplified().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    m_device = 0;
    beginResetModel();
    m_rows.clear();
    endResetModel();
    m_next.start();
    searchSlice();
}

void SeriesListModel::gather(DeviceHandle device, std::vector<Row> &found) const
{
    const DeviceColumns &devices = m_store.devices();
    const size_t row = indexOf(device);
    QString about;
    for (const TextId id : {devices.id[row], devices.name[row], devices.site[row]})
        about += m_store.texts().string(id) + u'\n';
    about = about.toCaseFolded();
    QStringList left;
    for (const QString &word : m_words) {
        if (!about.contains(word))
            left.append(word);
    }
    for (const SeriesView &series : m_store.series(device)) {
        const QString metric = left.isEmpty() ? QString() : m_store.metricName(series.metric).toCaseFolded();
        if (std::ranges::all_of(left, [&](const QString &word) { return metric.contains(word); }))
            found.push_back({device, series.metric});
    }
}

void SeriesListModel::searchSlice()
{
    std::vector<Row> found;
    const int end = std::min(m_device + slice, m_store.deviceCount());
    const size_t room = mostRows - std::min(mostRows, m_rows.size());
    while (m_device < end && found.size() < room)
        gather(DeviceHandle{static_cast<quint32>(m_device++)}, found);
    found.resize(std::min(found.size(), room));
    if (!found.empty()) {
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(found.size()) - 1);
        m_rows.insert(m_rows.end(), found.begin(), found.end());
        endInsertRows();
    }
    if (m_rows.size() >= mostRows || m_device >= m_store.deviceCount()) {
        m_next.stop();
        emit searched();
    }
}

SeriesKey SeriesListModel::series(int row) const
{
    const Row &one = m_rows[static_cast<size_t>(row)];
    return seriesKeyOf(m_store, one.device, one.metric);
}

int SeriesListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SeriesListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SeriesListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    return index.column() == Device ? m_store.texts().string(m_store.devices().id[indexOf(row.device)])
                                    : m_store.metricName(row.metric);
}

QVariant SeriesListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Device ? tr("Device") : tr("Metric");
}

Qt::ItemFlags SeriesListModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled
                           : QAbstractTableModel::flags(index);
}

QStringList SeriesListModel::mimeTypes() const { return {QString::fromLatin1(seriesMimeType)}; }

QMimeData *SeriesListModel::mimeData(const QModelIndexList &indexes) const
{
    std::set<int> rows;
    for (const QModelIndex &index : indexes)
        rows.insert(index.row());
    std::vector<SeriesKey> keys;
    for (const int row : rows)
        keys.push_back(series(row));
    auto *data = new QMimeData;
    data->setData(mimeTypes().constFirst(), seriesToMime(keys));
    return data;
}

} // namespace fleetscope

#include "moc_serieslistmodel.cpp"
