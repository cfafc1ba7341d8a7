// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/viewcontrols.h"

#include "ui/fleet/noticestrip.h"
#include "ui/fleet/viewtabs.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLocale>
#include <QSaveFile>

namespace fleetscope {

using namespace Qt::StringLiterals;

ViewControls::ViewControls(ViewBook &book, ViewTabs &tabs, NoticeStrip &notices, const Theme &theme,
                           QWidget *window)
    : QObject(window)
    , m_book(book)
    , m_tabs(tabs)
    , m_notices(notices)
    , m_theme(theme)
    , m_window(window)
{
    makeActions();
    tabs.setActions({m_save, m_saveAs, m_revert, m_rename, nullptr, m_import, m_export, nullptr, m_remove});
    connect(&tabs, &ViewTabs::viewSelected, this, &ViewControls::select);
    connect(&tabs, &ViewTabs::renameRequested, this, [this](int index) {
        select(index);
        m_rename->trigger();
    });
    refresh();
}

void ViewControls::makeActions()
{
    const auto make = [this](IconId icon, const QString &text, const QKeySequence &shortcut, auto slot) {
        auto *action = new QAction(m_theme.icon(icon), text, this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_save =
        make(IconId::SaveView, tr("&Save view"), QKeySequence(Qt::CTRL | Qt::Key_S), &ViewControls::save);
    m_saveAs =
        make(IconId::Add, tr("Save view &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] {
            askName(tr("Save view"), tr("Name of the view:"), m_book.working().name,
                    [this](const QString &name) {
                        if (const auto saved = m_book.saveAs(name); !saved)
                            tellError(saved.error());
                        changed();
                    });
        });
    m_revert = make(IconId::Reset, tr("Drop &changes"), {}, &ViewControls::revert);
    m_rename = make(IconId::Edit, tr("&Rename…"), {}, [this] {
        if (m_book.entry(m_book.current()).builtIn)
            return;
        askName(tr("Rename view"), tr("Name of the view:"), m_book.working().name,
                [this](const QString &name) {
                    if (const auto renamed = m_book.rename(m_book.current(), name); !renamed)
                        tellError(renamed.error());
                    changed();
                });
    });
    m_remove = make(IconId::Delete, tr("&Delete view"), {}, &ViewControls::remove);
    m_import = make(IconId::Import, tr("&Import views…"), {}, [this] { askFile(false); });
    m_export = make(IconId::Export, tr("E&xport views…"), {}, [this] { askFile(true); });
}

void ViewControls::refresh()
{
    const ViewBook::Entry &entry = m_book.entry(m_book.current());
    m_save->setText(entry.builtIn ? tr("&Save view…") : tr("&Save view"));
    m_save->setEnabled(entry.builtIn || entry.isModified());
    m_revert->setEnabled(entry.isModified());
    m_rename->setEnabled(!entry.builtIn);
    m_remove->setEnabled(!entry.builtIn);
    m_export->setEnabled(!m_book.savedViews().isEmpty());
    m_tabs.setViews(m_book);
}

void ViewControls::changed()
{
    refresh();
    emit bookChanged();
}

void ViewControls::select(int index)
{
    if (index == m_book.current() || index < 0 || index >= m_book.count())
        return;
    m_book.select(index);
    refresh();
    emit viewChosen();
    emit bookChanged();
}

void ViewControls::save()
{
    if (m_book.entry(m_book.current()).builtIn) { // it cannot change, but another can be made of it
        m_saveAs->trigger();
        return;
    }
    m_book.save();
    m_notices.tell(tr("Saved the view %1").arg(m_book.working().name));
    changed();
}

void ViewControls::revert()
{
    m_book.revert();
    changed();
    emit viewChosen();
}

void ViewControls::remove()
{
    m_book.remove(m_book.current());
    changed();
    emit viewChosen();
    m_notices.tell(tr("Deleted the view %1").arg(m_book.undoName()), tr("Undo"));
    connect(&m_notices, &NoticeStrip::actionTriggered, this, &ViewControls::undoRemove, Qt::UniqueConnection);
}

void ViewControls::undoRemove()
{
    if (m_book.undoName().isEmpty())
        return;
    m_book.undo();
    changed();
    emit viewChosen();
}

void ViewControls::askName(const QString &title, const QString &label, const QString &value,
                           const std::function<void(const QString &)> &use)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(value);
    connect(dialog, &QInputDialog::textValueSelected, this, use);
    dialog->open();
}

void ViewControls::askFile(bool save)
{
    auto *dialog = new QFileDialog(m_window, save ? tr("Export views") : tr("Import views"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Views (*.json)"));
    dialog->setDefaultSuffix(u"json"_s);
    if (save)
        dialog->selectFile(u"fleet-views.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            save ? &ViewControls::exportTo : &ViewControls::importFrom);
    dialog->open();
}

void ViewControls::importFrom(const QString &fileName)
{
    QFile file(fileName);
    const QString shownName = QFileInfo(fileName).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        m_notices.warn(tr("%1 cannot be read: %2.").arg(shownName, file.errorString()));
        return;
    }
    const auto views = savedViewsFromJson(file.read(maxViewFile + 1));
    if (!views) {
        m_notices.warn(tr("%1 holds no views that can be used: %2.").arg(shownName, views.error().what));
        return;
    }
    if (const auto added = m_book.add(*views); !added) {
        tellError(added.error());
        return;
    }
    m_notices.tell(tr("Imported %Ln view(s)", nullptr, static_cast<int>(views->size())));
    changed();
}

void ViewControls::exportTo(const QString &fileName)
{
    QSaveFile file(fileName);
    const QByteArray json = savedViewsToJson(m_book.savedViews());
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        m_notices.warn(
            tr("%1 could not be written: %2.").arg(QFileInfo(fileName).fileName(), file.errorString()));
        return;
    }
    m_notices.tell(tr("Exported %Ln view(s)", nullptr, static_cast<int>(m_book.savedViews().size())));
}

void ViewControls::tellError(const Error &error)
{
    m_notices.warn(error.kind == ErrorKind::Conflict
                       ? tr("There are %1 views already. Delete one first.").arg(QLocale().toString(maxViews))
                       : tr("A view needs a name."));
}

} // namespace fleetscope

#include "moc_viewcontrols.cpp"
