// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/telemetryarchive.h"

#include <QHash>
#include <QObject>

namespace fleetscope {

class BannerStack;

/// Tells the user what is wrong with the local cache: one banner for each archive in trouble, which goes by
/// itself when readings are stored again. Thread: GUI.
class ArchiveBanners final : public QObject
{
    Q_OBJECT
public:
    ArchiveBanners(BannerStack &banners, QObject *parent = nullptr);

    /// `key` names the archive, e.g. its folder.
    void show(const QString &key, const ArchiveStatus &status);

private:
    struct Shown
    {
        ArchiveStatus status;
        bool isDismissed = false;
    };

    BannerStack &m_banners;
    QHash<QString, Shown> m_shown;
};

} // namespace fleetscope
