// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cost/capabilities.h"

#include "models/cost/costtext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace fleetscope {

using namespace Qt::StringLiterals;

namespace {

Error bad(const QString &what, const QString &subject)
{
    return {ErrorKind::InvalidInput, u"The capability data: %1."_s.arg(what), subject};
}

Fact factOf(const QJsonValue &value)
{
    return value.isBool() ? (value.toBool() ? Fact::Yes : Fact::No) : Fact::Unknown;
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonArray array = value.toArray(); const QJsonValue &entry : array)
        list.append(entry.toString());
    return list;
}

std::optional<ScoreGroup> groupOf(const QString &key)
{
    for (int group = 1; group < scoreGroupCount; ++group) {
        if (scoreGroupKey(static_cast<ScoreGroup>(group)) == key)
            return static_cast<ScoreGroup>(group);
    }
    return {};
}

Result<PlatformProfile> readPlatform(const QJsonObject &object, const std::vector<Criterion> &criteria)
{
    PlatformProfile platform;
    platform.id = object.value("id"_L1).toString();
    platform.name = object.value("name"_L1).toString();
    platform.roles = texts(object.value("roles"_L1));
    if (platform.id.isEmpty() || platform.name.isEmpty() || platform.roles.isEmpty())
        return bad(u"platform \"%1\" needs id, name and roles"_s.arg(platform.id), platform.id);
    const QJsonObject facts = object.value("facts"_L1).toObject();
    platform.onPremises = factOf(facts.value("on_premises"_L1));
    platform.airGapped = factOf(facts.value("air_gapped"_L1));
    platform.euRegion = factOf(facts.value("eu_region"_L1));
    platform.licenceFamily = facts.value("licence_family"_L1).toString();
    platform.deviceClasses = texts(facts.value("device_classes"_L1));
    if (facts.value("max_devices"_L1).isDouble())
        platform.maxDevices = facts.value("max_devices"_L1).toInteger();
    const QJsonObject lifecycle = facts.value("lifecycle"_L1).toObject();
    platform.lifecycle = lifecycle.value("status"_L1).toString();
    platform.retirement = QDate::fromString(lifecycle.value("retirement_date"_L1).toString(), Qt::ISODate);
    const QJsonObject scores = object.value("scores"_L1).toObject();
    for (const Criterion &criterion : criteria) {
        const QJsonObject score = scores.value(criterion.code).toObject();
        const double value = score.value("score"_L1).toDouble(-1);
        if (!(value >= 0 && value <= 5))
            return bad(u"\"%1\" of %2 must be a score from 0 to 5"_s.arg(criterion.code, platform.id),
                       platform.id + u'.' + criterion.code);
        platform.scores.push_back({value, score.value("rationale"_L1).toString(),
                                   score.value("basis"_L1).toString() == "document"_L1, value});
    }
    return platform;
}

struct CriterionName
{
    const char *id;
    const char *title;
};

constexpr CriterionName criterionNames[] = {
    {"cost", QT_TRANSLATE_NOOP("Cost", "Cost")},
    {"protocols", QT_TRANSLATE_NOOP("Cost", "Protocols")},
    {"device_management", QT_TRANSLATE_NOOP("Cost", "Device management")},
    {"ota_update", QT_TRANSLATE_NOOP("Cost", "OTA update")},
    {"rollback", QT_TRANSLATE_NOOP("Cost", "Rollback")},
    {"shadow_twin", QT_TRANSLATE_NOOP("Cost", "Shadow or twin")},
    {"edge_runtime", QT_TRANSLATE_NOOP("Cost", "Edge runtime")},
    {"rules_processing", QT_TRANSLATE_NOOP("Cost", "Rules and processing")},
    {"dashboards", QT_TRANSLATE_NOOP("Cost", "Dashboards")},
    {"scale_ceiling", QT_TRANSLATE_NOOP("Cost", "Ceiling of scale")},
    {"burst_elasticity", QT_TRANSLATE_NOOP("Cost", "Elasticity in a burst")},
    {"ha_dr", QT_TRANSLATE_NOOP("Cost", "Availability and recovery")},
    {"hosting_choice", QT_TRANSLATE_NOOP("Cost", "Choice of hosting")},
    {"eu_compliance", QT_TRANSLATE_NOOP("Cost", "EU compliance")},
    {"security_identity", QT_TRANSLATE_NOOP("Cost", "Security and identity")},
    {"licence_openness", QT_TRANSLATE_NOOP("Cost", "Open licence")},
    {"portability", QT_TRANSLATE_NOOP("Cost", "Portability")},
    {"vendor_lifecycle", QT_TRANSLATE_NOOP("Cost", "Life cycle")},
    {"community_docs", QT_TRANSLATE_NOOP("Cost", "Community and documents")},
    {"ease_of_start", QT_TRANSLATE_NOOP("Cost", "Ease of start")},
    {"low_ops_burden", QT_TRANSLATE_NOOP("Cost", "Little to operate")},
    {"integrations", QT_TRANSLATE_NOOP("Cost", "Integrations")},
    {"price_transparency", QT_TRANSLATE_NOOP("Cost", "Clear prices")},
};

} // namespace

Result<Capabilities> Capabilities::parse(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Capabilities capabilities;
    for (const QJsonArray array = root.value("criteria"_L1).toArray(); const QJsonValue &entry : array) {
        const QJsonObject object = entry.toObject();
        const auto group = groupOf(object.value("group"_L1).toString());
        const QString code = object.value("code"_L1).toString();
        if (!group || code.isEmpty() || capabilities.indexOf(code) >= 0)
            return bad(
                u"criterion %1 needs a code of its own and a group"_s.arg(capabilities.m_criteria.size() + 1),
                code);
        capabilities.m_criteria.push_back({code, object.value("id"_L1).toString(),
                                           object.value("question"_L1).toString(),
                                           object.value("anchors"_L1).toString(), *group});
    }
    for (const QJsonArray array = root.value("platforms"_L1).toArray(); const QJsonValue &entry : array) {
        Result<PlatformProfile> platform = readPlatform(entry.toObject(), capabilities.m_criteria);
        if (!platform)
            return platform.error();
        if (capabilities.find(platform->id))
            return bad(u"\"%1\" is there twice"_s.arg(platform->id), platform->id);
        capabilities.m_platforms.push_back(*std::move(platform));
    }
    if (capabilities.m_criteria.empty() || capabilities.m_platforms.empty())
        return Error{ErrorKind::Corrupt, u"The capability data hold no criteria or no platforms."_s,
                     u"capabilities"_s};
    return capabilities;
}

const PlatformProfile *Capabilities::find(const QString &id) const
{
    const auto found = std::ranges::find(m_platforms, id, &PlatformProfile::id);
    return found == m_platforms.end() ? nullptr : &*found;
}

int Capabilities::indexOf(const QString &code) const
{
    const auto found = std::ranges::find(m_criteria, code, &Criterion::code);
    return found == m_criteria.end() ? -1 : static_cast<int>(found - m_criteria.begin());
}

int Capabilities::size(ScoreGroup group) const
{
    return static_cast<int>(std::ranges::count(m_criteria, group, &Criterion::group));
}

Result<void> Capabilities::setEdits(const std::vector<ScoreEdit> &edits)
{
    std::vector<PlatformProfile> platforms = m_platforms;
    for (PlatformProfile &platform : platforms) {
        for (auto &score : platform.scores)
            score.value = score.shipped;
    }
    for (const ScoreEdit &edit : edits) {
        const auto platform = std::ranges::find(platforms, edit.platform, &PlatformProfile::id);
        const int criterion = indexOf(edit.criterion);
        const QString subject = edit.platform + u'.' + edit.criterion;
        if (platform == platforms.end() || criterion < 0)
            return Error{
                ErrorKind::NotFound,
                u"The capability data have no score \"%1\" of \"%2\"."_s.arg(edit.criterion, edit.platform),
                subject};
        if (!(edit.score >= 0 && edit.score <= 5))
            return bad(u"your score \"%1\" of %2 must be from 0 to 5"_s.arg(edit.criterion, edit.platform),
                       subject);
        platform->scores[static_cast<size_t>(criterion)].value = edit.score;
    }
    m_platforms = std::move(platforms);
    m_edits = edits;
    return {};
}

QString scoreGroupTitle(ScoreGroup group)
{
    constexpr const char *titles[] = {
        QT_TRANSLATE_NOOP("Cost", "Cost"),    QT_TRANSLATE_NOOP("Cost", "Capability"),
        QT_TRANSLATE_NOOP("Cost", "Scale"),   QT_TRANSLATE_NOOP("Cost", "Governance"),
        QT_TRANSLATE_NOOP("Cost", "Freedom"), QT_TRANSLATE_NOOP("Cost", "Operability")};
    return costText(titles[static_cast<size_t>(group)]);
}

QString criterionTitle(const QString &id)
{
    const auto name = std::ranges::find_if(
        criterionNames, [&](const CriterionName &one) { return id == QLatin1StringView(one.id); });
    return name == std::end(criterionNames) ? QString(id).replace(u'_', u' ') : costText(name->title);
}

Result<std::vector<ScoreEdit>> parseScoreEdits(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.object().value("scores"_L1).isArray())
        return Error{ErrorKind::Corrupt, u"The scores are no JSON object with a list \"scores\"."_s,
                     u"scores"_s};
    std::vector<ScoreEdit> edits;
    for (const QJsonArray array = document.object().value("scores"_L1).toArray();
         const QJsonValue &entry : array) {
        const QJsonObject object = entry.toObject();
        const ScoreEdit edit{object.value("platform"_L1).toString(), object.value("criterion"_L1).toString(),
                             object.value("score"_L1).toDouble(-1), object.value("reason"_L1).toString()};
        if (edit.platform.isEmpty() || edit.criterion.isEmpty() || !(edit.score >= 0 && edit.score <= 5))
            return Error{ErrorKind::InvalidInput,
                         u"Score %1 needs a \"platform\", a \"criterion\" and a \"score\" from 0 to 5."_s.arg(
                             edits.size() + 1),
                         u"scores"_s};
        edits.push_back(edit);
    }
    return edits;
}

QByteArray toJson(const std::vector<ScoreEdit> &edits)
{
    QJsonArray list;
    for (const ScoreEdit &edit : edits)
        list.append(QJsonObject{{u"platform"_s, edit.platform},
                                {u"criterion"_s, edit.criterion},
                                {u"score"_s, edit.score},
                                {u"reason"_s, edit.reason}});
    return QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"scores"_s, list}}).toJson();
}

} // namespace fleetscope
