// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QTextDocument;

namespace fleetscope {

/// The report as a document of A4 pages across: tables with lines and a head that repeats, amounts to the
/// right. Black on white whatever the theme. Thread: GUI.
void layReport(QTextDocument &document, const QString &markdown);

/// The same as a PDF with page numbers. Empty when it could not be made. Cost: about 0.3 s.
[[nodiscard]] QByteArray costReportPdf(const QString &markdown, const QString &title);

} // namespace fleetscope
