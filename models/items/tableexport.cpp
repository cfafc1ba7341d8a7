// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tableexport.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

bool isText(const QVariant &value) { return value.typeId() == QMetaType::QString; }

/// Everything but texts, which need escaping; empty for what has no value.
QByteArray plainText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType: return {};
    case QMetaType::Bool: return value.toBool() ? "true" : "false";
    case QMetaType::Float:
    case QMetaType::Double: {
        const double number = value.toDouble();
        return std::isfinite(number) ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest)
                                     : QByteArray();
    }
    case QMetaType::QDateTime: return value.toDateTime().toUTC().toString(Qt::ISODateWithMs).toLatin1();
    default: return value.toString().toUtf8();
    }
}

/// Spreadsheets run a cell that begins like this, also inside quotes. The full-width forms count as well.
/// Source: OWASP, "CSV Injection".
bool looksLikeFormula(QStringView text)
{
    return !text.isEmpty() && u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"_s.contains(text.front());
}

QString closed(const QVariant &value)
{
    const QString text = value.toString();
    return looksLikeFormula(text) ? u'\'' + text : text;
}

/// Blanks instead of everything that ends or shifts a cell.
QString onOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || c.unicode() == 0x85 || c.unicode() == 0x2028
            || c.unicode() == 0x2029)
            c = u' ';
    }
    return text;
}

QByteArray jsonText(const QString &text)
{
    constexpr char hex[] = "0123456789abcdef";
    QByteArray out = "\"";
    for (const QByteArray utf8 = text.toUtf8(); const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out.append('\\').append(c);
        else if (c == '\n')
            out.append("\\n");
        else if (c == '\t')
            out.append("\\t");
        else if (c == '\r')
            out.append("\\r");
        else if (byte < 0x20 || byte == 0x7f)
            out.append("\\u00").append(hex[byte >> 4]).append(hex[byte & 15]);
        else
            out.append(c);
    }
    return out.append('"');
}

QByteArray cell(TableFormat format, const QVariant &value)
{
    switch (format) {
    case TableFormat::Csv: return csvCell(value);
    case TableFormat::Tsv: return tsvCell(value);
    case TableFormat::JsonArray:
    case TableFormat::JsonLines: return jsonCell(value);
    case TableFormat::Markdown: break;
    }
    return markdownCell(value);
}

} // namespace

QByteArray csvCell(const QVariant &value)
{
    if (!isText(value))
        return plainText(value);
    QByteArray text = closed(value).toUtf8();
    const bool quoted =
        std::any_of(
            text.cbegin(), text.cend(),
            [](char c) { return c == '"' || c == ',' || c == ';' || c == '\t' || c == '\r' || c == '\n'; })
        || text.startsWith(' ') || text.endsWith(' ');
    return quoted ? '"' + text.replace('"', "\"\"") + '"' : text;
}

QByteArray tsvCell(const QVariant &value)
{
    return isText(value) ? onOneLine(closed(value)).toUtf8() : plainText(value);
}

QByteArray jsonCell(const QVariant &value)
{
    if (isText(value))
        return jsonText(value.toString());
    const QByteArray text = plainText(value);
    if (text.isEmpty())
        return "null";
    return value.typeId() == QMetaType::QDateTime ? '"' + text + '"' : text;
}

QByteArray markdownCell(const QVariant &value)
{
    if (!isText(value))
        return plainText(value);
    QString out;
    for (const QString line = onOneLine(value.toString()); const QChar c : line) {
        if (u"\\`*_[]<>|~&#!$@"_s.contains(c))
            out += u'\\';
        out += c;
    }
    return out.trimmed().toUtf8();
}

QString fileSuffix(TableFormat format)
{
    switch (format) {
    case TableFormat::Csv: return u"csv"_s;
    case TableFormat::Tsv: return u"tsv"_s;
    case TableFormat::JsonArray: return u"json"_s;
    case TableFormat::JsonLines: return u"jsonl"_s;
    case TableFormat::Markdown: break;
    }
    return u"md"_s;
}

TableWriter::TableWriter(TableFormat format, QList<ExportColumn> columns, TableHeader header)
    : m_format(format)
    , m_header(header)
    , m_columns(std::move(columns))
{
    for (const ExportColumn &column : std::as_const(m_columns))
        m_members.append(jsonText(column.key) + ": ");
}

QByteArray TableWriter::head() const
{
    if (m_format == TableFormat::JsonArray)
        return "[";
    // A Markdown table without a header is none.
    if (m_format == TableFormat::JsonLines
        || (m_header == TableHeader::Absent && m_format != TableFormat::Markdown))
        return {};
    QByteArrayList titles;
    QByteArrayList rules;
    for (const ExportColumn &column : m_columns) {
        titles.append(cell(m_format, m_format == TableFormat::Csv ? column.key : column.title));
        rules.append(column.numeric ? "---:" : "---");
    }
    switch (m_format) {
    case TableFormat::Csv: return titles.join(',') + "\r\n";
    case TableFormat::Tsv: return titles.join('\t') + '\n';
    default: return "| " + titles.join(" | ") + " |\n| " + rules.join(" | ") + " |\n";
    }
}

void TableWriter::appendRow(QByteArray &out, std::span<const QVariant> cells)
{
    Q_ASSERT(qsizetype(cells.size()) == m_columns.size());
    const bool isJson = m_format == TableFormat::JsonArray || m_format == TableFormat::JsonLines;
    if (isJson)
        out += m_format == TableFormat::JsonLines ? "{" : m_isFirstRow ? "\n{" : ",\n{";
    else if (m_format == TableFormat::Markdown)
        out += "| ";
    const QByteArrayView separator = isJson ? ", "
        : m_format == TableFormat::Csv      ? ","
        : m_format == TableFormat::Tsv      ? "\t"
                                            : " | ";
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += separator;
        if (isJson)
            out += m_members[static_cast<qsizetype>(i)];
        out += cell(m_format, cells[i]);
    }
    switch (m_format) {
    case TableFormat::Csv: out += "\r\n"; break;
    case TableFormat::Tsv: out += '\n'; break;
    case TableFormat::JsonArray: out += '}'; break;
    case TableFormat::JsonLines: out += "}\n"; break;
    case TableFormat::Markdown: out += " |\n"; break;
    }
    m_isFirstRow = false;
}

QByteArray TableWriter::tail() const
{
    if (m_format != TableFormat::JsonArray)
        return {};
    return m_isFirstRow ? "]\n" : "\n]\n";
}

} // namespace fleetscope
