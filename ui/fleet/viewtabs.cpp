// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/viewtabs.h"

#include "models/items/format.h"
#include "ui/fleet/elidedlabel.h"
#include "ui/widgets/plaintext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QToolButton>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestName = 32; // of a tab; the tooltip has all of it

QString tabName(QString name)
{
    if (name.size() > longestName)
        name = name.left(longestName - 1) + u'…';
    return name.replace(u'&', u"&&"_s);
}

} // namespace

ViewTabs::ViewTabs(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new QTabBar)
    , m_more(new QToolButton)
{
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->installEventFilter(this);
    m_more->setIcon(theme.icon(IconId::More));
    m_more->setAutoRaise(true);
    m_more->setToolTip(tr("Save, rename, delete and exchange views"));
    m_more->setAccessibleName(tr("View actions"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::within);
    layout->addWidget(m_tabs);
    layout->addWidget(m_more);
    layout->addStretch(1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_updating && index >= 0)
            emit viewSelected(index);
    });
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, this, &ViewTabs::renameRequested);
    connect(m_more, &QToolButton::clicked, this,
            [this] { showMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(&theme, &Theme::changed, this, [this] {
        for (int i = 0; i < m_tabs->count(); ++i)
            updateTab(i);
    });
}

void ViewTabs::setViews(const ViewBook &book)
{
    const QScopedValueRollback guard(m_updating, true);
    while (m_tabs->count() > book.count())
        m_tabs->removeTab(m_tabs->count() - 1);
    m_modified.clear();
    for (int i = 0; i < book.count(); ++i) {
        const QString name = tabName(book.entry(i).saved.name);
        m_modified.append(book.entry(i).isModified());
        if (i == m_tabs->count()) {
            m_tabs->addTab(name);
            auto *count = new ElidedLabel(m_theme);
            count->setRole(FontRole::Caption);
            count->setInk(Ink::Muted);
            count->setFocusPolicy(Qt::NoFocus);
            count->setAttribute(Qt::WA_TransparentForMouseEvents);
            m_tabs->setTabButton(i, QTabBar::RightSide, count);
        } else if (m_tabs->tabText(i) != name) {
            m_tabs->setTabText(i, name);
        }
        m_tabs->setTabToolTip(i,
                              plainToolTip(book.entry(i).isModified()
                                               ? tr("%1: changed, not saved").arg(book.entry(i).saved.name)
                                               : book.entry(i).saved.name));
    }
    m_counts.resize(book.count(), -1);
    m_tabs->setCurrentIndex(book.current());
    for (int i = 0; i < m_tabs->count(); ++i)
        updateTab(i);
}

void ViewTabs::setCounts(const QList<int> &counts)
{
    m_counts = counts;
    m_counts.resize(m_tabs->count(), -1);
    for (int i = 0; i < m_tabs->count(); ++i)
        updateTab(i);
}

void ViewTabs::setCount(int index, int count)
{
    m_counts[index] = count;
    updateTab(index);
}

void ViewTabs::updateTab(int index)
{
    auto *label = qobject_cast<ElidedLabel *>(m_tabs->tabButton(index, QTabBar::RightSide));
    if (!label)
        return;
    const int count = m_counts.value(index, -1);
    QString text = count < 0 ? QString() : countText(static_cast<quint64>(count));
    if (m_modified.value(index))
        text += u" ●"_s;
    m_tabs->setAccessibleTabName(index, m_tabs->tabText(index) + u' ' + text);
    if (label->text() == text)
        return;
    label->setText(text);
    label->resize(label->sizeHint());
    // A tab asks for the width of its label only when it is set anew.
    m_tabs->setTabButton(index, QTabBar::RightSide, label);
    label->show(); // it hides the button that was there, which is the same one
    m_tabs->updateGeometry();
}

void ViewTabs::setActions(const QList<QAction *> &actions) { m_actions = actions; }

void ViewTabs::showMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : std::as_const(m_actions)) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(globalPosition);
}

bool ViewTabs::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_F2) {
            emit renameRequested(m_tabs->currentIndex());
            return true;
        }
        break;
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        if (const int tab = m_tabs->tabAt(menu->pos()); tab >= 0)
            m_tabs->setCurrentIndex(tab);
        showMenu(menu->globalPos());
        return true;
    }
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace fleetscope

#include "moc_viewtabs.cpp"
