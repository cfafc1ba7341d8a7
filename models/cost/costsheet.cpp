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

struct HiddenName
{
    const char *id;
    const char *title;
    const char *basis;
};
constexpr HiddenName hiddenNames[] = {
    {"patching", QT_TRANSLATE_NOOP("Cost", "Security patching"),
     QT_TRANSLATE_NOOP("Cost", "The source names 4 hours a month: $200 at 160 hours for $8,000.")},
    {"on-call", QT_TRANSLATE_NOOP("Cost", "On-call duty"),
     QT_TRANSLATE_NOOP("Cost", "Allowances for nights and weekends.")},
    {"security-audit", QT_TRANSLATE_NOOP("Cost", "Security audit"),
     QT_TRANSLATE_NOOP("Cost", "A yearly audit, by the month.")},
    {"gdpr-records", QT_TRANSLATE_NOOP("Cost", "GDPR records and impact assessment"),
     QT_TRANSLATE_NOOP("Cost", "An EU region alone is no compliance.")},
    {"penetration-test", QT_TRANSLATE_NOOP("Cost", "Penetration test"),
     QT_TRANSLATE_NOOP("Cost", "A yearly test, by the month.")},
    {"support-plan", QT_TRANSLATE_NOOP("Cost", "Support plan"),
     QT_TRANSLATE_NOOP("Cost", "The vendor's paid support; not in any list price here.")},
    {"second-environment", QT_TRANSLATE_NOOP("Cost", "Second environment"),
     QT_TRANSLATE_NOOP("Cost", "A fleet to test on before the real one.")},
    {"second-database", QT_TRANSLATE_NOOP("Cost", "Database of your own beside the platform"),
     QT_TRANSLATE_NOOP("Cost", "What the source calls a way out of lock-in, in no column of its table.")},
    {"egress", QT_TRANSLATE_NOOP("Cost", "Data leaving the cloud"),
     QT_TRANSLATE_NOOP("Cost", "Downloads and exports.")},
    {"backup-test", QT_TRANSLATE_NOOP("Cost", "Backup test"),
     QT_TRANSLATE_NOOP("Cost", "A backup that nobody restored is a hope.")},
    {"sim", QT_TRANSLATE_NOOP("Cost", "SIM and connectivity"),
     QT_TRANSLATE_NOOP("Cost", "A month of each device.")},
    {"device-visits", QT_TRANSLATE_NOOP("Cost", "Visits to devices"),
     QT_TRANSLATE_NOOP("Cost", "Replacements and repairs in the field.")},
    {"staff-turnover", QT_TRANSLATE_NOOP("Cost", "Staff turnover"),
     QT_TRANSLATE_NOOP("Cost", "Hiring and training who follows.")},
    {"migration-in", QT_TRANSLATE_NOOP("Cost", "Migration and set-up"),
     QT_TRANSLATE_NOOP("Cost", "Paid once, at the start.")},
    {"exit", QT_TRANSLATE_NOOP("Cost", "Exit: the price of lock-in"),
     QT_TRANSLATE_NOOP("Cost",
                       "New credentials, data export, firmware; paid once, weighed by its probability.")},
};

const HiddenName *hiddenName(const QString &id)
{
    const auto found = std::ranges::find_if(
        hiddenNames, [&](const HiddenName &name) { return id == QLatin1StringView(name.id); });
    return found == std::end(hiddenNames) ? nullptr : &*found;
}

} // namespace

QString hiddenCostTitle(const QString &id)
{
    const HiddenName *name = hiddenName(id);
    return name ? QCoreApplication::translate("Cost", name->title) : id;
}

QString hiddenCostBasis(const QString &id)
{
    const HiddenName *name = hiddenName(id);
    return name ? QCoreApplication::translate("Cost", name->basis) : QString();
}

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
    QString shown = (negative ? locale.negativeSign() : QString()) + whole + fraction;
    // The ten digits of a locale follow each other in Unicode.
    if (const QString zero = locale.zeroDigit(); zero != "0"_L1 && zero.size() == 1) {
        for (QChar &digit : shown) {
            if (digit >= u'0' && digit <= u'9')
                digit = QChar(zero.front().unicode() + (digit.unicode() - u'0'));
        }
    }
    return shown;
}

QString shownQuantity(Decimal value)
{
    const QString text = value.toString();
    const qsizetype point = text.indexOf(u'.');
    return shownNumber(value, point < 0 ? 0 : static_cast<int>(text.size() - point - 1));
}

std::optional<Decimal> typedQuantity(QStringView text)
{
    const QLocale locale;
    QString plain;
    for (const QChar c : text.trimmed()) {
        if (locale.groupSeparator() == c)
            return std::nullopt;
        if (c.isDigit())
            plain += QChar(u'0' + c.digitValue());
        else
            plain += locale.decimalPoint() == c ? u'.' : c;
    }
    return Decimal::parse(plain);
}

QString quantityToType(Decimal value) { return shownQuantity(value).remove(QLocale().groupSeparator()); }

QString shownMoney(Decimal value, int places)
{
    return value < Decimal() ? QLocale().negativeSign() + u'$' + shownNumber(-value, places)
                             : u'$' + shownNumber(value, places);
}

} // namespace fleetscope
