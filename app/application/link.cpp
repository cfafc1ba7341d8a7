// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/link.h"

#include <QUrl>

namespace fleetscope {

using namespace Qt::StringLiterals;

Result<Link> parseLink(const QString &text)
{
    constexpr qsizetype longest = 2'048;
    const auto refused = [&text](const QString &why) {
        return Error{ErrorKind::InvalidInput, u"\"%1\" leads nowhere: %2"_s.arg(text.left(80), why), {}};
    };
    if (text.size() > longest)
        return refused(u"it is too long."_s);
    const QUrl url(text);
    const QString what = url.path(QUrl::FullyDecoded).mid(1); // what follows "/"
    if (url.scheme() != "fleetscope"_L1 || what.isEmpty())
        return refused(u"write fleetscope://page/…, fleetscope://device/… or fleetscope://filter/…."_s);
    if (url.host() == "page"_L1)
        return Link{.page = what, .filter = {}};
    if (url.host() == "filter"_L1)
        return Link{.page = u"fleet"_s, .filter = what};
    if (url.host() == "device"_L1)
        return Link{.page = u"fleet"_s,
                    .filter = u"id == \"%1\""_s.arg(QString(what).replace(u'"', u"\\\""_s))};
    return refused(u"there are page, device and filter."_s);
}

} // namespace fleetscope
