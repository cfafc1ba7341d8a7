// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/topicproposal.h"
#include "ui/connections/editorsection.h"

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace fleetscope {

class LinesTable;

/// How the topics of this fleet become devices and metrics, with what that makes of real topics.
class TopicsSection final : public EditorSection
{
    Q_OBJECT
public:
    explicit TopicsSection(const Theme &theme, QWidget *parent = nullptr);

    void collect(ConnectionDraft &draft) const override;
    /// What a broker was heard saying. `note` says how that goes on or ended.
    void showHeard(const std::vector<HeardTopic> &heard, const QString &note, bool listening);

signals:
    /// The user agreed that `#` is asked for during ten seconds.
    void listenRequested();
    void listenCancelled();

protected:
    void fill(const ConnectionDraft &draft) override;

private:
    enum class Scheme : quint8 { BuiltIn, BySite, Own };

    void chooseScheme();
    void showScheme();
    void preview();
    void useProposal();
    void confirmListening();
    [[nodiscard]] std::vector<TopicTemplate> templates() const;
    [[nodiscard]] QList<QByteArray> sampleTopics() const;

    QComboBox *m_scheme;
    QLineEdit *m_prefix;
    LinesTable *m_templates;
    QCheckBox *m_ownFilters;
    LinesTable *m_filters;
    QLabel *m_asks = nullptr;
    QLineEdit *m_try;
    QTableWidget *m_preview;
    QPushButton *m_listen;
    QLabel *m_listenNote = nullptr;
    QWidget *m_proposalRow;
    QLabel *m_proposalText;
    std::vector<HeardTopic> m_heard;
    std::optional<TopicProposal> m_proposal;
    bool m_listening = false;
};

} // namespace fleetscope
