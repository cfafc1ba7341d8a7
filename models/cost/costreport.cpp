// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/costreport.h"

#include "models/cost/costtext.h"
#include "models/cost/eventpolicy.h"
#include "models/cost/quotedcheck.h"
#include "models/cost/selection.h"
#include "models/cost/sensitivity.h"

#include <QLocale>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// Source: RFC 4180; OWASP, "CSV Injection" for the apostrophe.
QString csvField(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString csvRow(const QStringList &fields)
{
    QStringList quoted;
    for (const QString &field : fields)
        quoted.append(csvField(field));
    return quoted.join(u',') + u"\r\n"_s;
}

/// What people wrote, and what stands in a table: none of Markdown's marks may begin anything.
QString escaped(QString text)
{
    for (const QChar mark : QStringView(u"\\`*_{}[]<>#|~"))
        text.replace(mark, u'\\' + QString(mark));
    return text.replace(u'\n', u' ').replace(u'\r', u' ');
}

QString row(const QStringList &cells) { return u"| "_s + cells.join(u" | "_s) + u" |\n"_s; }

QString heading(const QStringList &titles, qsizetype numbersFrom)
{
    QStringList marks;
    for (qsizetype i = 0; i < titles.size(); ++i)
        marks.append(i < numbersFrom ? u"---"_s : u"---:"_s);
    return row(titles) + row(marks);
}

QString section(const QString &title) { return u"\n## %1\n\n"_s.arg(title); }

QString bullet(const QString &line) { return u"* %1\n"_s.arg(line); }

QString number(double value, int places) { return QLocale().toString(value, 'f', places); }

QString amountText(const std::optional<Decimal> &amount)
{
    return amount ? shownMoney(*amount) : costText(QT_TRANSLATE_NOOP("Cost", "unknown"));
}

constexpr CostLevel allLevels[] = {CostLevel::Textbook, CostLevel::Corrected, CostLevel::Modelled};

QString levelTitle(CostLevel level)
{
    constexpr const char *titles[] = {
        QT_TRANSLATE_NOOP("Cost", "Textbook (teaching values, no planning advice)"),
        QT_TRANSLATE_NOOP("Cost", "Corrected (wrong and missing rows replaced)"),
        QT_TRANSLATE_NOOP("Cost", "Modelled (every row from the price list)")};
    return costText(titles[static_cast<int>(level)]);
}

/// The report, part by part; remembers which prices and which marks it used.
class Report
{
public:
    Report(const CostKnowledge &knowledge, const CostQuestion &question)
        : m_knowledge(knowledge)
        , m_inputs(question.inputs)
        , m_model(*knowledge.catalogue, question.inputs)
        , m_title(question.title)
    {
        for (const CostLevel level : allLevels) {
            for (const QString &platform : CostModel::platforms(level)) {
                const bool wanted = m_inputs.platforms.isEmpty() ? CostModel::compared().contains(platform)
                                                                 : m_inputs.platforms.contains(platform);
                if (wanted)
                    m_costs[static_cast<size_t>(level)].push_back(m_model.cost(platform, level));
            }
        }
    }

    QString markdown()
    {
        QString report = head() + comparison() + ranking() + matters() + event() + opinions();
        report += derivations(); // notes prices and marks for the parts below
        return report + differences() + prices();
    }

private:
    QString head() const;
    QString comparison() const;
    QString ranking() const;
    QString matters() const;
    QString event() const;
    QString opinions() const;
    QString derivations();
    QString differences() const;
    QString prices();

    const CostKnowledge &m_knowledge;
    const CostInputs &m_inputs;
    CostModel m_model;
    QString m_title;
    std::array<std::vector<PlatformCost>, 3> m_costs;
    QStringList m_prices, m_badges;
};

QString Report::head() const
{
    const PriceCatalogue &catalogue = *m_knowledge.catalogue;
    QString report = u"# "_s
        + costText(QT_TRANSLATE_NOOP("Cost", "Platform and cost: %1"))
              .arg(m_title.isEmpty()
                       ? costText(QT_TRANSLATE_NOOP("Cost", "%1 devices")).arg(shownNumber(m_inputs.devices))
                       : escaped(m_title))
        + u"\n\n"_s;
    report += costResultSentence(catalogue, m_inputs) + u"\n\n"_s;
    const QString edits = catalogue.edits().empty()
        ? QString()
        : costText(QT_TRANSLATE_NOOP("Cost", ", with %1 prices of your own"))
              .arg(shownNumber(static_cast<qint64>(catalogue.edits().size())));
    report +=
        costText(QT_TRANSLATE_NOOP(
                     "Cost",
                     "%1 devices, %2 messages a day of %3 bytes, region %4, %5 months. Prices: catalogue "
                     "%6 of %7, content %8%9. US dollars."))
            .arg(shownNumber(m_inputs.devices), shownQuantity(m_inputs.msgsPerDay),
                 shownNumber(m_inputs.payload), m_inputs.region, shownNumber(m_inputs.months),
                 escaped(catalogue.version()), catalogue.compiled().toString(Qt::ISODate), catalogue.hash(),
                 edits)
        + u'\n';
    return report;
}

QString Report::comparison() const
{
    QString report;
    for (const CostLevel level : allLevels) {
        const auto &costs = m_costs[static_cast<size_t>(level)];
        if (costs.empty())
            continue;
        const int places = level == CostLevel::Textbook ? 0 : 2;
        report += section(levelTitle(level));
        QStringList titles{costText(QT_TRANSLATE_NOOP("Cost", "A month"))};
        QStringList months{u"**%1**"_s.arg(costText(QT_TRANSLATE_NOOP("Cost", "Month")))};
        QStringList totals{u"**%1**"_s.arg(
            costText(QT_TRANSLATE_NOOP("Cost", "%1 months")).arg(shownNumber(m_inputs.months)))};
        QStringList present{costText(QT_TRANSLATE_NOOP("Cost", "At today's value"))};
        for (const PlatformCost &cost : costs) {
            titles.append(shortPlatformName(cost.platform));
            months.append(cost.complete ? u"**%1**"_s.arg(shownMoney(cost.month, places))
                                        : costText(QT_TRANSLATE_NOOP("Cost", "incomplete")));
            totals.append(cost.complete ? u"**%1**"_s.arg(shownMoney(cost.total, places))
                                        : costText(QT_TRANSLATE_NOOP("Cost", "incomplete")));
            present.append(cost.presentValue && cost.complete ? shownMoney(*cost.presentValue) : QString());
        }
        report += heading(titles, 1);
        for (int kind = 0; kind < costRowCount; ++kind) {
            const auto costRow = static_cast<CostRow>(kind);
            if (std::ranges::none_of(costs, [&](const PlatformCost &cost) { return cost.hasRow(costRow); }))
                continue;
            QStringList cells{costRowTitle(costRow)};
            for (const PlatformCost &cost : costs)
                cells.append(cost.hasRow(costRow) ? amountText(cost.rowTotal(costRow)) : QString());
            report += row(cells);
        }
        report += row(months) + row(totals);
        if (m_inputs.discountPerYear > Decimal() && level != CostLevel::Textbook)
            report += row(present);
        for (const PlatformCost &cost : costs) {
            if (!cost.complete)
                report += u'\n'
                    + costText(QT_TRANSLATE_NOOP("Cost", "%1 is incomplete: no price for %2."))
                          .arg(shortPlatformName(cost.platform), escaped(cost.missing.join(u", "_s)))
                    + u'\n';
            if (cost.upfront > Decimal())
                report += u'\n'
                    + costText(QT_TRANSLATE_NOOP("Cost", "%1: %2 once, at the start."))
                          .arg(shortPlatformName(cost.platform), shownMoney(cost.upfront))
                    + u'\n';
        }
    }
    return report;
}

QString Report::ranking() const
{
    const Selection selection =
        selectPlatform(*m_knowledge.catalogue, *m_knowledge.capabilities, m_inputs, m_knowledge.today);
    QString report = section(costText(QT_TRANSLATE_NOOP("Cost", "Ranking")));
    if (selection.ranking.empty())
        return report
            + costText(QT_TRANSLATE_NOOP("Cost", "Nothing fits all needs. Without %1 something does."))
                  .arg(escaped(selection.relaxation.join(u", "_s)))
            + u'\n';
    report += heading({costText(QT_TRANSLATE_NOOP("Cost", "Platform")),
                       costText(QT_TRANSLATE_NOOP("Cost", "A month")),
                       costText(QT_TRANSLATE_NOOP("Cost", "Score of 5")), u"TOPSIS"_s},
                      1);
    for (size_t i = 0; i < selection.ranking.size() && i < 8; ++i) {
        const Candidate &candidate = selection.ranking[i];
        report += row({escaped(candidate.name), amountText(candidate.month), number(candidate.total, 4),
                       number(candidate.closeness, 4)});
    }
    if (selection.ranking.size() > 1) {
        QStringList why;
        for (const WhyTerm &term : selection.why)
            why.append(u"%1 %2%3"_s.arg(criterionTitle(term.what), term.size < 0 ? u"−"_s : u"+"_s,
                                        number(std::abs(term.size), 4)));
        report += u'\n'
            + costText(QT_TRANSLATE_NOOP("Cost", "Why: %1 leads %2 by %3: %4."))
                  .arg(escaped(selection.ranking[0].name), escaped(selection.ranking[1].name),
                       number(selection.ranking[0].total - selection.ranking[1].total, 4), why.join(u", "_s))
            + u'\n';
        report += u'\n'
            + (selection.wouldWin.isEmpty()
                   ? costText(QT_TRANSLATE_NOOP("Cost", "No single change would make the second win."))
                   : costText(QT_TRANSLATE_NOOP("Cost", "The second would win if one of these were so: %1."))
                         .arg(escaped(selection.wouldWin.join(u"; "_s))))
            + u'\n';
    }
    report += u'\n'
        + costText(QT_TRANSLATE_NOOP(
                       "Cost",
                       "The first wins %1 % of draws of the weights within 30 %, and %2 % of draws in which "
                       "scores without a document move by a step."))
              .arg(number(selection.winShare * 100, 0), number(selection.scoreWinShare * 100, 0))
        + u'\n';
    if (!selection.removed.empty()) {
        report += u'\n' + costText(QT_TRANSLATE_NOOP("Cost", "Left out:")) + u"\n\n"_s;
        for (const Removal &removal : selection.removed)
            report += bullet(u"%1: %2"_s.arg(escaped(removal.name), escaped(removal.reason)));
    }
    return report;
}

QString Report::matters() const
{
    const CostLevel level = m_inputs.mode == CostLevel::Modelled ? CostLevel::Modelled : CostLevel::Corrected;
    const auto &costs = m_costs[static_cast<size_t>(level)];
    const auto cheapest = std::ranges::min_element(
        costs, {}, [](const PlatformCost &c) { return std::pair(!c.complete, c.month); });
    if (cheapest == costs.end() || !cheapest->complete)
        return {};
    QString report = section(costText(QT_TRANSLATE_NOOP("Cost", "What matters")))
        + costText(QT_TRANSLATE_NOOP("Cost", "A month of %1 when one input changes:"))
              .arg(shortPlatformName(cheapest->platform))
        + u"\n\n"_s
        + heading({costText(QT_TRANSLATE_NOOP("Cost", "Input")), costText(QT_TRANSLATE_NOOP("Cost", "Low")),
                   costText(QT_TRANSLATE_NOOP("Cost", "High")),
                   costText(QT_TRANSLATE_NOOP("Cost", "At the low value")),
                   costText(QT_TRANSLATE_NOOP("Cost", "At the high value"))},
                  1);
    for (const TornadoBar &bar : tornado(*m_knowledge.catalogue, m_inputs, cheapest->platform, level))
        report += row({bar.parameter, bar.low, bar.high, shownMoney(bar.atLow), shownMoney(bar.atHigh)});
    return report;
}

QString Report::event() const
{
    const CostInputs event = withEvent(m_inputs);
    QString report =
        section(costText(QT_TRANSLATE_NOOP("Cost", "In an event of %1 times the messages for %2 hours"))
                    .arg(shownQuantity(event.burst), shownQuantity(event.burstHours)))
        + heading({costText(QT_TRANSLATE_NOOP("Cost", "Platform")),
                   costText(QT_TRANSLATE_NOOP("Cost", "Policy")),
                   costText(QT_TRANSLATE_NOOP("Cost", "What happens")),
                   costText(QT_TRANSLATE_NOOP("Cost", "Fees a month"))},
                  3);
    for (const EventPolicy &policy : eventPolicies(*m_knowledge.catalogue, m_inputs))
        report +=
            row({shortPlatformName(policy.platform), policy.policy, policy.verdict, amountText(policy.fees)});
    return report;
}

QString Report::opinions() const
{
    const QuotedAdvice &advice = *m_knowledge.advice;
    const auto verdict = advice.table(m_inputs.devices);
    const auto walk = advice.walk(m_inputs);
    QString report = section(costText(QT_TRANSLATE_NOOP("Cost", "Quoted opinions")));
    for (const CheckedRow &checked :
         checkTable(advice, *m_knowledge.catalogue, *m_knowledge.capabilities, m_inputs)) {
        if (!checked.isHere)
            continue;
        report += bullet(costText(QT_TRANSLATE_NOOP("Cost", "Table by device count (%1): %2. %3"))
                             .arg(escaped(checked.row.printed), checked.row.verdict, verdict.band));
        for (size_t i = 0; i < checked.checks.size(); ++i)
            report +=
                bullet((checked.checks[i].holds
                            ? costText(QT_TRANSLATE_NOOP("Cost", "Its reason \"%1\" is true here: %2."))
                            : costText(QT_TRANSLATE_NOOP("Cost", "Its reason \"%1\" is not true here: %2.")))
                           .arg(escaped(checked.row.reasons[i].text), checked.checks[i].because));
    }
    const QString said = walk.gap ? QString()
        : walk.missing.isEmpty()  ? walk.text + u'.'
                                  : costText(QT_TRANSLATE_NOOP("Cost", "asks for %1, which is not answered."))
                                       .arg(escaped(walk.missing));
    return report
        + bullet(costText(QT_TRANSLATE_NOOP("Cost", "Figure: %1 %2"))
                     .arg(said, remarkOn(walk, *m_knowledge.catalogue, m_inputs)));
}

QString Report::derivations()
{
    QString report;
    for (const CostLevel level : allLevels) {
        const auto &costs = m_costs[static_cast<size_t>(level)];
        if (costs.empty())
            continue;
        report += section(costText(QT_TRANSLATE_NOOP("Cost", "How computed: %1")).arg(levelTitle(level)));
        report += heading(
            {costText(QT_TRANSLATE_NOOP("Cost", "Platform")), costText(QT_TRANSLATE_NOOP("Cost", "Line")),
             costText(QT_TRANSLATE_NOOP("Cost", "How")), costText(QT_TRANSLATE_NOOP("Cost", "A month"))},
            3);
        for (const PlatformCost &cost : costs) {
            for (const CostLine &line : cost.lines) {
                QStringList how{escaped(line.derivation.formula)};
                if (!line.derivation.note.isEmpty())
                    how.append(escaped(line.derivation.note));
                if (!line.badges.isEmpty())
                    how.append(line.badges.join(u' '));
                report += row({shortPlatformName(cost.platform),
                               costRowTitle(line.row) + u": "_s + escaped(line.title), how.join(u' '),
                               amountText(line.amount)});
                m_prices += line.derivation.priceItems;
                m_badges += line.badges;
            }
        }
    }
    return report;
}

QString Report::differences() const
{
    QString report = section(costText(QT_TRANSLATE_NOOP("Cost", "What is different from the source")));
    for (const Inconsistency &one : *m_knowledge.inconsistencies) {
        if (m_badges.contains(one.id))
            report += bullet(u"**%1** %2. %3"_s.arg(one.id, escaped(one.badge), escaped(one.recomputed)));
    }
    return report;
}

QString Report::prices()
{
    m_prices.removeDuplicates();
    m_prices.sort();
    QString report = section(costText(QT_TRANSLATE_NOOP("Cost", "Prices used")))
        + heading({costText(QT_TRANSLATE_NOOP("Cost", "Price")), costText(QT_TRANSLATE_NOOP("Cost", "Unit")),
                   costText(QT_TRANSLATE_NOOP("Cost", "Evidence")),
                   costText(QT_TRANSLATE_NOOP("Cost", "Confidence")),
                   costText(QT_TRANSLATE_NOOP("Cost", "Sources")),
                   costText(QT_TRANSLATE_NOOP("Cost", "Amount"))},
                  5);
    for (const QString &id : std::as_const(m_prices)) {
        const PriceItem *item = m_knowledge.catalogue->find(id);
        if (!item)
            continue;
        QStringList sources;
        for (const QString &key : item->sources)
            sources.append(m_knowledge.catalogue->source(key).title);
        QStringList amounts;
        for (const PriceTier &tier : item->tiers)
            amounts.append(tier.price ? shownQuantity(*tier.price)
                                      : costText(QT_TRANSLATE_NOOP("Cost", "unknown")));
        if (amounts.isEmpty())
            amounts.append(item->price ? shownQuantity(*item->price)
                                       : costText(QT_TRANSLATE_NOOP("Cost", "unknown")));
        report += row(
            {escaped(id) + (item->edited ? u' ' + costText(QT_TRANSLATE_NOOP("Cost", "(yours)")) : QString()),
             escaped(item->unit),
             item->evidenceDate.isEmpty() ? costText(QT_TRANSLATE_NOOP("Cost", "undated"))
                                          : escaped(item->evidenceDate),
             QString(item->confidence), escaped(sources.join(u"; "_s)),
             escaped(item->currency) + u' ' + amounts.join(u" / "_s)});
    }
    return report + u'\n'
        + costText(QT_TRANSLATE_NOOP(
            "Cost",
            "Not included unless switched on: SIM and connectivity, hardware, egress, support plans, "
            "set-up and migration, tax. Scores and people are assumptions."))
        + u'\n';
}

} // namespace

QByteArray costTableCsv(const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    QString csv = u"level,platform,row,line,amount_usd_month,added,formula,prices,badges\r\n"_s;
    const CostModel model(catalogue, inputs);
    for (const CostLevel level : allLevels) {
        for (const QString &platform : CostModel::platforms(level)) {
            if (!inputs.platforms.isEmpty() && !inputs.platforms.contains(platform))
                continue;
            const PlatformCost cost = model.cost(platform, level);
            for (const CostLine &line : cost.lines)
                csv += csvRow({costLevelKey(level), platform, costRowKey(line.row), line.title,
                               line.amount ? line.amount->toString(2) : QString(),
                               line.included ? u"yes"_s : u"no"_s, line.derivation.formula,
                               line.derivation.priceItems.join(u' '), line.badges.join(u' ')});
            csv += csvRow({costLevelKey(level),
                           platform,
                           u"total"_s,
                           u"Month"_s,
                           cost.complete ? cost.month.toString(2) : QString(),
                           u"yes"_s,
                           {},
                           {},
                           {}});
        }
    }
    return csv.toUtf8();
}

QString costReportMarkdown(const CostKnowledge &knowledge, const CostQuestion &question)
{
    return Report(knowledge, question).markdown();
}

QString costResultSentence(const PriceCatalogue &catalogue, const CostInputs &inputs)
{
    const CostModel model(catalogue, inputs);
    const CostLevel level = inputs.mode == CostLevel::Textbook ? CostLevel::Corrected : inputs.mode;
    struct Named
    {
        QString id;
        QString name;
        PlatformCost cost;
    };
    std::vector<Named> named;
    for (const auto &[name, id] :
         {std::pair(u"AWS IoT Core"_s, platformid::aws), std::pair(u"Azure IoT Hub"_s, platformid::azure),
          std::pair(costText(QT_TRANSLATE_NOOP("Cost", "self-hosted ThingsBoard")), platformid::self),
          std::pair(costText(QT_TRANSLATE_NOOP("Cost", "managed ThingsBoard")), platformid::managed)}) {
        const PlatformCost cost = model.month(id, level);
        if (cost.complete)
            named.push_back({id, name, cost});
    }
    if (named.size() < 2)
        return costText(QT_TRANSLATE_NOOP("Cost", "Too many prices are unknown to compare the platforms."));
    std::ranges::stable_sort(named, {}, [](const Named &n) { return n.cost.month; });
    const Named &first = named[0];
    const Named &second = named[1];
    const Decimal gap = second.cost.month - first.cost.month;
    // The estimated rows alone are known to half their size: a gap below a twentieth says nothing.
    const bool isClose = gap * 20 <= second.cost.month;
    const QString comparison = costText(
        isClose ? QT_TRANSLATE_NOOP(
            "Cost",
            "For %1 devices at %2 messages a day, %3 costs %4 a month and %5 %6; they are "
            "within 5 % of each other, inside the uncertainty of the estimates.")
                : QT_TRANSLATE_NOOP(
                    "Cost", "For %1 devices at %2 messages a day, %3 costs %4 a month and %5 %6, %7 less."));
    QString sentence =
        comparison.arg(shownNumber(inputs.devices), shownQuantity(inputs.msgsPerDay), first.name,
                       shownMoney(first.cost.month), second.name, shownMoney(second.cost.month));
    if (!isClose)
        sentence = sentence.arg(shownMoney(gap));
    const auto self = std::ranges::find(named, platformid::self, &Named::id);
    const Named &cloud = first.id == platformid::self ? second : first;
    if (self != named.end() && inputs.fteRate > Decimal()) {
        const Decimal fte = (cloud.cost.month - self->cost.withoutPeople()) / inputs.fteRate;
        sentence += u' ';
        sentence += fte > Decimal()
            ? costText(QT_TRANSLATE_NOOP("Cost", "Self-hosting costs %1 and matches %2 at %3 people."))
                  .arg(shownMoney(self->cost.month), cloud.name, shownNumber(fte, 4))
            : costText(QT_TRANSLATE_NOOP(
                           "Cost", "Self-hosting costs %1 and stays dearer than %2 even without people."))
                  .arg(shownMoney(self->cost.month), cloud.name);
    }
    const qint64 inBudget =
        std::ranges::count_if(named, [&](const Named &n) { return n.cost.month <= inputs.budgetPerMonth; });
    sentence += u' ';
    sentence += inBudget == static_cast<qint64>(named.size())
        ? costText(QT_TRANSLATE_NOOP("Cost", "All are inside the budget of %1."))
              .arg(shownMoney(inputs.budgetPerMonth))
        : costText(QT_TRANSLATE_NOOP("Cost", "%1 of %2 are inside the budget of %3."))
              .arg(shownNumber(inBudget), shownNumber(static_cast<qint64>(named.size())),
                   shownMoney(inputs.budgetPerMonth));
    return sentence;
}

} // namespace fleetscope
