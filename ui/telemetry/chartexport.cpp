// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/chartexport.h"

#include "models/items/format.h"
#include "ui/widgets/errortext.h"

#include <QBuffer>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QVBoxLayout>

namespace fleetscope {

using namespace Qt::StringLiterals;

QImage chartImage(ChartPanel &panel, const QSize &size, int scale)
{
    QImage image(size * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    panel.paintFor(&painter, size, PlotQuality::Paper);
    return image;
}

QByteArray chartSvg(ChartPanel &panel, const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(panel.composer().title());
    QPainter painter(&generator);
    panel.paintFor(&painter, size, PlotQuality::Paper);
    painter.end();
    return bytes;
}

/// Used by one thread at a time: the archive's while the future runs, ours after it has ended.
struct SeriesCsvJob::Sink
{
    QString name;
    SeriesCsv csv;
    std::unique_ptr<QSaveFile> file;
    bool failed = false;

    bool write(std::span<const ExportedReading> readings)
    {
        if (!file) {
            file = std::make_unique<QSaveFile>(name);
            failed = !file->open(QIODevice::WriteOnly) || !put(csv.head());
        }
        failed = failed || !put(csv.add(readings));
        return !failed;
    }
    bool finish()
    {
        if (!file && !write({}))
            return false;
        return !failed && put(csv.finish()) && file->commit();
    }
    bool put(const QByteArray &bytes) { return file->write(bytes) == bytes.size(); }
};

SeriesCsvJob::SeriesCsvJob(TelemetryArchive &archive, Request request, QObject *parent)
    : QObject(parent)
    , m_archive(archive)
    , m_request(std::move(request))
    , m_sink(std::make_shared<Sink>(
          Sink{m_request.file, SeriesCsv(m_request.shape, m_request.time, m_request.series), nullptr}))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SeriesCsvJob::take);
}

SeriesCsvJob::~SeriesCsvJob() { m_watcher.cancel(); }

void SeriesCsvJob::start()
{
    for (const SeriesKey &key : m_request.series) {
        if (!m_sources.contains(key.source))
            m_sources.append(key.source);
    }
    askNext();
}

/// One connection after the other: each may have an archive of its own.
void SeriesCsvJob::askNext()
{
    if (m_sources.isEmpty()) {
        if (m_sink->finish())
            emit finished(m_readings);
        else
            emit failed({ErrorKind::Denied, u"cannot be written"_s, m_request.file});
        return;
    }
    ExportQuery query{.source = m_sources.takeFirst(),
                      .devices = {},
                      .metrics = {},
                      .from = m_request.range.from,
                      .to = m_request.range.to};
    for (const SeriesKey &key : m_request.series) {
        if (key.source != query.source)
            continue;
        if (!query.devices.contains(key.device))
            query.devices.append(key.device);
        if (!query.metrics.contains(key.metric))
            query.metrics.append(key.metric);
    }
    m_watcher.setFuture(m_archive.exportReadings(
        query, [sink = m_sink](std::span<const ExportedReading> readings) { return sink->write(readings); }));
}

void SeriesCsvJob::take()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const Result<quint64> answer = m_watcher.result();
    if (!answer) {
        emit failed(answer.error());
        return;
    }
    m_readings += *answer;
    askNext();
}

ChartExportDialog::ChartExportDialog(ChartPanel &panel, const ChartContext &context,
                                     TelemetryArchive &archive, const TimeRange &range, const QTimeZone &zone,
                                     const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_archive(archive)
    , m_theme(theme)
    , m_spec(panel.spec())
    , m_range(range)
    , m_zone(zone)
    , m_size(std::max(480, panel.width()), std::max(280, panel.height()))
    , m_print(std::make_unique<Theme>())
    , m_format(new QComboBox)
    , m_scale(new QComboBox)
    , m_look(new QComboBox)
    , m_which(new QComboBox)
    , m_shape(new QComboBox)
    , m_time(new QComboBox)
    , m_picture(new QWidget)
    , m_data(new QWidget)
    , m_message(new QLabel)
    , m_save(new QPushButton(tr("&Save…")))
{
    setWindowTitle(tr("Export chart"));
    m_print->setChoice(ThemeChoice::Light);
    m_printContext = std::make_unique<ChartContext>(
        ChartContext{context.traces, *m_print, context.unitOf, context.bandSeries, context.thresholds});
    m_format->addItems({tr("PNG picture"), tr("SVG drawing"), tr("CSV data")});
    const QLocale locale;
    for (int scale = 1; scale <= 4; ++scale)
        m_scale->addItem(tr("%1 × (%2 × %3 pixels)")
                             .arg(locale.toString(scale), locale.toString(m_size.width() * scale),
                                  locale.toString(m_size.height() * scale)));
    m_scale->setCurrentIndex(1);
    m_look->addItems({tr("As on the screen"), tr("For print")});
    m_which->addItems({tr("The range that is shown"), tr("Everything that is stored")});
    m_shape->addItems({tr("A reading a line"), tr("A moment a line, a column for each series")});
    m_time->addItems({tr("ISO 8601 in UTC"), tr("Milliseconds since 1970")});
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    setPrimary(m_save);
    m_save->setDefault(true);

    auto *picture = new QFormLayout(m_picture);
    picture->setContentsMargins({});
    picture->addRow(tr("Si&ze"), m_scale);
    picture->addRow(tr("Colo&urs"), m_look);
    auto *readings = new QFormLayout(m_data);
    readings->setContentsMargins({});
    readings->addRow(tr("&Readings"), m_which);
    readings->addRow(tr("S&hape"), m_shape);
    readings->addRow(tr("&Times"), m_time);
    auto *format = new QFormLayout;
    format->addRow(tr("&Format"), m_format);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->setSpacing(spacing::card);
    layout->addLayout(format);
    layout->addWidget(m_picture);
    layout->addWidget(m_data);
    layout->addWidget(m_message);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(420);

    connect(m_format, &QComboBox::currentIndexChanged, this, &ChartExportDialog::showOptions);
    connect(m_save, &QPushButton::clicked, this, &ChartExportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showOptions();
}

ChartExportDialog::~ChartExportDialog() = default;

ChartExportDialog::Format ChartExportDialog::format() const
{
    return static_cast<Format>(m_format->currentIndex());
}

void ChartExportDialog::setFormat(Format format) { m_format->setCurrentIndex(static_cast<int>(format)); }

void ChartExportDialog::showOptions()
{
    m_picture->setVisible(format() != Format::Csv);
    m_scale->setEnabled(format() == Format::Png);
    m_data->setVisible(format() == Format::Csv);
    tell({}, Ink::Muted);
}

void ChartExportDialog::tell(const QString &text, Ink ink)
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(ink, Ground::Window));
    m_message->setPalette(palette);
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

void ChartExportDialog::chooseFile()
{
    constexpr const char *suffixes[] = {"png", "svg", "csv"};
    const QString suffix = QString::fromLatin1(suffixes[m_format->currentIndex()]);
    auto *dialog = new QFileDialog(this, tr("Export chart"), u"chart."_s + suffix, u"*."_s + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ChartExportDialog::writeTo);
    dialog->open();
}

void ChartExportDialog::writeTo(const QString &file)
{
    if (format() == Format::Csv) {
        delete m_job;
        const TimeRange range = m_which->currentIndex() == 0 ? m_range : TimeRange{earliestTime, latestTime};
        m_job = new SeriesCsvJob(
            m_archive,
            {m_spec.series, range, m_shape->currentIndex() == 0 ? CsvShape::Long : CsvShape::Wide,
             m_time->currentIndex() == 0 ? CsvTime::Iso : CsvTime::EpochMilliseconds, file},
            this);
        connect(m_job, &SeriesCsvJob::finished, this, [this, file] {
            emit written(file);
            accept();
        });
        connect(m_job, &SeriesCsvJob::failed, this, [this](const Error &error) {
            m_save->setEnabled(true);
            tell(errorText(error), Ink::Critical);
        });
        m_save->setEnabled(false);
        tell(tr("Writing…"), Ink::Muted);
        m_job->start();
        return;
    }
    ChartPanel panel(m_look->currentIndex() == 1 ? *m_printContext : m_context);
    panel.setTimeZone(m_zone);
    panel.setSpec(m_spec);
    panel.refresh(m_range, ChartComposer::Motion::Jump);
    panel.setPlotMargins(panel.neededMargins());
    QByteArray bytes;
    if (format() == Format::Svg) {
        bytes = chartSvg(panel, m_size);
    } else {
        QBuffer buffer(&bytes);
        chartImage(panel, m_size, m_scale->currentIndex() + 1).save(&buffer, "PNG");
    }
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        tell(errorText({ErrorKind::Denied, u"cannot be written"_s, file}), Ink::Critical);
        return;
    }
    emit written(file);
    accept();
}

} // namespace fleetscope

#include "moc_chartexport.cpp"
