// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QString>
#include <QTest>
#include <QWidget>

/// For `init()` of a GUI test: every warning fails, but the one that the offscreen platform has for each
/// window.
inline void failOnAnyWarning()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
}

/// Saves what `widget` looks like as `name`.png into the folder named by FLEETSCOPE_PICTURES, if that is set:
/// looking finds what no assertion does. QT_SCALE_FACTOR=2 makes the pictures of a 200 % screen.
inline void savePicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("FLEETSCOPE_PICTURES");
    if (folder.isEmpty())
        return;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // nested layouts settle one by one
    widget.grab().save(QDir(folder).filePath(name + QLatin1String(".png")));
}
