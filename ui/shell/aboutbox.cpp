// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutbox.h"

#include "ui/widgets/iconlabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

AboutBox::AboutBox(const Theme &theme, const AboutText &text, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Fleetscope"));
    auto *icon = new IconLabel(theme, 40);
    icon->setIcon(IconId::Fleet, Ink::Accent, Ground::Window);
    auto *title = plainLabel(u"Fleetscope %1"_s.arg(text.version));
    title->setFont(theme.font(FontRole::PageTitle));
    auto *details = plainLabel(text.details);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = new QPushButton(theme.icon(IconId::Copy), tr("Copy"));
    copy->setToolTip(tr("Copy these lines for a report"));
    auto *licences = new QPushButton(tr("Licences"));
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    setPrimary(close);

    auto *words = new QVBoxLayout;
    words->setSpacing(spacing::between);
    words->addWidget(title);
    words->addWidget(plainLabel(tr("A console for fleets of connected devices.")));
    words->addWidget(details);
    words->addWidget(
        plainLabel(tr("Free software under the GNU General Public License, version 3 or later. It comes "
                      "without any warranty.")));
    auto *top = new QHBoxLayout;
    top->setSpacing(spacing::page);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::between);
    buttons->addWidget(copy);
    buttons->addWidget(licences);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::page);
    column->addLayout(top);
    column->addLayout(buttons);
    setMinimumWidth(440);

    connect(copy, &QPushButton::clicked, this, [text] {
        QGuiApplication::clipboard()->setText(u"Fleetscope %1\n%2"_s.arg(text.version, text.details));
    });
    connect(licences, &QPushButton::clicked, this, [this] {
        accept(); // it is modal, what is asked for is not
        emit licencesRequested();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace fleetscope

#include "moc_aboutbox.cpp"
