// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/doctorcommand.h"
#include "app/application/exportcommand.h"
#include "app/application/language.h"
#include "app/application/options.h"
#include "app/application/program.h"
#include "app/application/version.h"
#include "app/cost/tcocommand.h"
#include "app/diagnostics/metered.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace fleetscope;

namespace {

/// `fleetscope tco …`: needs no window and no application object.
int answerTco(const QStringList &arguments)
{
    const Result<QByteArray> answer = runTcoCommand(arguments);
    if (!answer) {
        reportError(answer.error());
        return 2;
    }
    std::fwrite(answer->constData(), 1, static_cast<size_t>(answer->size()), stdout);
    return 0;
}

/// `fleetscope export …`: 2 for wrong usage, 1 when it cannot be done.
int answerExport(const QStringList &arguments)
{
    const Result<ExportCommand> command = parseExportCommand(arguments);
    if (!command) {
        reportError(command.error());
        return 2;
    }
    if (command->help) {
        std::fputs(qUtf8Printable(exportHelpText()), stdout);
        return 0;
    }
    QFile out;
    const bool isOpen = out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered);
    const Result<quint64> rows = isOpen
        ? runExportCommand(*command, out)
        : Result<quint64>(Error{ErrorKind::Denied, QStringLiteral("There is no standard output."), {}});
    if (!rows) {
        reportError(rows.error());
        return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments.value(1) == QStringLiteral("export")) {
        const QCoreApplication core(argc, argv);
        QCoreApplication::setApplicationName(QStringLiteral("fleetscope"));
        return answerExport(arguments);
    }
    if (arguments.value(1) == QStringLiteral("tco"))
        return answerTco(arguments.sliced(2));
    const Result<Options> options = parseOptions(arguments);
    if (!options) {
        reportError(options.error());
        return 2;
    }
    if (options->help) {
        std::fputs(qUtf8Printable(helpText()), stdout);
        return 0;
    }
    if (options->version) {
        std::printf("Fleetscope %s\n%s\n", qUtf8Printable(versionText()), qUtf8Printable(versionDetails()));
        return 0;
    }
    QCoreApplication::setApplicationName(QStringLiteral("fleetscope")); // the settings are in a folder of it
    if (options->command == Options::Command::Doctor) {
        const QCoreApplication qt(argc, argv);
        Language language;
        language.use(languageOf(*options, Application::rememberedBy(*options)));
        return runDoctor(*options);
    }
    const double scale = options->scale > 0
        ? options->scale
        : Application::rememberedBy(*options).value(preference::scale) / 100.0;
    if (scale >= 0.5 && scale <= 4)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(scale)); // Qt reads it when the application is made
    Metered<QApplication> qt(argc, argv);
    QApplication::setApplicationVersion(versionText());
    QApplication::setDesktopFileName(QStringLiteral("fleetscope"));

    Program program(*options, qt.meter());
    QObject::connect(&program, &Program::finished, &qt, [](int exitCode) { QApplication::exit(exitCode); });
    if (const Result<void> started = program.start(); !started) {
        reportError(started.error());
        return 2;
    }
    return QApplication::exec();
}
