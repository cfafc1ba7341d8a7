// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/pseudotranslator.h"

#include <QRegularExpression>

#include <string_view>

namespace fleetscope {

using namespace Qt::StringLiterals;

bool PseudoTranslator::loadPlurals(const QString &folder)
{
    return m_plurals.load(u"fleetscope_en"_s, folder);
}

QString PseudoTranslator::translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const
{
    // Not a text: Qt asks a translator in this way which direction its language has.
    if (qstrcmp(source, "QT_LAYOUT_DIRECTION") == 0)
        return u"LTR"_s;
    QString text = m_plurals.translate(context, source, disambiguation, n);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    return decorated(text);
}

QString PseudoTranslator::decorated(const QString &text)
{
    constexpr std::u16string_view plain = u"ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz";
    constexpr std::u16string_view accented = u"ÅÇÐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽåçðéĝĥîĵķļñöŕšţûŵýž";
    static_assert(plain.size() == accented.size());
    constexpr qsizetype longestWord = 12; // a line of it can be broken, as of a language
    static const QRegularExpression kept(u"%L?\\d+|%L?n|<[^>]*>|&[a-z]+;"_s);
    QString result;
    qsizetype letters = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (const auto match = kept.match(text, i, QRegularExpression::NormalMatch,
                                          QRegularExpression::AnchorAtOffsetMatchOption);
            match.hasMatch()) {
            result += match.captured();
            i += match.capturedLength() - 1;
            continue;
        }
        const size_t place = plain.find(text.at(i).unicode());
        result += place == std::u16string_view::npos ? text.at(i) : QChar(accented[place]);
        letters += text.at(i).isLetter() ? 1 : 0;
    }
    if (letters == 0)
        return result; // a unit, a sign: nothing to translate
    QString longer((letters * 2 + 4) / 5, u'~');
    for (qsizetype at = longestWord; at < longer.size(); at += longestWord + 1)
        longer.insert(at, u' ');
    return u'[' + result + longer + u']';
}

} // namespace fleetscope

#include "moc_pseudotranslator.cpp"
