// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/diagnostics/stallmeter.h"

#include <QAbstractEventDispatcher>
#include <QEvent>

namespace fleetscope {

/// An application (`Base` is QApplication or QCoreApplication) that tells a StallMeter of every event that it
/// delivers on its own thread.
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
        if (receiver->thread() != this->thread()) // every thread delivers its events through here
            return Base::notify(receiver, event);
        m_meter.enter();
        const bool accepted = Base::notify(receiver, event);
        m_meter.leave();
        return accepted;
    }

private:
    StallMeter m_meter;
};

} // namespace fleetscope
