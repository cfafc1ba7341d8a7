// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/connectiondraft.h"
#include "models/connection/connectionsecrets.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <vector>

class QFormLayout;
class QLabel;
class QToolButton;

namespace fleetscope {

/// One section of the connection editor: a form in which every field says what is wrong with it. Thread: GUI.
class EditorSection : public QWidget
{
    Q_OBJECT
public:
    /// Shows a draft; says nothing.
    void setDraft(const ConnectionDraft &draft);
    /// Writes what the fields say into a draft.
    virtual void collect(ConnectionDraft &draft) const = 0;
    /// Writes the secrets that were typed.
    virtual void collectSecrets(ConnectionSecrets & /*secrets*/) const { }

    /// Those of its own fields; the others are ignored.
    void setFaults(const std::vector<DraftFault> &faults);
    [[nodiscard]] bool hasField(DraftField field) const;
    /// Moves the focus there, out of "More" if it is there.
    void showField(DraftField field);

signals:
    void changed();

protected:
    explicit EditorSection(const Theme &theme, QWidget *parent = nullptr);

    virtual void fill(const ConnectionDraft &draft) = 0;
    /// Adds a row; what is wrong with `field` appears below `widget`. `buddy` gets the focus, `widget` itself
    /// when null.
    void addField(const QString &label, QWidget *widget, DraftField field = DraftField::None,
                  QWidget *buddy = nullptr);
    void addWide(QWidget *widget);             ///< over both columns
    QLabel *addText(const QString &text = {}); ///< muted, over both columns; empty ones take no room
    void setText(QLabel *label, const QString &text);
    /// Rows that follow are hidden until "More" is pressed.
    void beginMore();
    void setRowShown(QWidget *widget, bool shown);
    void tellChange();
    [[nodiscard]] const Theme &theme() const { return m_theme; }

private:
    struct Row
    {
        QWidget *outer; ///< in the form
        QWidget *widget;
        QWidget *focus;
        DraftField field;
        QLabel *fault;
        bool inMore;
        bool wanted = true;
    };

    QWidget *wrap(QWidget *widget, QLabel **fault);
    void showRows();
    void applyTheme();

    const Theme &m_theme;
    QFormLayout *m_form;
    std::vector<Row> m_rows;
    std::vector<QLabel *> m_texts;
    QToolButton *m_more = nullptr;
    bool m_filling = false;
};

} // namespace fleetscope
