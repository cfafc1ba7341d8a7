// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fleet/fleettitle.h"

#include "models/items/format.h"
#include "ui/fleet/elidedlabel.h"
#include "ui/fleet/fleetactions.h"
#include "ui/widgets/pill.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

QString stopwatchText(Milliseconds duration)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(duration).count();
    return u"%1:%2"_s.arg(seconds / 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QToolButton *makeButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

FleetTitle::FleetTitle(const FleetActions &actions, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_summary(new ElidedLabel(theme))
    , m_frozen(new Pill(theme))
    , m_cached(new Pill(theme))
    , m_columns(makeButton(actions.columns))
{
    auto *title = new ElidedLabel(theme);
    title->setRole(FontRole::PageTitle);
    title->setText(tr("Fleet"));
    title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_summary->setInk(Ink::Muted);
    m_frozen->setObjectName(u"frozen"_s);
    m_frozen->hide();
    m_cached->setObjectName(u"cached"_s);
    m_cached->hide();
    auto *exportButton =
        new QPushButton(theme.icon(IconId::Export, Ink::OnAccent), actions.exportRows->text());
    exportButton->setToolTip(tr("Writes the selected devices, or all that are shown, to a file (%1)")
                                 .arg(actions.exportRows->shortcut().toString(QKeySequence::NativeText)));
    setPrimary(exportButton, true);
    connect(exportButton, &QPushButton::clicked, actions.exportRows, &QAction::trigger);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::between);
    layout->addWidget(title);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_cached);
    layout->addWidget(m_frozen);
    layout->addWidget(makeButton(actions.freeze));
    layout->addWidget(m_columns);
    layout->addWidget(exportButton);
}

void FleetTitle::setCounts(int shown, int total, bool isFiltered)
{
    const auto text = [](int count) { return countText(static_cast<quint64>(count)); };
    if (total == 0)
        m_summary->setText({});
    else if (isFiltered)
        m_summary->setText(tr("%1 of %2 devices").arg(text(shown), text(total)));
    else
        m_summary->setText(tr("%Ln device(s)", nullptr, total));
}

void FleetTitle::setState(const FleetPageState &state)
{
    const QString text = tr("Frozen %1 · %2 updates waiting")
                             .arg(stopwatchText(state.frozenFor), countText(state.waitingUpdates));
    m_frozen->setContent({text, Ink::Warning, IconId::Freeze});
    m_frozen->setAccessibleName(text);
    m_frozen->setVisible(state.frozen);
    const QString cached = tr("%1 cached %2", "devices, time")
                               .arg(countText(static_cast<quint64>(state.cachedDevices)), state.cachedAt);
    m_cached->setContent({cached, Ink::Muted, IconId::Clock});
    m_cached->setAccessibleName(cached);
    m_cached->setToolTip(
        tr("So many devices have not spoken since Fleetscope was started. They are shown as they "
           "were known then."));
    m_cached->setVisible(state.cachedDevices > 0);
}

QPoint FleetTitle::columnsCorner() const
{
    constexpr int gap = 2;
    return m_columns->mapToGlobal(QPoint(m_columns->width(), m_columns->height() + gap));
}

} // namespace fleetscope

#include "moc_fleettitle.cpp"
