// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/payloadwriter.h"
#include "models/codec/payloaddecoder.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace fleetscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ts = 1'767'225'600'123; // 2026-01-01T00:00:00.123Z

std::vector<MetricSpec> specs()
{
    MetricSpec pm25;
    pm25.name = "pm25";
    pm25.unit = "µg/m³";
    MetricSpec rssi;
    rssi.name = "rssi";
    rssi.decimals = 0;
    MetricSpec door;
    door.name = "door";
    door.kind = MetricKind::Boolean;
    MetricSpec state;
    state.name = "state";
    state.kind = MetricKind::Text;
    state.choices = {{"idle", 1}, {"a\\b\n", 1}};
    return {pm25, rssi, door, state};
}

} // namespace

class TestPayloadWriter : public QObject
{
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void initTestCase()
    {
        for (size_t i = 0; i < 4; ++i)
            m_metrics.emplace_back(specs(), i, 1);
        m_values = {{&m_metrics[0], 123}, {&m_metrics[1], -71}, {&m_metrics[2], 1}, {&m_metrics[3], 1}};
    }

    void writesDecimals_data()
    {
        QTest::addColumn<qint64>("scaled");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("zero") << qint64{0} << 0 << QByteArray("0");
        QTest::newRow("zero with decimals") << qint64{0} << 2 << QByteArray("0.00");
        QTest::newRow("below one") << qint64{5} << 2 << QByteArray("0.05");
        QTest::newRow("negative below one") << qint64{-5} << 1 << QByteArray("-0.5");
        QTest::newRow("negative") << qint64{-1'234} << 2 << QByteArray("-12.34");
        QTest::newRow("whole") << qint64{-71} << 0 << QByteArray("-71");
        QTest::newRow("six decimals") << qint64{1'000'001} << 6 << QByteArray("1.000001");
        QTest::newRow("large") << qint64{9'000'000'000'000'000} << 1 << QByteArray("900000000000000.0");
    }
    void writesDecimals()
    {
        QFETCH(qint64, scaled);
        QFETCH(int, decimals);
        std::string text;
        appendDecimal(text, scaled, decimals);
        QTEST(QByteArray::fromStdString(text), "expected");
    }

    void writesEveryShape()
    {
        std::string text;
        appendTelemetryJson(text, ts, m_values);
        QCOMPARE(text, R"({"ts":1767225600123,"pm25":12.3,"rssi":-71,"door":true,"state":"a\\b\u000a"})");
        text.clear();
        appendBareValue(text, m_values[0]);
        QCOMPARE(text, "12.3");
        text.clear();
        appendSensorObject(text, ts, m_values[0]);
        QCOMPARE(text, R"({"v":12.3,"ts":1767225600123,"unit":"µg/m³"})");
        text.clear();
        appendSenMl(text, ts, m_values);
        QCOMPARE(text,
                 R"([{"bt":1767225600.123,"n":"pm25","u":"µg/m³","v":12.3},{"n":"rssi","v":-71},)"
                 R"({"n":"door","vb":true},{"n":"state","vs":"a\\b\u000a"}])");
    }

    void writesCborThatQtReads()
    {
        std::string text;
        appendCbor(text, ts, m_values);
        QCborParserError error;
        const QCborMap map = QCborValue::fromCbor(QByteArray::fromStdString(text), &error).toMap();
        QCOMPARE(error.error.c, QCborError::NoError);
        QCOMPARE(map.size(), 5);
        QCOMPARE(map.value(u"ts"_s).toInteger(), ts);
        QCOMPARE(map.value(u"pm25"_s).toDouble(), 12.3);
        QCOMPARE(map.value(u"rssi"_s).toInteger(), -71);
        QVERIFY(map.value(u"door"_s).isTrue());
        QCOMPARE(map.value(u"state"_s).toString(), u"a\\b\n"_s);
    }

    void isUnderstoodByTheReceiver_data()
    {
        QTest::addColumn<PayloadShape>("shape");
        QTest::newRow("telemetry") << PayloadShape::Telemetry;
        QTest::newRow("SenML") << PayloadShape::SenMl;
        QTest::newRow("CBOR") << PayloadShape::Cbor;
    }
    void isUnderstoodByTheReceiver()
    {
        QFETCH(PayloadShape, shape);
        std::string text;
        if (shape == PayloadShape::Telemetry)
            appendTelemetryJson(text, ts, m_values);
        else if (shape == PayloadShape::SenMl)
            appendSenMl(text, ts, m_values);
        else
            appendCbor(text, ts, m_values);
        PayloadDecoder decoder;
        DecodedPayload decoded;
        QVERIFY(!decoder.decode(text, PayloadFormat::Auto, decoded));
        QCOMPARE(decoded.readings.size(), 4U);
        QCOMPARE(decoded.readings[0].metric, std::string_view{"pm25"});
        QCOMPARE(decoded.readings[0].value.number, 12.3);
        QCOMPARE(decoded.readings[0].time, fromUnixMs(ts));
        QCOMPARE(decoded.readings[2].value, ValueView::of(true));
        QCOMPARE(decoded.readings[3].value.text, std::string_view{"a\\b\n"});
    }

    void isRefusedByTheReceiverWhenMalformed_data()
    {
        QTest::addColumn<MalformedKind>("kind");
        QTest::addColumn<size_t>("atLeast");
        QTest::newRow("truncated") << MalformedKind::Truncated << size_t{1};
        QTest::newRow("not a number") << MalformedKind::NotANumber << size_t{20};
        QTest::newRow("deep nesting") << MalformedKind::DeepNesting << size_t{60'000};
        QTest::newRow("invalid UTF-8") << MalformedKind::InvalidUtf8 << size_t{20};
    }
    void isRefusedByTheReceiverWhenMalformed()
    {
        QFETCH(MalformedKind, kind);
        QFETCH(size_t, atLeast);
        std::string text;
        appendMalformed(text, kind, ts, "pm25");
        QVERIFY(text.size() >= atLeast);
        PayloadDecoder decoder;
        DecodedPayload decoded;
        const auto rejection = decoder.decode(text, PayloadFormat::Auto, decoded);
        QVERIFY(rejection.has_value());
        QVERIFY(decoded.readings.empty());
    }

    void exceedsTheLimitOfAPayload()
    {
        std::string text;
        appendMalformed(text, MalformedKind::Oversized, ts, "pm25");
        QVERIFY(text.size() > maxPayloadBytes);
        QVERIFY(text.ends_with("\"}"));
    }

private:
    std::vector<MetricModel> m_metrics;
    std::vector<ReportValue> m_values;
};

QTEST_GUILESS_MAIN(TestPayloadWriter)
#include "tst_payloadwriter.moc"
