// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/teststeprow.h"

#include "models/connection/testwords.h"
#include "ui/style/measure.h"
#include "ui/widgets/iconlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

namespace fleetscope {
namespace {

constexpr int titleWidth = 96; // the longest title in English; others stretch it

struct Look
{
    IconId icon;
    Ink ink;
};

Look lookOf(TestOutcome outcome)
{
    switch (outcome) {
    case TestOutcome::Waiting: return {IconId::Offline, Ink::Muted};
    case TestOutcome::Running: return {IconId::Refresh, Ink::Accent};
    case TestOutcome::Passed: return {IconId::Check, Ink::Ok};
    case TestOutcome::Skipped: return {IconId::More, Ink::Muted};
    case TestOutcome::Failed: return {IconId::Failed, Ink::Critical};
    case TestOutcome::Cancelled: return {IconId::Freeze, Ink::Muted};
    }
    return {IconId::Unknown, Ink::Muted};
}

QLabel *addLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void colour(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

TestStepRow::TestStepRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new IconLabel(theme, spacing::smallIcon, this))
    , m_title(addLabel(this))
    , m_text(addLabel(this))
    , m_time(addLabel(this))
    , m_detail(addLabel(this))
    , m_hint(addLabel(this))
{
    m_title->setMinimumWidth(titleWidth);
    m_title->setWordWrap(false);
    m_time->setWordWrap(false);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignTop);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, spacing::within, 0, spacing::within);
    grid->setHorizontalSpacing(spacing::between);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1, Qt::AlignTop);
    grid->addWidget(m_text, 0, 2);
    grid->addWidget(m_time, 0, 3, Qt::AlignTop);
    grid->addWidget(m_hint, 1, 2, 1, 2);
    grid->addWidget(m_detail, 2, 2, 1, 2);
    grid->setColumnStretch(2, 1);
    connect(&m_theme, &Theme::changed, this, &TestStepRow::applyTheme);
    applyTheme();
    setResult({});
}

void TestStepRow::setResult(const TestStepResult &result)
{
    m_result = result;
    const bool failed = result.outcome == TestOutcome::Failed;
    const bool timed = failed || result.outcome == TestOutcome::Passed;
    m_title->setText(testStepTitle(result.step));
    const bool said = !result.text.isEmpty();
    m_text->setText(said                                         ? result.text
                        : result.outcome == TestOutcome::Waiting ? QString()
                                                                 : testOutcomeText(result));
    m_time->setText(timed ? tr("%1 ms").arg(QLocale().toString(qint64{result.took.count()})) : QString());
    m_detail->setText(result.detail.trimmed());
    m_detail->setVisible(failed && !result.detail.trimmed().isEmpty());
    m_hint->setText(result.hint);
    m_hint->setVisible(failed && !result.hint.isEmpty());
    setAccessibleName(testStepTitle(result.step) + QStringLiteral(": ") + testOutcomeText(result));
    applyTheme();
}

void TestStepRow::applyTheme()
{
    const Look look = lookOf(m_result.outcome);
    const bool failed = m_result.outcome == TestOutcome::Failed;
    const bool quiet = m_result.outcome == TestOutcome::Waiting || m_result.outcome == TestOutcome::Skipped;
    m_icon->setIcon(look.icon, look.ink, Ground::Window);
    colour(m_title, m_theme.color(quiet ? Ink::Muted : Ink::Text, Ground::Window));
    colour(m_text, m_theme.color(failed ? Ink::Critical : quiet ? Ink::Muted : Ink::Text, Ground::Window));
    colour(m_time, m_theme.color(Ink::Muted, Ground::Window));
    colour(m_detail, m_theme.color(Ink::Muted, Ground::Window));
    m_detail->setFont(m_theme.font(FontRole::Caption));
    m_time->setFont(m_theme.font(FontRole::Caption));
}

} // namespace fleetscope

#include "moc_teststeprow.cpp"
