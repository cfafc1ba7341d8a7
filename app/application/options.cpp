// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/options.h"

#include <QCommandLineParser>
#include <QUrl>

namespace fleetscope {
namespace {

using namespace Qt::StringLiterals;

struct Parser
{
    QCommandLineOption help{{u"h"_s, u"help"_s}, u"Show this text."_s};
    QCommandLineOption version{{u"v"_s, u"version"_s}, u"Show the version and the MQTT backend."_s};
    QCommandLineOption demo{u"demo"_s, u"Show a simulated fleet; needs no network."_s};
    QCommandLineOption devices{u"devices"_s, u"Number of devices of the demo fleet."_s, u"N"_s};
    QCommandLineOption scenario{u"scenario"_s, u"Scenario of the demo fleet: a preset or a file."_s,
                                u"FILE"_s};
    QCommandLineOption connection{u"connection"_s, u"Open the connection in this file; may be repeated."_s,
                                  u"FILE"_s};
    QCommandLineOption replay{u"replay"_s, u"Play this recording; nothing is live, sent or kept."_s,
                              u"FILE"_s};
    QCommandLineOption speed{u"speed"_s, u"With --replay: how many times as fast, 0.5 to 100."_s,
                             u"FACTOR"_s};
    QCommandLineOption data{u"data"_s, u"Keep settings and data in this folder."_s, u"DIR"_s};
    QCommandLineOption portable{u"portable"_s, u"Keep settings and data in a folder beside the program."_s};
    QCommandLineOption runFor{u"for"_s, u"Quit after so many seconds."_s, u"SECONDS"_s};
    QCommandLineOption grab{
        u"grab"_s, u"Before quitting, save a picture of every page and summary.json here."_s, u"DIR"_s};
    QCommandLineOption theme{u"theme"_s, u"light, dark or system."_s, u"NAME"_s};
    QCommandLineOption scale{u"scale"_s, u"Scale of the user interface, 0.5 to 4."_s, u"FACTOR"_s};
    QCommandLineOption size{u"size"_s, u"Size of the window, e.g. 1280x800."_s, u"WxH"_s};
    QCommandLineOption language{u"language"_s, u"Language of the user interface, e.g. de."_s, u"CODE"_s};
    QCommandLineOption json{u"json"_s, u"With doctor: report in JSON."_s};
    QCommandLineParser parser;

    Parser()
    {
        parser.setApplicationDescription(u"Fleetscope: a desktop console for fleets of connected devices."_s);
        parser.addOptions({help, version, demo, devices, scenario, connection, replay, speed, data, portable,
                           runFor, grab, theme, scale, size, language, json});
        parser.addPositionalArgument(u"open"_s, u"A recording, a connection file, or a fleetscope:// link."_s,
                                     u"[FILE|LINK]"_s);
        parser.addPositionalArgument(u"doctor"_s, u"Test the connections step by step, without a window."_s,
                                     u"[doctor]"_s);
    }
};

/// What a file manager or a browser hands over: a recording, a connection file or a link.
Result<void> open(const QString &word, Options &options)
{
    if (word.startsWith("fleetscope:"_L1)) {
        const Result<Link> link = parseLink(word);
        if (!link)
            return link.error();
        options.link = *link;
        return {};
    }
    const QString file = word.startsWith("file:"_L1) ? QUrl(word).toLocalFile() : word;
    if (file.endsWith(".jsonl.gz"_L1) || file.endsWith(".jsonl"_L1))
        options.replay = file;
    else if (file.endsWith(".json"_L1))
        options.connections.append(file);
    else
        return Error{
            ErrorKind::InvalidInput,
            u"\"%1\" is no option, recording or connection file. Run fleetscope --help for the list."_s.arg(
                word),
            {}};
    return {};
}

Error wrong(const QString &option, const QString &sentence)
{
    return {ErrorKind::InvalidInput, u"--%1: %2"_s.arg(option, sentence), option};
}

} // namespace

QString helpText()
{
    // Before there is a QCoreApplication, Qt does not know the program's name.
    return Parser().parser.helpText().replace("<executable_name>"_L1, "fleetscope"_L1);
}

Result<Options> parseOptions(const QStringList &arguments)
{
    Parser p;
    if (!p.parser.parse(arguments)) {
        return Error{
            ErrorKind::InvalidInput, p.parser.errorText() + u" Run fleetscope --help for the list."_s, {}};
    }
    QStringList words = p.parser.positionalArguments();
    const bool doctor = !words.isEmpty() && words.first() == "doctor"_L1;
    if (doctor)
        words.removeFirst();
    Options options;
    options.help = p.parser.isSet(p.help);
    options.version = p.parser.isSet(p.version);
    options.demo = p.parser.isSet(p.demo);
    options.connections = p.parser.values(p.connection);
    options.scenario = p.parser.value(p.scenario);
    options.replay = p.parser.value(p.replay);
    options.dataFolder = p.parser.value(p.data);
    options.portable = p.parser.isSet(p.portable);
    options.grabFolder = p.parser.value(p.grab);
    options.language = p.parser.value(p.language);

    if (words.size() > 1)
        return Error{ErrorKind::InvalidInput, u"Open one file at a time, or use --connection."_s, {}};
    for (const QString &word : std::as_const(words)) {
        if (const Result<void> opened = open(word, options); !opened)
            return opened.error();
    }
    if (p.parser.isSet(p.devices)) {
        const int devices = p.parser.value(p.devices).toInt();
        if (devices < 1 || devices > 1'000'000)
            return wrong(u"devices"_s, u"give a number from 1 to 1000000."_s);
        options.devices = devices;
    }
    if (p.parser.isSet(p.runFor)) {
        const int seconds = p.parser.value(p.runFor).toInt();
        if (seconds < 1 || seconds > 7 * 86'400)
            return wrong(u"for"_s, u"give a number of seconds from 1 to 604800."_s);
        options.runFor = std::chrono::seconds(seconds);
    }
    if (p.parser.isSet(p.theme)) {
        const QString theme = p.parser.value(p.theme);
        if (theme == "light"_L1)
            options.theme = Options::Theme::Light;
        else if (theme == "dark"_L1)
            options.theme = Options::Theme::Dark;
        else if (theme == "system"_L1)
            options.theme = Options::Theme::System;
        else
            return wrong(u"theme"_s, u"choose light, dark or system."_s);
    }
    if (p.parser.isSet(p.scale)) {
        options.scale = p.parser.value(p.scale).toDouble();
        if (!(options.scale >= 0.5 && options.scale <= 4))
            return wrong(u"scale"_s, u"give a factor from 0.5 to 4."_s);
    }
    if (p.parser.isSet(p.replay) && options.replay.isEmpty())
        return wrong(u"replay"_s, u"name a recording."_s);
    if (p.parser.isSet(p.speed)) {
        if (options.replay.isEmpty())
            return wrong(u"speed"_s, u"belongs to --replay."_s);
        const double speed = p.parser.value(p.speed).toDouble();
        if (!(speed >= ReplayPace::slowest && speed <= ReplayPace::fastest))
            return wrong(u"speed"_s, u"give a factor from 0.5 to 100."_s);
        options.replayStart.speed = speed;
    }
    if (p.parser.isSet(p.size)) {
        const QStringList parts = p.parser.value(p.size).split(u'x');
        const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
        if (size.width() < 400 || size.height() < 300 || size.width() > 16'000 || size.height() > 16'000)
            return wrong(u"size"_s, u"write width x height in pixels, e.g. 1280x800."_s);
        options.size = size;
    }
    if (!options.grabFolder.isEmpty() && !options.runFor)
        return wrong(u"grab"_s, u"also say for how long, e.g. --for 20."_s);
    if ((options.devices || !options.scenario.isEmpty()) && !options.demo)
        return wrong(options.devices ? u"devices"_s : u"scenario"_s, u"belongs to --demo."_s);
    if (p.parser.isSet(p.data) && options.dataFolder.isEmpty())
        return wrong(u"data"_s, u"name a folder."_s);
    if (options.portable && !options.dataFolder.isEmpty())
        return wrong(u"portable"_s, u"keeps everything beside the program; leave --data out, or it."_s);
    options.command = doctor ? Options::Command::Doctor : Options::Command::Window;
    options.json = p.parser.isSet(p.json);
    if (doctor && options.connections.isEmpty() && !options.help && !options.version)
        return wrong(u"connection"_s,
                     u"say which file to test, e.g. fleetscope doctor --connection lab.json."_s);
    if (options.json && !doctor)
        return wrong(u"json"_s, u"belongs to doctor."_s);
    if (!options.replay.isEmpty() && (options.demo || !options.connections.isEmpty()))
        return wrong(u"replay"_s, u"shows a recording and nothing live; leave the rest out."_s);
    if (!options.replay.isEmpty() && (options.portable || !options.dataFolder.isEmpty()))
        return wrong(u"replay"_s, u"keeps nothing; leave --data and --portable out."_s);
    if (options.demo && !options.connections.isEmpty())
        return wrong(u"demo"_s, u"show either the demo fleet or connections, not both."_s);
    return options;
}

} // namespace fleetscope
