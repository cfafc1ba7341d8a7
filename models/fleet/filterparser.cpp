// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/filter.h"
#include "models/fleet/filterlexer.h"
#include "models/fleet/filtervalue.h"

#include <QRegularExpression>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// Recursive descent over the lexemes. A function that returns nothing has set the error.
class Parser
{
public:
    Parser(QStringView text, const QTimeZone &zone)
        : m_lexemes(lexFilter(text))
        , m_zone(zone)
    { }

    FilterParse parse()
    {
        FilterParse result;
        if (!at(Kind::End)) {
            if (std::optional<FilterNode> root = disjunction()) {
                if (at(Kind::End))
                    result.filter = std::make_shared<Filter>(std::move(*root));
                else
                    failHere(FilterProblem::UnexpectedText);
            }
        }
        markRestInvalid();
        result.error = std::move(m_error);
        result.tokens = std::move(m_tokens);
        return result;
    }

private:
    using Kind = FilterLexeme::Kind;
    using TokenKind = FilterToken::Kind;

    [[nodiscard]] const FilterLexeme &peek() const { return m_lexemes[m_at]; }
    [[nodiscard]] bool at(Kind kind) const { return peek().kind == kind; }
    [[nodiscard]] bool atSymbol(QStringView symbol) const { return peek().isSymbol(symbol); }

    FilterLexeme take(TokenKind kind)
    {
        const FilterLexeme lexeme = peek();
        m_tokens.push_back({kind, lexeme.column, lexeme.length});
        ++m_at;
        return lexeme;
    }

    bool takeIf(QStringView symbol, TokenKind kind)
    {
        if (!atSymbol(symbol))
            return false;
        take(kind);
        return true;
    }

    bool takeKeyword(QStringView word, QStringView symbol)
    {
        if (!peek().isWord(word) && !atSymbol(symbol))
            return false;
        take(TokenKind::Keyword);
        return true;
    }

    std::nullopt_t fail(FilterProblem problem, const FilterLexeme &where, const QString &subject = {})
    {
        if (!m_error)
            m_error = FilterError{problem, where.column, where.length, subject};
        return std::nullopt;
    }

    /// For a place where something is missing; a quote that does not end explains more than that.
    std::nullopt_t failHere(FilterProblem problem)
    {
        if (at(Kind::Unclosed))
            return fail(FilterProblem::UnclosedQuote, peek());
        return fail(problem, peek(), peek().text);
    }

    void markRestInvalid()
    {
        while (m_at < m_lexemes.size() && !at(Kind::End))
            take(TokenKind::Invalid);
        if (!m_error)
            return;
        for (FilterToken &token : m_tokens) {
            const bool isTheError = token.column == m_error->column && token.length == m_error->length;
            if (isTheError)
                token.kind = TokenKind::Invalid;
        }
    }

    static void join(FilterNode::Kind kind, std::optional<FilterNode> &left, FilterNode right)
    {
        FilterNode joined;
        if (left->kind == kind) {
            joined = std::move(*left);
        } else {
            joined.kind = kind;
            joined.children.push_back(std::move(*left));
        }
        if (right.kind == kind) {
            for (FilterNode &child : right.children)
                joined.children.push_back(std::move(child));
        } else {
            joined.children.push_back(std::move(right));
        }
        left = std::move(joined);
    }

    std::optional<FilterNode> disjunction()
    {
        std::optional<FilterNode> left = conjunction();
        while (left && takeKeyword(u"or", u"||")) {
            std::optional<FilterNode> right = conjunction();
            if (!right)
                return std::nullopt;
            join(FilterNode::Kind::Or, left, std::move(*right));
        }
        return left;
    }

    std::optional<FilterNode> conjunction()
    {
        std::optional<FilterNode> left = negation();
        while (left) {
            const bool isWritten = takeKeyword(u"and", u"&&");
            if (!isWritten && !startsOperand())
                break;
            std::optional<FilterNode> right = negation();
            if (!right)
                return std::nullopt;
            join(FilterNode::Kind::And, left, std::move(*right));
        }
        return left;
    }

    /// Whether what follows can stand beside a term with `and` left out.
    [[nodiscard]] bool startsOperand() const
    {
        if (at(Kind::Quoted) || atSymbol(u"(") || atSymbol(u"!"))
            return true;
        return at(Kind::Word) && !peek().isWord(u"or") && !atOperatorWord();
    }

    [[nodiscard]] bool atOperatorWord() const
    {
        return peek().isWord(u"in") || peek().isWord(u"contains") || peek().isWord(u"startswith");
    }

    std::optional<FilterNode> negation()
    {
        if (++m_depth > maxFilterDepth)
            return fail(FilterProblem::TooDeep, peek());
        std::optional<FilterNode> node;
        if (takeKeyword(u"not", u"!")) {
            if (std::optional<FilterNode> child = negation()) {
                node.emplace();
                node->kind = FilterNode::Kind::Not;
                node->children.push_back(std::move(*child));
            }
        } else if (atSymbol(u"(")) {
            node = parenthesis();
        } else {
            node = term();
        }
        --m_depth;
        return node;
    }

    std::optional<FilterNode> parenthesis()
    {
        const FilterLexeme opening = take(TokenKind::Punctuation);
        std::optional<FilterNode> node = disjunction();
        if (node && !takeIf(u")", TokenKind::Punctuation)) {
            if (at(Kind::End))
                return fail(FilterProblem::UnclosedParenthesis, opening);
            return failHere(FilterProblem::UnexpectedText);
        }
        return node;
    }

    std::optional<FilterNode> term()
    {
        if (at(Kind::Quoted)) {
            const FilterLexeme words = take(TokenKind::Word);
            if (peekOperator())
                return fail(FilterProblem::FieldBeforeOperator, words, words.text);
            return word(words.text);
        }
        if (!at(Kind::Word) || isFilterKeyword(peek().text))
            return failHere(FilterProblem::ExpectedTerm);
        const FilterLexeme first = take(TokenKind::Word);
        const std::optional<FilterOperator> op = peekOperator();
        if (first.isWord(u"topic"))
            return topicTerm(first, op);
        if (const std::optional<FilterField> field = FilterField::parse(first.text)) {
            m_tokens.back().kind = TokenKind::Field;
            return op ? comparison(*field, *op) : present(*field);
        }
        if (op || isReserved(first.text))
            return fail(FilterProblem::UnknownField, first, first.text);
        if (isBareTopicFilter(first.text)) {
            m_tokens.back().kind = TokenKind::Topic;
            return topic(first.text);
        }
        return word(first.text);
    }

    /// Fields that alerts and rollouts bring: not taken for words, so that they can come without a surprise.
    [[nodiscard]] static bool isReserved(const QString &name)
    {
        return name.startsWith("alert."_L1, Qt::CaseInsensitive)
            || name.startsWith("rollout."_L1, Qt::CaseInsensitive);
    }

    static FilterNode word(const QString &text)
    {
        FilterNode node;
        node.text = text;
        return node;
    }

    static FilterNode topic(const QString &text)
    {
        FilterNode node;
        node.kind = FilterNode::Kind::Topic;
        node.text = text;
        return node;
    }

    static FilterNode present(const FilterField &field)
    {
        FilterNode node;
        node.kind = FilterNode::Kind::Compare;
        node.field = field;
        return node;
    }

    [[nodiscard]] std::optional<FilterOperator> peekOperator() const
    {
        using Op = FilterOperator;
        for (const Op op : {Op::Equal, Op::NotEqual, Op::Less, Op::LessOrEqual, Op::Greater,
                            Op::GreaterOrEqual, Op::Matches}) {
            if (atSymbol(operatorText(op)))
                return op;
        }
        for (const Op op : {Op::Contains, Op::StartsWith, Op::In}) {
            if (peek().isWord(operatorText(op)))
                return op;
        }
        return std::nullopt;
    }

    std::optional<FilterNode> topicTerm(const FilterLexeme &field, std::optional<FilterOperator> op)
    {
        if (!op)
            return fail(FilterProblem::ExpectedTerm, field, field.text);
        m_tokens.back().kind = TokenKind::Field;
        if (*op != FilterOperator::Equal && *op != FilterOperator::NotEqual)
            return fail(FilterProblem::OperatorNotForField, peek(), peek().text);
        take(TokenKind::Operator);
        if (!atValue())
            return failHere(FilterProblem::ExpectedValue);
        const FilterLexeme lexeme = take(TokenKind::Topic);
        if (!isTopicFilter(lexeme.text))
            return fail(FilterProblem::NotATopicFilter, lexeme, lexeme.text);
        if (*op == FilterOperator::Equal)
            return topic(lexeme.text);
        FilterNode node;
        node.kind = FilterNode::Kind::Not;
        node.children.push_back(topic(lexeme.text));
        return node;
    }

    std::optional<FilterNode> comparison(const FilterField &field, FilterOperator op)
    {
        if (!isOperatorOf(field.kind, op))
            return fail(FilterProblem::OperatorNotForField, peek(), peek().text);
        FilterNode node = present(field);
        node.op = op;
        take(TokenKind::Operator);
        const bool isRead = op == FilterOperator::In ? readSet(node) : readValue(node);
        if (!isRead)
            return std::nullopt;
        return node;
    }

    bool readSet(FilterNode &node)
    {
        if (!takeIf(u"{", TokenKind::Punctuation)) {
            failHere(FilterProblem::ExpectedSet);
            return false;
        }
        do {
            if (!readValue(node))
                return false;
        } while (takeIf(u",", TokenKind::Punctuation));
        if (!takeIf(u"}", TokenKind::Punctuation)) {
            failHere(FilterProblem::ExpectedSetEnd);
            return false;
        }
        return true;
    }

    [[nodiscard]] bool atValue() const
    {
        return at(Kind::Quoted) || (at(Kind::Word) && !isFilterKeyword(peek().text));
    }

    bool readValue(FilterNode &node)
    {
        if (!atValue()) {
            failHere(FilterProblem::ExpectedValue);
            return false;
        }
        const FilterLexeme lexeme = take(TokenKind::Value);
        const auto value =
            readFilterValue(node.field, node.op, lexeme.text, lexeme.kind == Kind::Quoted, m_zone);
        if (const FilterProblem *problem = std::get_if<FilterProblem>(&value)) {
            fail(*problem, lexeme, lexeme.text);
            return false;
        }
        if (node.op == FilterOperator::Matches && !checkPattern(lexeme))
            return false;
        node.values.push_back(std::get<FilterValue>(value));
        return true;
    }

    bool checkPattern(const FilterLexeme &lexeme)
    {
        if (lexeme.text.size() > maxPatternLength) {
            fail(FilterProblem::TooLong, lexeme);
            return false;
        }
        const QRegularExpression pattern(lexeme.text);
        if (!pattern.isValid())
            fail(FilterProblem::NotAPattern, lexeme, pattern.errorString());
        return pattern.isValid();
    }

    std::vector<FilterLexeme> m_lexemes;
    std::vector<FilterToken> m_tokens;
    std::optional<FilterError> m_error;
    QTimeZone m_zone;
    size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

FilterParse parseFilter(QStringView text, const QTimeZone &zone)
{
    if (text.size() > maxFilterLength) {
        FilterParse tooLong;
        tooLong.error =
            FilterError{FilterProblem::TooLong, maxFilterLength, text.size() - maxFilterLength, {}};
        return tooLong;
    }
    return Parser(text, zone).parse();
}

} // namespace fleetscope
