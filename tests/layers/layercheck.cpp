// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layers/layercheck.h"

#include <QDir>
#include <QLibraryInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace fleetscope {

namespace {

bool isBelow(const QString &path, const QString &folder)
{
    return folder == "."_L1 || path == folder || path.startsWith(folder + u'/');
}

QStringList words(const QString &column) { return column.split(u' ', Qt::SkipEmptyParts); }

QString listed(const QStringList &names) { return names.isEmpty() ? u"nothing"_s : names.join(u", "_s); }

/// `line` cut at `|` into `count` trimmed columns; the last one may hold the separator itself.
QStringList columnsOf(const QString &line, qsizetype count)
{
    QStringList columns = line.split(u'|');
    while (columns.size() > count) {
        const QString last = columns.takeLast();
        columns.last() += u'|' + last;
    }
    for (QString &column : columns)
        column = column.trimmed();
    return columns;
}

QString withoutComment(const QString &line)
{
    const qsizetype comment = line.indexOf("//"_L1);
    return comment < 0 ? line : line.left(comment);
}

} // namespace

QString LayerFinding::text() const { return u"%1:%2: %3"_s.arg(file).arg(line).arg(what); }

QtHeaderIndex installedQtHeaders()
{
    QtHeaderIndex index;
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    const QStringList modules = headers.entryList({u"Qt*"_s}, QDir::Dirs);
    for (const QString &module : modules) {
        const QStringList names = QDir(headers.filePath(module)).entryList({u"Q*"_s}, QDir::Files);
        for (const QString &name : names)
            index.insert(name, module.sliced(2));
    }
    return index;
}

LayerRules::LayerRules(const QString &table, QtHeaderIndex qtHeaders)
    : m_qtHeaders(std::move(qtHeaders))
{
    QString section;
    const QStringList lines = table.split(u'\n');
    for (const QString &rawLine : lines) {
        const QString line = rawLine.trimmed();
        if (line.startsWith(u'['))
            section = line;
        else if (!line.isEmpty() && !line.startsWith(u'#'))
            read(section, line);
    }
}

void LayerRules::read(const QString &section, const QString &line)
{
    const qsizetype count = section == "[layers]"_L1 ? 4 : section == "[never]"_L1 ? 3 : 5;
    const QStringList columns = columnsOf(line, count);
    if (columns.size() != count)
        m_errors << u"not %1 columns: %2"_s.arg(count).arg(line);
    else if (section == "[layers]"_L1)
        m_layers.append({columns[0], words(columns[1]), words(columns[2]), words(columns[3])});
    else if (section == "[never]"_L1)
        m_bans.append({columns[0], words(columns[1]), columns[2]});
    else if (section == "[words]"_L1)
        readWord(columns);
    else
        m_errors << u"in no known section: %1"_s.arg(line);
}

void LayerRules::readWord(const QStringList &columns)
{
    const QRegularExpression pattern(columns[4]);
    const bool inCodeOnly = columns[0] == "code"_L1;
    if (!inCodeOnly && columns[0] != "text"_L1)
        m_errors << u"neither code nor text: %1"_s.arg(columns[0]);
    else if (!pattern.isValid())
        m_errors << u"%1: %2"_s.arg(pattern.errorString(), columns[4]);
    else
        m_words.append({inCodeOnly, columns[1], columns[2], columns[3], pattern});
}

const LayerRules::Layer *LayerRules::layerOf(const QString &path) const
{
    const Layer *best = nullptr;
    for (const Layer &layer : m_layers) {
        if (isBelow(path, layer.path) && (!best || layer.path.size() > best->path.size()))
            best = &layer;
    }
    return best;
}

QString LayerRules::brokenByOwn(const Layer &layer, const QString &include)
{
    static const QRegularExpression generated(u"^(moc_.*\\.cpp|ui_.*\\.h|.*\\.moc)$"_s);
    if (generated.match(include).hasMatch())
        return {};
    if (!include.contains(u'/'))
        return u"write the path from the root of the repository"_s;
    const bool allowed = isBelow(include, layer.path)
        || std::any_of(layer.folders.cbegin(), layer.folders.cend(),
                       [&include](const QString &folder) { return isBelow(include, folder); });
    if (allowed)
        return {};
    return u"of ours, %1 may include %2 only"_s.arg(layer.path, listed(layer.folders));
}

QString LayerRules::brokenByQt(const Layer &layer, const QString &include) const
{
    const bool namesModule = include.contains(u'/'); // <QtWidgets/QLabel>
    const QString module = namesModule ? include.section(u'/', 0, 0).sliced(2) : m_qtHeaders.value(include);
    if (include == "Qt"_L1 + module)
        return u"include the single classes, not a whole module"_s;
    if (module.isEmpty() || layer.modules.contains(module))
        return {};
    return u"this is Qt %1, and of Qt %2 may use %3 only"_s.arg(module, layer.path, listed(layer.modules));
}

QString LayerRules::brokenBy(const QString &path, const QString &include, bool quoted) const
{
    for (const Ban &ban : m_bans) {
        if (isBelow(path, ban.folder) && ban.headers.contains(include))
            return ban.why;
    }
    const Layer *layer = layerOf(path);
    if (!layer)
        return u"tests/layers/layers.txt has no line for this folder"_s;
    if (quoted)
        return brokenByOwn(*layer, include);
    static const QRegularExpression qtHeader(u"^(Qt[A-Z]\\w+/.+|Q[A-Za-z]\\w*)$"_s);
    if (qtHeader.match(include).hasMatch())
        return brokenByQt(*layer, include);
    static const QRegularExpression standardHeader(u"^[a-z_0-9]+$"_s);
    if (standardHeader.match(include).hasMatch())
        return {};
    QString library = include.section(u'/', 0, 0);
    library.remove(".h"_L1);
    if (layer->libraries.contains(library))
        return {};
    return u"of other libraries, %1 may use %2 only"_s.arg(layer->path, listed(layer->libraries));
}

QList<LayerFinding> LayerRules::check(const QString &path, const QString &text) const
{
    static const QRegularExpression includeLine(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    const bool header = path.endsWith(".h"_L1);
    const bool code = header || path.endsWith(".cpp"_L1);
    QList<LayerFinding> findings;
    const QStringList lines = text.split(u'\n');
    if (code && lines.first() != "// SPDX-License-Identifier: GPL-3.0-or-later"_L1)
        findings.append({path, 1, u"the first line of a source is its SPDX licence line"_s});
    if (header && !lines.contains("#pragma once"_L1))
        findings.append({path, 1, u"a header says #pragma once"_s});

    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int number = int(i) + 1;
        const QRegularExpressionMatch include =
            code ? includeLine.match(lines[i]) : QRegularExpressionMatch();
        if (include.hasMatch()) {
            const QString rule = brokenBy(path, include.captured(2), include.captured(1) == u'"');
            if (!rule.isEmpty())
                findings.append({path, number, u"includes %1: %2"_s.arg(include.captured(2), rule)});
        }
        for (const Word &word : m_words) {
            if (!isBelow(path, word.folder) || isBelow(path, word.except) || (word.inCodeOnly && !code))
                continue;
            const auto match = word.pattern.match(word.inCodeOnly ? withoutComment(lines[i]) : lines[i]);
            if (match.hasMatch())
                findings.append({path, number, u"%1: %2"_s.arg(match.captured().trimmed(), word.why)});
        }
    }
    return findings;
}

} // namespace fleetscope
