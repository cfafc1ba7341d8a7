// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <span>

namespace fleetscope {

enum class TableFormat : quint8 {
    Csv,       ///< RFC 4180, UTF-8, made safe for spreadsheets
    Tsv,       ///< for pasting: no quotes, white space inside a cell becomes a blank; safe likewise
    JsonArray, ///< an array of objects, one a line
    JsonLines, ///< an object a line
    Markdown,  ///< a table of GitHub's dialect
};

enum class TableHeader : quint8 { Absent, Present };

struct ExportColumn
{
    QString key;   ///< heads CSV and names the members of JSON: stable and untranslated
    QString title; ///< heads TSV and Markdown, which people read
    bool numeric = false;
    bool operator==(const ExportColumn &) const = default;
};

/// Turns rows of typed values into text. A value is a QString, a bool, an integer, a double or a UTC
/// QDateTime; no value, NaN and infinity become an empty cell or null. Numbers are written with all their
/// digits and a point, times as ISO 8601 in UTC, whatever the user's language.
///
/// Texts come from devices, so each format is closed against them: what a spreadsheet would take for a
/// formula gets an apostrophe in front, markup and the marks of Markdown are escaped. Thread: any. Cost:
/// about 0.1 µs a cell.
class TableWriter
{
public:
    TableWriter(TableFormat format, QList<ExportColumn> columns, TableHeader header = TableHeader::Present);

    /// What comes before the first row.
    [[nodiscard]] QByteArray head() const;
    /// Appends one row to `out`; `cells` are as many as the columns.
    void appendRow(QByteArray &out, std::span<const QVariant> cells);
    /// What comes after the last row.
    [[nodiscard]] QByteArray tail() const;

private:
    TableFormat m_format;
    TableHeader m_header;
    QList<ExportColumn> m_columns;
    QList<QByteArray> m_members; // JSON names with quotes and colon
    bool m_isFirstRow = true;
};

/// "csv", "tsv", "json", "jsonl", "md".
[[nodiscard]] QString fileSuffix(TableFormat format);

/// One cell without its separators.
[[nodiscard]] QByteArray csvCell(const QVariant &value);
[[nodiscard]] QByteArray tsvCell(const QVariant &value);
[[nodiscard]] QByteArray jsonCell(const QVariant &value);
[[nodiscard]] QByteArray markdownCell(const QVariant &value);

} // namespace fleetscope
