// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QLabel;
class QMenu;

namespace fleetscope {

/// What can be done with several devices at once; there while two or more are selected.
class BulkBar final : public QWidget
{
    Q_OBJECT
public:
    explicit BulkBar(const Theme &theme, QWidget *parent = nullptr);

    /// `selected` of `shown` devices; hides below two.
    void setCounts(int selected, int shown);

signals:
    void copyIdsRequested();
    void chartMenuRequested(QMenu *menu); ///< is about to be shown: fill it with metrics
    void rolloutRequested();
    void exportRequested();
    void clearRequested();

private:
    QLabel *m_count;
};

} // namespace fleetscope
