// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace fleetscope {

class IconLabel;

/// How far a loading page is.
struct LoadingProgress
{
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known
};

/// What stands where a page has nothing to show. All texts are translated, and plain.
struct PlaceholderContent
{
    IconId icon = IconId::Info;
    Ink ink = Ink::Muted;
    QString headline; ///< one sentence
    QString text;     ///< more about it; may be empty
    QString action;   ///< a verb; empty: no button
    bool primary = false;
    std::optional<LoadingProgress> progress;
};

/// An icon, a sentence and a button in the middle of an empty page.
class Placeholder final : public QWidget
{
    Q_OBJECT
public:
    explicit Placeholder(const Theme &theme, QWidget *parent = nullptr);

    void setContent(const PlaceholderContent &content);
    void setProgress(LoadingProgress progress);

signals:
    void actionTriggered();

private:
    void applyTheme();

    const Theme &m_theme;
    PlaceholderContent m_content;
    IconLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_text;
    QProgressBar *m_bar;
    QLabel *m_count;
    QPushButton *m_action;
};

} // namespace fleetscope
