// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bannerstack.h"

#include <QBoxLayout>

#include <algorithm>
#include <functional>
#include <iterator>

namespace fleetscope {

BannerStack::BannerStack(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing::between);
    setVisible(false);
}

const Banner *BannerStack::find(const QString &key) const
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    return found == m_entries.end() ? nullptr : found->banner;
}

QStringList BannerStack::keys() const
{
    QStringList keys;
    for (const Entry &entry : m_entries)
        keys << entry.key;
    return keys;
}

Banner *BannerStack::add(const QString &key)
{
    auto *banner = new Banner(m_theme, this);
    connect(banner, &Banner::actionTriggered, this,
            [this, key](int index) { emit actionTriggered(key, index); });
    connect(banner, &Banner::dismissed, this, [this, key] {
        removeBanner(key);
        emit dismissed(key);
    });
    m_entries.append({key, banner});
    return banner;
}

void BannerStack::showBanner(const QString &key, const BannerContent &content)
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    Banner *banner = found == m_entries.end() ? add(key) : found->banner;
    banner->setContent(content);
    arrange();
}

void BannerStack::setNote(const QString &key, const QString &note)
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    if (found == m_entries.end())
        return;
    BannerContent content = found->banner->content();
    content.note = note;
    found->banner->setContent(content);
}

void BannerStack::removeBanner(const QString &key)
{
    const auto found = std::ranges::find(m_entries, key, &Entry::key);
    if (found == m_entries.end())
        return;
    Banner *banner = found->banner;
    m_entries.removeAt(std::distance(m_entries.begin(), found));
    m_layout->removeWidget(banner);
    banner->hide();
    banner->deleteLater(); // it may be the sender
    arrange();
}

void BannerStack::arrange()
{
    std::ranges::stable_sort(m_entries, std::greater{},
                             [](const Entry &entry) { return entry.banner->content().kind; });
    for (const Entry &entry : m_entries) {
        m_layout->removeWidget(entry.banner);
        m_layout->addWidget(entry.banner);
        entry.banner->show();
    }
    setVisible(!m_entries.isEmpty());
}

} // namespace fleetscope

#include "moc_bannerstack.cpp"
