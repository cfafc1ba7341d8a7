// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace fleetscope {

/// One line of plain text that is cut with "…" where there is no room; the tooltip shows all of it, and it
/// can be copied by the context menu or Ctrl+C. Takes no minimum width, so a 4 KiB name does not push a
/// window apart.
class ElidedLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(const Theme &theme, QWidget *parent = nullptr);

    /// `copied` is what Copy takes when that is more than what is shown.
    void setText(const QString &text, const QString &copied = {});
    [[nodiscard]] QString text() const { return m_text; }
    void setInk(Ink ink, Ground ground = Ground::Window);
    void setRole(FontRole role);
    void setDetail(const QString &detail); ///< a second paragraph of the tooltip
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public slots:
    void copy() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateToolTip();
    void applyTheme();

    const Theme &m_theme;
    QString m_text;
    QString m_copied;
    QString m_detail;
    QFont
        m_font; // not the widget's own: Qt forgets that one inside a scroll area when there is a style sheet
    Ink m_ink = Ink::Text;
    Ground m_ground = Ground::Window;
    FontRole m_role = FontRole::Body;
};

} // namespace fleetscope
