// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagnostics/stallmeter.h"

#include <QAbstractEventDispatcher>
#include <QEvent>

namespace fleetscope {

/// An application (`Base` is QApplication or QCoreApplication) that tells a StallMeter of every event it
/// delivers.
template <typename Base>
class Metered final : public Base
{
public:
    Metered(int &argc, char **argv)
        : Base(argc, argv)
    {
        QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this,
                         [this] { m_meter.beginTurn(); });
    }

    [[nodiscard]] StallMeter &meter() { return m_meter; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        m_meter.enter();
        const bool accepted = Base::notify(receiver, event);
        m_meter.leave();
        return accepted;
    }

private:
    StallMeter m_meter;
};

} // namespace fleetscope
