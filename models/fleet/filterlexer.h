// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace fleetscope {

/// A piece of a filter text before it has a meaning.
struct FilterLexeme
{
    enum class Kind : quint8 {
        Word,     ///< bare, possibly with a quoted key: `m."pm 2.5".age`
        Quoted,   ///< "…"
        Symbol,   ///< ( ) { } , == != < <= > >= ~ ! && ||
        Unclosed, ///< a quote that does not end; the rest of the text
        End,
    };
    Kind kind = Kind::End;
    qsizetype column = 0;
    qsizetype length = 0;
    QString text; ///< Word: as written; Quoted: without quotes and escapes; Symbol: normalised (`=` is `==`)

    [[nodiscard]] bool isSymbol(QStringView symbol) const { return kind == Kind::Symbol && text == symbol; }
    /// Whether it is this keyword, in any case.
    [[nodiscard]] bool isWord(QStringView word) const
    {
        return kind == Kind::Word && word.compare(text, Qt::CaseInsensitive) == 0;
    }
    [[nodiscard]] qsizetype end() const { return column + length; }
};

/// The pieces of `text`; the last one is End.
[[nodiscard]] std::vector<FilterLexeme> lexFilter(QStringView text);

/// `text` in quotes, with the escapes that it needs.
[[nodiscard]] QString quotedFilterText(QStringView text);
/// `and`, `or`, `not`, `in`, `contains`, `startswith`, in any case.
[[nodiscard]] bool isFilterKeyword(QStringView word);
/// Whether `text` without quotes is read as one word that is no keyword.
[[nodiscard]] bool isBareFilterWord(QStringView text);
/// The end of the quoted text that begins at `begin`, behind the closing quote; −1 when there is none.
/// `unescaped`, when given, takes the contents.
[[nodiscard]] qsizetype readQuoted(QStringView text, qsizetype begin, QString *unescaped);

} // namespace fleetscope
