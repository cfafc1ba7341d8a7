// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QLabel>

namespace fleetscope {

/// A label that shows `text` as it is and breaks its lines.
[[nodiscard]] inline QLabel *makeLabel(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// The title of a group of fields.
[[nodiscard]] inline QLabel *makeSection(const Theme &theme, const QString &text)
{
    QLabel *label = makeLabel(text);
    label->setFont(theme.font(FontRole::Section));
    label->setContentsMargins(0, spacing::between, 0, 0);
    return label;
}

} // namespace fleetscope
