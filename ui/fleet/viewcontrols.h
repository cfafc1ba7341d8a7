// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/viewbook.h"
#include "ui/style/theme.h"

#include <QObject>

class QAction;
class QInputDialog;

namespace fleetscope {

class NoticeStrip;
class ViewTabs;

/// What a user does with views: tabs, the entries of their menu, the questions for a name and a file.
class ViewControls final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the controls.
    ViewControls(ViewBook &book, ViewTabs &tabs, NoticeStrip &notices, const Theme &theme, QWidget *window);

    [[nodiscard]] QAction *saveAction() const { return m_save; }
    [[nodiscard]] QAction *saveAsAction() const { return m_saveAs; }
    [[nodiscard]] QAction *revertAction() const { return m_revert; }
    [[nodiscard]] QAction *importAction() const { return m_import; }
    [[nodiscard]] QAction *exportAction() const { return m_export; }

    void refresh(); ///< after the book was changed elsewhere
    void importFrom(const QString &fileName);
    void exportTo(const QString &fileName);

signals:
    void viewChosen();  ///< the current working copy is another one now: show it
    void bookChanged(); ///< something that should be kept

private:
    void makeActions();
    void select(int index);
    void save();
    void revert();
    void remove();
    void undoRemove();
    void changed();
    void askName(const QString &title, const QString &label, const QString &value,
                 const std::function<void(const QString &)> &use);
    void askFile(bool save);
    void tellError(const Error &error);

    ViewBook &m_book;
    ViewTabs &m_tabs;
    NoticeStrip &m_notices;
    const Theme &m_theme;
    QWidget *m_window;
    QAction *m_save = nullptr;
    QAction *m_saveAs = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_revert = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
};

} // namespace fleetscope
