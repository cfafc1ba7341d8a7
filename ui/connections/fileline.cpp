// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/fileline.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace fleetscope {

/// A line that takes a dropped file for its name.
class FileLine::Edit final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        if (event->mimeData()->hasUrls())
            event->acceptProposedAction();
        else
            QLineEdit::dragEnterEvent(event);
    }
    void dropEvent(QDropEvent *event) override
    {
        const QList<QUrl> urls = event->mimeData()->urls();
        if (urls.isEmpty() || !urls.first().isLocalFile()) {
            QLineEdit::dropEvent(event);
            return;
        }
        setText(urls.first().toLocalFile());
        event->acceptProposedAction();
    }
};

FileLine::FileLine(const QString &title, const QString &filter, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_filter(filter)
    , m_edit(new Edit(this))
{
    m_edit->setClearButtonEnabled(true);
    m_edit->setPlaceholderText(tr("Choose a file or drop it here"));
    m_edit->setAccessibleName(title);
    auto *browse = new QPushButton(tr("Choose…"), this);
    browse->setAccessibleName(tr("Choose a file: %1").arg(title));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::between);
    row->addWidget(m_edit, 1);
    row->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, &FileLine::choose);
    connect(m_edit, &QLineEdit::textChanged, this, &FileLine::changed);
}

QString FileLine::file() const { return m_edit->text().trimmed(); }

void FileLine::setFile(const QString &file)
{
    if (file != m_edit->text())
        m_edit->setText(file);
}

void FileLine::choose()
{
    auto *dialog = new QFileDialog(window(), m_title, {}, m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileLine::setFile);
    dialog->open();
}

} // namespace fleetscope

#include "moc_fileline.cpp"
