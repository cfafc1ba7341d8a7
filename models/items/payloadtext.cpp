// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/payloadtext.h"

#include "models/domain/names.h"
#include "models/domain/value.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonDocument>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

/// Deeper levels are not indented further, or a few KiB of brackets would become megabytes of blanks.
constexpr int maxIndent = 16;
constexpr int hexColumns = 16;

bool isJsonSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool isJson(const QByteArray &payload)
{
    QJsonParseError problem;
    QJsonDocument::fromJson(payload, &problem);
    if (problem.error == QJsonParseError::NoError)
        return true;
    // QJsonDocument wants an object or an array; a bare value is JSON as well.
    QJsonDocument::fromJson('[' + payload + ']', &problem);
    return problem.error == QJsonParseError::NoError && !payload.trimmed().isEmpty()
        && !payload.contains(',');
}

/// Lays out valid JSON anew, value for value as it is spelled.
QByteArray indented(const QByteArray &json)
{
    QByteArray out;
    int depth = 0;
    bool quoted = false;
    const auto newLine = [&] { out.append('\n').append(2 * std::min(depth, maxIndent), ' '); };
    for (qsizetype i = 0; i < json.size() && out.size() <= 2 * maxPayloadShown; ++i) {
        const char c = json[i];
        if (quoted) {
            out.append(c);
            if (c == '\\' && i + 1 < json.size())
                out.append(json[++i]);
            quoted = c != '"';
            continue;
        }
        if (isJsonSpace(c))
            continue;
        const bool opens = c == '{' || c == '[';
        const bool closes = c == '}' || c == ']';
        if (closes) {
            --depth;
            if (!out.endsWith('{') && !out.endsWith('['))
                newLine();
        } else if (out.endsWith('{') || out.endsWith('[')) {
            newLine();
        }
        out.append(c);
        depth += opens ? 1 : 0;
        quoted = c == '"';
        if (c == ',')
            newLine();
        else if (c == ':')
            out.append(' ');
    }
    return out;
}

/// Text without what would move the cursor or the direction of writing.
QString plain(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.replace("\r\n"_L1, "\n"_L1);
    for (QChar &c : text) {
        const ushort code = c.unicode();
        const bool isControl = (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7f && code < 0xa0)
            || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
        if (code == 0x2028 || code == 0x2029)
            c = u'\n';
        else if (isControl)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

bool isReadable(const QByteArray &payload)
{
    const auto isControl = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && !isJsonSpace(c)) || byte == 0x7f;
    };
    return isUtf8({payload.data(), static_cast<size_t>(payload.size())})
        && std::none_of(payload.begin(), payload.end(), isControl);
}

/// Offset, sixteen bytes, and what is printable of them.
QString hexDump(const QByteArray &payload)
{
    QString out;
    for (qsizetype at = 0; at < payload.size() && out.size() <= maxPayloadShown; at += hexColumns) {
        const QByteArray line = payload.mid(at, hexColumns);
        QByteArray shown = line;
        for (char &c : shown)
            c = c >= 0x20 && c < 0x7f ? c : '.';
        out += u"%1  %2  %3\n"_s.arg(at, 6, 16, QLatin1Char('0'))
                   .arg(QLatin1String(line.toHex(' ')).toString().leftJustified(3 * hexColumns - 1))
                   .arg(QLatin1String(shown));
    }
    out.chop(1);
    return out;
}

QString base64Lines(const QByteArray &payload)
{
    constexpr qsizetype width = 76; // RFC 2045
    const QByteArray coded = payload.toBase64();
    QString out;
    for (qsizetype at = 0; at < coded.size(); at += width)
        out += (at == 0 ? u""_s : u"\n"_s) + QString::fromLatin1(coded.mid(at, width));
    return out;
}

/// The beginning of a longer text, without the character that was cut in two.
QByteArray wholeCharacters(const QByteArray &part)
{
    const auto size = static_cast<size_t>(part.size());
    return part.left(static_cast<qsizetype>(truncatedUtf8({part.data(), size}, size - 1).size()));
}

int depthOf(const QCborValue &value)
{
    int depth = 0;
    if (value.isTag())
        return 1 + depthOf(value.taggedValue());
    if (value.isArray()) {
        for (const QCborValue &item : value.toArray())
            depth = std::max(depth, 1 + depthOf(item));
    } else if (value.isMap()) {
        for (const auto &[key, item] : value.toMap())
            depth = std::max({depth, 1 + depthOf(key), 1 + depthOf(item)});
    }
    return depth;
}

/// Empty when `payload` is not exactly one CBOR item.
QString cborText(const QByteArray &payload)
{
    QCborParserError problem;
    const QCborValue value = QCborValue::fromCbor(payload, &problem);
    if (problem.error != QCborError::NoError || problem.offset != payload.size())
        return {};
    return value
        .toDiagnosticNotation(depthOf(value) <= maxIndent ? QCborValue::LineWrapped : QCborValue::Compact)
        .trimmed();
}

PayloadFormat sniffed(const QByteArray &payload, bool isWhole)
{
    if (isWhole && isJson(payload))
        return PayloadFormat::Json;
    if (isReadable(payload))
        return PayloadFormat::Text;
    return isWhole && !cborText(payload).isEmpty() ? PayloadFormat::Cbor : PayloadFormat::Hex;
}

} // namespace

PayloadText payloadText(const QByteArray &payload, qsizetype wholeSize, PayloadFormat wanted)
{
    const bool isWhole = payload.size() >= wholeSize && payload.size() <= maxPayloadShown;
    const QByteArray bytes = isWhole ? payload : payload.left(maxPayloadShown);
    const QByteArray characters = isWhole || bytes.isEmpty() ? bytes : wholeCharacters(bytes);
    PayloadText result;
    result.format = wanted == PayloadFormat::Auto ? sniffed(characters, isWhole) : wanted;
    const auto fall = [&](bool understood) {
        result.understood = understood;
        if (!understood)
            result.format = isReadable(characters) ? PayloadFormat::Text : PayloadFormat::Hex;
    };
    if (result.format == PayloadFormat::Json)
        fall(isWhole && isJson(bytes));
    else if (result.format == PayloadFormat::Cbor)
        fall(isWhole && !cborText(bytes).isEmpty());

    switch (result.format) {
    case PayloadFormat::Json: result.text = plain(indented(bytes)); break;
    case PayloadFormat::Cbor: result.text = plain(cborText(bytes).toUtf8()); break;
    case PayloadFormat::Base64: result.text = base64Lines(bytes); break;
    case PayloadFormat::Hex: result.text = hexDump(bytes); break;
    case PayloadFormat::Auto:
    case PayloadFormat::Text: result.text = plain(characters); break;
    }
    result.shortened = !isWhole || result.text.size() > maxPayloadShown;
    if (result.text.size() > maxPayloadShown)
        result.text.truncate(maxPayloadShown);
    return result;
}

QString payloadSummary(const QByteArray &payload, qsizetype length)
{
    const QByteArray part = payload.left(4 * length); // UTF-8 needs up to four bytes for a character
    const QByteArray bytes = part.size() == payload.size() || part.isEmpty() ? part : wholeCharacters(part);
    return isReadable(bytes) ? plain(bytes).simplified().left(length)
                             : QString::fromLatin1(part.left(length / 3 + 1).toHex(' ')).left(length);
}

QList<DiffLine> lineDiff(const QString &before, const QString &after)
{
    const QStringList a = before.split(u'\n');
    const QStringList b = after.split(u'\n');
    qsizetype head = 0;
    while (head < std::min(a.size(), b.size()) && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < std::min(a.size(), b.size()) - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const qsizetype rows = a.size() - head - tail;
    const qsizetype columns = b.size() - head - tail;

    QList<DiffLine> lines;
    const auto add = [&lines](DiffLine::Kind kind, const QString &text) { lines.append({kind, text}); };
    for (qsizetype i = 0; i < head; ++i)
        add(DiffLine::Kind::Same, a[i]);

    constexpr qsizetype mostCells = 1'000'000; // 2 MB and a few milliseconds
    const bool aligned = rows > 0 && columns > 0 && rows * columns <= mostCells;
    qsizetype i = 0;
    qsizetype j = 0;
    if (aligned) {
        // common[i][j]: length of the longest common subsequence of what follows i and j.
        const qsizetype stride = columns + 1;
        std::vector<quint16> common(static_cast<size_t>((rows + 1) * stride), 0);
        const auto at = [&](qsizetype row, qsizetype column) -> quint16 & {
            return common[static_cast<size_t>(row * stride + column)];
        };
        for (qsizetype row = rows - 1; row >= 0; --row) {
            for (qsizetype column = columns - 1; column >= 0; --column) {
                at(row, column) = a[head + row] == b[head + column]
                    ? static_cast<quint16>(std::min(at(row + 1, column + 1) + 1, 0xffff))
                    : std::max(at(row + 1, column), at(row, column + 1));
            }
        }
        while (i < rows && j < columns) {
            if (a[head + i] == b[head + j]) {
                add(DiffLine::Kind::Same, b[head + j]);
                ++i;
                ++j;
            } else if (at(i + 1, j) >= at(i, j + 1)) {
                add(DiffLine::Kind::Removed, a[head + i++]);
            } else {
                add(DiffLine::Kind::Added, b[head + j++]);
            }
        }
    }
    for (; i < rows; ++i)
        add(DiffLine::Kind::Removed, a[head + i]);
    for (; j < columns; ++j)
        add(DiffLine::Kind::Added, b[head + j]);
    for (qsizetype k = b.size() - tail; k < b.size(); ++k)
        add(DiffLine::Kind::Same, b[k]);
    return lines;
}

} // namespace fleetscope
