// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/costsheet.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

struct RowName
{
    const char *key;
    const char *title;
};
constexpr RowName rowNames[] = {
    {"messages", QT_TRANSLATE_NOOP("Cost", "Message costs")},
    {"connectivity", QT_TRANSLATE_NOOP("Cost", "Connectivity")},
    {"rules", QT_TRANSLATE_NOOP("Cost", "Rules engine")},
    {"compute", QT_TRANSLATE_NOOP("Cost", "Compute")},
    {"database", QT_TRANSLATE_NOOP("Cost", "Database")},
    {"storage", QT_TRANSLATE_NOOP("Cost", "Data storage")},
    {"monitoring", QT_TRANSLATE_NOOP("Cost", "Monitoring")},
    {"people", QT_TRANSLATE_NOOP("Cost", "DevOps")},
    {"recovery", QT_TRANSLATE_NOOP("Cost", "Disaster recovery")},
    {"licence", QT_TRANSLATE_NOOP("Cost", "Plan and licence")},
    {"updates", QT_TRANSLATE_NOOP("Cost", "Update companion")},
    {"hidden", QT_TRANSLATE_NOOP("Cost", "Hidden costs")},
};
static_assert(std::size(rowNames) == costRowCount);

} // namespace

QString costRowTitle(CostRow row)
{
    return QCoreApplication::translate("Cost", rowNames[static_cast<size_t>(row)].title);
}

QString costRowKey(CostRow row) { return QString::fromLatin1(rowNames[static_cast<size_t>(row)].key); }

std::optional<Decimal> PlatformCost::rowTotal(CostRow row) const
{
    Decimal sum;
    for (const CostLine &line : lines) {
        if (line.row != row || !line.included)
            continue;
        if (!line.amount)
            return {};
        sum += *line.amount;
    }
    return sum;
}

bool PlatformCost::hasRow(CostRow row) const
{
    return std::ranges::find(lines, row, &CostLine::row) != lines.end();
}

Decimal PlatformCost::withoutPeople() const { return month - rowTotal(CostRow::People).value_or(0); }

void PlatformCost::add(CostLine line)
{
    if (line.included) {
        if (line.amount)
            month += *line.amount;
        else {
            complete = false;
            missing.append(line.title);
        }
    }
    lines.push_back(std::move(line));
}

QString shownNumber(Decimal value, int places)
{
    QString text = value.toString(places);
    const bool negative = text.startsWith(u'-');
    if (negative)
        text.remove(0, 1);
    const QLocale locale;
    const qsizetype point = text.indexOf(u'.');
    const QString fraction = point < 0 ? QString() : locale.decimalPoint() + text.sliced(point + 1);
    QString whole = point < 0 ? text : text.first(point);
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, locale.groupSeparator());
    return (negative ? locale.negativeSign() : QString()) + whole + fraction;
}

QString shownQuantity(Decimal value)
{
    const QString text = value.toString();
    const qsizetype point = text.indexOf(u'.');
    return shownNumber(value, point < 0 ? 0 : static_cast<int>(text.size() - point - 1));
}

QString shownMoney(Decimal value, int places)
{
    return value < Decimal() ? QLocale().negativeSign() + u'$' + shownNumber(-value, places)
                             : u'$' + shownNumber(value, places);
}

} // namespace fleetscope
