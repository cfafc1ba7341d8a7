// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/archivetext.h"

#include "models/items/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

struct ArchiveWords
{
    Q_DECLARE_TR_FUNCTIONS(Archive)

public:
    using Kind = ArchiveSentence::Kind;

    static ArchiveSentence sentence(const ArchiveStatus &status)
    {
        if (status.state == ArchiveState::ReadOnly) {
            return {Kind::Warning, tr("Another running Fleetscope stores into %1.").arg(folderOf(status)),
                    tr("This window shows what is stored there and goes on live, but stores nothing itself. "
                       "When the other one ends, this one takes over."),
                    missing(status)};
        }
        switch (status.trouble) {
        case ArchiveTrouble::None: break;
        case ArchiveTrouble::DiskFull: return diskFull(status);
        case ArchiveTrouble::FolderReadOnly:
            return {Kind::Critical, tr("Nothing can be written to %1.").arg(folderOf(status)),
                    tr("The live data goes on, but is not stored. Make the folder writable, then storing "
                       "begins by itself; or start with --data and another folder."),
                    missing(status)};
        case ArchiveTrouble::Locked:
            return {Kind::Critical, tr("Another program holds %1 locked.").arg(status.file),
                    tr("The live data goes on, but is not stored. Close the other program, then storing goes "
                       "on by itself."),
                    missing(status)};
        case ArchiveTrouble::NewerFile:
            return {Kind::Critical, tr("%1 was made by a newer Fleetscope.").arg(status.file),
                    tr("It is left as it is, and nothing is stored. Update this program, or start with "
                       "--data and another folder."),
                    missing(status)};
        case ArchiveTrouble::Salvaged:
            return {Kind::Warning, tr("%1 was damaged, and a new file takes its place.").arg(status.file),
                    tr("The damaged file is kept as %1. What can still be read in it is copied; it may be "
                       "deleted after that.")
                        .arg(status.quarantined),
                    status.lost == 0 ? tr("%1 readings copied").arg(countText(status.salvaged))
                                     : tr("%1 readings copied, %2 pages lost")
                                           .arg(countText(status.salvaged), countText(status.lost))};
        case ArchiveTrouble::Failed:
            return {Kind::Critical, tr("Readings cannot be stored in %1.").arg(status.file),
                    tr("The system says: %1. The live data goes on, and storing is tried again by itself.")
                        .arg(status.error.what),
                    missing(status)};
        }
        return {};
    }

    static ArchiveSentence diskFull(const ArchiveStatus &status)
    {
        const QString size = bytesText(static_cast<quint64>(status.fileBytes));
        const QString headline = status.freeBytes < 0
            ? tr("The disk is full: nothing is stored. The cache in %1 takes %2.").arg(folderOf(status), size)
            : tr("The disk is full, %3 are free: nothing is stored. The cache in %1 takes %2.")
                  .arg(folderOf(status), size, bytesText(static_cast<quint64>(status.freeBytes)));
        return {Kind::Critical, headline,
                tr("The live data goes on. Make room on this disk, then storing goes on by itself; or start "
                   "with --data and a folder on another disk."),
                missing(status)};
    }

    static ArchiveSentence resumed(quint64 readings)
    {
        return {Kind::News,
                tr("Readings are stored again."),
                tr("%1 readings of the time between are missing in the history.").arg(countText(readings)),
                {}};
    }

    static QString figures(const ArchiveStatus &status)
    {
        QStringList lines{tr("%1 readings stored in this run").arg(countText(status.stored)),
                          tr("%1 waiting to be stored").arg(countText(status.waiting)),
                          tr("%1 not stored").arg(countText(status.notStored))};
        if (status.fileBytes > 0)
            lines.append(tr("%1 on the disk").arg(bytesText(static_cast<quint64>(status.fileBytes))));
        return lines.join(u'\n');
    }

private:
    static QString missing(const ArchiveStatus &status)
    {
        return status.notStored == 0 ? QString()
                                     : tr("%1 readings not stored").arg(countText(status.notStored));
    }

    /// The archive is a file in it.
    static QString folderOf(const ArchiveStatus &status)
    {
        return status.file.left(status.file.lastIndexOf(u'/'));
    }
};

} // namespace

ArchiveSentence archiveSentence(const ArchiveStatus &status) { return ArchiveWords::sentence(status); }

ArchiveSentence archiveResumedSentence(quint64 missing) { return ArchiveWords::resumed(missing); }

QString archiveFigures(const ArchiveStatus &status) { return ArchiveWords::figures(status); }

} // namespace fleetscope
