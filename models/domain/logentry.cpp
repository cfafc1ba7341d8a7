// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/logentry.h"

#include <QRegularExpression>

namespace fleetscope {

using namespace Qt::StringLiterals;

QString withoutSecrets(const QString &text)
{
    // From the most to the least certain. The user goes with the password: some brokers take a token for it.
    static const QRegularExpression key(u"-----BEGIN [^-]*-----.*?(-----END [^-]*-----|$)"_s,
                                        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression user(u"(://)[^/\\s@]+@"_s);
    static const QRegularExpression bearer(u"\\b(bearer|basic)\\s+[\\w\\-+/=.~]{6,}"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(u"(\\w*(?:password|passphrase|passwd|secret|token|api[_-]?key|"
                                          u"sharedaccesskey|sig)\\w*[\"']?\\s*[:=]\\s*)"
                                          "(\"[^\"]*\"|'[^']*'|[^\\s,;&\"'}]+)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    QString clean = text;
    clean.replace(key, u"…"_s);
    clean.replace(user, u"\\1…@"_s);
    clean.replace(bearer, u"\\1 …"_s);
    clean.replace(named, u"\\1…"_s);
    return clean;
}

QString withoutAddresses(const QString &text)
{
    static const QRegularExpression host(u"(://)([^/\\s@]*@)?(\\[[^\\]\\s]*\\]|[^/:\\s]+)"_s);
    static const QRegularExpression number(u"\\b\\d{1,3}(\\.\\d{1,3}){3}\\b"_s);
    QString clean = withoutSecrets(text);
    clean.replace(host, u"\\1…"_s);
    clean.replace(number, u"…"_s);
    return clean;
}

} // namespace fleetscope
