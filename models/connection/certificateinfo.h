// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace fleetscope {

/// What a person wants to know about a certificate. Texts come from strangers: plain, bounded, one line each.
struct CertificateInfo
{
    QString subject; ///< common name, or the whole name where there is none
    QString issuer;
    QStringList names; ///< subject alternative names: hosts and addresses
    Timestamp notBefore = noTime;
    Timestamp notAfter = noTime;
    QByteArray sha256; ///< of the DER form, 32 bytes
    bool selfSigned = false;
    bool operator==(const CertificateInfo &) const = default;
};

enum class CertificateAge : quint8 { NotYetValid, Valid, MonthLeft, WeekLeft, DayLeft, Expired };

/// 30, 7 and 1 days before its end a certificate is worth a word.
[[nodiscard]] CertificateAge certificateAge(const CertificateInfo &certificate, Timestamp now);
/// `AB:CD:…` as browsers and openssl show it.
[[nodiscard]] QString fingerprintText(const QByteArray &sha256);

/// What is wrong with the files of a client certificate.
enum class CredentialProblem : quint8 {
    None,
    Unreadable,    ///< not there, not allowed, too large
    NoCertificate, ///< nothing in it that is one
    NoKey,
    WrongPassphrase, ///< or none was given
    KeyMismatch,     ///< certificate and key do not belong together
};

} // namespace fleetscope
