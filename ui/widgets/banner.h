// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;
class QToolButton;

namespace fleetscope {

class IconLabel;

// Without a type: lupdate of Qt 6.8 loses the namespace of the class below behind one.
enum class BannerKind { Info, Success, Warning, Critical };

/// What a banner says. All texts are translated, and plain.
struct BannerContent
{
    BannerKind kind = BannerKind::Info;
    QString headline;    ///< what happened, one sentence
    QString hint;        ///< what to do next; may be empty
    QString note;        ///< changes often, such as "Trying again in 12 s"; may be empty
    QStringList actions; ///< verbs on at most two buttons
    bool dismissible = true;

    bool operator==(const BannerContent &) const = default;
};

/// An inline message: an icon and a soft ground by kind, a sentence, what to do, and up to two buttons.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    /// Screen readers are told when it appears or its sentence changes, but not when only the note does.
    void setContent(const BannerContent &content);
    [[nodiscard]] const BannerContent &content() const { return m_content; }

signals:
    void actionTriggered(int index); ///< of `actions`
    void dismissed();                ///< by the user; the banner hides nothing by itself

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    const Theme &m_theme;
    BannerContent m_content;
    IconLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_hint;
    QLabel *m_note;
    QPushButton *m_actions[2];
    QToolButton *m_dismiss;
};

} // namespace fleetscope
