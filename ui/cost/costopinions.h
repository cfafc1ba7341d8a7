// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costresult.h"
#include "ui/style/theme.h"

#include <QWidget>

class QLabel;

namespace fleetscope {

class DecisionTree;
class SimpleTable;

/// What the textbook advises, quoted: its decision tree with the path lit, and its table by number of devices
/// with each reason marked true or not for this fleet.
class CostOpinions final : public QWidget
{
    Q_OBJECT
public:
    explicit CostOpinions(const Theme &theme, QWidget *parent = nullptr);

    /// `advice` must outlive the widget or the next call.
    void setResult(const QuotedAdvice &advice, const CostResult &result);

private:
    QWidget *m_content;
    DecisionTree *m_tree;
    QLabel *m_remark;
    SimpleTable *m_table;
    QLabel *m_band;
};

} // namespace fleetscope
