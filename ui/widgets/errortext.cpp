// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr qsizetype longestSubject = 80;

struct ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(Error)

public:
    static QString about(ErrorKind kind, const QString &subject)
    {
        switch (kind) {
        case ErrorKind::InvalidInput: return tr("%1 is not valid. Check it and try again.").arg(subject);
        case ErrorKind::NotFound:
            return tr("%1 was not found. Check the name, or choose another.").arg(subject);
        case ErrorKind::Conflict:
            return tr("%1 was changed meanwhile. Look at the newest version, then try again.").arg(subject);
        case ErrorKind::Denied:
            return tr("%1 may not be used with these rights. Ask for access, or sign in as somebody else.")
                .arg(subject);
        case ErrorKind::Unreachable:
            return tr("%1 cannot be reached. Check the network and the address, then try again.")
                .arg(subject);
        case ErrorKind::Timeout:
            return tr("%1 did not answer in time. Try again; if it stays silent, check that it is running.")
                .arg(subject);
        case ErrorKind::Cancelled:
            return tr("%1 was cancelled. Nothing more happens until you start it again.").arg(subject);
        case ErrorKind::Corrupt:
            return tr("%1 is damaged and cannot be read. Restore a copy, or start with a new one.")
                .arg(subject);
        case ErrorKind::Internal: break;
        }
        return tr("%1 failed for a reason inside Fleetscope. Try again; if it happens again, report it with "
                  "the log.")
            .arg(subject);
    }

    static QString without(ErrorKind kind)
    {
        switch (kind) {
        case ErrorKind::InvalidInput: return tr("This is not valid. Check it and try again.");
        case ErrorKind::NotFound: return tr("Nothing was found. Check the name, or choose another.");
        case ErrorKind::Conflict:
            return tr("It was changed meanwhile. Look at the newest version, then try again.");
        case ErrorKind::Denied:
            return tr("Your rights do not allow this. Ask for access, or sign in as somebody else.");
        case ErrorKind::Unreachable:
            return tr("The other side cannot be reached. Check the network and the address, then try again.");
        case ErrorKind::Timeout:
            return tr("No answer came in time. Try again; if it stays silent, check that the other side is "
                      "running.");
        case ErrorKind::Cancelled: return tr("Cancelled. Nothing more happens until you start it again.");
        case ErrorKind::Corrupt:
            return tr("The data is damaged and cannot be read. Restore a copy, or start with a new one.");
        case ErrorKind::Internal: break;
        }
        return tr("Fleetscope failed here. Try again; if it happens again, report it with the log.");
    }
};

} // namespace

QString shortSubject(const QString &subject)
{
    QString result = subject.simplified();
    std::ranges::replace_if(
        result, [](QChar c) { return !c.isPrint(); }, u' ');
    if (result.size() <= longestSubject)
        return result;
    // Both ends: the end of a path is its name, the end of a host its domain.
    return result.left(longestSubject / 2) + u'…' + result.right(longestSubject / 2 - 1);
}

QString errorText(const Error &error)
{
    const QString subject = shortSubject(error.subject);
    return subject.isEmpty() ? ErrorWords::without(error.kind) : ErrorWords::about(error.kind, subject);
}

} // namespace fleetscope
