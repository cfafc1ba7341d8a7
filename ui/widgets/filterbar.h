// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "models/fleet/filter.h"
#include "models/fleet/filtercompletion.h"
#include "ui/style/theme.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QToolButton;

namespace fleetscope {

class FilterCompleter;
class FilterLineEdit;
class FlowLayout;
class IconLabel;

/// The filter of a table: a line that is checked and applied while it is typed, with completion, examples,
/// recent filters, a chip for each part, and a way back.
///
/// A text that is wrong changes nothing but its own look: the last right one stays in effect. Keys: Down
/// opens suggestions, Tab and Enter take one, Enter applies at once, Escape closes the suggestions, then
/// clears, then asks to leave. Times without a zone are in the system's.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(const Theme &theme, QWidget *parent = nullptr);
    ~FilterBar() override;

    /// Asked when suggestions come up; not for every key while they are there.
    void setCatalogueSource(std::function<FieldCatalogue()> source) { m_catalogueSource = std::move(source); }
    /// How long after the last key a text is applied; 200 ms at first. At half of it every key of a fast
    /// typist starts a query, at double the table seems slow.
    void setDelay(Milliseconds delay) { m_delay = delay; }

    /// The filter in effect; null is everything.
    [[nodiscard]] const FilterPtr &filter() const { return m_filter; }
    /// Its text as it was written.
    [[nodiscard]] const QString &appliedText() const { return m_appliedText; }
    /// What stands in the line, applied or not.
    [[nodiscard]] QString text() const;

    /// Shows another filter from the start: a saved view. Forgets the way back. A wrong text shows
    /// everything.
    void setText(const QString &text);
    /// Puts `text` in effect, and the one before on the way back. A wrong text is only shown.
    void apply(const QString &text);
    /// Puts `text` into the line for the user to complete; not in effect before Enter or an edit.
    void prepare(const QString &text);
    /// Moves the focus into the line and adds what was typed elsewhere.
    void startTyping(const QString &typed);
    /// Back to the filter before; nothing when there is none.
    void back();
    [[nodiscard]] bool canGoBack() const { return !m_history.isEmpty(); }
    /// Everything is shown again.
    void reset();

    /// Newest first, at most `maxRecent`.
    [[nodiscard]] const QStringList &recent() const { return m_recent; }
    void setRecent(const QStringList &recent);
    static constexpr qsizetype maxRecent = 20;

    /// Says that the filter's regular expression was given up, until the filter changes.
    void showPatternTooComplex();

signals:
    void filterChanged(const fleetscope::FilterPtr &filter, const QString &text);
    void leaveRequested(); ///< the user wants to get back to the table
    void recentChanged(const QStringList &recent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What made a filter come into effect: keys that follow each other are one step on the way back.
    enum class Cause { Typing, Action };

    void makeLine();
    void makeButtons();
    bool handleKey(const QKeyEvent &event);
    void onEdited();
    void applyTyped();
    void commit();
    void endTyping();
    void check();
    void showState(IconId icon, Ink ink, const QString &message);
    void install(const FilterParse &parse, const QString &text, Cause cause);
    void remember(const QString &text);
    void updateChips();
    void updateButtons();
    void removeChip(qsizetype index);
    void suggest();
    void showStartMenu();
    void accept(int row);
    void acceptCandidate(const FilterCandidate &candidate);
    [[nodiscard]] QString hintFor(const FilterCandidate &candidate) const;

    const Theme &m_theme;
    std::function<FieldCatalogue()> m_catalogueSource;
    FieldCatalogue m_catalogue;
    Milliseconds m_delay{200};
    QTimer m_timer;

    FilterLineEdit *m_edit = nullptr;
    QAction *m_state = nullptr;
    FilterCompleter *m_completer = nullptr;
    QToolButton *m_menuButton = nullptr;
    QToolButton *m_backButton = nullptr;
    QToolButton *m_resetButton = nullptr;
    QWidget *m_messageRow = nullptr;
    IconLabel *m_messageIcon = nullptr;
    QLabel *m_message = nullptr;
    QWidget *m_chipRow = nullptr;
    FlowLayout *m_chips = nullptr;

    FilterParse m_parse; // of the text in the line
    FilterPtr m_filter;
    QString m_appliedText;
    Cause m_lastCause = Cause::Action;
    QStringList m_history; // texts that were in effect, oldest first
    QStringList m_recent;
    bool m_prepared = false;
    bool m_tooComplex = false;

    bool m_startMenu = false;      // what the list shows: whole filters, or
    FilterCompletion m_completion; // candidates for a part
    QStringList m_startTexts;
};

} // namespace fleetscope
