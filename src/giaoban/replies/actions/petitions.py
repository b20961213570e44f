"""Sending a matter to the body above, taking it back, receiving it there, and its answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import queue, record
from giaoban.kernel.news import tell
from giaoban.kernel.stored import Kept
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.actions.locking import lock_referral
from giaoban.opinions.models import Referral
from giaoban.opinions.rules.referrals import Verb as Move
from giaoban.organisation.models import Host
from giaoban.replies.actions.places import place_of
from giaoban.replies.models import KeptDraft, KeptPoint, Petition, Reply
from giaoban.replies.news import PetitionReceived, PetitionSent, PetitionTakenBack
from giaoban.replies.rules import petitions as rules

RECALL: Final = Move.RECALL.value


@dataclass(frozen=True, slots=True)
class Sending:
    """The document with which a matter goes up, and the key of the form that sends it."""

    letter: rules.Letter
    once: UUID
    attachment: Kept | None = None


@transaction.atomic
def send_up(referral: Referral, sending: Sending, *, holder: Holder, at: datetime) -> Petition:
    """Send a matter that is beyond competence to the body above; it stays due when it was and counts once.

    Where that body uses this installation, the petition stands in its register too. The same form sent again
    sends nothing more.

    Raises:
        Refused: If no reply is owed, it waits above already, or the document is incomplete.
    """
    locked = lock_referral(referral)
    place = place_of(locked)
    verb = Verb.COMPILE if holder.grant_for(Verb.ANSWER, place) is None else Verb.ANSWER
    enforce(why_not(holder, verb, place))
    if done := Petition.objects.filter(once=sending.once, referral=locked).first():
        return done
    enforce(rules.why_not_send_up(locked.facts, waiting=waiting_above(locked) is not None))
    raised_on = locked.raised_meeting.day
    enforce(rules.why_not_this(sending.letter, raised_on=raised_on, today=localdate(at)))

    by = holder.actor(verb, place)
    made = _petition(locked, sending)
    made.by_post, made.sent_at = by.post, at
    made.save()
    record("petition.sent", made, actor=by, chain=locked.host.code, rows=[made])
    tell(PetitionSent(petition=made.pk, referral=locked.pk))
    return made


@transaction.atomic
def take_back(petition: Petition, *, reason: str, holder: Holder, at: datetime) -> Petition:
    """Wait for the body above no more; the matter is answered here. The same reason again changes nothing.

    Raises:
        Refused: If it was answered meanwhile, or no reason is given.
    """
    referral = lock_referral(petition.referral)
    place, why = place_of(referral), nfc(reason).strip()
    verb = Verb.COMPILE if holder.grant_for(Verb.ANSWER, place) is None else Verb.ANSWER
    enforce(why_not(holder, verb, place))
    locked = Petition.objects.select_for_update(of=("self",)).get(pk=petition.pk)
    if locked.state == rules.State.TAKEN_BACK and locked.taken_back_because == why:
        return locked
    enforce(rules.why_not_take_back(rules.State(locked.state), why))

    by = holder.actor(verb, place)
    locked.take(rules.Verb.TAKE_BACK)
    locked.taken_back_because, locked.taken_back_at = why, at
    locked.save(update_fields=["state", "taken_back_because", "taken_back_at"])
    record("petition.taken_back", locked, actor=by, chain=referral.host.code, rows=[locked])
    tell(PetitionTakenBack(petition=locked.pk, referral=referral.pk))
    return locked


@transaction.atomic
def receive(petition: Petition, *, number: str, holder: Holder, at: datetime) -> Petition:
    """Enter a petition from below in the register of the committee above; its origin stays with it.

    Raises:
        Refused: If it stands there already, was taken back, or no number is given.
    """
    host = Host.objects.get(petitions_from_below=petition)
    queue(host.code)
    place = Target(host.pk)
    enforce(why_not(holder, Verb.COMPILE, place))
    locked = Petition.objects.select_for_update(of=("self",)).get(pk=petition.pk)
    given = nfc(number).strip()
    if locked.received_number and locked.received_number == given:
        return locked
    received = locked.received_at is not None
    enforce(rules.why_not_receive(rules.State(locked.state), given, received=received))

    by = holder.actor(Verb.COMPILE, place)
    locked.received_number, locked.received_at = given, at
    locked.save(update_fields=["received_number", "received_at"])
    record("petition.received", locked, actor=by, chain=host.code, rows=[locked])
    tell(PetitionReceived(petition=locked.pk, referral=locked.referral_id))
    return locked


def waiting_above(referral: Referral) -> Petition | None:
    """Return the petition with which a matter waits above, locked; ``None`` if it does not."""
    rows = Petition.objects.select_for_update(of=("self",)).filter(referral=referral)
    return rows.filter(state=rules.State.WAITING.value).first()


def end_with(referral: Referral) -> None:
    """Wait above no more for a matter that was called back, for the reason for which that was done.

    Call it within that act.
    """
    petition, step = waiting_above(referral), referral.steps.filter(verb=RECALL).last()
    if petition is None or step is None:
        return
    petition.take(rules.Verb.TAKE_BACK)
    petition.taken_back_because, petition.taken_back_at = step.reason, step.at
    petition.save(update_fields=["state", "taken_back_because", "taken_back_at"])
    tell(PetitionTakenBack(petition=petition.pk, referral=referral.pk))


def answered(petition: Petition, reply: Reply, *, at: datetime) -> None:
    """Note that the answer from above is this version of the reply. The act that enters it records it."""
    petition.take(rules.Verb.ANSWER)
    petition.answer, petition.answered_at = reply, at
    petition.save(update_fields=["state", "answer", "answered_at"])


def keep_draft(petition: Petition, draft: Reply) -> None:
    """Keep what the agency had drafted before the answer from above takes its place."""
    rows = list(draft.points.select_related("point"))
    text = rules.kept_words((row.point.text, row.facts) for row in rows)
    if text:
        kept = KeptDraft.objects.create(
            petition=petition,
            agency_id=draft.agency_id,
            text=text,
            drafted_by_id=draft.drafted_by_id,
            drafted_at=draft.drafted_at,
        )
        KeptPoint.objects.bulk_create(KeptPoint(kept=kept, point=row.point, **row.parts) for row in rows)


def _petition(referral: Referral, sending: Sending) -> Petition:
    letter, kept = sending.letter, sending.attachment
    body = nfc(letter.body).strip()
    others = Host.objects.exclude(pk=referral.host_id).order_by("pk")
    return Petition(
        referral=referral,
        body=body,
        to_host=next((one for one in others if rules.is_same_body(body, one.name, one.short_name)), None),
        proposal=nfc(letter.proposal).strip(),
        number=nfc(letter.number).strip(),
        day=letter.day,
        follow_days=letter.follow_days,
        attachment=kept.path if kept else "",
        attachment_name=kept.name if kept else "",
        once=sending.once,
    )
