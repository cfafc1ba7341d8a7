// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cost/decimal.h"
#include "models/cost/weighing.h"
#include "models/domain/result.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <array>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace fleetscope {

/// How near a computation is to the world. Always shown side by side, never switched silently.
enum class CostLevel : quint8 {
    Textbook,  ///< the literal cells of the textbook; for teaching
    Corrected, ///< the same rows, wrong or missing ones replaced by priced ones
    Modelled,  ///< every row from the catalogue
};
[[nodiscard]] QString costLevelKey(CostLevel level); ///< "textbook"
enum class TextbookScaling : quint8 { Linear, Frozen };
enum class BurstPolicy : quint8 {
    Average,  ///< units for the average: say how long they last in an event
    Event,    ///< units for the event, all month
    Scripted, ///< more units on event days only
};
enum class GrowthRule : quint8 { Year, Month };
enum class BudgetBand : quint8 { Unsaid, Low, Medium, High };
enum class Expertise : quint8 { Unsaid, Beginner, Intermediate, Advanced };
enum class Hosting : quint8 { Unsaid, Cloud, OnPremise, Hybrid };
enum class Compliance : quint8 { Unsaid, None, Gdpr, Hipaa, Both };
enum class Connectivity : quint8 { AlwaysOn, Intermittent, Metered, Lpwan, LocalOnly, AirGapped };
enum class Integration : quint8 { None, Microsoft, Aws, Ot, SmartCity, Erp, Bi };
enum class UpdateNeed : quint8 { None, Ota, OtaWithRollback };
enum class DataLocation : quint8 { Anywhere, Eu, National, OnPremises };
enum class DeviceClass : quint8 { Any, Mcu, Linux, Gateway };
enum class LicencePolicy : quint8 { Any, NoCopyleft, NoSourceAvailable, OpenSourceOnly };

/// What is weighed: cost and the five groups of criteria.
enum class ScoreGroup : quint8 { Cost, Capability, Scale, Governance, Freedom, Operability };
inline constexpr int scoreGroupCount = 6;
[[nodiscard]] QString scoreGroupKey(ScoreGroup group); ///< "cost", "capability", …

/// A cost outside the tables that may be switched on.
struct HiddenCost
{
    QString id;
    bool on = false;
    Decimal amount; ///< a month, in the scenario's currency; per device where `perDevice`
    bool perDevice = false;
    bool insideFte = false; ///< already part of the people's time: shown, not added
    bool upfront = false;   ///< `amount` is paid once, at the start
    bool selfHostedOnly = false;
    Decimal probability = 1; ///< of an exit cost

    bool operator==(const HiddenCost &) const = default;
};

/// From so many devices on, a fleet takes so many times the people of a small one.
struct PeopleStep
{
    qint64 devices = 0;
    Decimal managed = 1, open = 1, self = 1, custom = 1; ///< factors by class of platform

    bool operator==(const PeopleStep &) const = default;
};

/// Comparisons of the six groups in pairs, in the order of pairOf(): 0 says equal, 2 that the first matters
/// three times as much, −2 that the second does; −8 to 8.
using PairJudgements = std::array<int, scoreGroupCount *(scoreGroupCount - 1) / 2>;
struct GroupPair
{
    ScoreGroup first, second;
};
[[nodiscard]] GroupPair pairOf(size_t index);

/// An exchange rate that the user typed.
struct CurrencyRate
{
    Decimal rate; ///< USD for one unit
    QDate date;

    bool operator==(const CurrencyRate &) const = default;
};

/// Everything that a planner says about a fleet. Amounts are in US dollars.
///
/// Made by parseCostInputs(), which keeps every value within its limits, or by editing a parsed one with
/// setCostField().
struct CostInputs
{
    // the fleet
    qint64 devices = 5'000;
    Decimal msgsPerDay = 288; ///< by each device
    qint64 payload = 150;     ///< bytes of a message
    qint64 topicBytes = 0;
    qint64 overheadBytes = 0; ///< MQTT, TLS and acknowledgements, per message, on the wire only
    Decimal readingsPerMsg = 4;
    Decimal connMinPerDay = 1'440;
    Decimal days = 30; ///< of a month
    Decimal fanout;    ///< copies of each message delivered to subscribers
    Decimal commandsPerDay;
    Decimal registryOpsPerDay;
    qint64 registryOpBytes = 1'024;
    qint64 extraDaily = 0; ///< metered hub operations a day besides telemetry, whole fleet
    Decimal rulesPerMsg = 1;
    Decimal actionsPerRule = 1;
    bool basicIngest = false;

    // the event
    Decimal burst = 1; ///< factor
    Decimal burstHours = 6;
    Decimal burstDays; ///< event days a month
    BurstPolicy burstPolicy = BurstPolicy::Event;

    // where and for how long
    CostLevel mode = CostLevel::Corrected;
    TextbookScaling scaling = TextbookScaling::Linear;
    QString region = QStringLiteral("us-east-1");
    int months = 36;
    QDate start;
    Decimal growthPerYear;
    GrowthRule growthRule = GrowthRule::Year;
    int retentionMonths = 12;
    Decimal discountPerYear;

    // people and own servers
    Decimal fteRate = 8'000;
    Decimal fteManaged = Decimal::of("0.1");
    Decimal fteSelf = Decimal::of("0.3");
    Decimal fteOpen = Decimal::of("0.1"); ///< managed open source
    Decimal fteCustom = 1;
    std::vector<PeopleStep> peopleSteps;   ///< rising by devices; the last one reached counts
    Decimal wageGrowth;                    ///< a year, in steps of a year
    Decimal priceGrowth;                   ///< of everything but people, likewise
    QHash<QString, Decimal> priceGrowthOf; ///< instead, by platform
    Decimal supportScale = 1;              ///< factor on the textbook's estimated rows at the corrected level
    bool scaleSupport = false;             ///< let those rows grow with the messages
    int servers = 2;
    std::optional<Decimal> serverHourly; ///< overrides the catalogue
    Decimal serverHours = 730;
    Decimal recovery = 150;                   ///< disaster recovery of self-hosting
    std::optional<Decimal> gridGrams;         ///< of CO2 for a kWh; without it nothing is said about CO2
    Decimal serverWatts = 60;                 ///< of a server, on average
    Decimal powerFactor = Decimal::of("1.2"); ///< of the data centre: all its power by that of its machines
    std::vector<HiddenCost> hidden;

    // assumptions of the modelled level
    Decimal functionMs = 100;
    Decimal functionMb = 128;
    Decimal itemsPerMsg = 1;   ///< database items
    Decimal objectBatch = 100; ///< messages in an archived object
    Decimal metrics = 20;
    Decimal alarms = 20;
    Decimal logGb = 10;
    Decimal diskGb = 200; ///< of each server
    Decimal writeRu = 10;
    std::optional<Decimal> storagePrice; ///< overrides the archive's price
    std::optional<Decimal> otherFixed;   ///< of the projection: supporting rows without storage
    std::optional<Decimal> devops;       ///< of the projection: people

    // what is needed
    BudgetBand budget = BudgetBand::Unsaid;
    Decimal budgetPerMonth = 3'000;
    bool budgetIsHard = false;
    Expertise expertise = Expertise::Unsaid;
    Hosting hosting = Hosting::Unsaid;
    Compliance compliance = Compliance::Unsaid;
    Connectivity connectivity = Connectivity::AlwaysOn;
    Integration integration = Integration::None;
    UpdateNeed updates = UpdateNeed::None;
    DataLocation dataLocation = DataLocation::Anywhere;
    DeviceClass deviceClass = DeviceClass::Any;
    LicencePolicy licence = LicencePolicy::Any;
    bool strict = false;   ///< what is not verified fails a constraint
    QStringList platforms; ///< to compare; empty: all
    std::array<Decimal, scoreGroupCount> weights{Decimal::of("0.40"), Decimal::of("0.15"),
                                                 Decimal::of("0.12"), Decimal::of("0.12"),
                                                 Decimal::of("0.09"), Decimal::of("0.12")};
    std::optional<PairJudgements> judgements; ///< where the weights come from, if not from sliders
    QHash<QString, CurrencyRate> rates;       ///< by currency code
    int draws = 0;                            ///< of the Monte Carlo run; 0: none
    quint64 seed = 1;
    qint64 breakEvenTo = 0; ///< devices up to which the answer looks for break-even; 0: it does not

    bool operator==(const CostInputs &) const = default;
};

/// One member of CostInputs as a file and a form know it.
struct CostField
{
    using Integer = qint64 CostInputs::*;
    using Small = int CostInputs::*;
    using Number = Decimal CostInputs::*;
    using Maybe = std::optional<Decimal> CostInputs::*;
    using Switch = bool CostInputs::*;
    struct Choice
    {
        int (*read)(const CostInputs &);
        void (*write)(CostInputs &, int);
        std::span<const char *const> keys; ///< by value; an empty one cannot be written
    };
    using Member = std::variant<Integer, Small, Number, Maybe, Switch, Choice>;

    const char *key; ///< in files; stable
    Member member;
    const char *minimum = "0"; ///< of a number
    const char *maximum = "0";
    const char *unit = "";
};

/// All fields but lists and objects (`weights`, `judgements`, `hidden_costs`, `rates`, `platforms`,
/// `people_steps`, `price_growth_of`) and texts (`region`, `start`).
[[nodiscard]] std::span<const CostField> costFields();
[[nodiscard]] const CostField *findCostField(QStringView key);
/// Regions that the catalogue has prices for.
[[nodiscard]] QStringList costRegions();
/// What the weights are by pairwise judgements, and how far those agree with each other.
[[nodiscard]] AhpWeights weigh(const PairJudgements &judgements);
/// Takes judgements over and makes the weights of them.
void setJudgements(CostInputs &inputs, const PairJudgements &judgements);
/// The register of hidden costs, all off, with the textbook's amounts where it has some.
[[nodiscard]] std::vector<HiddenCost> hiddenCostRegister();

/// One number, within the limits of its field. Errors: InvalidInput with a sentence that names the field.
[[nodiscard]] Result<void> setCostField(CostInputs &inputs, const CostField &field, const QJsonValue &value);

/// A file of `fleetscope tco` with its variants: lists in `growth_per_year` and `hours` ask for one answer
/// each.
struct CostQuestion
{
    CostInputs inputs;
    QString title;
    QStringList growths;             ///< as written, when `growth_per_year` is a list
    std::vector<Decimal> eventHours; ///< when `hours` or `burst_hours` is a list
};

/// Reads the inputs of a scenario, alone or under `inputs`; see resources/cost/tco-input.schema.json.
///
/// `known` are the platforms that `platforms` may name. Errors: InvalidInput with one sentence that names the
/// field: unknown, of the wrong type, out of its limits.
[[nodiscard]] Result<CostQuestion> parseCostQuestion(const QJsonObject &object, const QStringList &known);

/// What parseCostQuestion() reads back as the same inputs.
[[nodiscard]] QJsonObject toJson(const CostInputs &inputs);

} // namespace fleetscope
