// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpwindow.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QFile>
#include <QListWidget>
#include <QLocale>
#include <QTextBrowser>
#include <QTextTable>

#include <algorithm>
#include <array>
#include <vector>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

/// A rich text has no tables that run from right to left, so their columns are written the other way round.
QString withMirroredTables(const QString &page)
{
    QStringList lines = page.split(u'\n');
    for (QString &line : lines) {
        if (!line.startsWith(u'|') || !line.endsWith(u'|'))
            continue;
        QStringList cells = line.sliced(1, line.size() - 2).split(u'|');
        std::ranges::reverse(cells);
        line = u'|' + cells.join(u'|') + u'|';
    }
    return lines.join(u'\n');
}

/// Arabic letters do not slant: what is in italics becomes heavier instead.
void straighten(const QTextBlock &block)
{
    std::vector<QTextFragment> slanted;
    for (auto part = block.begin(); part != block.end(); ++part) {
        if (part.fragment().charFormat().fontItalic())
            slanted.push_back(part.fragment());
    }
    QTextCharFormat upright;
    upright.setFontItalic(false);
    upright.setFontWeight(QFont::DemiBold);
    for (const QTextFragment &part : slanted) {
        QTextCursor text(block);
        text.setPosition(part.position());
        text.setPosition(part.position() + part.length(), QTextCursor::KeepAnchor);
        text.mergeCharFormat(upright);
    }
}

/// Air and lines as in the tables of the program; Markdown says nothing about them.
void dress(QTextTable &table, const Theme &theme, Qt::LayoutDirection direction)
{
    const bool mirrored = direction == Qt::RightToLeft;
    const Qt::Alignment leading = mirrored ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft;
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setBorderBrush(theme.color(Line::Border));
    format.setCellSpacing(0);
    format.setCellPadding(spacing::within);
    format.setTopMargin(spacing::between);
    format.setBottomMargin(spacing::between);
    format.setAlignment(leading);
    format.setRightMargin(mirrored ? spacing::card : 0); // else it lies over the margin of the page
    table.setFormat(format);

    QTextBlockFormat line;
    line.setAlignment(leading);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            cell.firstCursorPosition().mergeBlockFormat(line);
            if (row == 0) {
                QTextCharFormat head = cell.format();
                head.setBackground(theme.color(Ground::Window));
                cell.setFormat(head);
            }
        }
    }
}

} // namespace

HelpWindow::HelpWindow(const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_names(new QListWidget)
    , m_browser(new QTextBrowser)
{
    setWindowTitle(tr("Help"));
    const std::array<std::pair<const char16_t *, QString>, 9> pages{{{u"index", tr("First steps")},
                                                                     {u"fleet", tr("Fleet")},
                                                                     {u"telemetry", tr("Telemetry")},
                                                                     {u"alerts", tr("Alerts")},
                                                                     {u"rollouts", tr("Rollouts")},
                                                                     {u"diagnostics", tr("Diagnostics")},
                                                                     {u"cost", tr("Platform & cost")},
                                                                     {u"settings", tr("Settings")},
                                                                     {u"licences", tr("Licences")}}};
    for (const auto &[name, title] : pages) {
        auto *item = new QListWidgetItem(title, m_names);
        item->setData(Qt::UserRole, QString::fromUtf16(name));
    }
    m_names->setAccessibleName(tr("Pages of the help"));
    m_names->setFixedWidth(m_names->sizeHintForColumn(0) + 2 * spacing::page);
    for (int i = 0; i < m_names->count(); ++i)
        m_names->item(i)->setSizeHint({0, theme.rowHeight()});
    m_browser->setAccessibleName(tr("Help"));
    m_browser->setOpenLinks(false);
    m_browser->document()->setDocumentMargin(spacing::page);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_names->setFrameShape(QFrame::NoFrame);
    connect(m_names, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            openPage(item->data(Qt::UserRole).toString());
    });
    // A link names another page, "cost.md", or leads out into the browser of the system.
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.isRelative())
            openPage(link.path().remove(u".md"_s));
        else
            QDesktopServices::openUrl(link);
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::between, spacing::between, spacing::between, spacing::between);
    row->setSpacing(spacing::between);
    row->addWidget(m_names);
    row->addWidget(m_browser, 1);
    resize(860, 600);
    connect(&theme, &Theme::changed, this, &HelpWindow::applyTheme);
    openPage(u"index"_s);
    m_browser->setFocus();
}

QString HelpWindow::fileOf(const QString &name)
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    const QString own = u":/help/%1/%2.md"_s.arg(language, name);
    return QFile::exists(own) ? own : u":/help/en/%1.md"_s.arg(name);
}

void HelpWindow::openPage(const QString &name)
{
    for (int i = 0; i < m_names->count(); ++i) {
        if (m_names->item(i)->data(Qt::UserRole).toString() == name && i != m_names->currentRow()) {
            m_names->setCurrentRow(i); // comes back here
            return;
        }
    }
    QFile file(fileOf(current()));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QString page = QString::fromUtf8(file.readAll());
    m_browser->setMarkdown(isRightToLeft() ? withMirroredTables(page) : page);
    dressText();
    // The licence itself is plain text, and long.
    if (QFile licence(u":/help/gpl-3.0.txt"_s);
        current() == "licences"_L1 && licence.open(QIODevice::ReadOnly))
        m_browser->append(u'\n' + QString::fromUtf8(licence.readAll()));
    m_browser->moveCursor(QTextCursor::Start);
}

void HelpWindow::dressText()
{
    QTextDocument *document = m_browser->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        if (isRightToLeft())
            straighten(block);
        QTextBlockFormat format = block.blockFormat();
        if (format.headingLevel() < 2)
            continue;
        format.setTopMargin(spacing::page);
        format.setBottomMargin(spacing::between);
        QTextCursor(block).setBlockFormat(format);
    }
    const auto frames = document->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dress(*table, m_theme, layoutDirection());
    }
}

QString HelpWindow::current() const
{
    const QListWidgetItem *item = m_names->currentItem();
    return item ? item->data(Qt::UserRole).toString() : u"index"_s;
}

QString HelpWindow::text() const { return m_browser->toPlainText(); }

void HelpWindow::applyTheme() { openPage(current()); } // the document keeps the colours of its links

} // namespace fleetscope

#include "moc_helpwindow.cpp"
