// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace fleetscope {

/// The help: its pages on the left, the one that is read on the right. The pages are Markdown of our own in
/// `:/help/<language>`, English where a language has none. Not modal: it is read beside the work.
class HelpWindow final : public QDialog
{
    Q_OBJECT
public:
    explicit HelpWindow(const Theme &theme, QWidget *parent = nullptr);

    /// Opens the page of this name: that of a page of the program, "index" or "licences". Stays where it is
    /// when there is none.
    void openPage(const QString &name);
    [[nodiscard]] QString current() const;
    [[nodiscard]] QString text() const; ///< of the page, as it is read

    /// The file of a page in the language of the program.
    [[nodiscard]] static QString fileOf(const QString &name);

private:
    void applyTheme();
    void dressText();

    const Theme &m_theme;
    QListWidget *m_names;
    QTextBrowser *m_browser;
};

} // namespace fleetscope
