// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace fleetscope {

class DataTable;
class ElidedLabel;
class MessageListModel;
class PayloadView;

/// The third tab of the device dock: what the device sends, as it comes.
///
/// The payload below the list is that of the newest message until the user picks one; Escape follows again.
class DeviceMessages final : public QWidget
{
    Q_OBJECT
public:
    DeviceMessages(MessageListModel &messages, const Theme &theme, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeViewer();
    void connectList();
    void keepPlace(int removed);
    void followNewest();
    void showCurrent();
    void showCounts();
    void showMenu(const QPoint &position);
    void applyTheme();
    [[nodiscard]] int shownRow() const;

    MessageListModel &m_messages;
    const Theme &m_theme;
    QToolButton *m_pause;
    QComboBox *m_format;
    QToolButton *m_changes;
    QToolButton *m_copy;
    ElidedLabel *m_counts;
    DataTable *m_table;
    ElidedLabel *m_title;
    QLabel *m_note;
    PayloadView *m_payload;
    bool m_wasAtEnd = true;
};

} // namespace fleetscope
