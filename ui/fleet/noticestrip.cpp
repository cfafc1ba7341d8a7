// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/noticestrip.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace fleetscope {
namespace {

constexpr int progressSteps = 1000;

} // namespace

NoticeStrip::NoticeStrip(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_action(new QPushButton)
    , m_close(new QToolButton)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(200);
    m_close->setIcon(theme.icon(IconId::Remove, Ink::Muted));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(m_close->toolTip());

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::card, spacing::within, spacing::between, spacing::within);
    layout->setSpacing(spacing::between);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    hide();

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NoticeStrip::dismiss);
    connect(m_close, &QToolButton::clicked, this, &NoticeStrip::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const bool isProgress = m_mode == Mode::Progress;
        dismiss();
        if (isProgress)
            emit cancelRequested();
        else
            emit actionTriggered();
    });
}

void NoticeStrip::setMode(Mode mode, const QString &text)
{
    const bool isNew = mode != Mode::Progress || m_mode != mode || isHidden();
    m_mode = mode;
    m_text->setText(text);
    m_progress->setVisible(mode == Mode::Progress);
    m_close->setVisible(mode != Mode::Progress);
    show();
    if (isNew) {
        setAccessibleName(text);
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void NoticeStrip::tell(const QString &text, const QString &action)
{
    setMode(Mode::Notice, text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_timer.start(lifetime);
}

void NoticeStrip::warn(const QString &text)
{
    m_timer.stop();
    setMode(Mode::Warning, text);
    m_action->hide();
}

void NoticeStrip::showProgress(const QString &text, qsizetype done, qsizetype total)
{
    m_timer.stop();
    setMode(Mode::Progress, text);
    m_action->setText(tr("Cancel"));
    m_action->show();
    m_progress->setValue(total > 0 ? static_cast<int>(done * progressSteps / total) : 0);
}

void NoticeStrip::dismiss()
{
    m_timer.stop();
    hide();
}

QString NoticeStrip::text() const { return isHidden() ? QString() : m_text->text(); }

} // namespace fleetscope

#include "moc_noticestrip.cpp"
