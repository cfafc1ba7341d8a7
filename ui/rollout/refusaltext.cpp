// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollout/refusaltext.h"

#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace fleetscope {
namespace {

struct RefusalWords
{
    Q_DECLARE_TR_FUNCTIONS(RolloutRefusal)

public:
    static QString of(Refusal why, const QString &subject)
    {
        switch (why) {
        case Refusal::NotEditable:
            return tr("It has been started, and then its plan stays as it is. Make a new rollout instead.");
        case Refusal::NotDraft: return tr("Its plan is settled already. Edit it to change it.");
        case Refusal::NothingToApprove:
            return tr("It does not wait for an approval: somebody has answered already, or it was edited.");
        case Refusal::SecondPerson:
            return tr("Who made the plan cannot approve it. Ask a second person to do it.");
        case Refusal::OtherPlan:
            return tr("The plan was changed after it was shown to you. Read it again, then approve it.");
        case Refusal::NotReady: return tr("It is not ready to start. Finish and check its plan first.");
        case Refusal::NotRunning: return tr("It does not run, so there is nothing to pause.");
        case Refusal::NotPaused: return tr("It is not paused, so there is nothing to resume.");
        case Refusal::NoteNeeded:
            return tr("A gate stopped it. Say why it may go on: the reason is kept in its history.");
        case Refusal::ReasonNeeded: return tr("This needs a reason, which is kept in the history.");
        case Refusal::DrivenElsewhere:
            return tr(
                "It is not driven from here at the moment. Wait for the connection, or take it over from "
                "the program that drives it.");
        case Refusal::NothingToCancel: return tr("It has ended already, so there is nothing to cancel.");
        case Refusal::NothingToRollBack:
            return tr("Only a rollout that runs or is paused can be rolled back. To go back after its end, "
                      "roll out the older release.");
        case Refusal::NoPhaseToSkip: return tr("No phase is under way, so there is none to skip.");
        case Refusal::NoPhaseToApprove: return tr("No phase waits for an approval.");
        case Refusal::NothingStaged: return tr("No downloaded release waits to be installed.");
        case Refusal::UnknownOrder: return tr("This cannot be done with a single device.");
        case Refusal::DeviceIsPast:
            return tr("%1 is past the point at which that was possible.").arg(subject);
        case Refusal::UnknownRollout:
            return tr("It is not there any more. Somebody may have removed it meanwhile.");
        case Refusal::IdTaken: return tr("There is a rollout with this id already. Make a new one.");
        case Refusal::NotRemovable:
            return tr("Only a draft can be removed: what was started stays in the history.");
        case Refusal::BadId:
            return tr("The id %1 is not possible: letters, digits, - and _ are.").arg(subject);
        case Refusal::NoRelease: return tr("There is nothing to install yet. Choose a release.");
        case Refusal::NoVersion:
            return tr("The release %1 has no version. Give it one in the library.").arg(subject);
        case Refusal::NoHash:
            return tr("The SHA-256 of the release %1 is not known. Add its file to the library again.")
                .arg(subject);
        case Refusal::DeltaWithoutBase:
            return tr("The delta %1 must name the one version that it changes. Edit it in the library.")
                .arg(subject);
        case Refusal::NoPhase: return tr("The plan has no phase. Add one.");
        case Refusal::PhasesDoNotRise:
            return tr("The phase \"%1\" must reach more devices than the one before it, and at most 100 %.")
                .arg(subject);
        case Refusal::LastPhaseIsNotAll:
            return tr("The last phase must take all devices that are left. Set \"%1\" to 100 %.")
                .arg(subject);
        case Refusal::NoConcurrency: return tr("At least one device must be allowed at a time.");
        case Refusal::RateOutOfRange:
            return tr("The rate is not possible. It is 0 for no limit, or a number of devices a minute.");
        case Refusal::PercentOutOfRange:
            return tr("A limit in percent is out of range. It is between 0 and 100.");
        case Refusal::DeadlineBeforeStart: return tr("The deadline must be after the start.");
        case Refusal::WindowWithoutDays: return tr("The maintenance window has no day. Choose at least one.");
        case Refusal::UnknownZone:
            return tr("The time zone %1 is not known here. Choose another.").arg(subject);
        case Refusal::HealthOutOfRange:
            return tr("A limit of the health gate is out of range. Limits are 0 or more.");
        case Refusal::BadDeviceId:
            return tr("%1 cannot be the name of a device: it does not fit into a topic.").arg(subject);
        case Refusal::DeviceTwice: return tr("%1 is in the list twice. Take it out once.").arg(subject);
        case Refusal::DeviceWithoutPlace:
            return tr("%1 belongs to no phase or no release of the plan. Make the plan again.").arg(subject);
        case Refusal::NoDevice: return tr("No device is chosen. Widen the filter, or choose devices.");
        case Refusal::NotPublished:
            return tr("The release %1 is not published. Publish it in the library first.").arg(subject);
        case Refusal::NoAddress:
            return tr("Devices have no address to fetch %1 from. In the library under Delivery, name your "
                      "server or start the built-in one.")
                .arg(subject);
        case Refusal::WrongSignature:
            return tr("The signature of %1 is wrong: the file is not the one that was signed. Nothing was "
                      "sent.")
                .arg(subject);
        case Refusal::UnknownKey:
            return tr("%1 is signed by a key that is not trusted here. Add the key to the library if you "
                      "know "
                      "whose it is.")
                .arg(subject);
        case Refusal::ReleaseMissing:
            return tr("The release is not in the library any more. Add its file again.");
        case Refusal::ReleaseChanged:
            return tr("The file of %1 has changed since it was added. Add it again as a new release.")
                .arg(subject);
        case Refusal::ConnectionClosed:
            return tr("The connection of these devices is not open. Connect it, then try again.");
        }
        return {};
    }
};

} // namespace

QString refusalText(const Error &error)
{
    const auto why = refusalOf(error);
    return why ? RefusalWords::of(*why, shortSubject(error.subject)) : errorText(error);
}

} // namespace fleetscope
