// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace fleetscope {

/// What just happened, on one line below the table where nothing jumps: a sentence that leaves by itself,
/// with an Undo while it is there, or progress with a Cancel.
class NoticeStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeStrip(const Theme &theme, QWidget *parent = nullptr);

    /// Shows `text` for `lifetime`; `action` is a verb, empty for none.
    void tell(const QString &text, const QString &action = {});
    /// Stays until it is dismissed.
    void warn(const QString &text);
    void showProgress(const QString &text, qsizetype done, qsizetype total);
    void dismiss();
    [[nodiscard]] QString text() const;

    static constexpr std::chrono::milliseconds lifetime{10'000};

signals:
    void actionTriggered(); ///< of tell()
    void cancelRequested(); ///< of showProgress()

private:
    enum class Mode : quint8 { Notice, Warning, Progress };
    void setMode(Mode mode, const QString &text);

    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer m_timer;
    Mode m_mode = Mode::Notice;
};

} // namespace fleetscope
