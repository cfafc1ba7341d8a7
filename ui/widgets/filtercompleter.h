// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QList>
#include <QObject>

class QKeyEvent;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace fleetscope {

/// One line of the list below a line edit.
struct Suggestion
{
    QString text;
    QString hint; ///< what it is, beside it
};

/// A list of suggestions below a line edit. It never takes the focus: the edit goes on reading the keyboard
/// and hands over the keys of the list with handleKey().
class FilterCompleter final : public QObject
{
    Q_OBJECT
public:
    FilterCompleter(const Theme &theme, QLineEdit *edit);
    ~FilterCompleter() override;

    /// Shows the list with nothing chosen; hides it when it is empty.
    void show(const QList<Suggestion> &suggestions);
    void hide();
    [[nodiscard]] bool isVisible() const;
    [[nodiscard]] QList<Suggestion> suggestions() const;

    /// Up, Down, Page Up, Page Down choose; Tab takes the choice or the first; Enter takes the choice, if
    /// there is one; Escape hides. Returns whether the key was meant for the list.
    bool handleKey(const QKeyEvent &event);

signals:
    void accepted(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void accept(int row);
    void choose(int row);

    QLineEdit *m_edit;
    QListView *m_list; // a window of its own; child of the edit
    QStandardItemModel *m_model;
};

} // namespace fleetscope
