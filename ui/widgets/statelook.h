// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fleet/onlinestate.h"
#include "models/ports/mqttclient.h"
#include "ui/style/theme.h"

namespace fleetscope {

/// Shape and colour of a state; its word always stands beside it.
struct StateLook
{
    IconId shape = IconId::Unknown;
    Ink ink = Ink::Offline;

    bool operator==(const StateLook &) const = default;
};

[[nodiscard]] StateLook lookOf(OnlineState state);
[[nodiscard]] StateLook lookOf(const MqttStatus &status);

/// Paints shape and word from the leading end of `rect`, in its middle, with the painter's font. For
/// delegates.
///
/// What is fine is grey: the word of a state is coloured only for what needs attention, its shape always.
void paintState(QPainter *painter, const QRect &rect, const Theme &theme, StateLook look, const QString &word,
                Ground ground = Ground::Surface, Qt::LayoutDirection direction = Qt::LeftToRight);
/// The width that paintState() needs.
[[nodiscard]] int stateWidth(const QFontMetrics &metrics, const QString &word);

} // namespace fleetscope
