// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connection/testreport.h"

#include "models/connection/testwords.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fleetscope {
namespace {

struct FailureEntry
{
    TestFailure failure;
    const char *name;
    DraftField field;
};

constexpr FailureEntry failures[] = {
    {TestFailure::None, "none", DraftField::None},
    {TestFailure::SettingsIncomplete, "settings-incomplete", DraftField::Host},
    {TestFailure::FileUnreadable, "file-unreadable", DraftField::Certificate},
    {TestFailure::NoCertificate, "no-certificate", DraftField::Certificate},
    {TestFailure::WrongPassphrase, "wrong-passphrase", DraftField::Passphrase},
    {TestFailure::KeyMismatch, "key-mismatch", DraftField::Key},
    {TestFailure::OwnCertificateExpired, "own-certificate-expired", DraftField::Certificate},
    {TestFailure::OwnCertificateNotYetValid, "own-certificate-not-yet-valid", DraftField::Certificate},
    {TestFailure::NameNotFound, "name-not-found", DraftField::Host},
    {TestFailure::NameServerSilent, "name-server-silent", DraftField::Host},
    {TestFailure::PortClosed, "port-closed", DraftField::Port},
    {TestFailure::PortFiltered, "port-filtered", DraftField::Port},
    {TestFailure::NetworkUnreachable, "network-unreachable", DraftField::Host},
    {TestFailure::ProxyNeedsUser, "proxy-needs-user", DraftField::Proxy},
    {TestFailure::ProxyRefused, "proxy-refused", DraftField::Proxy},
    {TestFailure::ProxyUnreadable, "proxy-unreadable", DraftField::Proxy},
    {TestFailure::ServerUntrusted, "server-untrusted", DraftField::CaFile},
    {TestFailure::ServerNameMismatch, "server-name-mismatch", DraftField::Host},
    {TestFailure::ServerExpired, "server-certificate-expired", DraftField::CaFile},
    {TestFailure::ServerNotYetValid, "server-certificate-not-yet-valid", DraftField::CaFile},
    {TestFailure::ClientCertificateMissing, "client-certificate-missing", DraftField::Certificate},
    {TestFailure::ClientCertificateRefused, "client-certificate-refused", DraftField::Certificate},
    {TestFailure::NoCommonProtocol, "no-common-tls-version", DraftField::Transport},
    {TestFailure::PortIsPlain, "port-is-plain", DraftField::Transport},
    {TestFailure::HandshakeFailed, "tls-handshake-failed", DraftField::Transport},
    {TestFailure::PathNotFound, "websocket-path-not-found", DraftField::Path},
    {TestFailure::WebSocketForbidden, "websocket-forbidden", DraftField::Path},
    {TestFailure::NoMqttSubprotocol, "websocket-without-mqtt", DraftField::Path},
    {TestFailure::NotAWebSocket, "not-a-websocket", DraftField::Transport},
    {TestFailure::PortIsTls, "port-is-tls", DraftField::Transport},
    {TestFailure::BadCredentials, "bad-credentials", DraftField::Password},
    {TestFailure::NotAuthorized, "not-authorized", DraftField::User},
    {TestFailure::IdentifierRejected, "identifier-rejected", DraftField::ClientId},
    {TestFailure::IdentifierTakenOver, "identifier-taken-over", DraftField::ClientId},
    {TestFailure::VersionRefused, "version-refused", DraftField::Version},
    {TestFailure::ServerBusy, "server-busy", DraftField::None},
    {TestFailure::NoAnswer, "no-answer", DraftField::Port},
    {TestFailure::ClosedAtOnce, "closed-at-once", DraftField::ClientId},
    {TestFailure::NotMqtt, "not-mqtt", DraftField::Port},
    {TestFailure::FilterRefused, "filter-refused", DraftField::Filters},
    {TestFailure::ClosedOnSubscribe, "closed-on-subscribe", DraftField::Filters},
    {TestFailure::Silent, "silent", DraftField::Filters},
    {TestFailure::NoTopicRecognised, "no-topic-recognised", DraftField::Dialect},
};
static_assert(std::size(failures) == static_cast<size_t>(TestFailure::NoTopicRecognised) + 1);

constexpr const char *stepNames[testStepCount] = {"input",     "lookup",  "tcp",       "proxy", "tls",
                                                  "websocket", "connect", "subscribe", "data"};
constexpr const char *outcomeNames[] = {"waiting", "running", "passed", "skipped", "failed", "cancelled"};

const FailureEntry &entry(TestFailure failure) { return failures[static_cast<size_t>(failure)]; }

} // namespace

std::array<TestStepResult, testStepCount> TestReport::emptySteps()
{
    std::array<TestStepResult, testStepCount> steps;
    for (int i = 0; i < testStepCount; ++i)
        steps[static_cast<size_t>(i)].step = static_cast<TestStep>(i);
    return steps;
}

const TestStepResult *TestReport::failed() const
{
    const auto *found = std::ranges::find(steps, TestOutcome::Failed, &TestStepResult::outcome);
    return found == steps.end() ? nullptr : found;
}

bool TestReport::ready() const
{
    return std::ranges::all_of(steps, [](const TestStepResult &step) {
        return step.outcome == TestOutcome::Passed || step.outcome == TestOutcome::Skipped;
    });
}

QString testStepName(TestStep step) { return QString::fromLatin1(stepNames[static_cast<size_t>(step)]); }

QString testFailureName(TestFailure failure) { return QString::fromLatin1(entry(failure).name); }

DraftField fieldOf(TestFailure failure) { return entry(failure).field; }

QJsonObject toJson(const TestReport &report)
{
    QJsonArray steps;
    for (const TestStepResult &step : report.steps) {
        QJsonObject object{
            {u"step"_s, testStepName(step.step)},
            {u"outcome"_s, QString::fromLatin1(outcomeNames[static_cast<size_t>(step.outcome)])},
            {u"ms"_s, qint64{step.took.count()}}};
        if (step.failure != TestFailure::None)
            object.insert(u"failure"_s, testFailureName(step.failure));
        for (const auto &[key, value] :
             {std::pair{u"text"_s, step.text}, {u"detail"_s, step.detail}, {u"hint"_s, step.hint}}) {
            if (!value.isEmpty())
                object.insert(key, value);
        }
        steps.append(object);
    }
    QJsonObject object{{u"connection"_s, report.connection},
                       {u"address"_s, report.address},
                       {u"backend"_s, report.backend},
                       {u"ready"_s, report.ready()},
                       {u"steps"_s, steps}};
    if (const TestStepResult *failed = report.failed()) {
        object.insert(u"failed_step"_s, testStepName(failed->step));
        object.insert(u"failure"_s, testFailureName(failed->failure));
    }
    return object;
}

QString toText(const TestReport &report)
{
    QStringList lines{u"%1, %2 (%3)"_s.arg(report.connection, report.address, report.backend)};
    for (const TestStepResult &step : report.steps) {
        lines.append(u"%1  %2"_s.arg(testOutcomeText(step).leftJustified(9), testStepTitle(step.step)));
        if (step.outcome == TestOutcome::Passed || step.outcome == TestOutcome::Failed)
            lines.last() += u" · %1 ms"_s.arg(step.took.count());
        for (const QString &more : {step.text, step.detail, step.hint}) {
            for (const QString &line : more.split(u'\n', Qt::SkipEmptyParts))
                lines.append(u"           "_s + line);
        }
    }
    lines.append(testVerdict(report));
    return lines.join(u'\n') + u'\n';
}

} // namespace fleetscope
