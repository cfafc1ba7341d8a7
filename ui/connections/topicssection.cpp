// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/topicssection.h"

#include "models/connection/connectionjson.h"
#include "ui/connections/linestable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr std::array offeredKinds{TopicKind::Telemetry, TopicKind::Reading, TopicKind::Status,
                                  TopicKind::Info,      TopicKind::Log,     TopicKind::Unknown};
constexpr std::array offeredFormats{PayloadFormat::Auto, PayloadFormat::Json, PayloadFormat::Number,
                                    PayloadFormat::SenMl, PayloadFormat::Cbor};
constexpr qsizetype mostPreviewed = 50;

template <typename Array, typename Value>
int indexIn(const Array &array, Value value)
{
    const auto found = std::ranges::find(array, value);
    return found == array.end() ? 0 : static_cast<int>(found - array.begin());
}

} // namespace

TopicsSection::TopicsSection(const Theme &theme, QWidget *parent)
    : EditorSection(theme, parent)
    , m_scheme(new QComboBox(this))
    , m_prefix(new QLineEdit(this))
    , m_templates(
          new LinesTable(theme, tr("Topic"),
                         {{tr("Carries"),
                           {tr("telemetry"), tr("one reading"), tr("status"), tr("info"), tr("log lines"),
                            tr("nothing for us")}},
                          {tr("Format"), {tr("any"), tr("JSON"), tr("a number"), tr("SenML"), tr("CBOR")}}},
                         this))
    , m_ownFilters(new QCheckBox(tr("Ask the broker for other filters"), this))
    , m_filters(new LinesTable(theme, tr("Filter"), {{tr("QoS"), {u"0"_s, u"1"_s, u"2"_s}}}, this))
    , m_try(new QLineEdit(this))
    , m_preview(new QTableWidget(0, 3, this))
    , m_listen(new QPushButton(theme.icon(IconId::Search), tr("Listen for 10 s…"), this))
    , m_proposalRow(new QWidget(this))
    , m_proposalText(new QLabel(m_proposalRow))
{
    m_scheme->addItems({tr("Fleetscope: {prefix}/{device}/{sensor}, …/telemetry, …/status"),
                        tr("By site: fleet/{site}/{device}/telemetry"), tr("Your own")});
    m_try->setPlaceholderText(tr("Type a topic to see what becomes of it"));
    m_preview->setHorizontalHeaderLabels({tr("Topic"), tr("Device"), tr("Carries")});
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_preview->horizontalHeader()->setHighlightSections(false);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_preview->setColumnWidth(1, 110);
    m_preview->setColumnWidth(2, 170);
    m_preview->verticalHeader()->hide();
    m_preview->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_preview->setShowGrid(false);
    m_preview->setTabKeyNavigation(false);
    m_preview->setFixedHeight(m_preview->horizontalHeader()->sizeHint().height() + 5 * theme.rowHeight() + 4);

    m_proposalText->setTextFormat(Qt::PlainText);
    m_proposalText->setWordWrap(true);
    auto *use = new QPushButton(tr("Use it"), m_proposalRow);
    auto *row = new QHBoxLayout(m_proposalRow);
    row->setContentsMargins({});
    row->setSpacing(spacing::between);
    row->addWidget(m_proposalText, 1);
    row->addWidget(use);

    addField(tr("Topics"), m_scheme, DraftField::Dialect);
    addField(tr("Prefix"), m_prefix);
    addWide(m_templates);
    addField(tr("What comes of it"), m_try);
    addWide(m_preview);
    auto *listenRow = new QWidget(this);
    auto *listenLayout = new QHBoxLayout(listenRow);
    listenLayout->setContentsMargins({});
    listenLayout->addWidget(m_listen);
    listenLayout->addStretch();
    addField(tr("Not sure?"), listenRow, DraftField::None, m_listen);
    m_listenNote = addText();
    addWide(m_proposalRow);
    m_asks = addText();
    beginMore();
    addField({}, m_ownFilters);
    addField(tr("Filters"), m_filters, DraftField::Filters);
    setRowShown(m_proposalRow, false);

    connect(m_scheme, &QComboBox::activated, this, &TopicsSection::chooseScheme);
    connect(m_prefix, &QLineEdit::textChanged, this, &TopicsSection::preview);
    connect(m_templates, &LinesTable::changed, this, &TopicsSection::preview);
    connect(m_filters, &LinesTable::changed, this, &TopicsSection::preview);
    connect(m_try, &QLineEdit::textChanged, this, &TopicsSection::preview);
    connect(m_ownFilters, &QCheckBox::toggled, this, [this](bool own) {
        if (own && m_filters->lines().empty()) {
            ConnectionDraft draft;
            collect(draft);
            std::vector<LinesTable::Line> lines;
            if (const Result<Dialect> dialect = dialectOf(draft)) {
                for (const QByteArray &filter : dialect->filters())
                    lines.push_back({QString::fromUtf8(filter), {1}});
            }
            m_filters->setLines(lines);
        }
        preview();
    });
    connect(m_listen, &QPushButton::clicked, this, &TopicsSection::confirmListening);
    connect(use, &QPushButton::clicked, this, &TopicsSection::useProposal);
}

void TopicsSection::fill(const ConnectionDraft &draft)
{
    m_prefix->setText(draft.prefix);
    std::vector<LinesTable::Line> lines;
    for (const TopicTemplate &line : draft.templates)
        lines.push_back({QString::fromUtf8(line.pattern),
                         {indexIn(offeredKinds, line.kind), indexIn(offeredFormats, line.format)}});
    m_templates->setLines(lines);
    m_scheme->setCurrentIndex(static_cast<int>(draft.templates.empty() ? Scheme::BuiltIn : Scheme::Own));
    lines.clear();
    for (const MqttSubscription &subscription : draft.subscriptions)
        lines.push_back({QString::fromUtf8(subscription.filter), {subscription.qos}});
    m_filters->setLines(lines);
    m_ownFilters->setChecked(!draft.subscriptions.isEmpty());
    showScheme();
    preview();
}

std::vector<TopicTemplate> TopicsSection::templates() const
{
    std::vector<TopicTemplate> templates;
    for (const LinesTable::Line &line : m_templates->lines())
        templates.push_back({line.text.toUtf8(), offeredKinds[static_cast<size_t>(line.choices[0])],
                             offeredFormats[static_cast<size_t>(line.choices[1])]});
    return templates;
}

void TopicsSection::collect(ConnectionDraft &draft) const
{
    draft.prefix = m_prefix->text().trimmed();
    draft.templates.clear();
    if (static_cast<Scheme>(m_scheme->currentIndex()) != Scheme::BuiltIn)
        draft.templates = templates();
    draft.subscriptions.clear();
    if (m_ownFilters->isChecked()) {
        for (const LinesTable::Line &line : m_filters->lines())
            draft.subscriptions.append({line.text.toUtf8(), static_cast<quint8>(line.choices[0])});
    }
}

void TopicsSection::chooseScheme()
{
    const auto scheme = static_cast<Scheme>(m_scheme->currentIndex());
    if (scheme == Scheme::BySite) {
        m_templates->setLines(
            {{u"fleet/{site}/{device}/telemetry"_s, {0, 0}}, {u"fleet/{site}/{device}/status"_s, {2, 0}}});
    } else if (scheme == Scheme::Own && m_templates->lines().empty()) {
        m_templates->setLines({{u"{device}/{sensor}"_s, {1, 0}}});
    }
    showScheme();
    preview();
}

void TopicsSection::showScheme()
{
    const bool builtIn = static_cast<Scheme>(m_scheme->currentIndex()) == Scheme::BuiltIn;
    setRowShown(m_prefix, builtIn);
    setRowShown(m_templates, !builtIn);
    setRowShown(m_filters, m_ownFilters->isChecked());
}

QList<QByteArray> TopicsSection::sampleTopics() const
{
    QList<QByteArray> topics;
    if (!m_try->text().isEmpty())
        topics.append(m_try->text().toUtf8());
    for (const HeardTopic &heard : m_heard)
        topics.append(heard.topic);
    if (!m_heard.empty())
        return topics.mid(0, mostPreviewed);
    std::vector<TopicTemplate> lines = templates();
    if (static_cast<Scheme>(m_scheme->currentIndex()) == Scheme::BuiltIn) {
        lines.clear();
        for (const char *ending : {"/{device}/{sensor}", "/{device}/telemetry", "/{device}/status"})
            lines.push_back({m_prefix->text().trimmed().toUtf8() + ending});
    }
    static const QRegularExpression capture(u"\\{([^}]*)\\}"_s);
    for (const TopicTemplate &line : lines) {
        QString topic = QString::fromUtf8(line.pattern);
        topic.replace(u"{device}"_s, u"sensor-17"_s).replace(u"{sensor}"_s, u"temperature"_s);
        topic.replace(capture, u"\\1-1"_s).replace(u'+', u"any"_s).replace(u'#', u"more"_s);
        topics.append(topic.toUtf8());
    }
    return topics;
}

void TopicsSection::preview()
{
    showScheme();
    ConnectionDraft draft;
    collect(draft);
    const Result<Dialect> dialect = dialectOf(draft);
    const QList<QByteArray> topics = sampleTopics();
    m_preview->setRowCount(static_cast<int>(topics.size()));
    for (int row = 0; row < m_preview->rowCount(); ++row) {
        const TopicReading reading = dialect ? readTopic(*dialect, topics[row])
                                             : TopicReading{QString::fromUtf8(topics[row]), {}, {}, {}, {}};
        QStringList carries{reading.metric.isEmpty() ? reading.kind : reading.metric};
        if (!reading.captures.isEmpty())
            carries.append(reading.captures);
        const QStringList texts{reading.topic,
                                reading.device.isEmpty() ? tr("not recognised") : reading.device,
                                reading.device.isEmpty() ? QString() : carries.join(u", "_s)};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            if (reading.device.isEmpty() && column > 0)
                item->setForeground(theme().color(Ink::Muted));
            m_preview->setItem(row, column, item);
        }
    }
    QStringList filters;
    if (dialect) {
        for (const MqttSubscription &subscription : subscriptionsOf(draft, *dialect))
            filters.append(QString::fromUtf8(subscription.filter));
    }
    setText(m_asks,
            filters.isEmpty() ? QString()
                              : tr("Asks the broker for %1", "topic filters").arg(filters.join(u", "_s)));
    tellChange();
}

void TopicsSection::confirmListening()
{
    if (m_listening) {
        emit listenCancelled();
        return;
    }
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Listen to everything?"),
                        tr("For ten seconds Fleetscope asks the broker for # to see which topics there are."),
                        QMessageBox::Cancel, window());
    box->setInformativeText(
        tr("Large brokers send a lot then, and some close the connection. Nothing is kept."));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *listen = box->addButton(tr("Listen"), QMessageBox::AcceptRole);
    connect(listen, &QPushButton::clicked, this, &TopicsSection::listenRequested);
    box->open();
}

void TopicsSection::showHeard(const std::vector<HeardTopic> &heard, const QString &note, bool listening)
{
    m_heard = heard;
    m_listening = listening;
    m_listen->setText(listening ? tr("Stop listening") : tr("Listen for 10 s…"));
    setText(m_listenNote, note);
    m_proposal = listening ? std::nullopt : proposeTopics(heard);
    if (m_proposal) {
        const QString scheme = m_proposal->templates.empty()
            ? m_proposal->prefix + u"/{device}/{sensor}"_s
            : QString::fromUtf8(m_proposal->templates.front().pattern);
        m_proposalText->setText(tr("%1 explains %2 of %3 messages.")
                                    .arg(scheme)
                                    .arg(m_proposal->matched)
                                    .arg(m_proposal->messages));
    }
    setRowShown(m_proposalRow, m_proposal.has_value());
    preview();
}

void TopicsSection::useProposal()
{
    ConnectionDraft draft;
    collect(draft);
    draft.prefix = m_proposal->templates.empty() ? m_proposal->prefix : draft.prefix;
    draft.templates = m_proposal->templates;
    fill(draft);
}

} // namespace fleetscope

#include "moc_topicssection.cpp"
