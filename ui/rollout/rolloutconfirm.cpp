// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/rolloutconfirm.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;

RolloutConfirm::RolloutConfirm(const Theme &theme, const Question &question, QWidget *parent)
    : QDialog(parent)
    , m_action(new QPushButton(question.action))
{
    setWindowTitle(question.title);
    setMinimumWidth(460);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::between);
    auto *title = new QLabel(question.title);
    title->setTextFormat(Qt::PlainText);
    title->setFont(theme.font(FontRole::Section));
    title->setWordWrap(true);
    column->addWidget(title);
    for (const QString &effect : question.effects) {
        auto *label = new QLabel(effect);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto *form = new QFormLayout;
    const auto field = [form](const QString &label) {
        auto *edit = new QLineEdit;
        edit->setAccessibleName(label);
        edit->setMaxLength(200);
        form->addRow(label, edit);
        return edit;
    };
    if (!question.person.isEmpty())
        m_person = field(question.person);
    if (!question.reason.isEmpty())
        m_reason = field(question.reason);
    column->addLayout(form);
    column->addSpacing(spacing::between);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Leave it as it is"));
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_action);
    column->addLayout(buttons);
    if (question.isDestructive)
        cancel->setDefault(true);
    else
        setPrimary(m_action);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_action, &QPushButton::clicked, this, &QDialog::accept);
    for (QLineEdit *edit : {m_reason, m_person}) {
        if (edit)
            connect(edit, &QLineEdit::textChanged, this, &RolloutConfirm::check);
    }
    check();
}

void RolloutConfirm::check()
{
    const auto isFilled = [](const QLineEdit *edit) { return !edit || !edit->text().trimmed().isEmpty(); };
    m_action->setEnabled(isFilled(m_reason) && isFilled(m_person));
}

QString RolloutConfirm::reason() const { return m_reason ? m_reason->text().trimmed() : QString(); }

QString RolloutConfirm::person() const { return m_person ? m_person->text().trimmed() : QString(); }

} // namespace fleetscope

#include "moc_rolloutconfirm.cpp"
