// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/certificateinfo.h"

#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

class TestCertificateInfo : public QObject
{
    Q_OBJECT
private slots:
    void warnsThirtySevenAndOneDayBefore_data()
    {
        QTest::addColumn<qint64>("minutesLeft");
        QTest::addColumn<CertificateAge>("expected");
        constexpr qint64 day = 24 * 60;
        QTest::newRow("a year") << 365 * day << CertificateAge::Valid;
        QTest::newRow("just over 30 days") << 30 * day + 1 << CertificateAge::Valid;
        QTest::newRow("30 days") << 30 * day << CertificateAge::MonthLeft;
        QTest::newRow("just over 7 days") << 7 * day + 1 << CertificateAge::MonthLeft;
        QTest::newRow("7 days") << 7 * day << CertificateAge::WeekLeft;
        QTest::newRow("just over a day") << day + 1 << CertificateAge::WeekLeft;
        QTest::newRow("a day") << day << CertificateAge::DayLeft;
        QTest::newRow("a minute") << qint64{1} << CertificateAge::DayLeft;
        QTest::newRow("now") << qint64{0} << CertificateAge::DayLeft;
        QTest::newRow("over") << qint64{-1} << CertificateAge::Expired;
    }
    void warnsThirtySevenAndOneDayBefore()
    {
        QFETCH(qint64, minutesLeft);
        QFETCH(CertificateAge, expected);
        const Timestamp now = fromUnixMs(1'790'000'000'000);
        CertificateInfo certificate;
        certificate.notBefore = now - std::chrono::days{400};
        certificate.notAfter = now + std::chrono::minutes{minutesLeft};
        QCOMPARE(certificateAge(certificate, now), expected);
        certificate.notBefore = now + std::chrono::minutes{1};
        QCOMPARE(certificateAge(certificate, now), CertificateAge::NotYetValid);
    }

    void showsFingerprintsAsOthersDo()
    {
        QCOMPARE(fingerprintText(QByteArray::fromHex("00ab1f")), u"00:AB:1F"_s);
    }
};

QTEST_APPLESS_MAIN(TestCertificateInfo)
#include "tst_certificateinfo.moc"
