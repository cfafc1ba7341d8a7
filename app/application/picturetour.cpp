// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/picturetour.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace fleetscope {

PictureTour::PictureTour(const QString &folder, std::vector<Stop> stops, QObject *parent)
    : QObject(parent)
    , m_book(folder)
    , m_stops(std::move(stops))
{ }

void PictureTour::start()
{
    if (const Result<void> prepared = m_book.prepare(); !prepared) {
        emit finished(prepared);
        return;
    }
    visitNext();
}

void PictureTour::visitNext()
{
    if (m_next == m_stops.size()) {
        emit finished({});
        return;
    }
    const Stop &stop = m_stops[m_next];
    if (stop.prepare)
        stop.prepare();
    QTimer::singleShot(stop.settle, this, &PictureTour::takePicture);
}

void PictureTour::takePicture()
{
    const Stop &stop = m_stops[m_next++];
    if (QWidget *subject = stop.subject ? stop.subject() : nullptr) {
        // What was just filled in finds its size first, or the picture shows a state that nobody sees.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        if (const Result<void> added = m_book.add(stop.name, subject->grab()); !added) {
            emit finished(added);
            return;
        }
    }
    visitNext();
}

} // namespace fleetscope

#include "moc_picturetour.cpp"
