// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/quotedadvice.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace fleetscope {

/// The textbook's decision tree, drawn from left to right with the path of the user's answers lit. Where the
/// figure has no branch it says so. Reads out as one sentence.
class DecisionTree final : public QWidget
{
    Q_OBJECT
public:
    explicit DecisionTree(const Theme &theme, QWidget *parent = nullptr);

    /// `advice` must outlive the widget or the next call.
    void setWalk(const QuotedAdvice &advice, const QuotedAdvice::Walk &walk);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Box
    {
        QString text;
        QString answer; ///< on the way to it
        int depth = 0;
        double row = 0;
        int parent = -1;
        bool lit = false;
        bool end = false;
    };
    void measure();
    int place(const QuotedAdvice &advice, const QString &id, int parent, int depth, bool lit, double &row);
    [[nodiscard]] QRect rectOf(const Box &box) const;

    const Theme &m_theme;
    QuotedAdvice::Walk m_walk;
    std::vector<Box> m_boxes;
    int m_rows = 0;
    int m_depth = 0;
    std::vector<int> m_left, m_width; ///< of the columns of questions, by depth; one more for what is behind
};

} // namespace fleetscope
