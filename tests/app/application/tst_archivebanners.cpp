// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/archivebanners.h"

#include "ui/widgets/archivetext.h"
#include "ui/widgets/bannerstack.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

ArchiveStatus statusOf(ArchiveState state, ArchiveTrouble trouble = ArchiveTrouble::None,
                       quint64 notStored = 0)
{
    ArchiveStatus status;
    status.state = state;
    status.trouble = trouble;
    status.file = u"/data/fleet/archive.db"_s;
    status.notStored = notStored;
    return status;
}

} // namespace

class TestArchiveBanners : public QObject
{
    Q_OBJECT
private slots:
    void comesAndGoesWithTheTrouble()
    {
        Theme theme;
        BannerStack stack(theme);
        ArchiveBanners banners(stack);
        const QString folder = u"/data/fleet"_s;
        const QString key = u"archive//data/fleet"_s;
        banners.show(folder, statusOf(ArchiveState::Storing));
        QVERIFY(stack.keys().isEmpty());

        const ArchiveStatus full = statusOf(ArchiveState::Stopped, ArchiveTrouble::DiskFull);
        banners.show(folder, full);
        QVERIFY(stack.contains(key));
        QCOMPARE(stack.find(key)->content().kind, BannerKind::Critical);
        QCOMPARE(stack.find(key)->content().headline, archiveSentence(full).headline);

        // The count goes on, and nobody is told again what was dismissed.
        banners.show(folder, statusOf(ArchiveState::Stopped, ArchiveTrouble::DiskFull, 500));
        QCOMPARE(stack.find(key)->content().note, u"500 readings not stored"_s);
        stack.removeBanner(key);
        emit stack.dismissed(key);
        banners.show(folder, statusOf(ArchiveState::Stopped, ArchiveTrouble::DiskFull, 600));
        QVERIFY(!stack.contains(key));

        // When storing goes on, what is missing is said once.
        banners.show(folder, statusOf(ArchiveState::Storing, ArchiveTrouble::None, 600));
        QVERIFY(stack.contains(key));
        QCOMPARE(stack.find(key)->content().kind, BannerKind::Success);
        QVERIFY(stack.find(key)->content().hint.contains(u"600 readings"_s));
        banners.show(folder, statusOf(ArchiveState::Storing, ArchiveTrouble::None, 600));
        QVERIFY(stack.contains(key));
    }

    void goesQuietlyWhenNothingIsMissing()
    {
        Theme theme;
        BannerStack stack(theme);
        ArchiveBanners banners(stack);
        banners.show(u"a"_s, statusOf(ArchiveState::ReadOnly));
        banners.show(u"b"_s, statusOf(ArchiveState::Stopped, ArchiveTrouble::NewerFile));
        QCOMPARE(stack.keys(), (QStringList{u"archive/b"_s, u"archive/a"_s})); // the worse one first
        banners.show(u"a"_s, statusOf(ArchiveState::Storing));
        QCOMPARE(stack.keys(), QStringList{u"archive/b"_s});
    }
};

QTEST_MAIN(TestArchiveBanners)
#include "tst_archivebanners.moc"
