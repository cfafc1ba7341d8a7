// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/alerts/alertbook.h"
#include "models/alerts/alertmute.h"
#include "ui/style/theme.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace fleetscope {

/// What a silence or a maintenance window would do, as the dialog counts it.
struct MutePreview
{
    int alerts = 0;
    int devices = 0;
};

using FactsOf = std::function<AlertFacts(const AlertEntry &)>;

/// The open alerts of `book` that match `mute`, whatever its time.
[[nodiscard]] MutePreview previewMute(const AlertBook &book, const AlertMute &mute, const FactsOf &factsOf);

/// Makes a silence or a maintenance window: matchers from the chosen alerts, a time, a reason, and a sentence
/// that says what it hides. Thread: GUI.
class SilenceDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `start` is what the dialog begins with; all others must outlive it.
    SilenceDialog(AlertMute start, const AlertBook &book, FactsOf factsOf, Timestamp now, const Theme &theme,
                  QWidget *parent = nullptr);

    [[nodiscard]] AlertMute mute() const;
    [[nodiscard]] QString sentence() const;

signals:
    void chosen(const fleetscope::AlertMute &mute);

private:
    struct MatcherRow
    {
        QWidget *widget;
        QComboBox *label;
        QComboBox *op;
        QLineEdit *value;
    };

    void addMatcher(const AlertMatcher &matcher);
    void showPreview();
    [[nodiscard]] QString problem() const;

    AlertMute m_start;
    const AlertBook &m_book;
    FactsOf m_factsOf;
    Timestamp m_now;
    const Theme &m_theme;
    std::vector<MatcherRow> m_rows;
    QVBoxLayout *m_matchers;
    QComboBox *m_duration;
    QDateTimeEdit *m_from, *m_until;
    QWidget *m_times;
    QLineEdit *m_reason;
    QLabel *m_preview;
    QPushButton *m_ok = nullptr;
};

/// What the matchers of a mute say: "rule = hot, site = A".
[[nodiscard]] QString matchersText(const AlertMute &mute);

} // namespace fleetscope

Q_DECLARE_METATYPE(fleetscope::AlertMute)
