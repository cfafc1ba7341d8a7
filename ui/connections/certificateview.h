// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connection/certificateinfo.h"
#include "ui/style/theme.h"

#include <QFrame>

class QLabel;

namespace fleetscope {

class Pill;

/// One certificate as a card: whose it is, who signed it, for which names, until when, its fingerprint. All
/// texts in it are from strangers: plain.
class CertificateView final : public QFrame
{
    Q_OBJECT
public:
    explicit CertificateView(const Theme &theme, QWidget *parent = nullptr);

    /// `role` says what it is for: "Certificate of the broker". `note` is a sentence below, such as whether
    /// the key belongs to it.
    void setCertificate(const QString &role, const CertificateInfo &certificate, Timestamp now,
                        const QString &note = {}, Ink noteInk = Ink::Ok);
    [[nodiscard]] QString text() const; ///< all of it, a line each

private:
    void applyTheme();

    const Theme &m_theme;
    Ink m_noteInk = Ink::Ok;
    QLabel *m_role;
    QLabel *m_subject;
    Pill *m_age;
    QLabel *m_facts;
    QLabel *m_fingerprint;
    QLabel *m_note;
};

/// "valid", "expires in 6 d", "expired".
[[nodiscard]] QString certificateAgeText(const CertificateInfo &certificate, Timestamp now);
[[nodiscard]] Ink certificateInk(const CertificateInfo &certificate, Timestamp now);

} // namespace fleetscope
