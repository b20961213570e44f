"""What is due at a meeting, or waits for it, follows when that meeting moves or is cancelled."""

from django.db.models import F, Q

from giaoban.kernel.news import tell
from giaoban.meetings.models import Meeting
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.opinions.news import ReferralDueMoved
from giaoban.opinions.rules import due, life, referrals

CAN_WAIT = [
    state.value
    for state in life.State
    if state is life.State.WAITING or life.LIFE.allows(state, life.Verb.RESTORE)
]


def carry_over(cancelled: Meeting, following: Meeting) -> None:
    """Bind everything that was due or waiting at a cancelled meeting to the next one of its series.

    The first due meeting follows too: nothing can be on time for a meeting that was never held. Opinions
    that wait, or can be taken back to waiting, keep the code and the period in which they were sent.
    """
    touched = Referral.objects.filter(
        Q(due_meeting=cancelled) | Q(first_due_meeting=cancelled) | Q(origins__due_meeting=cancelled)
    ).distinct()
    waiting = Opinion.objects.filter(meeting=cancelled, state__in=CAN_WAIT)
    keys = list(touched.values_list("pk", flat=True))
    waiting.update(meeting=following, version=F("version") + 1)
    Origin.objects.filter(due_meeting=cancelled).update(due_meeting=following)
    Origin.objects.filter(first_due_meeting=cancelled).update(first_due_meeting=following)
    for referral in Referral.objects.filter(pk__in=keys).select_for_update():
        _rebind(referral, cancelled=cancelled, following=following)


def follow(moved: Meeting) -> None:
    """Let merged referrals whose origins are due at different meetings keep to the earliest of them."""
    merged = Referral.objects.filter(
        origins__due_meeting=moved, state__in=referrals.OWED, returns=0
    ).distinct()
    merged = merged.exclude(steps__verb=referrals.Verb.EXTEND.value)
    for key in list(merged.values_list("pk", flat=True)):
        referral = Referral.objects.select_for_update().get(pk=key)
        _keep_to_earliest(referral)


def _rebind(referral: Referral, *, cancelled: Meeting, following: Meeting) -> None:
    if referral.due_meeting_id == cancelled.pk:
        referral.due_meeting = following
    if referral.first_due_meeting_id == cancelled.pk:
        referral.first_due_meeting = following
    referral.version += 1
    referral.save(update_fields=["due_meeting", "first_due_meeting", "version"])
    extended = referral.steps.filter(verb=referrals.Verb.EXTEND.value).exists()
    if referral.returns == 0 and not extended:
        _keep_to_earliest(referral)
    tell(ReferralDueMoved(referral=referral.pk, host=referral.host_id))


def _keep_to_earliest(referral: Referral) -> None:
    meetings = {
        origin.due_meeting_id: origin.due_meeting for origin in referral.origins.select_related("due_meeting")
    }
    first = meetings[due.earliest([meeting.sitting for meeting in meetings.values()]).key]
    if first.pk == referral.due_meeting_id:
        return
    referral.due_meeting = referral.first_due_meeting = first
    referral.version += 1
    referral.save(update_fields=["due_meeting", "first_due_meeting", "version"])
    tell(ReferralDueMoved(referral=referral.pk, host=referral.host_id))
