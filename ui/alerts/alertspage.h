// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alertlistmodel.h"
#include "ui/alerts/alertdetail.h"
#include "ui/alerts/silencedialog.h"
#include "ui/widgets/pageactions.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace fleetscope {

class AlertTable;
class PageStates;
class RulesPanel;
class SilencesPanel;

/// The alerts of all connections: a list with counts to click on, the details of one, rules and silences.
///
/// Changes nothing by itself: what the user wants goes out as signals. Keys on the list: A acknowledge, U
/// take it back, S silence, H shelve for an hour, C chart, Enter the device, / search, Right and Left open
/// and close a group. Thread: GUI.
class AlertsPage final : public QWidget, public PageActions
{
    Q_OBJECT
public:
    enum class Tab : quint8 { Alerts, Rules, Silences };

    struct Sources
    {
        AlertDetail::Sources detail;
        FactsOf factsOf;
        std::function<Timestamp()> now;
    };

    /// All must outlive it.
    AlertsPage(AlertListModel &alerts, TelemetryArchive &archive, const Theme &theme, Sources sources,
               QWidget *parent = nullptr);
    ~AlertsPage() override;

    /// Counts, list and details as the book is now.
    void refresh();
    void setMutes(const std::vector<AlertMute> &mutes);
    void setHistory(quint64 alert, const std::vector<StoredAlertLine> &lines);
    void showTab(Tab tab);
    void showFacet(std::optional<AlertFacet> facet);
    void setGrouping(AlertGrouping grouping);
    void showAlert(quint64 serial);
    void selectRow(int row);
    void showRefusal(const QString &text);
    /// Letters as keys; off for people who speak to their computer.
    void setLetterKeys(bool on);
    [[nodiscard]] RulesPanel &rules() { return *m_rules; }
    SilenceDialog *openSilence(AlertMute::Kind kind);
    void acknowledgeSelected();

    [[nodiscard]] QList<QAction *> menuActions(MenuId menu) const override;

    /// How long an acknowledgement can be taken back with one click.
    static constexpr Milliseconds undoTime{10'000};
    /// Rows stay under a pointer that moved so recently; one that was left lying there hides nothing.
    static constexpr Milliseconds heldFor{5'000};

signals:
    void ordersGiven(const std::vector<fleetscope::AlertOrder> &orders);
    void commentWritten(quint64 serial, const QString &text);
    void historyRequested(quint64 alert);
    void muteChosen(const fleetscope::AlertMute &mute);
    void muteEnded(quint32 id);
    void tellingRequested();
    void chartRequested(quint64 serial);
    void deviceRequested(quint64 serial);
    void runbookEdited(const QString &rule, const QString &markdown);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeStrip();
    QWidget *makeBar();
    QWidget *makeUndo();
    void makeActions();
    void applyFilter();
    void showCounts();
    void showSelection();
    [[nodiscard]] std::vector<quint64> selected() const;
    void give(AlertEvent::Type type, const QString &text, Milliseconds length, bool undoable);
    void askReason(AlertEvent::Type type, Milliseconds length);
    void undo();

    AlertListModel &m_alerts;
    const Theme &m_theme;
    Sources m_sources;
    AlertFilter m_filter;
    std::vector<AlertOrder> m_undo;
    QTimer m_undoTimer;
    QTimer m_stillness; ///< of the pointer over the list
    AlertCounts m_counts;
    bool m_letters = true;

    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::array<QToolButton *, 8> m_facets{}; // everything, then by AlertFacet
    QLineEdit *m_search = nullptr;
    QComboBox *m_grouping = nullptr;
    AlertTable *m_table = nullptr;
    AlertDetail *m_detail = nullptr;
    PageStates *m_states = nullptr;
    RulesPanel *m_rules = nullptr;
    SilencesPanel *m_silences = nullptr;
    QFrame *m_undoBar = nullptr;
    QLabel *m_undoText = nullptr;
    QPushButton *m_undoButton = nullptr;
    QAction *m_acknowledge = nullptr, *m_unacknowledge = nullptr, *m_shelve = nullptr,
            *m_shelveOnce = nullptr, *m_unshelve = nullptr, *m_silence = nullptr, *m_maintenance = nullptr,
            *m_reset = nullptr, *m_service = nullptr, *m_chart = nullptr, *m_open = nullptr;
};

} // namespace fleetscope
