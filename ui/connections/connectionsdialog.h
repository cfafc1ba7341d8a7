// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/connectionfacts.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QToolButton;

namespace fleetscope {

class ConnectionDetails;
class ConnectionListModel;
class DataTable;
class Placeholder;

/// All connections: the list, one of them in detail, and what can be done with it. Not modal: the fleet goes
/// on behind it. Thread: GUI.
class ConnectionsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `connections` must outlive it.
    ConnectionsDialog(ConnectionListModel &connections, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QString current() const; ///< empty: none
    void select(const QString &id);
    /// Of current().
    void setFacts(const ConnectionFacts &facts);

signals:
    void currentChanged(const QString &id);
    void addRequested();
    void importRequested();
    void exportRequested();
    void editRequested(const QString &id);
    void duplicateRequested(const QString &id);
    void removeRequested(const QString &id); ///< the user has agreed
    void startRequested(const QString &id);
    void stopRequested(const QString &id);
    void testRequested(const QString &id);
    void devicesRequested(const QString &id);
    void retryRequested(const QString &id);
    void remedyRequested(const QString &id);

private:
    void settle();
    void choose();
    void confirmRemoval();
    void showAvailable();

    const Theme &m_theme;
    ConnectionListModel &m_connections;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_search;
    DataTable *m_list;
    QStackedWidget *m_pages;
    Placeholder *m_nothing;
    ConnectionDetails *m_details;
    QPushButton *m_run;
    QPushButton *m_test;
    QPushButton *m_devices;
    QPushButton *m_edit;
    QAction *m_duplicate;
    QAction *m_remove;
    QAction *m_export;
};

} // namespace fleetscope
