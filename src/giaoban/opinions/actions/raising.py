"""A secretary raises, withdraws or corrects an opinion."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.meetings.actions import Contribution, record_turn
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules import Channel
from giaoban.opinions.actions.locking import key_of_part, lock_opinion
from giaoban.opinions.actions.urgent import keep_urgency
from giaoban.opinions.actions.writing import Words, same_words, write
from giaoban.opinions.models import Attachment, Correction, Draft, Opinion
from giaoban.opinions.models.facts import meeting_facts, raiser_facts
from giaoban.opinions.news import OpinionWithdrawn
from giaoban.opinions.rules import attaching, forgetting, life, raising
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Post, Unit


@transaction.atomic
def raise_in_writing(
    meeting: Meeting | None, *, holder: Holder, post: Post, words: Words, once: UUID, at: datetime
) -> Opinion:
    """Send an opinion for the next meeting, from the post that its writer holds.

    The same key again returns what was saved first, so that a double tap sends once.

    Raises:
        Refused: If no meeting takes it, the post has ended, or the key was used for other words.
    """
    unit = unit_of(post)
    target = Target(host=post.host_id, units=frozenset({unit.pk}))
    enforce(why_not(holder, Verb.RAISE_OPINIONS, target))
    host = lock(post.host)
    first = Opinion.objects.filter(once=once).order_by("pk").first()
    if first is not None:
        enforce(raising.why_not_repeat(*same_words(first, words, post)))
        return first
    facts = None if meeting is None else meeting_facts(meeting)
    today = timezone.localdate(at)
    enforce(raising.why_not_raise(facts, raiser_facts(unit, post), today=today))
    _enforce_words(words, today=today)
    if meeting is None:
        raise ValueError("the rule let an opinion pass without a meeting")
    actor = holder.actor(Verb.RAISE_OPINIONS, target)
    written = Contribution(channel=Channel.WRITTEN, unit=unit, post=post, once=key_of_part(once, "turn"))
    turn = record_turn(meeting, turn=written, now=at, actor=actor)
    opinion = write(turn, host=host, words=words, once=once, holder=holder)
    files = _take_over(opinion, account=holder.account)
    record(
        "opinion.raised",
        opinion,
        actor=actor,
        chain=host.code,
        details={"kind": opinion.kind, "meeting": meeting.pk, "channel": "written", "files": files},
        rows=[opinion],
    )
    keep_urgency(opinion, at=opinion.raised_at)
    return opinion


def _take_over(opinion: Opinion, *, account: int | None) -> int:
    """Let the opinion take the place of its draft; return how many files it takes over."""
    files = Attachment.objects.filter(draft__once=opinion.once, draft__account=account)
    moved = files.order_by().update(opinion=opinion, draft=None)
    Draft.objects.filter(once=opinion.once).delete()
    enforce(attaching.why_not_add(files=0, kind=opinion.kind) if moved else None)
    return moved


def _enforce_words(words: Words, *, today: date) -> None:
    enforce(raising.why_not_word(kind=words.kind, text=words.text, ask=words.ask, place=words.place))
    enforce(raising.why_not_wish(words.wished_by, today=today))
    if words.kind is life.Kind.PUBLIC_MOOD:
        enforce(raising.why_not_word_mood(words.text, checked=words.checked))


@transaction.atomic
def withdraw(opinion: Opinion, *, holder: Holder, at: datetime) -> Opinion:
    """Take an opinion back, as the post that raised it.

    Raises:
        Refused: If another post raised it, or it was forwarded or settled already.
    """
    locked = lock_opinion(opinion)
    target = Target(host=locked.host_id, units=frozenset({locked.unit_id}))
    enforce(why_not(holder, Verb.RAISE_OPINIONS, target))
    enforce(raising.why_not_withdraw(locked.facts, posts=holder.posts_for(Verb.RAISE_OPINIONS)))

    locked.take(life.Verb.WITHDRAW)
    locked.save(update_fields=["state", "version"])
    record(
        "opinion.withdrawn",
        locked,
        actor=holder.actor(Verb.RAISE_OPINIONS, target),
        chain=locked.host.code,
        details={"at": at.isoformat()},
        rows=[locked],
    )
    tell(OpinionWithdrawn(opinion=locked.pk, host=locked.host_id))
    return locked


@transaction.atomic
def correct(opinion: Opinion, *, holder: Holder, text: str, once: UUID, at: datetime) -> Correction:
    """Put a correction beside the original words, which stay as they are.

    The same key again returns what was saved first.

    Raises:
        Refused: If neither the raiser nor the office asks, nothing was written, or the key was used for
            something else.
    """
    locked = lock_opinion(opinion)
    target = Target(host=locked.host_id, units=frozenset({locked.unit_id}))
    verb = Verb.RECORD_OPINIONS if holder.grant_for(Verb.RECORD_OPINIONS, target) else Verb.RAISE_OPINIONS
    enforce(why_not(holder, verb, target))
    text = nfc(text).strip()
    first = Correction.objects.filter(once=once).first()
    if first is not None:
        enforce(raising.why_not_repeat((first.opinion_id, first.text), (locked.pk, text)))
        return first
    enforce(raising.why_not_correct(locked.facts, text=text))
    enforce(forgetting.why_not_touch(is_forgotten=locked.words_removed_at is not None))

    actor = holder.actor(verb, target)
    correction = Correction.objects.create(
        opinion=locked, text=text, author_id=account_of(holder), made_at=at, once=once
    )
    record(
        "opinion.corrected",
        locked,
        actor=actor,
        chain=locked.host.code,
        rows=[correction],
    )
    return correction


def unit_of(post: Post) -> Unit:
    """Return the unit for which a post speaks.

    Raises:
        ValueError: If it belongs to no unit, as the posts of an agency do.
    """
    if post.unit is None:
        raise ValueError(f"post {post.pk} speaks for no unit")
    return post.unit


def account_of(holder: Holder) -> int:
    """Return the account that types.

    Raises:
        ValueError: If nobody is signed in.
    """
    if holder.account is None:
        raise ValueError("nobody is signed in")
    return holder.account
