// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cost/tcocommand.h"

#include "app/cost/costdata.h"
#include "models/cost/costanswer.h"
#include "models/cost/costreport.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cstdio>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxQuestions = 1'000;

Error wrong(const QString &sentence, const QString &subject)
{
    return {ErrorKind::InvalidInput, sentence, subject};
}

Result<QByteArray> readInput(const QString &name)
{
    if (name != "-"_L1)
        return readCostFile(name);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{ErrorKind::Denied, u"Standard input cannot be read."_s, name};
    return input.readAll();
}

/// A list asks several questions and is answered by a list.
Result<std::vector<CostQuestion>> readQuestions(const QByteArray &json, const QString &name, bool &isList)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return wrong(
            u"\"%1\" is not JSON: %2 at byte %3."_s.arg(name, problem.errorString()).arg(problem.offset),
            name);
    }
    QJsonArray list = document.isArray() ? document.array() : QJsonArray{document.object()};
    isList = document.isArray();
    QString title;
    // A golden case may hold a list of inputs under one title.
    if (document.isObject() && document.object().value("inputs"_L1).isArray()) {
        title = document.object().value("title"_L1).toString();
        list = document.object().value("inputs"_L1).toArray();
        isList = true;
    }
    if (list.isEmpty() || list.size() > maxQuestions)
        return wrong(u"\"%1\" must hold 1 to %2 scenarios."_s.arg(name).arg(maxQuestions), name);
    std::vector<CostQuestion> questions;
    for (const QJsonValue &entry : std::as_const(list)) {
        if (!entry.isObject())
            return wrong(u"Scenario %1 of \"%2\" is no JSON object."_s.arg(questions.size() + 1).arg(name),
                         name);
        Result<CostQuestion> question =
            parseCostQuestion(entry.toObject(), CostModel::platforms(CostLevel::Corrected));
        if (!question)
            return question.error();
        if (question->title.isEmpty())
            question->title = title;
        questions.push_back(*std::move(question));
    }
    return questions;
}

} // namespace

Result<QByteArray> runTcoCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption format(u"format"_s, u"json, csv or md."_s, u"FORMAT"_s, u"json"_s);
    const QCommandLineOption prices(u"prices"_s, u"Another price catalogue."_s, u"FILE"_s);
    const QCommandLineOption edits(u"edits"_s, u"Own prices laid over the catalogue."_s, u"FILE"_s);
    const QCommandLineOption scores(u"scores"_s, u"Own scores laid over the capability data."_s, u"FILE"_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this text."_s);
    parser.setApplicationDescription(
        u"The cost model without a window. The fields of INPUT.json and of the answer "
        "are in resources/cost, tco-input.schema.json and tco-output.schema.json."_s);
    parser.addPositionalArgument(u"INPUT.json"_s,
                                 u"A scenario, or a list of them; - reads standard input."_s);
    parser.addOptions({format, prices, edits, scores, help});
    if (!parser.parse(QStringList{u"fleetscope tco"_s} + arguments))
        return wrong(parser.errorText() + u" Run fleetscope tco --help for the list."_s, {});
    if (parser.isSet(help))
        return parser.helpText().toUtf8();
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return wrong(u"Name one file: fleetscope tco INPUT.json [--format json|csv|md]."_s, u"INPUT.json"_s);
    const QString as = parser.value(format);
    if (as != "json"_L1 && as != "csv"_L1 && as != "md"_L1)
        return wrong(u"--format: choose json, csv or md."_s, u"format"_s);

    QLocale::setDefault(QLocale::c()); // scripts read this: the same digits everywhere
    Result<CostData> data = shippedCostData();
    if (!data)
        return data.error();
    if (parser.isSet(prices)) {
        const Result<QByteArray> json = readCostFile(parser.value(prices));
        if (!json)
            return json.error();
        Result<PriceCatalogue> catalogue = PriceCatalogue::parse(*json);
        if (!catalogue)
            return catalogue.error();
        data->catalogue = *std::move(catalogue);
    }
    if (parser.isSet(edits)) {
        const Result<QByteArray> json = readCostFile(parser.value(edits));
        if (!json)
            return json.error();
        const Result<std::vector<PriceEdit>> own = parsePriceEdits(*json);
        if (!own)
            return own.error();
        if (const Result<void> set = data->catalogue.setEdits(*own); !set)
            return set.error();
    }
    if (parser.isSet(scores)) {
        const Result<QByteArray> json = readCostFile(parser.value(scores));
        if (!json)
            return json.error();
        const Result<std::vector<ScoreEdit>> own = parseScoreEdits(*json);
        if (!own)
            return own.error();
        if (const Result<void> set = data->capabilities.setEdits(*own); !set)
            return set.error();
    }
    const Result<QByteArray> json = readInput(files.first());
    if (!json)
        return json.error();
    bool isList = false;
    const Result<std::vector<CostQuestion>> questions = readQuestions(*json, files.first(), isList);
    if (!questions)
        return questions.error();

    const CostKnowledge knowledge = data->knowledge(QDate::currentDate());
    if (as == "json"_L1) {
        QJsonArray answers;
        for (const CostQuestion &question : *questions)
            answers.append(answerCostQuestion(knowledge, question));
        return (isList ? QJsonDocument(answers) : QJsonDocument(answers.first().toObject())).toJson();
    }
    QByteArray text;
    for (const CostQuestion &question : *questions) {
        text += as == "csv"_L1 ? costTableCsv(data->catalogue, question.inputs)
                               : costReportMarkdown(knowledge, question).toUtf8();
    }
    return text;
}

} // namespace fleetscope
