// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/banner.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace fleetscope {

/// The banners of a page, the most serious first, then the oldest. Takes no room while there is none.
class BannerStack final : public QWidget
{
    Q_OBJECT
public:
    explicit BannerStack(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a banner; one with the same key becomes this one and keeps its place among its equals.
    void showBanner(const QString &key, const BannerContent &content);
    /// Changes only the note of a banner, such as a countdown. Nothing happens when `key` is not there.
    void setNote(const QString &key, const QString &note);
    void removeBanner(const QString &key);
    [[nodiscard]] bool contains(const QString &key) const { return find(key) != nullptr; }
    [[nodiscard]] const Banner *find(const QString &key) const;
    [[nodiscard]] QStringList keys() const; ///< from top to bottom

signals:
    void actionTriggered(const QString &key, int index);
    /// The user removed it; it is gone already.
    void dismissed(const QString &key);

private:
    struct Entry
    {
        QString key;
        Banner *banner;
    };

    Banner *add(const QString &key);
    void arrange();

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    QList<Entry> m_entries;
};

} // namespace fleetscope
