// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertbook.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <optional>

namespace fleetscope {

/// Roles besides Qt's own.
enum AlertRole {
    AlertSerialRole = Qt::UserRole + 1, ///< quint64 of the entry; 0 for a group
    AlertSeverityRole,                  ///< int of AlertSeverity
    AlertFacetRole,                     ///< int of AlertFacet
    AlertGroupRole,                     ///< bool: the row stands for several alerts
    AlertOpenRole,                      ///< bool: the group is unfolded
    AlertFreshRole,                     ///< bool: fired within the last two minutes
    AlertMemberRole,                    ///< bool: belongs to the unfolded group above
};

// Without a type: lupdate of Qt 6.8 loses the namespace of the class below behind one.
enum class AlertGrouping {
    RollUp, ///< more than twenty alerts of one rule are one row
    None,
    Rule,
    Device,
    Site,
};

/// The device or group, or the name of the connection.
[[nodiscard]] QString subjectText(const AlertEntry &entry);

/// What the list shows of the book.
struct AlertFilter
{
    std::optional<AlertFacet> facet; ///< nothing: everything open and not suppressed
    QString words;                   ///< each must be in device, rule or site
    AlertGrouping grouping = AlertGrouping::RollUp;
    bool operator==(const AlertFilter &) const = default;
};

/// The alerts as a list, the worst first and of those the newest; groups fold many into one row.
///
/// refresh() takes over what changed in the book in one step: what is new at the end, one change of layout,
/// what went from the end. Cost: about 60 ms for 100,000 alerts, so it is called on a calm timer. Thread:
/// GUI.
class AlertListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        SeverityColumn,
        SubjectColumn,
        RuleColumn,
        ValueColumn,
        StateColumn,
        SinceColumn,
        CountColumn,
        ConnectionColumn,
        ColumnCount
    };
    static constexpr int rollUpAbove = 20;

    /// The book must outlive the model.
    explicit AlertListModel(const AlertBook &book, QObject *parent = nullptr);

    void setFilter(const AlertFilter &filter, Timestamp now);
    [[nodiscard]] const AlertFilter &filter() const { return m_filter; }
    void setUnits(std::function<QString(const QString &metric)> unitOf) { m_unitOf = std::move(unitOf); }
    void refresh(Timestamp now);
    /// While it is held, rows keep their places and new ones come at the end.
    void setHeld(bool held);
    /// Opens or closes the group of a row.
    void toggleGroup(int row, Timestamp now);

    /// The alerts behind rows: those of a group for its row.
    [[nodiscard]] std::vector<quint64> serials(const QList<int> &rows) const;
    [[nodiscard]] const AlertEntry *entryAt(int row) const; ///< null for a group
    [[nodiscard]] int rowOf(quint64 serial) const;          ///< −1 when it is not shown
    [[nodiscard]] const AlertBook &book() const { return m_book; }
    /// What stands in the column Value; empty when there is nothing.
    [[nodiscard]] QString valueText(const AlertEntry &entry) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        quint64 id = 0; ///< of an entry, or of a group with the highest bit set
        bool isMember = false;
        bool operator==(const Row &) const = default;
    };
    struct Group
    {
        QString name;
        std::vector<quint64> serials; ///< in order
        AlertSeverity worst = AlertSeverity::Info;
        AlertFacet facet = AlertFacet::Info; ///< of the first
        Timestamp newest = noTime;
    };

    [[nodiscard]] bool passes(const AlertEntry &entry, const QStringList &words) const;
    [[nodiscard]] QString groupKey(const AlertEntry &entry) const;
    [[nodiscard]] std::vector<Row> wanted();
    void install(std::vector<Row> rows);
    [[nodiscard]] QVariant textOf(const AlertEntry &entry, int column) const;
    [[nodiscard]] QVariant groupText(const Group &group, int column) const;

    const AlertBook &m_book;
    AlertFilter m_filter;
    std::function<QString(const QString &)> m_unitOf;
    std::vector<Row> m_rows;
    QHash<quint64, Group> m_groups; // by row id
    QHash<QString, quint64> m_groupIds;
    QSet<quint64> m_unfolded;
    Timestamp m_now = noTime;
    static constexpr quint64 notSeen = ~quint64{0};
    quint64 m_seen = 0; // revision of the book
    bool m_held = false;
};

} // namespace fleetscope
