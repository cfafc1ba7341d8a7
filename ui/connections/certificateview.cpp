// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/certificateview.h"

#include "models/items/format.h"
#include "ui/widgets/pill.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

constexpr qsizetype mostNames = 12;

QString dateText(Timestamp time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toUnixMs(time)).date(), QLocale::ShortFormat);
}

void colour(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

QString certificateAgeText(const CertificateInfo &certificate, Timestamp now)
{
    const QString left = durationText(std::chrono::abs(certificate.notAfter - now));
    switch (certificateAge(certificate, now)) {
    case CertificateAge::NotYetValid: return CertificateView::tr("not valid yet");
    case CertificateAge::Valid: return CertificateView::tr("valid");
    case CertificateAge::MonthLeft:
    case CertificateAge::WeekLeft:
    case CertificateAge::DayLeft: return CertificateView::tr("expires in %1").arg(left);
    case CertificateAge::Expired: return CertificateView::tr("expired %1 ago").arg(left);
    }
    return {};
}

Ink certificateInk(const CertificateInfo &certificate, Timestamp now)
{
    switch (certificateAge(certificate, now)) {
    case CertificateAge::Valid: return Ink::Ok;
    case CertificateAge::MonthLeft:
    case CertificateAge::WeekLeft: return Ink::Warning;
    default: return Ink::Critical;
    }
}

CertificateView::CertificateView(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_role(new QLabel(this))
    , m_subject(new QLabel(this))
    , m_age(new Pill(theme, this))
    , m_facts(new QLabel(this))
    , m_fingerprint(new QLabel(this))
    , m_note(new QLabel(this))
{
    makeCard(this);
    for (QLabel *label : {m_role, m_subject, m_facts, m_fingerprint, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (QLabel *label : {m_subject, m_facts, m_fingerprint})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::between);
    head->addWidget(m_role, 1);
    head->addWidget(m_age, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::card, spacing::card, spacing::card, spacing::card);
    column->setSpacing(spacing::within);
    column->addLayout(head);
    column->addWidget(m_subject);
    column->addWidget(m_facts);
    column->addWidget(m_fingerprint);
    column->addWidget(m_note);
    connect(&m_theme, &Theme::changed, this, &CertificateView::applyTheme);
    applyTheme();
}

void CertificateView::setCertificate(const QString &role, const CertificateInfo &certificate, Timestamp now,
                                     const QString &note, Ink noteInk)
{
    m_role->setText(role);
    m_subject->setText(certificate.subject);
    m_age->setContent(
        {.text = certificateAgeText(certificate, now), .ink = certificateInk(certificate, now)});
    QStringList facts{certificate.selfSigned ? tr("Signed by itself")
                                             : tr("Signed by %1").arg(certificate.issuer)};
    if (!certificate.names.isEmpty()) {
        QStringList names = certificate.names.mid(0, mostNames);
        if (certificate.names.size() > mostNames)
            names.append(u"…"_s);
        facts.append(tr("For %1").arg(names.join(u", "_s)));
    }
    facts.append(
        tr("Valid from %1 to %2").arg(dateText(certificate.notBefore), dateText(certificate.notAfter)));
    m_facts->setText(facts.join(u'\n'));
    // A line can only break where there is a blank: two halves of sixteen bytes.
    const QString fingerprint = fingerprintText(certificate.sha256);
    m_fingerprint->setText(u"SHA-256 "_s + fingerprint.left(47) + u'\n' + fingerprint.mid(48));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_noteInk = noteInk;
    applyTheme();
}

QString CertificateView::text() const
{
    return QStringList{m_role->text(), m_subject->text(), m_facts->text(), m_fingerprint->text(),
                       m_note->text()}
        .join(u'\n');
}

void CertificateView::applyTheme()
{
    m_role->setFont(m_theme.font(FontRole::Caption));
    m_subject->setFont(m_theme.font(FontRole::Section));
    m_fingerprint->setFont(m_theme.font(FontRole::Caption));
    colour(m_role, m_theme.color(Ink::Muted));
    colour(m_facts, m_theme.color(Ink::Text));
    colour(m_fingerprint, m_theme.color(Ink::Muted));
    colour(m_note, m_theme.color(m_noteInk));
}

} // namespace fleetscope

#include "moc_certificateview.cpp"
