// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/certificateinfo.h"

namespace fleetscope {

CertificateAge certificateAge(const CertificateInfo &certificate, Timestamp now)
{
    using std::chrono::days;
    if (now < certificate.notBefore)
        return CertificateAge::NotYetValid;
    const auto left = certificate.notAfter - now;
    if (left < Milliseconds{0})
        return CertificateAge::Expired;
    if (left <= days{1})
        return CertificateAge::DayLeft;
    if (left <= days{7})
        return CertificateAge::WeekLeft;
    return left <= days{30} ? CertificateAge::MonthLeft : CertificateAge::Valid;
}

QString fingerprintText(const QByteArray &sha256) { return QString::fromLatin1(sha256.toHex(':').toUpper()); }

} // namespace fleetscope
