// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/placeholder.h"

#include <QStackedWidget>
#include <QTimer>

namespace fleetscope {

/// The four states of a page: empty, loading, failed and full. Texts are translated, and plain.
class PageStates final : public QStackedWidget
{
    Q_OBJECT
public:
    enum class State : quint8 { Empty, Loading, Failed, Full };

    struct Empty
    {
        IconId icon = IconId::Info;
        QString sentence; ///< why there is nothing
        QString hint;     ///< may be empty
        QString action;   ///< the verb of the one button
    };
    struct Failed
    {
        QString what; ///< "The history could not be read."
        QString why;
        QString next; ///< what the user can do besides trying again
    };

    /// `page` is shown when full; it is owned from now on.
    PageStates(const Theme &theme, QWidget *page, QWidget *parent = nullptr);

    void showFull();
    void showEmpty(const Empty &empty);
    void showFailed(const Failed &failed);
    /// Shows progress and Cancel once this has lasted `patience`; what was shown before stays until then, so
    /// that quick work does not flicker.
    void showLoading(const QString &sentence);
    void setProgress(LoadingProgress progress);
    [[nodiscard]] State state() const { return m_state; }

    static constexpr std::chrono::milliseconds patience{300};

signals:
    void actionRequested(); ///< the button of the empty state
    void cancelRequested();
    void retryRequested();

private:
    void showPlaceholder(const PlaceholderContent &content);
    void showLoadingNow();
    void reportAction();

    QWidget *m_page;
    Placeholder *m_placeholder;
    QTimer m_patience;
    State m_state = State::Full;
    QString m_loading;
    LoadingProgress m_progress;
};

} // namespace fleetscope
