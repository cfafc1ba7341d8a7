// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ingestproblem.h"

#include <QAbstractTableModel>

#include <vector>

namespace fleetscope {

/// What could not be read, one row for each kind and topic: what is wrong, topic, how often, when last.
///
/// Thread: GUI. At most a few hundred rows.
class ProblemListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { WhatColumn, TopicColumn, CountColumn, LastColumn, ColumnCount };

    explicit ProblemListModel(QObject *parent = nullptr);

    void setProblems(std::vector<IngestProblem> problems, Timestamp now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<IngestProblem> m_problems;
    Timestamp m_now = noTime;
};

/// What is wrong, as half a sentence: "the payload is not valid JSON, CBOR or SenML".
[[nodiscard]] QString rejectionText(Rejection rejection);
/// A topic as text: bytes that are no UTF-8 become replacement characters.
[[nodiscard]] QString topicText(const QByteArray &topic);

} // namespace fleetscope
