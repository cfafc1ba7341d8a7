// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/replay/recordingtext.h"

#include "ui/widgets/errortext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace fleetscope {
namespace {

struct RecordingWords
{
    Q_DECLARE_TR_FUNCTIONS(Recording)
};

QString nameOf(const Error &error) { return QFileInfo(error.subject).fileName().left(80); }

} // namespace

QString recordingErrorText(const Error &error)
{
    const QString name = nameOf(error);
    switch (error.kind) {
    case ErrorKind::InvalidInput:
        return RecordingWords::tr("%1 is not a recording that can be played. Choose a file that Fleetscope "
                                  "recorded; one that was packed again has to be unpacked first.")
            .arg(name);
    case ErrorKind::Conflict:
        return RecordingWords::tr("%1 was recorded by a newer version of Fleetscope. Install that version "
                                  "to play it.")
            .arg(name);
    case ErrorKind::Corrupt:
        return RecordingWords::tr("%1 is damaged: the rest of it cannot be played. Ask for the file again.")
            .arg(name);
    default: return errorText(error);
    }
}

QString recorderErrorText(const Error &error)
{
    const QString name = nameOf(error);
    switch (error.kind) {
    case ErrorKind::Timeout:
        return RecordingWords::tr("The recording %1 ended: the disk is too slow for so many messages. "
                                  "Record to another disk.")
            .arg(name);
    case ErrorKind::Conflict:
        return RecordingWords::tr("The recording %1 ended: it is as large as a recording may become. "
                                  "Record the next stretch to another file.")
            .arg(name);
    default:
        return RecordingWords::tr("The recording %1 cannot be written. Make room on the disk, or choose "
                                  "another folder.")
            .arg(name);
    }
}

} // namespace fleetscope
