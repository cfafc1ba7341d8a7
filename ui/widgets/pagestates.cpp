// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagestates.h"

using namespace Qt::StringLiterals;

namespace fleetscope {

PageStates::PageStates(const Theme &theme, QWidget *page, QWidget *parent)
    : QStackedWidget(parent)
    , m_page(page)
    , m_placeholder(new Placeholder(theme, this))
{
    addWidget(m_page);
    addWidget(m_placeholder);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &PageStates::showLoadingNow);
    connect(m_placeholder, &Placeholder::actionTriggered, this, &PageStates::reportAction);
}

void PageStates::showFull()
{
    m_patience.stop();
    m_state = State::Full;
    setCurrentWidget(m_page);
}

void PageStates::showEmpty(const Empty &empty)
{
    m_patience.stop();
    m_state = State::Empty;
    showPlaceholder({.icon = empty.icon,
                     .headline = empty.sentence,
                     .text = empty.hint,
                     .action = empty.action,
                     .primary = true});
}

void PageStates::showFailed(const Failed &failed)
{
    m_patience.stop();
    m_state = State::Failed;
    QString text = failed.why;
    if (!text.isEmpty() && !failed.next.isEmpty())
        text += u'\n';
    text += failed.next;
    showPlaceholder({.icon = IconId::Failed,
                     .ink = Ink::Critical,
                     .headline = failed.what,
                     .text = text,
                     .action = tr("Retry"),
                     .primary = true});
}

void PageStates::showLoading(const QString &sentence)
{
    m_loading = sentence;
    if (m_state == State::Loading) {
        if (!m_patience.isActive())
            showLoadingNow();
        return;
    }
    m_state = State::Loading;
    m_progress = {};
    m_patience.start();
}

void PageStates::setProgress(LoadingProgress progress)
{
    m_progress = progress;
    if (m_state == State::Loading && !m_patience.isActive())
        m_placeholder->setProgress(progress);
}

void PageStates::showLoadingNow()
{
    showPlaceholder(
        {.icon = IconId::Clock, .headline = m_loading, .action = tr("Cancel"), .progress = m_progress});
}

void PageStates::showPlaceholder(const PlaceholderContent &content)
{
    m_placeholder->setContent(content);
    setCurrentWidget(m_placeholder);
}

void PageStates::reportAction()
{
    switch (m_state) {
    case State::Empty: emit actionRequested(); break;
    case State::Loading: emit cancelRequested(); break;
    case State::Failed: emit retryRequested(); break;
    case State::Full: break;
    }
}

} // namespace fleetscope

#include "moc_pagestates.cpp"
