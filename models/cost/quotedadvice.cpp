// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/quotedadvice.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonArray array = value.toArray(); const QJsonValue &entry : array)
        list.append(entry.toString());
    return list;
}

Error bad(const QString &what, const QString &subject)
{
    return {ErrorKind::InvalidInput, u"The quoted advice: %1."_s.arg(what), subject};
}

/// The answer to a question of the figure, in its words; empty when it was not given.
QString answerTo(const QString &question, const CostInputs &inputs)
{
    if (question == "device_count"_L1)
        return inputs.devices < 100 ? u"small"_s : inputs.devices <= 10'000 ? u"medium"_s : u"large"_s;
    if (question == "budget"_L1) {
        constexpr const char *words[] = {"", "low", "medium", "high"};
        return QString::fromLatin1(words[static_cast<int>(inputs.budget)]);
    }
    if (question == "technical_expertise"_L1) {
        constexpr const char *words[] = {"", "beginner", "intermediate", "advanced"};
        return QString::fromLatin1(words[static_cast<int>(inputs.expertise)]);
    }
    if (question == "hosting_preference"_L1) {
        constexpr const char *words[] = {"", "cloud", "on-premise", "hybrid"};
        return QString::fromLatin1(words[static_cast<int>(inputs.hosting)]);
    }
    if (inputs.compliance == Compliance::Unsaid)
        return {};
    return inputs.compliance == Compliance::None ? u"no"_s : u"yes"_s;
}

} // namespace

Result<std::vector<Inconsistency>> parseInconsistencies(const QByteArray &json)
{
    const QJsonArray list = QJsonDocument::fromJson(json).object().value("inconsistencies"_L1).toArray();
    if (list.isEmpty())
        return Error{ErrorKind::Corrupt, u"The list of inconsistencies is no JSON list."_s,
                     u"inconsistencies"_s};
    std::vector<Inconsistency> found;
    for (const QJsonValue &entry : list) {
        const QJsonObject object = entry.toObject();
        const Inconsistency one{object.value("id"_L1).toString(), object.value("badge"_L1).toString(),
                                object.value("seed"_L1).toString(), object.value("recomputed"_L1).toString(),
                                object.value("product"_L1).toString()};
        if (one.id.isEmpty() || one.badge.isEmpty() || one.seed.isEmpty() || one.recomputed.isEmpty())
            return bad(u"inconsistency %1 is not complete"_s.arg(found.size() + 1), one.id);
        found.push_back(one);
    }
    return found;
}

Result<QuotedAdvice> QuotedAdvice::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject figure = root.value("figure"_L1).toObject();
    const QJsonObject table = root.value("table"_L1).toObject();
    QuotedAdvice advice;
    for (const QJsonArray array = figure.value("results"_L1).toArray(); const QJsonValue &entry : array) {
        const QJsonObject object = entry.toObject();
        Leaf leaf{
            .id = object.value("id"_L1).toString(),
            .code = object.value("code"_L1).toString(),
            .text = object.value("text"_L1).toString(),
            .note =
                object.value("platforms_note"_L1).toString(object.value("lifecycle_warning"_L1).toString()),
            .check = object.value("check"_L1).toString(),
            .platforms = texts(object.value("platforms"_L1)),
            .suffixes = {}};
        const QJsonObject suffixes = object.value("modifier_suffix"_L1).toObject();
        for (auto it = suffixes.begin(); it != suffixes.end(); ++it)
            leaf.suffixes.insert(it.key(), it->toString());
        if (leaf.id.isEmpty() || leaf.code.isEmpty() || leaf.text.isEmpty())
            return bad(u"result %1 needs id, code and text"_s.arg(advice.m_leaves.size() + 1), leaf.id);
        advice.m_leaves.push_back(std::move(leaf));
    }
    for (const QJsonArray array = figure.value("nodes"_L1).toArray(); const QJsonValue &entry : array) {
        const QJsonObject object = entry.toObject();
        Node node{
            .id = object.value("id"_L1).toString(), .ask = object.value("ask"_L1).toString(), .branches = {}};
        for (const QJsonArray branches = object.value("branches"_L1).toArray();
             const QJsonValue &each : branches) {
            const QJsonObject branch = each.toObject();
            node.branches.push_back(
                {.answer = branch.value("label"_L1).toString(branch.value("if"_L1).toString()),
                 .to = branch.value("to"_L1).toString(),
                 .gap = branch.value("gap"_L1).toBool(),
                 .neighbours = texts(branch.value("neighbours"_L1)),
                 .modifiers = texts(branch.value("modifiers"_L1))});
        }
        if (node.id.isEmpty() || node.branches.empty())
            return bad(u"node %1 needs id and branches"_s.arg(advice.m_nodes.size() + 1), node.id);
        advice.m_nodes.push_back(std::move(node));
    }
    for (const Node &node : advice.m_nodes) {
        for (const Branch &branch : node.branches) {
            const bool known = std::ranges::find(advice.m_nodes, branch.to, &Node::id) != advice.m_nodes.end()
                || std::ranges::find(advice.m_leaves, branch.to, &Leaf::id) != advice.m_leaves.end();
            if (!branch.gap && !known)
                return bad(u"a branch of %1 leads nowhere"_s.arg(node.id), node.id);
        }
    }
    const QJsonArray rows = table.value("rows"_L1).toArray();
    for (const QJsonValue &entry : rows) {
        const QJsonObject object = entry.toObject();
        Row row{object.value("printed"_L1).toString(),
                object.value("verdict"_L1).toString(),
                object.value("reason"_L1).toString(),
                {},
                texts(object.value("platforms"_L1))};
        for (const QJsonArray array = object.value("reasons"_L1).toArray(); const QJsonValue &each : array)
            row.reasons.push_back(
                {each.toObject().value("text"_L1).toString(), each.toObject().value("check"_L1).toString()});
        advice.m_rows.push_back(std::move(row));
        if (object.contains("below"_L1))
            advice.m_below.push_back(object.value("below"_L1).toInteger());
        else if (object.contains("upto"_L1))
            advice.m_below.push_back(object.value("upto"_L1).toInteger() + 1);
    }
    if (advice.m_nodes.empty() || advice.m_rows.empty() || advice.m_below.size() + 1 != advice.m_rows.size())
        return Error{ErrorKind::Corrupt, u"The quoted advice has no complete figure and table."_s,
                     u"decision tree"_s};
    for (const QJsonArray array = table.value("conflicts"_L1).toArray(); const QJsonValue &value : array)
        advice.m_conflicts.push_back(value.toInteger());
    for (const QJsonArray array = table.value("bands"_L1).toArray(); const QJsonValue &entry : array) {
        const QJsonObject object = entry.toObject();
        advice.m_bands.push_back({object.value("from"_L1).toInteger(),
                                  object.value("to"_L1).toInteger(std::numeric_limits<qint64>::max()),
                                  object.value("says"_L1).toString(),
                                  object.value("conflict"_L1).toString() == "yes"_L1});
    }
    return advice;
}

QuotedAdvice::Walk QuotedAdvice::walk(const CostInputs &inputs) const
{
    Walk walk;
    QStringList modifiers;
    QString at = m_nodes.front().id;
    // A figure with a ring in it ends here and not never.
    for (size_t steps = 0; steps <= m_nodes.size(); ++steps) {
        const auto node = std::ranges::find(m_nodes, at, &Node::id);
        if (node == m_nodes.end())
            break;
        const QString answer = answerTo(node->ask, inputs);
        const auto branch = std::ranges::find(node->branches, answer, &Branch::answer);
        walk.path.push_back({node->id, node->ask, answer});
        if (answer.isEmpty() || branch == node->branches.end()) {
            walk.missing = node->ask;
            return walk;
        }
        if (branch->gap) {
            walk.gap = true;
            walk.neighbours = branch->neighbours;
            return walk;
        }
        modifiers += branch->modifiers;
        at = branch->to;
    }
    const auto leaf = std::ranges::find(m_leaves, at, &Leaf::id);
    if (leaf == m_leaves.end())
        return walk;
    walk.result = leaf->id;
    walk.code = leaf->code;
    walk.text = leaf->text;
    walk.platforms = leaf->platforms;
    walk.note = leaf->note;
    walk.check = leaf->check;
    for (const QString &modifier : modifiers) {
        walk.code += leaf->suffixes.value(modifier);
        walk.text += u" + "_s + modifier;
    }
    return walk;
}

QuotedAdvice::TableVerdict QuotedAdvice::table(qint64 devices) const
{
    TableVerdict verdict;
    verdict.row = static_cast<int>(std::ranges::upper_bound(m_below, devices) - m_below.begin());
    verdict.boundaryConflict = std::ranges::find(m_conflicts, devices) != m_conflicts.end();
    for (const Band &band : m_bands) {
        if (devices >= band.from && devices <= band.to) {
            verdict.band = band.says;
            verdict.conflict = band.conflict;
        }
    }
    return verdict;
}

} // namespace fleetscope
