// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "ui/widgets/statelook.h"

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace fleetscope {

class Pill;
class StateIndicator;

/// The numbers of the status bar.
struct StatusFigures
{
    quint64 devices = 0;
    quint64 online = 0;
    quint64 shown = 0; ///< devices that the filter of the page lets through
    double messagesPerSecond = 0;
    Milliseconds lag{0};   ///< from the arrival of a message to its row
    quint64 dropped = 0;   ///< messages that never arrived or were thrown away
    quint64 rejected = 0;  ///< messages of which nothing could be read
    quint64 notStored = 0; ///< readings that are missing in the history
    QString storage;       ///< what is stored, in lines of plain text

    bool operator==(const StatusFigures &) const = default;
};

/// What is connected, in a shape and a word.
struct StatusConnection
{
    StateLook look;
    QString word;
    QString toolTip; ///< plain text: names and hosts of the connections

    bool operator==(const StatusConnection &) const = default;
};

/// The content of the status bar. Every number keeps the room of the longest it ever was, so that nothing
/// moves.
class StatusFiguresBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusFiguresBar(const Theme &theme, QWidget *parent = nullptr);

    void setFigures(const StatusFigures &figures);
    void setConnection(const StatusConnection &connection);
    void setDemo(bool demo);
    /// The menu behind the button at the trailing end.
    void setViewMenu(QMenu *menu);
    /// The figures as one line of text.
    [[nodiscard]] QString text() const;

signals:
    void droppedClicked();
    void rejectedClicked();

private:
    class Figure;

    void addFigure(QWidget *figure);
    void applyTheme();

    const Theme &m_theme;
    QHBoxLayout *m_row;
    StateIndicator *m_connection;
    QList<QLabel *> m_separators;
    QLabel *m_devices;
    QLabel *m_online;
    QLabel *m_shown;
    QLabel *m_rate;
    QLabel *m_lag;
    QToolButton *m_dropped;
    QToolButton *m_rejected;
    QLabel *m_notStored;
    Pill *m_demo;
    QToolButton *m_view;
    StatusFigures m_figures;
};

} // namespace fleetscope
