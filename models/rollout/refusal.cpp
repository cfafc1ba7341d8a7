// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rollout/refusal.h"

#include <array>

namespace fleetscope {
namespace {

struct Entry
{
    Refusal why;
    ErrorKind kind;
    const char16_t *what; ///< for the log; no two are equal, for refusalOf() tells them apart by it
};

using enum ErrorKind;
constexpr std::array<Entry, refusalCount> entries{{
    {Refusal::NotEditable, Conflict, u"only a draft, or a plan that has not been started, can be edited"},
    {Refusal::NotDraft, Conflict, u"only a draft is validated"},
    {Refusal::NothingToApprove, Conflict, u"nothing waits for an approval"},
    {Refusal::SecondPerson, Denied, u"a second person has to approve"},
    {Refusal::OtherPlan, Denied, u"this is not the plan that was shown"},
    {Refusal::NotReady, Conflict, u"it is not ready"},
    {Refusal::NotRunning, Conflict, u"only what runs can be paused"},
    {Refusal::NotPaused, Conflict, u"it is not paused"},
    {Refusal::NoteNeeded, Conflict, u"after a failed gate a note is needed to go on"},
    {Refusal::ReasonNeeded, InvalidInput, u"a reason is needed"},
    {Refusal::DrivenElsewhere, Conflict, u"somebody else drives it"},
    {Refusal::NothingToCancel, Conflict, u"there is nothing to cancel"},
    {Refusal::NothingToRollBack, Conflict, u"only a rollout that runs or is paused can be rolled back"},
    {Refusal::NoPhaseToSkip, Conflict, u"there is no phase to skip"},
    {Refusal::NoPhaseToApprove, Conflict, u"no phase waits for an approval"},
    {Refusal::NothingStaged, Conflict, u"there is nothing that waits to be installed"},
    {Refusal::UnknownOrder, InvalidInput, u"no such order"},
    {Refusal::DeviceIsPast, Conflict, u"the device is past that"},
    {Refusal::UnknownRollout, NotFound, u"no such rollout"},
    {Refusal::IdTaken, Conflict, u"there is a rollout with this id"},
    {Refusal::NotRemovable, Conflict, u"only a draft can be removed"},
    {Refusal::BadId, InvalidInput, u"the id of a rollout has letters, digits, - and _ only"},
    {Refusal::NoRelease, InvalidInput, u"there is nothing to install"},
    {Refusal::NoVersion, InvalidInput, u"an artifact needs a version"},
    {Refusal::NoHash, InvalidInput, u"an artifact needs its SHA-256"},
    {Refusal::DeltaWithoutBase, InvalidInput, u"a delta names the one version that it changes"},
    {Refusal::NoPhase, InvalidInput, u"there is no phase"},
    {Refusal::PhasesDoNotRise, InvalidInput, u"the shares of the phases rise up to 100 %"},
    {Refusal::LastPhaseIsNotAll, InvalidInput, u"the last phase takes all that are left"},
    {Refusal::NoConcurrency, InvalidInput, u"at least one device must be allowed at a time"},
    {Refusal::RateOutOfRange, InvalidInput, u"the rate is out of range"},
    {Refusal::PercentOutOfRange, InvalidInput, u"a limit in percent is between 0 and 100"},
    {Refusal::DeadlineBeforeStart, InvalidInput, u"the deadline is not after the start"},
    {Refusal::WindowWithoutDays, InvalidInput, u"the window has no days"},
    {Refusal::UnknownZone, InvalidInput, u"no such time zone"},
    {Refusal::HealthOutOfRange, InvalidInput, u"a limit of the health gate is out of range"},
    {Refusal::BadDeviceId, InvalidInput, u"this is no device id"},
    {Refusal::DeviceTwice, InvalidInput, u"a device is in the list twice"},
    {Refusal::DeviceWithoutPlace, InvalidInput, u"a device has no artifact or phase"},
    {Refusal::NoDevice, InvalidInput, u"no device is chosen"},
    {Refusal::NotPublished, Conflict, u"the release is not published"},
    {Refusal::NoAddress, InvalidInput, u"devices have no address to fetch the release from"},
    {Refusal::WrongSignature, Denied, u"the signature is wrong"},
    {Refusal::UnknownKey, Denied, u"the signature is by an unknown key"},
    {Refusal::ReleaseMissing, NotFound, u"no such artifact"},
    {Refusal::ReleaseChanged, Corrupt, u"the file is not what it was when it was added"},
    {Refusal::ConnectionClosed, Conflict, u"the connection of these devices is not open"},
}};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].why != static_cast<Refusal>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder(), "an entry for each refusal, at its place");

} // namespace

Error refusal(Refusal why, std::string_view subject)
{
    const Entry &entry = entries[static_cast<size_t>(why)];
    return {entry.kind, QString::fromUtf16(entry.what),
            QString::fromUtf8(subject.data(), static_cast<qsizetype>(subject.size()))};
}

std::optional<Refusal> refusalOf(const Error &error)
{
    for (const Entry &entry : entries) {
        if (error.kind == entry.kind && error.what == entry.what)
            return entry.why;
    }
    return {};
}

} // namespace fleetscope
