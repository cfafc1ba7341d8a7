// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alertlistmodel.h"
#include "models/items/alertwords.h"
#include "ui/alerts/alertchart.h"
#include "ui/style/theme.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QToolButton;
class QVBoxLayout;

namespace fleetscope {

class StateIndicator;

/// Everything about one alert: why it fired, the value around that moment, what happened since, what to do.
/// Thread: GUI. Texts of devices are shown as plain text; runbooks are Markdown of our own or of the user.
class AlertDetail final : public QScrollArea
{
    Q_OBJECT
public:
    /// What the rest of the program knows.
    struct Sources
    {
        std::function<std::optional<SeriesKey>(const AlertEntry &, const QString &metric)> seriesOf;
        std::function<QString(const AlertRule &)> runbookOf;
        std::function<QString(const QString &metric)> unitOf;
    };

    /// All must outlive it.
    AlertDetail(const AlertListModel &alerts, TelemetryArchive &archive, const Theme &theme, Sources sources,
                QWidget *parent = nullptr);

    /// 0: nothing is chosen; `selected` rows are.
    void showAlert(quint64 serial, int selected, Timestamp now);
    [[nodiscard]] quint64 serial() const { return m_serial; }
    /// Of the alert that is shown, else nothing happens.
    void setHistory(quint64 alert, const std::vector<StoredAlertLine> &lines);

signals:
    void historyRequested(quint64 alert);
    void commentWritten(quint64 serial, const QString &text);
    void relatedChosen(quint64 serial);
    void ruleRequested(const QString &rule);
    void runbookEdited(const QString &rule, const QString &markdown);

private:
    QLabel *makeLabel(FontRole role, Ink ink);
    QWidget *makeSection(const QString &title, QWidget *content);
    void showRelated(const AlertEntry &entry);
    void showWhy(const AlertEntry &entry, Timestamp now);
    void editRunbook();

    const AlertListModel &m_alerts;
    const Theme &m_theme;
    Sources m_sources;
    quint64 m_serial = 0;
    quint64 m_alert = 0; // its id when the history was asked for
    quint64 m_revision = 0;
    QString m_rule;
    QString m_runbookText;
    QLabel *m_title, *m_subtitle, *m_why, *m_times, *m_nothing;
    QWidget *m_body;
    AlertChart *m_chart;
    QWidget *m_relatedSection = nullptr;
    QListWidget *m_history, *m_related;
    QLineEdit *m_comment;
    QTextBrowser *m_runbook;
};

} // namespace fleetscope
