// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/timerange.h"
#include "ui/style/theme.h"

#include <QFrame>
#include <QTimeZone>

class QCalendarWidget;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace fleetscope {

/// A pop-up for the range of a page: presets to search on one side, two moments with a calendar on the other.
/// Thread: GUI.
class RangePicker final : public QFrame
{
    Q_OBJECT
public:
    explicit RangePicker(const Theme &theme, QWidget *parent = nullptr);

    /// Shows it below `anchor`; `now` is what expressions are checked against.
    void open(QWidget *anchor, const RangeText &range, const QTimeZone &zone, Timestamp now);

    /// "Last hour", "Yesterday", or the two moments: for the button that opens it.
    [[nodiscard]] static QString rangeName(const RangeText &range);

signals:
    void rangeChosen(const fleetscope::RangeText &range);
    void zoneChosen(const QTimeZone &zone);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &words);
    void choosePreset();
    void chooseFields();
    void check();
    void copy();
    void paste();
    void takeDay(const QDate &day);

    const Theme &m_theme;
    QLineEdit *m_search;
    QListWidget *m_presets;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLineEdit *m_dayField; // the one that the calendar writes into
    QLabel *m_problem;
    QCalendarWidget *m_calendar;
    QComboBox *m_zone;
    QPushButton *m_apply;
    QTimeZone m_timeZone;
    Timestamp m_now = noTime;
};

} // namespace fleetscope
