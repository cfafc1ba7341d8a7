// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/filter.h"
#include "ui/style/theme.h"

#include <QLineEdit>

namespace fleetscope {

/// A line edit that shows what the parts of a filter are, and underlines where it is wrong.
class FilterLineEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterLineEdit(const Theme &theme, QWidget *parent = nullptr);

    /// The parse of the text that is shown now.
    void setParse(const FilterParse &parse);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void showFormats();

    const Theme &m_theme;
    std::vector<FilterToken> m_tokens;
    std::optional<FilterError> m_error;
    bool m_composing = false;
};

} // namespace fleetscope
