// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace fleetscope {

/// What stands where the fleet will be, as long as there is no connection: three ways to get one.
class WelcomePage final : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(const Theme &theme, QWidget *parent = nullptr);

signals:
    void addRequested();
    void importRequested();
    void demoRequested();

private:
    struct Card
    {
        QLabel *title;
        QLabel *text;
    };

    QPushButton *addCard(QHBoxLayout *row, IconId icon, const QString &title, const QString &text,
                         const QString &action);
    void applyTheme();

    const Theme &m_theme;
    QLabel *m_title;
    QLabel *m_text;
    std::vector<Card> m_cards;
};

} // namespace fleetscope
