// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleetactions.h"

#include <QAction>
#include <QWidget>

namespace fleetscope {

using namespace Qt::StringLiterals;

FleetActions::FleetActions(const Theme &theme, QWidget *page)
    : QObject(page)
    , m_theme(theme)
{
    const auto make = [&](IconId icon, const QString &text, const QKeySequence &shortcut) {
        auto *action = new QAction(theme.icon(icon), text, this);
        action->setShortcut(shortcut);
        if (!shortcut.isEmpty())
            action->setToolTip(
                u"%1 (%2)"_s.arg(QString(text).remove(u'&'), shortcut.toString(QKeySequence::NativeText)));
        page->addAction(action);
        return action;
    };
    freeze = make(IconId::Freeze, tr("&Freeze"), Qt::CTRL | Qt::Key_Space);
    freeze->setCheckable(true);
    columns = make(IconId::Columns, tr("&Columns…"), {});
    columns->setToolTip(tr("Choose what the table shows"));
    exportRows = make(IconId::Export, tr("&Export…"), Qt::CTRL | Qt::Key_E);
    copy = make(IconId::Copy, tr("&Copy rows"), QKeySequence::Copy);
    copyWithHeaders = make(IconId::Copy, tr("Copy rows with &headers"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    selectAll = make(IconId::Check, tr("&Select all that is shown"), QKeySequence::SelectAll);
    find = make(IconId::Filter, tr("&Filter"), QKeySequence::Find);
    open = make(IconId::Detail, tr("&Open details"), Qt::Key_Return);
    details = make(IconId::Detail, tr("&Details beside the table"), Qt::CTRL | Qt::Key_D);
    groups = make(IconId::Group, tr("&Groups beside the table"), {});
    groups->setCheckable(true);
    groups->setChecked(true);
    for (QAction *action : tableActions())
        action->setShortcutContext(Qt::WidgetShortcut);
}

void FleetActions::setFrozen(bool frozen)
{
    freeze->setChecked(frozen);
    freeze->setText(frozen ? tr("&Resume") : tr("&Freeze"));
    freeze->setIcon(m_theme.icon(frozen ? IconId::Play : IconId::Freeze));
}

} // namespace fleetscope

#include "moc_fleetactions.cpp"
