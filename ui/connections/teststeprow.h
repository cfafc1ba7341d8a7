// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/testreport.h"
#include "ui/style/theme.h"

#include <QWidget>

class QLabel;

namespace fleetscope {

class IconLabel;

/// One step of a connection test: a shape, its name, what was found, and how long that took. A failed one
/// also shows what was said and what to do.
class TestStepRow final : public QWidget
{
    Q_OBJECT
public:
    explicit TestStepRow(const Theme &theme, QWidget *parent = nullptr);

    void setResult(const TestStepResult &result);

private:
    void applyTheme();

    const Theme &m_theme;
    TestStepResult m_result;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_time;
    QLabel *m_detail;
    QLabel *m_hint;
};

} // namespace fleetscope
