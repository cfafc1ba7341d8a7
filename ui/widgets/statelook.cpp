// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statelook.h"

#include "ui/widgets/plaintext.h"

#include <QPainter>
#include <QStyle>

namespace fleetscope {
namespace {

constexpr int gap = 6;

bool needsAttention(Ink ink) { return ink == Ink::Warning || ink == Ink::Major || ink == Ink::Critical; }

} // namespace

StateLook lookOf(OnlineState state)
{
    switch (state) {
    case OnlineState::Online: return {IconId::Online, Ink::Ok};
    case OnlineState::Offline: return {IconId::Offline, Ink::Offline};
    case OnlineState::Unknown: break;
    }
    return {IconId::Unknown, Ink::Offline};
}

StateLook lookOf(const MqttStatus &status)
{
    switch (status.state) {
    case MqttState::Connected: return {IconId::Online, Ink::Ok};
    case MqttState::Waiting: return {IconId::Warning, Ink::Warning};
    case MqttState::Connecting:
        return status.failure == MqttFailure::None ? StateLook{IconId::Unknown, Ink::Info}
                                                   : StateLook{IconId::Warning, Ink::Warning};
    case MqttState::Stopped: break;
    }
    return status.failure == MqttFailure::None ? StateLook{IconId::Offline, Ink::Offline}
                                               : StateLook{IconId::Critical, Ink::Critical};
}

int stateWidth(const QFontMetrics &metrics, const QString &word)
{
    return spacing::stateIcon + gap + plainTextWidth(metrics, word);
}

void paintState(QPainter *painter, const QRect &rect, const Theme &theme, StateLook look, const QString &word,
                Ground ground, Qt::LayoutDirection direction)
{
    const QRect shape(rect.x(), rect.y(), spacing::stateIcon, rect.height());
    theme.paintIcon(painter, QStyle::visualRect(direction, rect, shape), look.shape,
                    theme.color(look.ink, ground));

    const QRect text = QStyle::visualRect(direction, rect, rect.adjusted(spacing::stateIcon + gap, 0, 0, 0));
    Ink ink = Ink::Text;
    if (needsAttention(look.ink))
        ink = look.ink;
    else if (look.ink == Ink::Offline)
        ink = Ink::Muted;
    painter->setPen(theme.color(ink, ground));
    drawPlainText(painter, text, word, direction);
}

} // namespace fleetscope
