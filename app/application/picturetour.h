// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/picturebook.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace fleetscope {

/// Brings a window into one state after the other and takes a picture of each. Thread: GUI.
class PictureTour final : public QObject
{
    Q_OBJECT
public:
    /// One picture: what to do before it, how long that takes to show, and what to take the picture of.
    struct Stop
    {
        QString name; ///< of the file
        std::function<void()> prepare;
        std::chrono::milliseconds settle{400};
        std::function<QWidget *()> subject; ///< null: nothing to see, no picture
    };

    PictureTour(const QString &folder, std::vector<Stop> stops, QObject *parent = nullptr);

    void start();

signals:
    void finished(const fleetscope::Result<void> &result);

private:
    void visitNext();
    void takePicture();

    PictureBook m_book;
    std::vector<Stop> m_stops;
    size_t m_next = 0;
};

} // namespace fleetscope
