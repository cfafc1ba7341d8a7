// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace fleetscope {

class ElidedLabel;

/// What a device is, in pairs of a word and a value. Values are plain text from outside.
class FieldList final : public QWidget
{
    Q_OBJECT
public:
    struct Field
    {
        QString label;
        QString value;  ///< empty is shown as "—"
        QString detail; ///< more in the tooltip
        Ink ink = Ink::Text;
        bool operator==(const Field &) const = default;
    };

    explicit FieldList(const Theme &theme, QWidget *parent = nullptr);

    /// Cheap when nothing has changed, so it may be called on every refresh.
    void setFields(const QList<Field> &fields);

private:
    void applyTheme();

    struct Row
    {
        QLabel *label;
        ElidedLabel *value;
    };
    const Theme &m_theme;
    QGridLayout *m_grid;
    QList<Row> m_rows;
    QList<Field> m_fields;
};

} // namespace fleetscope
