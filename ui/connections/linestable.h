// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QTableWidget;
class QToolButton;

namespace fleetscope {

/// A short list that is edited in place: a text a line, and choices beside it. Thread: GUI.
class LinesTable final : public QWidget
{
    Q_OBJECT
public:
    struct Column
    {
        QString title;
        QStringList choices;
    };
    struct Line
    {
        QString text;
        std::vector<int> choices; ///< an index for each column
        bool operator==(const Line &) const = default;
    };

    LinesTable(const Theme &theme, const QString &textTitle, std::vector<Column> columns,
               QWidget *parent = nullptr);

    void setLines(const std::vector<Line> &lines);
    /// Without empty ones.
    [[nodiscard]] std::vector<Line> lines() const;

signals:
    void changed();

private:
    void addLine(const Line &line);
    void resizeToLines();

    std::vector<Column> m_columns;
    QTableWidget *m_table;
    QToolButton *m_remove;
};

} // namespace fleetscope
