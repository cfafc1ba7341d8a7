// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replay/recordingfile.h"

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

} // namespace

RecordingFile::RecordingFile(const QString &path)
    : m_path(path)
    , m_file(path)
{ }

Result<std::unique_ptr<RecordingFile>> RecordingFile::open(const QString &path)
{
    std::unique_ptr<RecordingFile> file(new RecordingFile(path));
    if (!file->m_file.exists())
        return Error{ErrorKind::NotFound, u"there is no such file"_s, path};
    if (!file->m_file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Denied, file->m_file.errorString(), path};
    if (file->m_file.isSequential())
        return Error{ErrorKind::InvalidInput, u"is not a file"_s, path};
    if (const Result<void> head = file->readHead(); !head)
        return Error{head.error().kind, head.error().what, path};
    file->findEnd();
    return file;
}

RecordingLines::Step RecordingFile::nextLine(std::string_view &line)
{
    for (;;) {
        const RecordingLines::Step step = m_lines.next(line);
        m_line += step == RecordingLines::Step::Line;
        if (step != RecordingLines::Step::More)
            return step;
        const QByteArray piece = m_file.read(pieceBytes);
        if (piece.isEmpty())
            m_lines.finish();
        else
            m_lines.feed({piece.constData(), static_cast<size_t>(piece.size())});
    }
}

Result<void> RecordingFile::readHead()
{
    std::string_view line;
    using enum RecordingLines::Step;
    switch (nextLine(line)) {
    case Line: break;
    case UnknownPacking:
        return Error{ErrorKind::InvalidInput,
                     u"is packed in a way that cannot be played; unpack it with gunzip first"_s,
                     {}};
    default: return Error{ErrorKind::InvalidInput, u"is not a recording of Fleetscope"_s, {}};
    }
    Result<RecordingHead> head = parseRecordingHead(line);
    if (!head)
        return head.error();
    m_head = *std::move(head);
    m_parser = std::make_unique<RecordParser>(m_head.connections.size());
    m_last = m_head.begin;
    return {};
}

void RecordingFile::findEnd()
{
    m_end = m_head.begin; // and stays so when the end is damaged
    const qint64 here = m_file.pos();
    const qint64 from = std::max<qint64>(0, m_file.size() - static_cast<qint64>(recordingTail));
    if (!m_file.seek(from))
        return;
    const QByteArray tail = m_file.read(static_cast<qint64>(recordingTail));
    m_file.seek(here);
    const auto line = lastLineIn({tail.constData(), static_cast<size_t>(tail.size())});
    if (!line)
        return;
    if (const Result<Record> last = RecordParser(m_head.connections.size()).parse(*line))
        m_end = std::max(m_end, last->at);
}

Result<std::optional<Record>> RecordingFile::next()
{
    std::string_view line;
    if (m_isOver)
        return std::optional<Record>();
    using enum RecordingLines::Step;
    switch (nextLine(line)) {
    case Line: break;
    case End:
    case CutOff: m_isOver = true; return std::optional<Record>();
    default:
        m_isOver = true;
        return Error{ErrorKind::Corrupt, u"is damaged after line %1"_s.arg(m_line), m_path};
    }
    Result<Record> record = m_parser->parse(line);
    if (!record) {
        m_isOver = true;
        return Error{ErrorKind::Corrupt, u"line %1 %2"_s.arg(m_line).arg(record.error().what), m_path};
    }
    m_last = record->at = std::max(record->at, m_last);
    if (record->kind == RecordKind::End) {
        m_isOver = true;
        m_isCutOff = false;
        return std::optional<Record>();
    }
    return std::optional(*record);
}

} // namespace fleetscope
