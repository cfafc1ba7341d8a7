// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cost/costprices.h"

#include "models/cost/costsheet.h"
#include "ui/cost/simpletable.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

enum Column { ItemColumn, UnitColumn, ShippedColumn, OwnColumn, AgeColumn, ConfidenceColumn };

QString tiersText(const PriceItem &item, const QString &unknown)
{
    QStringList prices;
    for (const PriceTier &tier : item.tiers)
        prices.append(tier.price ? shownQuantity(*tier.price) : unknown);
    if (prices.isEmpty())
        prices.append(item.price ? shownQuantity(*item.price) : unknown);
    return prices.join(u" / "_s);
}

QString changeText(const std::optional<Decimal> &price, const QString &unknown)
{
    return price ? shownQuantity(*price) : unknown;
}

QLabel *plainLabel(const QFont &font = {})
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    return label;
}

} // namespace

QString priceAgeText(const PriceItem &item, QDate today)
{
    QDate date = QDate::fromString(item.evidenceDate, Qt::ISODate);
    if (!date.isValid() && item.evidenceDate.size() == 7)
        date = QDate::fromString(item.evidenceDate + u"-01"_s, Qt::ISODate);
    if (!date.isValid())
        return QCoreApplication::translate("fleetscope::CostPrices", "undated");
    const qint64 days = std::max<qint64>(0, date.daysTo(today));
    const int months =
        (today.year() - date.year()) * 12 + today.month() - date.month() - (today.day() < date.day());
    return days < 90 ? QCoreApplication::translate("fleetscope::CostPrices", "%1 d").arg(shownNumber(days))
                     : QCoreApplication::translate("fleetscope::CostPrices", "%Ln month(s)", nullptr, months);
}

CostPrices::CostPrices(const Theme &theme, const PriceCatalogue &catalogue, QDate today, bool imported,
                       QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_today(today)
    , m_list(plainLabel())
    , m_search(new QLineEdit)
    , m_table(new SimpleTable(theme, tr("Prices"),
                              {{tr("Price"), -1, false},
                               {tr("For"), 190, false},
                               {tr("Listed"), 190, true},
                               {tr("Yours"), 90, true},
                               {tr("Age"), 90, true},
                               {tr("Confidence"), 80, false}}))
    , m_evidence(plainLabel(theme.font(FontRole::Caption)))
    , m_price(new QLineEdit)
    , m_reason(new QLineEdit)
    , m_author(new QLineEdit)
    , m_fault(plainLabel())
    , m_set(new QPushButton(tr("Set price")))
    , m_reset(new QPushButton(tr("Listed price")))
    , m_shipped(new QPushButton(tr("Shipped list")))
{
    setWindowTitle(tr("Prices"));
    resize(940, 640);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::between);
    auto *top = new QHBoxLayout;
    m_search->setPlaceholderText(tr("Find a price"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find a price"));
    auto *import = new QPushButton(theme.icon(IconId::Import), tr("Import list…"));
    m_shipped->setIcon(theme.icon(IconId::Reset));
    m_shipped->setToolTip(tr("Puts the price list that came with the program back"));
    top->addWidget(m_search, 1);
    top->addWidget(import);
    top->addWidget(m_shipped);
    column->addWidget(m_list);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    m_evidence->setMinimumHeight(4 * fontMetrics().lineSpacing()); // nothing jumps when a row is chosen
    m_evidence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_evidence);
    auto *form = new QHBoxLayout;
    m_price->setPlaceholderText(tr("Your price"));
    m_price->setAccessibleName(tr("Your price"));
    m_price->setMaximumWidth(120);
    m_reason->setPlaceholderText(tr("Why: offer, contract, discount"));
    m_reason->setAccessibleName(tr("Why"));
    m_reason->setMaxLength(500);
    m_author->setPlaceholderText(tr("Who"));
    m_author->setAccessibleName(tr("Who"));
    m_author->setMaxLength(100);
    m_author->setMaximumWidth(140);
    for (QWidget *field : std::initializer_list<QWidget *>{m_price, m_reason, m_author, m_set, m_reset})
        form->addWidget(field, field == m_reason ? 1 : 0);
    column->addLayout(form);
    m_fault->setMinimumHeight(fontMetrics().lineSpacing());
    column->addWidget(m_fault);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    setPrimary(buttons->addButton(tr("Use these prices"), QDialogButtonBox::AcceptRole));
    QPushButton *none = buttons->addButton(tr("Remove all of mine"), QDialogButtonBox::ResetRole);
    column->addWidget(buttons);
    for (QPushButton *button : {import, m_shipped, m_set, m_reset, none})
        button->setAutoDefault(false);

    connect(m_search, &QLineEdit::textChanged, this, &CostPrices::refilter);
    connect(import, &QPushButton::clicked, this, &CostPrices::importRequested);
    connect(m_shipped, &QPushButton::clicked, this, &CostPrices::shippedRequested);
    connect(m_set, &QPushButton::clicked, this, &CostPrices::take);
    connect(m_price, &QLineEdit::returnPressed, this, &CostPrices::take);
    connect(m_reset, &QPushButton::clicked, this, [this] { giveBack(m_table->current(ItemColumn)); });
    connect(none, &QPushButton::clicked, this, [this] {
        m_edits.clear();
        fill();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CostPrices::showCurrent);
    m_edits = catalogue.edits();
    setCatalogue(catalogue, imported);
    m_table->selectRow(0);
}

void CostPrices::setCatalogue(const PriceCatalogue &catalogue, bool imported)
{
    m_catalogue = catalogue;
    [[maybe_unused]] const Result<void> plain =
        m_catalogue.setEdits({}); // nothing to refuse in an empty list
    std::erase_if(m_edits, [&](const PriceEdit &edit) { return !m_catalogue.find(edit.itemId); });
    m_list->setText(imported ? tr("Imported list %1 of %2. Prices are never fetched.")
                                   .arg(catalogue.version(), catalogue.compiled().toString(Qt::ISODate))
                             : tr("Shipped list %1 of %2. Prices are never fetched.")
                                   .arg(catalogue.version(), catalogue.compiled().toString(Qt::ISODate)));
    m_shipped->setEnabled(imported);
    fill();
}

const PriceEdit *CostPrices::editOf(const QString &item) const
{
    const auto found = std::ranges::find(m_edits, item, &PriceEdit::itemId);
    return found == m_edits.end() ? nullptr : &*found;
}

QStringList CostPrices::rowOf(const PriceItem &item) const
{
    const PriceEdit *edit = editOf(item.id);
    const QString own = !edit ? u"–"_s
        : edit->price         ? shownQuantity(*edit->price)
                              : u"−"_s + shownQuantity(edit->discountPercent) + u" %"_s;
    return {item.id,
            item.unit,
            item.currency + u' ' + tiersText(item, tr("unknown")),
            own,
            priceAgeText(item, m_today),
            QString(item.confidence)};
}

void CostPrices::fill()
{
    std::vector<QStringList> rows;
    for (const PriceItem &item : m_catalogue.items())
        rows.push_back(rowOf(item));
    m_table->setRows(rows);
    for (size_t i = 0; i < rows.size(); ++i) {
        const PriceItem &item = m_catalogue.items()[i];
        const int row = static_cast<int>(i);
        m_table->setBold(row, OwnColumn, editOf(item.id) != nullptr);
        const PriceAge age = item.age(m_today, m_catalogue.warnDays(), m_catalogue.staleDays());
        m_table->setInk(row, AgeColumn,
                        age == PriceAge::Stale       ? Ink::Critical
                            : age == PriceAge::Aging ? Ink::Warning
                                                     : Ink::Text);
        if (age == PriceAge::Stale)
            m_table->rows().item(row, AgeColumn)->setText(u"▲ "_s + rows[i][AgeColumn]);
    }
    refilter();
    showCurrent();
}

void CostPrices::refilter()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    for (size_t i = 0; i < m_catalogue.items().size(); ++i) {
        const PriceItem &item = m_catalogue.items()[i];
        const QString all = item.id + u' ' + item.service + u' ' + item.dimension + u' ' + item.unit;
        const bool shown = std::ranges::all_of(
            words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
        m_table->setRowHidden(static_cast<int>(i), !shown);
    }
}

void CostPrices::showCurrent()
{
    const PriceItem *item = m_catalogue.find(m_table->current(ItemColumn));
    for (QWidget *field : std::initializer_list<QWidget *>{m_price, m_reason, m_author, m_set})
        field->setEnabled(item != nullptr);
    m_fault->clear();
    setInvalid(m_price, false);
    if (!item) {
        m_evidence->clear();
        m_reset->setEnabled(false);
        return;
    }
    QStringList sources;
    for (const QString &key : item->sources) {
        const PriceSource source = m_catalogue.source(key);
        sources.append(source.url.isEmpty() ? source.title : source.title + u" <"_s + source.url + u'>');
    }
    m_evidence->setText(tr("%1, %2. Evidence %3, confidence %4. %5 %6")
                            .arg(item->service, item->dimension,
                                 item->evidenceDate.isEmpty() ? tr("undated") : item->evidenceDate,
                                 QString(item->confidence), sources.join(u"; "_s), item->note)
                            .left(600));
    const PriceEdit *edit = editOf(item->id);
    m_price->setText(!edit             ? QString()
                         : edit->price ? quantityToType(*edit->price)
                                       : quantityToType(edit->discountPercent) + u" %"_s);
    m_reason->setText(edit ? edit->reason : QString());
    if (edit)
        m_author->setText(edit->author);
    m_reset->setEnabled(edit != nullptr);
}

void CostPrices::take()
{
    const PriceItem *item = m_catalogue.find(m_table->current(ItemColumn));
    if (!item)
        return;
    QString text = m_price->text().trimmed();
    const bool percent = text.endsWith(u'%');
    if (percent)
        text.chop(1);
    const std::optional<Decimal> number = typedQuantity(text);
    const bool valid = number && *number >= 0 && (!percent || *number <= 100);
    setInvalid(m_price, !valid);
    m_fault->setText(valid ? QString()
                           : tr("A price is a number such as %1, without a sign; %2 % takes a discount off.")
                                 .arg(quantityToType(Decimal::of("0.85")), quantityToType(15)));
    if (!valid)
        return;
    std::erase_if(m_edits, [&](const PriceEdit &edit) { return edit.itemId == item->id; });
    PriceEdit edit{.itemId = item->id,
                   .author = m_author->text().trimmed(),
                   .reason = m_reason->text().trimmed(),
                   .date = m_today};
    if (percent)
        edit.discountPercent = *number;
    else
        edit.price = number;
    m_edits.push_back(edit);
    fill();
}

void CostPrices::giveBack(const QString &item)
{
    std::erase_if(m_edits, [&](const PriceEdit &edit) { return edit.itemId == item; });
    fill();
}

CostImport::CostImport(const Theme &theme, const PriceCatalogue &before, const PriceCatalogue &after,
                       const QString &effect, QWidget *parent)
    : QDialog(parent)
    , m_table(new SimpleTable(theme, tr("Changes"),
                              {{tr("Price"), -1, false},
                               {tr("Change"), 80, false},
                               {tr("Before"), 110, true},
                               {tr("After"), 110, true},
                               {tr("Difference"), 90, true}}))
    , m_changes(compareCatalogues(before, after))
{
    setWindowTitle(tr("Import price list"));
    resize(760, 520);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::between);
    QLabel *head = plainLabel();
    head->setText(m_changes.empty()
                      ? tr("List %1 of %2 has the same prices as %3.")
                            .arg(after.version(), after.compiled().toString(Qt::ISODate), before.version())
                      : tr("List %1 of %2 changes %3 prices of %4. Take the ticked ones.")
                            .arg(after.version(), after.compiled().toString(Qt::ISODate),
                                 shownNumber(static_cast<qint64>(m_changes.size())), before.version()));
    column->addWidget(head);
    QLabel *says = plainLabel();
    says->setText(effect);
    column->addWidget(says);
    column->addWidget(m_table, 1);
    std::vector<QStringList> rows;
    for (const PriceChange &change : m_changes) {
        const QString kinds[] = {tr("new"), tr("removed"), tr("changed")};
        const auto percent = change.percent();
        const bool tiered = change.before == change.after && change.kind == PriceChange::Kind::Changed;
        rows.push_back(
            {change.itemId, kinds[static_cast<size_t>(change.kind)],
             change.kind == PriceChange::Kind::Added ? u"–"_s : changeText(change.before, tr("unknown")),
             change.kind == PriceChange::Kind::Removed ? u"–"_s : changeText(change.after, tr("unknown")),
             tiered        ? tr("tiers")
                 : percent ? (*percent > 0 ? u"+"_s : QString()) + shownQuantity(*percent) + u" %"_s
                           : QString()});
    }
    m_table->setRows(rows);
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        QStandardItem *item = m_table->rows().item(row, 0);
        item->setCheckable(true);
        item->setCheckState(Qt::Checked);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    setPrimary(buttons->addButton(tr("Take over"), QDialogButtonBox::AcceptRole));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QStringList CostImport::refused() const
{
    QStringList ids;
    for (int row = 0; row < m_table->rows().rowCount(); ++row) {
        if (m_table->rows().item(row, 0)->checkState() != Qt::Checked)
            ids.append(m_changes[static_cast<size_t>(row)].itemId);
    }
    return ids;
}

} // namespace fleetscope

#include "moc_costprices.cpp"
