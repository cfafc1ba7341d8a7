// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/qtmqtttransport.h"

#include <algorithm>

namespace fleetscope {

QtMqttTransport::QtMqttTransport(std::function<void(std::string_view)> write)
    : m_write(std::move(write))
{ }

void QtMqttTransport::begin()
{
    m_muted = false;
    m_incoming.clear();
    if (!isOpen())
        open(QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void QtMqttTransport::deliver(std::string_view packets)
{
    m_incoming.append(packets.data(), static_cast<qsizetype>(packets.size()));
    emit readyRead();
}

qint64 QtMqttTransport::readData(char *data, qint64 size)
{
    const qsizetype taken = std::min<qsizetype>(size, m_incoming.size());
    std::copy_n(m_incoming.constData(), taken, data);
    m_incoming.remove(0, taken);
    return taken;
}

qint64 QtMqttTransport::writeData(const char *data, qint64 size)
{
    if (!m_muted)
        m_write({data, static_cast<size_t>(size)});
    return size;
}

} // namespace fleetscope
