// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recording/recordingformat.h"
#include "models/recording/recordinglines.h"

#include <QFile>

#include <memory>
#include <optional>

namespace fleetscope {

/// A recording, read from its beginning to its end. Thread: one at a time. Memory: a few MiB, whatever the
/// size of the file.
class RecordingFile
{
public:
    /// Reads the first line and the end. Errors: NotFound, Denied, InvalidInput for what is no recording (or
    /// is packed in another way), Conflict for one of a newer version, Corrupt; `subject` is the file.
    [[nodiscard]] static Result<std::unique_ptr<RecordingFile>> open(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const RecordingHead &head() const { return m_head; }
    [[nodiscard]] Timestamp begin() const { return m_head.begin; }
    /// Of the last line that is whole.
    [[nodiscard]] Timestamp end() const { return m_end; }

    /// The next record, valid until the next call; nothing at the end. Times never go back: where they do in
    /// the file, the record has that of the one before. Errors: Corrupt, with the number of the line.
    [[nodiscard]] Result<std::optional<Record>> next();
    /// Once next() has come to the end: nobody stopped this recording, so its end is missing.
    [[nodiscard]] bool isCutOff() const { return m_isCutOff; }

private:
    explicit RecordingFile(const QString &path);
    [[nodiscard]] Result<void> readHead();
    void findEnd();
    [[nodiscard]] RecordingLines::Step nextLine(std::string_view &line);

    QString m_path;
    QFile m_file;
    RecordingHead m_head;
    RecordingLines m_lines;
    std::unique_ptr<RecordParser> m_parser;
    Timestamp m_end = noTime;
    Timestamp m_last = noTime;
    quint64 m_line = 0;
    bool m_isCutOff = true;
    bool m_isOver = false;
};

} // namespace fleetscope
