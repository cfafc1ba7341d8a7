// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fleet/filterlexer.h"

#include <algorithm>
#include <array>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// The length of the symbol at the start of `rest`, 0 when there is none. `inWord`: behind other characters
/// of a word, where a `!` or a single `&` or `|` is a letter like others.
qsizetype symbolLength(QStringView rest, bool inWord)
{
    const QChar first = rest.front();
    const QChar second = rest.size() > 1 ? rest[1] : QChar();
    switch (first.unicode()) {
    case u'(':
    case u')':
    case u'{':
    case u'}':
    case u',':
    case u'~': return 1;
    case u'=':
    case u'<':
    case u'>': return second == u'=' ? 2 : 1;
    case u'!': return second == u'=' ? 2 : inWord ? 0 : 1;
    case u'&':
    case u'|': return second == first ? 2 : 0;
    default: return 0;
    }
}

/// The end of the word at `begin`, or −1 when a quoted key in it does not end.
qsizetype wordEnd(QStringView text, qsizetype begin)
{
    qsizetype at = begin;
    while (at < text.size() && !text[at].isSpace() && symbolLength(text.sliced(at), at > begin) == 0) {
        if (text[at] != u'"') {
            ++at;
            continue;
        }
        // A quote begins a new piece, except for the key behind `m.` and `tag.`.
        const QStringView head = text.sliced(begin, at - begin);
        if (head.compare(u"m.", Qt::CaseInsensitive) != 0 && head.compare(u"tag.", Qt::CaseInsensitive) != 0)
            break;
        at = readQuoted(text, at, nullptr);
        if (at < 0)
            return -1;
    }
    return at;
}

int hexDigit(QChar c)
{
    const char16_t u = c.toLower().unicode();
    return u >= u'0' && u <= u'9' ? u - u'0' : u >= u'a' && u <= u'f' ? u - u'a' + 10 : -1;
}

/// The character of `\uXXXX` whose digits begin `text`, or −1.
int unicodeEscape(QStringView text)
{
    if (text.size() < 4)
        return -1;
    int code = 0;
    for (qsizetype i = 0; i < 4; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return -1;
        code = code * 16 + digit;
    }
    return code;
}

/// Reads the escape at `at`, which stands behind the backslash and moves behind the escape.
void appendEscape(QStringView text, qsizetype &at, QString *to)
{
    const QChar c = text[at++];
    switch (c.unicode()) {
    case u'"':
    case u'\\': *to += c; return;
    case u'n': *to += u'\n'; return;
    case u'r': *to += u'\r'; return;
    case u't': *to += u'\t'; return;
    case u'u':
        if (const int code = unicodeEscape(text.sliced(at)); code >= 0) {
            *to += QChar(static_cast<char16_t>(code));
            at += 4;
            return;
        }
        break;
    default: break;
    }
    *to += u'\\'; // so that "\d+" is the pattern it looks like
    *to += c;
}

} // namespace

qsizetype readQuoted(QStringView text, qsizetype begin, QString *unescaped)
{
    QString scratch;
    QString *to = unescaped ? unescaped : &scratch;
    for (qsizetype at = begin + 1; at < text.size();) {
        const QChar c = text[at++];
        if (c == u'"')
            return at;
        if (c == u'\\' && at < text.size())
            appendEscape(text, at, to);
        else
            *to += c;
    }
    return -1;
}

std::vector<FilterLexeme> lexFilter(QStringView text)
{
    using Kind = FilterLexeme::Kind;
    std::vector<FilterLexeme> lexemes;
    qsizetype at = 0;
    const auto add = [&](Kind kind, qsizetype end, QString value) {
        lexemes.push_back({kind, at, end - at, std::move(value)});
        at = end;
    };
    while (true) {
        while (at < text.size() && text[at].isSpace())
            ++at;
        if (at >= text.size())
            break;
        if (const qsizetype length = symbolLength(text.sliced(at), false); length > 0) {
            const QStringView symbol = text.sliced(at, length);
            add(Kind::Symbol, at + length, symbol == u"=" ? u"=="_s : symbol.toString());
        } else if (text[at] == u'"') {
            QString value;
            const qsizetype end = readQuoted(text, at, &value);
            add(end < 0 ? Kind::Unclosed : Kind::Quoted, end < 0 ? text.size() : end, std::move(value));
        } else {
            const qsizetype end = wordEnd(text, at);
            add(end < 0 ? Kind::Unclosed : Kind::Word, end < 0 ? text.size() : end,
                text.sliced(at, (end < 0 ? text.size() : end) - at).toString());
        }
    }
    lexemes.push_back({Kind::End, text.size(), 0, {}});
    return lexemes;
}

QString quotedFilterText(QStringView text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
        case u'\\':
            quoted += u'\\';
            quoted += c;
            break;
        case u'\n': quoted += u"\\n"_s; break;
        case u'\r': quoted += u"\\r"_s; break;
        case u'\t': quoted += u"\\t"_s; break;
        default:
            // Line separators and controls would not survive a line edit.
            if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
                || c.category() == QChar::Separator_Paragraph)
                quoted += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
            else
                quoted += c;
        }
    }
    return quoted + u'"';
}

bool isFilterKeyword(QStringView word)
{
    static constexpr std::array<QStringView, 6> keywords{u"and", u"or",       u"not",
                                                         u"in",  u"contains", u"startswith"};
    return std::any_of(keywords.begin(), keywords.end(), [word](QStringView keyword) {
        return word.compare(keyword, Qt::CaseInsensitive) == 0;
    });
}

bool isBareFilterWord(QStringView text)
{
    if (isFilterKeyword(text) || text.contains(u'"'))
        return false;
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control)
            return false;
    }
    const std::vector<FilterLexeme> lexemes = lexFilter(text);
    return lexemes.size() == 2 && lexemes.front().kind == FilterLexeme::Kind::Word
        && lexemes.front().length == text.size();
}

} // namespace fleetscope
