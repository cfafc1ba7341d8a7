// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connections/connectionfacts.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace fleetscope {

class CertificateView;
class StateIndicator;

/// One connection while it lives: its state with the reason, what was missed, certificates, figures. Keeps
/// its widgets and changes their texts, as it is told anew every second. Thread: GUI.
class ConnectionDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionDetails(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const ConnectionFacts &facts);
    [[nodiscard]] const ConnectionFacts &facts() const { return m_facts; }

signals:
    void retryRequested();
    void remedyRequested();

private:
    struct Line
    {
        QLabel *title;
        QLabel *value;
    };
    /// Titles and values in two columns, as many as there are.
    struct Table
    {
        QLabel *heading = nullptr;
        QGridLayout *grid = nullptr;
        std::vector<Line> lines;
    };

    QLabel *addLabel();
    void fill(Table &table, const std::vector<BrokerFigure> &lines);
    void applyTheme();

    const Theme &m_theme;
    ConnectionFacts m_facts;
    QLabel *m_name;
    StateIndicator *m_state;
    QLabel *m_headline;
    QLabel *m_hint;
    QLabel *m_note;
    QPushButton *m_retry;
    QPushButton *m_remedy;
    Table m_lines;
    Table m_broker;
    CertificateView *m_server;
    CertificateView *m_own;
};

} // namespace fleetscope
