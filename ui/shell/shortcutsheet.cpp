// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/widgets/pill.h"

#include <QAction>
#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

QString withoutMnemonic(QString text)
{
    text.replace(u"&&"_s, u"\x1f"_s).remove(u'&').replace(u'\x1f', u'&');
    return text;
}

void collect(const QList<QAction *> &actions, QList<ShortcutGroup::Entry> &entries)
{
    for (const QAction *action : actions) {
        if (!action || action->isSeparator())
            continue;
        if (const QMenu *menu = action->menu())
            collect(menu->actions(), entries);
        else if (!action->shortcut().isEmpty())
            entries.append(
                {action->shortcut().toString(QKeySequence::NativeText), withoutMnemonic(action->text())});
    }
}

QWidget *groupCard(const Theme &theme, const ShortcutGroup &group)
{
    auto *card = new QFrame;
    makeCard(card);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(spacing::card, spacing::card, spacing::card, spacing::card);
    grid->setHorizontalSpacing(3 * spacing::between);
    grid->setVerticalSpacing(spacing::within);
    auto *title = new QLabel(group.title);
    title->setFont(theme.font(FontRole::Section));
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const auto &[keys, action] : group.entries) {
        auto *name = new QLabel(action);
        name->setTextFormat(Qt::PlainText);
        auto *cap = new Pill(theme);
        cap->setContent({keys, Ink::Muted, {}});
        grid->addWidget(name, row, 0);
        grid->addWidget(cap, row, 1, Qt::AlignTrailing);
        ++row;
    }
    grid->setColumnStretch(0, 1);
    return card;
}

} // namespace

ShortcutGroup shortcutsOf(const QString &title, const QList<QAction *> &actions)
{
    ShortcutGroup group{withoutMnemonic(title), {}};
    collect(actions, group.entries);
    return group;
}

ShortcutSheet::ShortcutSheet(const Theme &theme, const QList<ShortcutGroup> &groups, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    columns->setSpacing(spacing::card);
    QVBoxLayout *column[2];
    qsizetype filled[2] = {0, 0};
    for (auto *&side : column) {
        side = new QVBoxLayout;
        side->setSpacing(spacing::card);
        columns->addLayout(side, 1);
    }
    for (const ShortcutGroup &group : groups) {
        if (group.entries.isEmpty())
            continue;
        const int shorter = filled[0] <= filled[1] ? 0 : 1;
        column[shorter]->addWidget(groupCard(theme, group));
        filled[shorter] += group.entries.size() + 2; // its title and gap
    }
    for (auto *side : column)
        side->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    constexpr int scrollBarRoom = 16;
    scroll->setMinimumWidth(content->sizeHint().width() + scrollBarRoom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    resize(680, 480);
}

} // namespace fleetscope

#include "moc_shortcutsheet.cpp"
