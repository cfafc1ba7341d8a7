// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts/alertmute.h"
#include "models/alerts/alertrule.h"
#include "models/alerts/alertstatecodec.h"
#include "tests/fuzz/fuzztargets.h"

namespace fleetscope::fuzz {

/// All of the input is a file of rules, the stored state of an alert, and the stored silences.
void fuzzRules(std::string_view input)
{
    const QByteArray json(input.data(), static_cast<qsizetype>(input.size()));
    if (const Result<QList<AlertRule>> rules = rulesFromJson(json)) {
        require(rules->size() <= maxRules, "the number of rules is bounded");
        const Result<QList<AlertRule>> again = rulesFromJson(rulesToJson(*rules));
        require(again && *again == *rules, "what is written means the same");
    }
    if (const Result<AlertState> state = stateFromJson(json)) {
        const Result<AlertState> again = stateFromJson(stateToJson(*state));
        require(again && *again == *state, "a stored state means the same");
        const AlertStep step = next({}, *state, {}, latestTime);
        require(step.state.touched != noTime, "any state goes on");
    }
    if (const auto mutes = mutesFromJson(json)) {
        const auto again = mutesFromJson(mutesToJson(*mutes));
        require(again && *again == *mutes, "stored silences mean the same");
    }
}

} // namespace fleetscope::fuzz
