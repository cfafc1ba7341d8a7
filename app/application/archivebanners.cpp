// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/archivebanners.h"

#include "ui/widgets/archivetext.h"
#include "ui/widgets/bannerstack.h"

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

QString bannerKey(const QString &archive) { return u"archive/"_s + archive; }

BannerContent contentOf(const ArchiveSentence &sentence)
{
    using Kind = ArchiveSentence::Kind;
    return {.kind = sentence.kind == Kind::Critical ? BannerKind::Critical
                : sentence.kind == Kind::Warning    ? BannerKind::Warning
                                                    : BannerKind::Success,
            .headline = sentence.headline,
            .hint = sentence.hint,
            .note = sentence.note,
            .actions = {}};
}

} // namespace

ArchiveBanners::ArchiveBanners(BannerStack &banners, QObject *parent)
    : QObject(parent)
    , m_banners(banners)
{
    connect(&m_banners, &BannerStack::dismissed, this, [this](const QString &key) {
        for (auto shown = m_shown.begin(); shown != m_shown.end(); ++shown) {
            if (bannerKey(shown.key()) == key)
                shown->isDismissed = true;
        }
    });
}

void ArchiveBanners::show(const QString &key, const ArchiveStatus &status)
{
    Shown &shown = m_shown[key];
    const ArchiveStatus before = std::exchange(shown.status, status);
    const bool isNews = before.state != status.state || before.trouble != status.trouble;
    const bool stoppedBefore =
        before.state == ArchiveState::Stopped || before.state == ArchiveState::ReadOnly;
    if (isNews)
        shown.isDismissed = false;
    const ArchiveSentence sentence = archiveSentence(status);
    if (sentence.kind != ArchiveSentence::Kind::Fine) {
        if (isNews)
            m_banners.showBanner(bannerKey(key), contentOf(sentence));
        else if (!shown.isDismissed)
            m_banners.setNote(bannerKey(key), sentence.note);
        return;
    }
    if (!isNews)
        return;
    m_banners.removeBanner(bannerKey(key));
    if (stoppedBefore && status.state == ArchiveState::Storing && status.notStored > 0)
        m_banners.showBanner(bannerKey(key), contentOf(archiveResumedSentence(status.notStored)));
}

} // namespace fleetscope

#include "moc_archivebanners.cpp"
