// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/counters.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace fleetscope {

class Theme;

/// Everything counted on the way from the broker to the table, each number under its name: also what was
/// repeated, late, replaced, left out or not kept. Thread: GUI.
class ReceivedFigures final : public QWidget
{
    Q_OBJECT
public:
    explicit ReceivedFigures(const Theme &theme, QWidget *parent = nullptr);
    /// `dropped`: messages that the transport left out; `notStored`: readings that the archive could not
    /// keep.
    void setCounters(const IngestCounters &counters, quint64 dropped, quint64 notStored);
    /// A line for each number: name, tab, number.
    [[nodiscard]] QString text() const;

private:
    void applyTheme();

    struct Figure
    {
        QLabel *name;
        QLabel *value;
    };
    const Theme &m_theme;
    std::vector<Figure> m_figures;
};

} // namespace fleetscope
