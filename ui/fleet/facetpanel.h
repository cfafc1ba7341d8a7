// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/fleetquery.h"
#include "ui/style/theme.h"

#include <QTreeView>

namespace fleetscope {

class FacetModel;

/// How many devices have which status, site, model and firmware, beside the table; a click asks for one.
class FacetPanel final : public QTreeView
{
    Q_OBJECT
public:
    explicit FacetPanel(const Theme &theme, QWidget *parent = nullptr);

    /// What the last query counted, and the filter it was for.
    void setFacets(const Facets &facets, const FilterPtr &filter);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] QSize sizeHint() const override { return {208, 400}; }

signals:
    void valueToggled(const fleetscope::FilterField &field, const QString &value);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void keyboardSearch(const QString &search) override;

private:
    void use(const QModelIndex &index);

    const Theme &m_theme;
    FacetModel *m_model;
};

} // namespace fleetscope
