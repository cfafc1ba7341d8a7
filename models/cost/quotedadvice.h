// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costinputs.h"

#include <vector>

namespace fleetscope {

/// A place where the textbook is wrong or incomplete, with what we found.
struct Inconsistency
{
    QString id;         ///< "I-03"
    QString badge;      ///< one clause for a cell
    QString seed;       ///< what the source says
    QString recomputed; ///< what comes out
    QString product;    ///< what the calculator does about it
};
/// Errors: Corrupt, InvalidInput with the id.
[[nodiscard]] Result<std::vector<Inconsistency>> parseInconsistencies(const QByteArray &json);

/// What the textbook advises, as quoted opinions: the decision tree of its figure and its table by device
/// count. Data, so that a correction is no release.
class QuotedAdvice
{
public:
    /// Errors: Corrupt, InvalidInput with the node or row.
    [[nodiscard]] static Result<QuotedAdvice> parse(const QByteArray &json);

    struct Step
    {
        QString node, question, answer; ///< "Q1", "device_count", "medium"
    };
    struct Walk
    {
        std::vector<Step> path;
        QString result; ///< "R5"; empty where the figure has no branch or an answer is missing
        QString code;   ///< "R5-enterprise-cloud+regional"
        QString text;
        QStringList platforms;
        QStringList neighbours; ///< results beside a gap
        QString missing;        ///< the question that nobody answered
        bool gap = false;       ///< the figure has no branch for this answer
        QString note;
        QString check; ///< what the figure should have asked: "allowance against profile"
    };
    /// The path through the figure.
    [[nodiscard]] Walk walk(const CostInputs &inputs) const;

    /// A reason that the table gives, and the word for what would make it true.
    struct Reason
    {
        QString text, check;
    };
    struct Row
    {
        QString printed, verdict, reason; ///< the reason as printed
        std::vector<Reason> reasons;      ///< its parts
        QStringList platforms;
    };
    struct TableVerdict
    {
        int row = 0;
        bool boundaryConflict = false; ///< the number is printed in two rows
        QString band;                  ///< what figure and table say together
        bool conflict = false;
    };
    [[nodiscard]] TableVerdict table(qint64 devices) const;
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &row(const TableVerdict &verdict) const
    {
        return m_rows[static_cast<size_t>(verdict.row)];
    }

    struct Branch
    {
        QString answer, to;
        bool gap = false;
        QStringList neighbours, modifiers;
    };
    struct Node
    {
        QString id, ask;
        std::vector<Branch> branches;
    };
    struct Leaf
    {
        QString id, code, text, note, check;
        QStringList platforms;
        QHash<QString, QString> suffixes; ///< by modifier
    };
    /// The figure as it is drawn: questions in the order of the source, and what they lead to.
    [[nodiscard]] const std::vector<Node> &nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<Leaf> &leaves() const { return m_leaves; }

private:
    struct Band
    {
        qint64 from = 0, to = 0;
        QString says;
        bool conflict = false;
    };

    std::vector<Node> m_nodes;
    std::vector<Leaf> m_leaves;
    std::vector<Row> m_rows;
    std::vector<qint64> m_below; ///< of each row but the last: devices below it belong there
    std::vector<qint64> m_conflicts;
    std::vector<Band> m_bands;
};

} // namespace fleetscope
