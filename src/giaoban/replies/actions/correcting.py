"""Correcting a delivered reply: a new version that says what was wrong, cleared and delivered as any is."""

from datetime import datetime

from django.db import transaction

from giaoban.access.rules import Holder, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.models import Referral
from giaoban.replies.actions.places import lock_reply, open_version, place_of
from giaoban.replies.actions.writing import new_version, write
from giaoban.replies.models import Commitment, Erratum, Reply
from giaoban.replies.queries.correcting import correctable
from giaoban.replies.queries.promised import OPEN
from giaoban.replies.rules import correcting as rules
from giaoban.replies.rules.drafting import LIFE, Move, State


@transaction.atomic
def begin(reply: Reply, *, reason: str, holder: Holder, at: datetime) -> Reply:
    """Open a correction of a delivered reply: a draft with its words, and what was wrong with them.

    The same reason again opens nothing more.

    Raises:
        Refused: If it is not the reply that counts, an objection waits for the office, or no reason is given.
    """
    locked = lock_reply(reply)
    place, reason = place_of(locked.referral), nfc(reason).strip()
    enforce(why_not(holder, Verb.ANSWER, place))
    draft = open_version(locked.referral)
    if draft is not None and draft.is_correction and draft.erratum.reason == reason:
        return draft
    enforce(rules.why_not_begin_correction(correctable(locked), reason=reason))

    by = holder.actor(Verb.ANSWER, place)
    draft = _copy(locked, at=at)
    draft.drafted_by_id = holder.account
    draft.save(update_fields=["outcome", "next_report_on", "drafted_by"])
    erratum = Erratum.objects.create(reply=draft, of=locked, reason=reason, by_post=by.post, begun_at=at)
    host = locked.referral.host.code
    record("reply.correction_begun", draft, actor=by, chain=host, rows=[draft, erratum])
    return draft


@transaction.atomic
def drop(draft: Reply, *, holder: Holder) -> None:
    """Drop a correction that was not delivered; the delivered reply stands as it was."""
    locked = lock_reply(draft)
    place = place_of(locked.referral)
    enforce(why_not(holder, Verb.ANSWER, place))
    enforce(rules.why_not_drop(State(locked.state), is_correction=locked.is_correction))

    by, host = holder.actor(Verb.ANSWER, place), locked.referral.host
    record("reply.correction_dropped", locked, actor=by, chain=host.code)
    locked.erratum.delete()
    locked.delete()


def make_new_reply(referral: Referral) -> None:
    """Let a correction under way become the draft of the new reply that a returned referral awaits.

    Part of giving the reply back: call it inside that transaction. Nobody has cleared it as a new reply.
    """
    draft = open_version(referral)
    if draft is None or not draft.is_correction:
        return
    draft.erratum.delete()
    if LIFE.allows(State(draft.state), Move.SEND_BACK):
        draft.state = LIFE.take(State(draft.state), Move.SEND_BACK).value
    draft.cleared_by, draft.cleared_at = None, None
    draft.lock += 1
    draft.save(update_fields=["state", "cleared_by", "cleared_at", "lock"])


def unchanged_promises(reply: Reply) -> frozenset[int]:
    """Return the keys of the points at which a correction promises what the corrected version promised."""
    if not reply.is_correction:
        return frozenset()
    changed = rules.changed_points(reply.erratum.of.answer, reply.answer)
    kept = reply.points.exclude(point__number__in=changed)
    return frozenset(kept.values_list("point", flat=True))


def open_promises(reply: Reply) -> list[Commitment]:
    """Return the open promises of the version that a correction corrects, at points that it changes."""
    if not reply.is_correction:
        return []
    open_ones = Commitment.objects.filter(OPEN, reply_point__point__referral=reply.referral)
    return list(open_ones.exclude(reply_point__point__in=unchanged_promises(reply)))


def _copy(reply: Reply, *, at: datetime) -> Reply:
    """Return the next version, saved, with the words of this one."""
    draft = new_version(reply.referral, at=at)
    write(draft, reply.answer)
    return draft
