"""What waits above: for those who handle it, for those who raised it, and for the committee above."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Target, Verb
from giaoban.opinions.models import Referral
from giaoban.opinions.queries import referral_seen_by, referrals_visible_to
from giaoban.organisation.models import Host
from giaoban.organisation.queries.short import whole
from giaoban.replies.models import KeptDraft, KeptPoint, Petition
from giaoban.replies.queries.along import read_along
from giaoban.replies.queries.visibility import LEADS, VERSIONS
from giaoban.replies.rules.petitions import FOLLOW_DAYS, State, why_not_send_up
from giaoban.ui.wording import short_day

OF_HOST = Paths(host="referral__host_id")
ABOVE = Paths(host="to_host_id")
WAITING = Q(state=State.WAITING.value)


def visible_to(holder: Holder) -> QuerySet[Petition]:
    """Return the petitions of matters that this person may see, the oldest first."""
    seen = Petition.objects.filter(referral_seen_by(holder, "referral__"))
    return seen.select_related("referral__lead", "referral__unit", "referral__host", "answer")


def handled_by(holder: Holder) -> QuerySet[Petition]:
    """Return the petitions that this person follows: of their agency, or of their committee."""
    own = within(holder, Verb.ANSWER, VERSIONS) | within(holder, Verb.COMPILE, OF_HOST)
    return visible_to(holder).filter(own | within(holder, Verb.RETURN_REPLIES, OF_HOST))


def kept_by(holder: Holder) -> QuerySet[Petition]:
    """Return the petitions that this person may take back: of their agency's matters, or as the compiler."""
    own = within(holder, Verb.ANSWER, VERSIONS) | within(holder, Verb.COMPILE, OF_HOST)
    return visible_to(holder).filter(own)


def from_below(holder: Holder) -> QuerySet[Petition]:
    """Return what committees below sent to the one for which this person keeps the register, newest first.

    Their origin stays with them: which committee, which matter, which unit.
    """
    rows = Petition.objects.filter(within(holder, Verb.COMPILE, ABOVE))
    return rows.select_related("referral__host", "referral__unit", "to_host").order_by("-sent_at", "pk")


def files_read_by(holder: Holder) -> QuerySet[Petition]:
    """Return the petitions whose document this person may open: they handle it here or above."""
    own = within(holder, Verb.ANSWER, VERSIONS) | within(holder, Verb.COMPILE, OF_HOST)
    readers = own | within(holder, Verb.RETURN_REPLIES, OF_HOST) | within(holder, Verb.COMPILE, ABOVE)
    return Petition.objects.filter(readers).exclude(attachment="")


def sent_up_by(holder: Holder) -> QuerySet[Referral]:
    """Return the matters that this person may send up: as the lead agency, or the compiler."""
    entitled = within(holder, Verb.ANSWER, LEADS) | within(holder, Verb.COMPILE, Paths(host="host_id"))
    rows = referrals_visible_to(holder).filter(entitled)
    return rows.select_related("host", "lead", "due_meeting__period", "raised_meeting")


def of_referral(referral: Referral) -> Sequence[Petition]:
    """Return with which documents a matter, which its reader may see, went up; the oldest first."""
    read_along([referral])
    return list(referral.petitions.all())


def waiting_for(referral: Referral) -> Petition | None:
    """Return the petition with which a matter waits above; ``None`` if it does not."""
    return Petition.objects.filter(WAITING, referral=referral).first()


def kept_draft(referral: Referral) -> KeptDraft | None:
    """Return what the agency that answers now had drafted when an answer from above took its place."""
    rows = KeptDraft.objects.filter(petition__referral=referral, agency=referral.lead_id)
    points = Prefetch("points", KeptPoint.objects.select_related("point"))
    return rows.exclude(points=None).prefetch_related(points).order_by("-petition__answered_at").first()


def handled(referral: Referral, holder: Holder) -> dict[str, object]:
    """Return what a page shows of the petitions of a matter, and what its reader may do. One query."""
    shown = of_referral(referral)
    place = Target(referral.host_id, agencies=frozenset({referral.lead_id}))
    keeps = any(holder.grant_for(verb, place) is not None for verb in (Verb.ANSWER, Verb.COMPILE))
    waiting = any(one.state == State.WAITING for one in shown)
    return {
        "petitions": shown,
        "may_send_up": keeps and why_not_send_up(referral.facts, waiting=waiting) is None,
        "keeps": keeps,
        "handles": keeps or holder.grant_for(Verb.RETURN_REPLIES, place) is not None,
        "enters": holder.grant_for(Verb.ENTER_REPLIES, place) is not None,
    }


def to_ask_about(holder: Holder, *, today: date) -> list[Petition]:
    """Return what has waited above longer than was agreed, for the compiler; the longest first."""
    rows = visible_to(holder).filter(within(holder, Verb.COMPILE, OF_HOST), WAITING)
    return [one for one in whole(rows.order_by("sent_at", "pk")) if one.follow_up_on <= today]


def follow_days_of(host: Host) -> int:
    """Return after how many days this committee is reminded: as it chose the last time."""
    last = Petition.objects.filter(referral__host=host).order_by("-sent_at", "-pk").first()
    return last.follow_days if last else FOLLOW_DAYS


def told_of(sent: Sequence[Referral]) -> list[tuple[datetime, str]]:
    """Return what became above of the matters of an opinion, each step with its moment."""
    read_along(sent)
    return [step for matter in sent for one in matter.petitions.all() for step in _steps(one)]


def _steps(one: Petition) -> Iterator[tuple[datetime, str]]:
    facts = {"body": one.body, "number": one.number, "day": short_day(one.day)}
    sent = _("Beyond this committee’s competence: sent up to %(body)s by document %(number)s of %(day)s")
    yield one.sent_at, sent % facts
    if one.received_at is not None:
        received = _("%(body)s has it in its register under %(number)s")
        yield one.received_at, received % {"body": one.body, "number": one.received_number}
    if one.taken_back_at is not None:
        why = {"body": one.body, "why": one.taken_back_because}
        yield one.taken_back_at, _("No longer waited for at %(body)s: %(why)s") % why
    if one.answered_at is not None and one.answer is not None:
        number = {"body": one.body, "number": one.answer.document_number}
        yield one.answered_at, _("%(body)s answered by document %(number)s") % number
