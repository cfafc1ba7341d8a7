// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/filtercompletion.h"

#include "models/fleet/filter.h"
#include "models/fleet/filterlexer.h"
#include "models/fleet/filtervalue.h"
#include "models/fleet/naturalorder.h"

#include <algorithm>
#include <compare>
#include <limits>
#include <optional>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// What may come next, from what stands before.
struct Context
{
    enum class Expect : quint8 { Operand, OperatorOf, ValueOf, Set, SetValueOf, SetEnd, Join };
    Expect expect = Expect::Operand;
    std::optional<FilterField> field; ///< absent for `topic`
    int depth = 0;                    ///< open parentheses
};

bool isComparison(const FilterLexeme &lexeme)
{
    static constexpr std::array<QStringView, 7> symbols{u"==", u"!=", u"<", u"<=", u">", u">=", u"~"};
    return std::any_of(symbols.begin(), symbols.end(),
                       [&](QStringView symbol) { return lexeme.isSymbol(symbol); })
        || lexeme.isWord(u"contains") || lexeme.isWord(u"startswith");
}

void stepOperand(Context &context, const FilterLexeme &lexeme)
{
    using Expect = Context::Expect;
    if (lexeme.isSymbol(u"(")) {
        ++context.depth;
        context.expect = Expect::Operand;
    } else if (lexeme.isSymbol(u"!") || lexeme.isWord(u"not")) {
        context.expect = Expect::Operand;
    } else {
        context.field =
            lexeme.kind == FilterLexeme::Kind::Word ? FilterField::parse(lexeme.text) : std::nullopt;
        context.expect = context.field || lexeme.isWord(u"topic") ? Expect::OperatorOf : Expect::Join;
    }
}

void stepJoin(Context &context, const FilterLexeme &lexeme)
{
    using Expect = Context::Expect;
    if (lexeme.isWord(u"and") || lexeme.isWord(u"or") || lexeme.isSymbol(u"&&") || lexeme.isSymbol(u"||"))
        context.expect = Expect::Operand;
    else if (lexeme.isSymbol(u")"))
        --context.depth;
    else
        stepOperand(context, lexeme);
}

void step(Context &context, const FilterLexeme &lexeme)
{
    using Expect = Context::Expect;
    switch (context.expect) {
    case Expect::Operand: stepOperand(context, lexeme); return;
    case Expect::OperatorOf:
        if (isComparison(lexeme)) {
            context.expect = Expect::ValueOf;
        } else if (lexeme.isWord(u"in")) {
            context.expect = Expect::Set;
        } else {
            context.expect = Expect::Join;
            stepJoin(context, lexeme);
        }
        return;
    case Expect::Set: context.expect = lexeme.isSymbol(u"{") ? Expect::SetValueOf : Expect::Join; return;
    case Expect::SetValueOf: context.expect = Expect::SetEnd; return;
    case Expect::SetEnd: context.expect = lexeme.isSymbol(u",") ? Expect::SetValueOf : Expect::Join; return;
    case Expect::ValueOf: context.expect = Expect::Join; return;
    case Expect::Join: stepJoin(context, lexeme); return;
    }
}

class Collector
{
public:
    explicit Collector(QString typed)
        : m_typed(std::move(typed))
    { }

    /// Takes the candidate when it fits; `key`: the part of `text` that may be typed alone.
    void offer(FilterCandidate::Kind kind, const QString &text, QStringView key, quint64 uses,
               bool isFixed = false)
    {
        const int rank = rankOf(text, key);
        if (rank >= 0)
            m_offers.push_back({{kind, text, uses}, rank, isFixed, m_offers.size()});
    }

    [[nodiscard]] const QString &typed() const { return m_typed; }

    std::vector<FilterCandidate> take()
    {
        std::sort(m_offers.begin(), m_offers.end(), [](const Offer &a, const Offer &b) {
            if (a.rank != b.rank)
                return a.rank < b.rank;
            if (a.isFixed != b.isFixed)
                return a.isFixed;
            if (a.isFixed)
                return a.place < b.place;
            if (a.candidate.uses != b.candidate.uses)
                return a.candidate.uses > b.candidate.uses;
            return std::is_lt(compareNatural(a.candidate.text.toStdString(), b.candidate.text.toStdString()));
        });
        std::vector<FilterCandidate> candidates;
        for (size_t i = 0; i < std::min(m_offers.size(), maxFilterCandidates); ++i)
            candidates.push_back(std::move(m_offers[i].candidate));
        // Nothing to complete when the only way on is what stands there already.
        if (candidates.size() == 1 && candidates.front().text == m_typed)
            candidates.clear();
        return candidates;
    }

private:
    struct Offer
    {
        FilterCandidate candidate;
        int rank;
        bool isFixed;
        size_t place;
    };

    [[nodiscard]] int rankOf(const QString &text, QStringView key) const
    {
        if (text.startsWith(m_typed, Qt::CaseInsensitive))
            return 0;
        if (key.startsWith(m_typed, Qt::CaseInsensitive))
            return 1;
        return text.contains(m_typed, Qt::CaseInsensitive) || key.contains(m_typed, Qt::CaseInsensitive) ? 2
                                                                                                         : -1;
    }

    QString m_typed;
    std::vector<Offer> m_offers;
};

void offerFields(Collector &collector, const FieldCatalogue &catalogue)
{
    using Kind = FilterCandidate::Kind;
    for (const QString &name : FilterField::fixedNames())
        collector.offer(Kind::Field, name, name, 0, true);
    collector.offer(Kind::Field, u"topic"_s, u"topic", 0, true);
    for (const FieldCatalogue::Entry &entry : catalogue.metrics) {
        const QString text = FilterField{FilterField::Kind::Metric, entry.text}.text();
        collector.offer(Kind::Metric, text, entry.text, entry.uses);
        if (collector.typed().startsWith(text))
            collector.offer(Kind::Metric, FilterField{FilterField::Kind::MetricAge, entry.text}.text(), {},
                            entry.uses);
    }
    for (const FieldCatalogue::Entry &entry : catalogue.tagKeys) {
        collector.offer(Kind::Tag, FilterField{FilterField::Kind::Tag, entry.text}.text(), entry.text,
                        entry.uses);
    }
    collector.offer(Kind::Keyword, u"not"_s, u"not", 0);
}

void offerOperators(Collector &collector, const std::optional<FilterField> &field)
{
    for (int i = int(FilterOperator::Equal); i <= int(FilterOperator::In); ++i) {
        const auto op = static_cast<FilterOperator>(i);
        const bool fits = field ? isOperatorOf(field->kind, op)
                                : op == FilterOperator::Equal || op == FilterOperator::NotEqual;
        if (fits)
            collector.offer(FilterCandidate::Kind::Operator, operatorText(op), operatorText(op), 0, true);
    }
}

QStringList usualValues(FilterField::Kind kind)
{
    using Kind = FilterField::Kind;
    switch (kind) {
    case Kind::Status: return {u"online"_s, u"offline"_s, u"unknown"_s};
    case Kind::AlertSeverity: return {u"critical"_s, u"warning"_s, u"info"_s};
    case Kind::LastSeen: return {u"now-15m"_s, u"now-1h"_s, u"now-1d"_s, u"now-7d"_s};
    case Kind::Age:
    case Kind::MetricAge:
    case Kind::Interval: return {u"1m"_s, u"15m"_s, u"1h"_s, u"1d"_s};
    case Kind::ClockOffset: return {u"5m"_s, u"-5m"_s};
    default: return {};
    }
}

void offerValues(Collector &collector, const FilterField &field, const FieldCatalogue &catalogue)
{
    const auto known = catalogue.values.find(field.text());
    const bool hasKnown = known != catalogue.values.end();
    for (const QString &usual : usualValues(field.kind)) {
        quint64 uses = 0;
        if (hasKnown) {
            for (const FieldCatalogue::Entry &entry : known->second)
                uses = entry.text == usual ? entry.uses : uses;
        }
        collector.offer(FilterCandidate::Kind::Value, usual, usual, uses, true);
    }
    if (!hasKnown || field.kind == FilterField::Kind::Status)
        return;
    for (const FieldCatalogue::Entry &entry : known->second) {
        const FilterValue value{FilterValue::Kind::Text, entry.text, 0, 0};
        collector.offer(FilterCandidate::Kind::Value, valueText(field.kind, value), entry.text, entry.uses);
    }
}

void offerJoins(Collector &collector, int depth)
{
    collector.offer(FilterCandidate::Kind::Keyword, u"and"_s, u"and", 0, true);
    collector.offer(FilterCandidate::Kind::Keyword, u"or"_s, u"or", 0, true);
    if (depth > 0)
        collector.offer(FilterCandidate::Kind::Keyword, u")"_s, u")", 0, true);
}

/// The word, or the quoted text, that the cursor stands in or behind.
const FilterLexeme *typedLexeme(const std::vector<FilterLexeme> &lexemes, qsizetype cursor)
{
    for (const FilterLexeme &lexeme : lexemes) {
        const bool isText = lexeme.kind == FilterLexeme::Kind::Word
            || lexeme.kind == FilterLexeme::Kind::Quoted || lexeme.kind == FilterLexeme::Kind::Unclosed;
        if (isText && lexeme.column < cursor && cursor <= lexeme.end())
            return &lexeme;
    }
    return nullptr;
}

} // namespace

FilterCompletion completeFilter(QStringView text, qsizetype cursor, const FieldCatalogue &catalogue)
{
    using Expect = Context::Expect;
    cursor = std::clamp<qsizetype>(cursor, 0, text.size());
    const std::vector<FilterLexeme> lexemes = lexFilter(text);
    const FilterLexeme *typed = typedLexeme(lexemes, cursor);

    FilterCompletion completion{cursor, 0, {}};
    QString written;
    if (typed) {
        completion.column = typed->column;
        // An open quote swallows the rest of the text, which a candidate must not.
        completion.length =
            (typed->kind == FilterLexeme::Kind::Unclosed ? cursor : typed->end()) - typed->column;
        const bool isQuoted = typed->kind != FilterLexeme::Kind::Word && text[typed->column] == u'"';
        written = text.sliced(typed->column, cursor - typed->column).sliced(isQuoted ? 1 : 0).toString();
        if (isQuoted && typed->kind == FilterLexeme::Kind::Quoted && cursor == typed->end())
            written.chop(1);
    }

    Context context;
    for (const FilterLexeme &lexeme : lexemes) {
        if (lexeme.kind == FilterLexeme::Kind::End || lexeme.column >= completion.column)
            break;
        step(context, lexeme);
    }

    Collector collector(written);
    switch (context.expect) {
    case Expect::Operand: offerFields(collector, catalogue); break;
    case Expect::OperatorOf:
        offerOperators(collector, context.field);
        offerJoins(collector, context.depth);
        break;
    case Expect::Set: collector.offer(FilterCandidate::Kind::Operator, u"{"_s, u"{", 0, true); break;
    case Expect::SetEnd:
        collector.offer(FilterCandidate::Kind::Keyword, u","_s, u",", 0, true);
        collector.offer(FilterCandidate::Kind::Keyword, u"}"_s, u"}", 0, true);
        break;
    case Expect::ValueOf:
    case Expect::SetValueOf:
        if (context.field)
            offerValues(collector, *context.field, catalogue);
        break;
    case Expect::Join:
        offerJoins(collector, context.depth);
        if (!written.isEmpty())
            offerFields(collector, catalogue);
        break;
    }
    completion.candidates = collector.take();
    return completion;
}

} // namespace fleetscope
