// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/costinputs.h"

namespace fleetscope {

/// A fact that may be unknown.
enum class Fact : quint8 { No, Yes, Unknown };

struct Criterion
{
    QString code, id, question, anchors; ///< "OTA", "ota_update"
    ScoreGroup group = ScoreGroup::Capability;
};

/// A platform with its scores, 0 to 5 on fixed anchors. The scores are judgements, ours and editable.
struct PlatformProfile
{
    QString id, name;
    QStringList roles;
    Fact onPremises = Fact::Unknown, airGapped = Fact::Unknown, euRegion = Fact::Unknown;
    QString licenceFamily, lifecycle;
    QDate retirement;
    QStringList deviceClasses;
    std::optional<qint64> maxDevices;
    struct Score
    {
        double value = 0;
        QString rationale;
        bool documented = false; ///< else general knowledge
        double shipped = 0;      ///< differs from `value` where the user has another opinion
    };
    std::vector<Score> scores; ///< in the order of Capabilities::criteria()
};

/// A score that the user puts in the place of ours.
struct ScoreEdit
{
    QString platform, criterion; ///< id; code
    double score = 0;
    QString reason;

    bool operator==(const ScoreEdit &) const = default;
};

/// The capability data. Errors of parse(): Corrupt, InvalidInput with platform and criterion.
class Capabilities
{
public:
    [[nodiscard]] static Result<Capabilities> parse(const QByteArray &json);

    [[nodiscard]] const std::vector<Criterion> &criteria() const { return m_criteria; }
    [[nodiscard]] const std::vector<PlatformProfile> &platforms() const { return m_platforms; }
    [[nodiscard]] const PlatformProfile *find(const QString &id) const;
    /// -1 when there is none.
    [[nodiscard]] int indexOf(const QString &code) const;
    /// How many criteria a group has.
    [[nodiscard]] int size(ScoreGroup group) const;

    /// Replaces all edits. Errors: NotFound for a platform or criterion that is not there, InvalidInput for a
    /// score that is not from 0 to 5.
    [[nodiscard]] Result<void> setEdits(const std::vector<ScoreEdit> &edits);
    [[nodiscard]] const std::vector<ScoreEdit> &edits() const { return m_edits; }

private:
    std::vector<Criterion> m_criteria;
    std::vector<PlatformProfile> m_platforms;
    std::vector<ScoreEdit> m_edits;
};

/// "Cost", "Capability", …, in the language of the program.
[[nodiscard]] QString scoreGroupTitle(ScoreGroup group);
/// "OTA update" for "ota_update", and "Cost" for "cost", in the language of the program. An id that is new to
/// us keeps its own words.
[[nodiscard]] QString criterionTitle(const QString &id);

/// The user's scores as a file. Errors: Corrupt, InvalidInput with the number of the edit.
[[nodiscard]] Result<std::vector<ScoreEdit>> parseScoreEdits(const QByteArray &json);
[[nodiscard]] QByteArray toJson(const std::vector<ScoreEdit> &edits);

} // namespace fleetscope
