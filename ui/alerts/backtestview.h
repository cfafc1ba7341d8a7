// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/backtest.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace fleetscope {

/// When a rule would have fired: above, how many devices at once; below, one line for each of the worst
/// devices with the times as bars. Thread: GUI.
class BackTestView final : public QWidget
{
    Q_OBJECT
public:
    explicit BackTestView(const Theme &theme, QWidget *parent = nullptr);

    void setResult(const BackTestResult &result, Timestamp from, Timestamp to);
    void clear();
    [[nodiscard]] QSize sizeHint() const override { return {560, 240}; }
    static constexpr int mostDevices = 8;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Row
    {
        QString device;
        std::vector<BackTestSpan> spans;
        Milliseconds firing{0};
    };

    const Theme &m_theme;
    std::vector<BackTestSpan> m_spans;
    std::vector<Row> m_lines;
    Timestamp m_from = noTime, m_to = noTime;
};

} // namespace fleetscope
