// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filtererrortext.h"

#include "ui/widgets/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

namespace fleetscope {
namespace {

struct FilterErrorText
{
    Q_DECLARE_TR_FUNCTIONS(FilterErrorText)
public:
    static QString expected(const QString &what, const QString &found)
    {
        return found.isEmpty() ? tr("%1 is missing.").arg(what)
                               : tr("%1 should stand here, not “%2”.").arg(what, found);
    }

    static QString sentence(const FilterError &error)
    {
        const QString subject = cutForLayout(error.subject);
        switch (error.problem) {
        case FilterProblem::UnknownField:
            return tr("“%1” is no field. Metrics begin with m., tags with tag.").arg(subject);
        case FilterProblem::ExpectedTerm: return expected(tr("A field or a word"), subject);
        case FilterProblem::ExpectedValue: return expected(tr("A value"), subject);
        case FilterProblem::ExpectedSet: return expected(tr("A set like {north, port}"), subject);
        case FilterProblem::ExpectedSetEnd: return expected(tr("A comma or }"), subject);
        case FilterProblem::UnclosedParenthesis: return tr("This parenthesis is not closed.");
        case FilterProblem::UnexpectedText:
            return tr("“%1” does not belong here. Put texts with special characters in quotes.").arg(subject);
        case FilterProblem::UnclosedQuote: return tr("This quote is not closed.");
        case FilterProblem::FieldBeforeOperator:
            return tr("“%1” is a text; an operator needs a field before it, like m.\"%1\".").arg(subject);
        case FilterProblem::OperatorNotForField: return tr("This field does not know “%1”.").arg(subject);
        case FilterProblem::NotANumber: return tr("“%1” is no number.").arg(subject);
        case FilterProblem::NotADuration:
            return tr("“%1” is no duration like 90s, 15m or 2h30m.").arg(subject);
        case FilterProblem::NotATime:
            return tr("“%1” is no time like now-1h, 2026-09-01 or \"2026-09-01 08:00\". For durations, use "
                      "age.")
                .arg(subject);
        case FilterProblem::NotAStatus:
            return tr("“%1” is no status. There are online, offline and unknown.").arg(subject);
        case FilterProblem::NotASeverity:
            return tr("“%1” is no severity. There are info, warning and critical.").arg(subject);
        case FilterProblem::NotATopicFilter:
            return tr("“%1” is no topic filter: + and # stand alone between slashes, # at the end.")
                .arg(subject);
        case FilterProblem::NotAPattern: return tr("The regular expression is wrong: %1.").arg(subject);
        case FilterProblem::NullNeedsEquals: return tr("null can only be compared with == and !=.");
        case FilterProblem::TooLong: return tr("This is too long.");
        case FilterProblem::TooDeep: return tr("There are too many parentheses inside each other.");
        }
        Q_UNREACHABLE();
    }

    static QString whole(const FilterError &error)
    {
        return tr("Column %1: %2").arg(QLocale().toString(error.column + 1), sentence(error));
    }
};

} // namespace

QString filterErrorText(const FilterError &error) { return FilterErrorText::whole(error); }

} // namespace fleetscope
