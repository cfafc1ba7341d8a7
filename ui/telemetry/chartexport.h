// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/charts/seriescsv.h"
#include "ui/telemetry/chartpanel.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QImage>

class QComboBox;
class QLabel;
class QPushButton;

namespace fleetscope {

/// The chart with title and legend as a picture of `size` × `scale` pixels, in its own theme.
[[nodiscard]] QImage chartImage(ChartPanel &panel, const QSize &size, int scale);
/// The same as SVG.
[[nodiscard]] QByteArray chartSvg(ChartPanel &panel, const QSize &size);

/// The readings of some series as a CSV file, written by the archive's own thread.
///
/// Thread: GUI. The file is there whole or not at all.
class SeriesCsvJob final : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        std::vector<SeriesKey> series;
        TimeRange range;
        CsvShape shape = CsvShape::Long;
        CsvTime time = CsvTime::Iso;
        QString file;
    };

    SeriesCsvJob(TelemetryArchive &archive, Request request, QObject *parent = nullptr);
    ~SeriesCsvJob() override; ///< gives up

    void start();

signals:
    void finished(quint64 readings);
    void failed(const fleetscope::Error &error);

private:
    struct Sink;
    void askNext();
    void take();

    TelemetryArchive &m_archive;
    Request m_request;
    QStringList m_sources; // still to be asked
    quint64 m_readings = 0;
    std::shared_ptr<Sink> m_sink; // with the archive's thread, which may outlive this
    QFutureWatcher<Result<quint64>> m_watcher;
};

/// Asks how a chart is to leave the program, and lets it. Everything by keys.
class ChartExportDialog final : public QDialog
{
    Q_OBJECT
public:
    /// All must outlive the dialog, but for the panel, which is read now.
    ChartExportDialog(ChartPanel &panel, const ChartContext &context, TelemetryArchive &archive,
                      const TimeRange &range, const QTimeZone &zone, const Theme &theme,
                      QWidget *parent = nullptr);
    ~ChartExportDialog() override;

    enum class Format : quint8 { Png, Svg, Csv };
    void setFormat(Format format);
    /// Writes at once, as the file dialog does when a name was chosen.
    void writeTo(const QString &file);

signals:
    void written(const QString &file);

private:
    void chooseFile();
    void showOptions();
    void tell(const QString &text, Ink ink);
    [[nodiscard]] Format format() const;

    const ChartContext &m_context;
    TelemetryArchive &m_archive;
    const Theme &m_theme;
    ChartSpec m_spec;
    TimeRange m_range;
    QTimeZone m_zone;
    QSize m_size;
    std::unique_ptr<Theme> m_print;
    std::unique_ptr<ChartContext> m_printContext;
    QComboBox *m_format;
    QComboBox *m_scale;
    QComboBox *m_look;
    QComboBox *m_which;
    QComboBox *m_shape;
    QComboBox *m_time;
    QWidget *m_picture;
    QWidget *m_data;
    QLabel *m_message;
    QPushButton *m_save;
    SeriesCsvJob *m_job = nullptr;
};

} // namespace fleetscope
