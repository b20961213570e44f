"""Approving the published version of one item, taking it back, and opening the shelf of a committee."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.audit.rules import Detail
from giaoban.kernel.news import tell
from giaoban.kernel.verdict import enforce
from giaoban.kernel.vietnamese import nfc
from giaoban.opinions.actions.locking import lock_opinion
from giaoban.opinions.models import OnSpotAnswer, Opinion
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host
from giaoban.replies.actions.places import lock_reply
from giaoban.replies.models import OpenShelf, PublishedOrigin, PublishedVersion, Reply
from giaoban.replies.news import PublishedChanged
from giaoban.replies.queries import masking, masking_spoken
from giaoban.replies.queries.published_finding import document_of
from giaoban.replies.queries.publishing import KIND
from giaoban.replies.rules import publishing as rules
from giaoban.replies.rules.publishing import Item, Words
from giaoban.search.actions import index_all


@dataclass(frozen=True, slots=True)
class Approval:
    """The words for everybody, and the mark of the versions beside which they were typed."""

    words: Words
    seen: str
    once: UUID


@dataclass(frozen=True, slots=True)
class By:
    """The account and the post in whose name somebody approves."""

    account: int | None
    post: str


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a published version: a reply or an answer on the spot, and what it answers."""

    host: Host
    reply: Reply | None
    spoken: OnSpotAnswer | None
    raised: list[Opinion]
    details: dict[str, Detail]

    @property
    def before(self) -> Q:
        """What was published of the same matter before."""
        if self.reply is not None:
            return Q(reply__referral=self.reply.referral_id)
        return Q(spoken=self.spoken)


@transaction.atomic
def approve(reply: Reply, approval: Approval, *, holder: Holder, at: datetime) -> PublishedVersion:
    """Publish one item in these words, bound to the versions beside which they were typed.

    What was published of it before is taken back. The same form again publishes once.

    Raises:
        Refused: If the reply does not count any more, something behind it changed meanwhile, the words are
            missing or name the raiser, or the approver had a part in them.
    """
    locked = lock_reply(reply)
    enforce(why_not(holder, Verb.APPROVE_PUBLISHED, masking.place_of(locked)))
    raised = masking.opinions_behind(locked.referral)
    details: dict[str, Detail] = {"reply": locked.pk, "version": locked.version}
    behind = Behind(locked.referral.host, locked, None, raised, details)
    return _published(behind, approval, masking.item_of(locked, holder), holder, at)


@transaction.atomic
def approve_spoken(
    answer: OnSpotAnswer, approval: Approval, *, holder: Holder, at: datetime
) -> PublishedVersion:
    """Publish what was answered on the spot in these words, as a reply is published.

    Raises:
        Refused: If the matter is open again, something behind it changed meanwhile, the words are missing or
            name the raiser, or the approver had a part in them.
    """
    opinion = lock_opinion(answer.opinion)
    enforce(why_not(holder, Verb.APPROVE_PUBLISHED, Target(host=opinion.host_id)))
    locked = OnSpotAnswer.objects.select_for_update(of=("self",)).get(pk=answer.pk)
    locked.opinion = opinion
    behind = Behind(opinion.host, None, locked, [opinion], {"on_spot_answer": locked.pk})
    return _published(behind, approval, masking_spoken.spoken_item(locked, holder), holder, at)


@transaction.atomic
def take_back(published: PublishedVersion, *, holder: Holder, at: datetime) -> PublishedVersion:
    """Take an approval back, so that nobody reads it from now on; one that was taken back stays so."""
    host = lock(published.host_id)
    locked = PublishedVersion.objects.select_for_update(of=("self",)).get(pk=published.pk)
    place = Target(host=host.pk)
    enforce(why_not(holder, Verb.APPROVE_PUBLISHED, place))
    if locked.taken_back_at is not None:
        return locked

    actor = holder.actor(Verb.APPROVE_PUBLISHED, place)
    locked.taken_back_at, locked.taken_back_post = at, actor.post
    locked.save(update_fields=["taken_back_at", "taken_back_post"])
    record("published.taken_back", locked, actor=actor, chain=host.code, rows=[locked])
    tell(PublishedChanged(published=locked.pk, host=host.pk))
    return locked


@transaction.atomic
def open_shelf(host: Host, *, holder: Holder, at: datetime) -> None:
    """Let anybody read what a committee published without signing in; an open one stays open."""
    locked, place = lock(host.pk), Target(host=host.pk)
    enforce(why_not(holder, Verb.OPEN_PUBLISHED, place))
    if OpenShelf.objects.filter(host=locked).exists():
        return

    actor = holder.actor(Verb.OPEN_PUBLISHED, place)
    shelf = OpenShelf.objects.create(host=locked, opened_at=at, by_post=actor.post)
    record("published.opened", locked, actor=actor, chain=locked.code, rows=[shelf])


@transaction.atomic
def close_shelf(host: Host, *, holder: Holder) -> None:
    """Let only those who sign in read what a committee published; a closed one stays closed."""
    locked, place = lock(host.pk), Target(host=host.pk)
    enforce(why_not(holder, Verb.OPEN_PUBLISHED, place))
    shelf = OpenShelf.objects.filter(host=locked).first()
    if shelf is None:
        return

    actor = holder.actor(Verb.OPEN_PUBLISHED, place)
    shelf.delete()
    record("published.closed", locked, actor=actor, chain=locked.code)


def _published(
    behind: Behind, approval: Approval, item: Item, holder: Holder, at: datetime
) -> PublishedVersion:
    before = PublishedVersion.objects.filter(
        once=approval.once, reply=behind.reply, spoken=behind.spoken
    ).first()
    if before is not None:
        return before
    words = Words(nfc(approval.words.asked).strip(), nfc(approval.words.answered).strip())
    enforce(rules.why_not_publish(item, words, seen=approval.seen))

    actor = holder.actor(Verb.APPROVE_PUBLISHED, Target(host=behind.host.pk))
    earlier = PublishedVersion.objects.filter(behind.before, taken_back_at__isnull=True)
    earlier.update(taken_back_at=at, taken_back_post=actor.post)
    kept = Approval(words, approval.seen, approval.once)
    published = _keep(behind, kept, By(actor.account, actor.post), at)
    chain, details = behind.host.code, behind.details
    record("published.approved", published, actor=actor, chain=chain, details=details, rows=[published])
    index_all(KIND, [document_of(published)])
    tell(PublishedChanged(published=published.pk, host=published.host_id))
    return published


def _keep(behind: Behind, approval: Approval, by: By, at: datetime) -> PublishedVersion:
    published = PublishedVersion.objects.create(
        host=behind.host,
        reply=behind.reply,
        spoken=behind.spoken,
        asked=approval.words.asked,
        answered=approval.words.answered,
        newest_correction=masking.newest_correction(behind.raised),
        approved_by_id=by.account,
        by_post=by.post,
        approved_at=at,
        once=approval.once,
    )
    PublishedOrigin.objects.bulk_create(
        PublishedOrigin(published=published, opinion=one, version=one.version, unit=one.unit)
        for one in behind.raised
    )
    return published
