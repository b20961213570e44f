"""The story of a matter: every time it was raised, in whose words, and which agencies it was sent to."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from giaoban.access.rules import Holder
from giaoban.opinions.models import Matter, Opinion, Origin, Referral, Step
from giaoban.opinions.queries.timeline import STEP_WORDS, Milestone, ahead_of, step_told
from giaoban.opinions.queries.visibility import origins_visible_to, referrals_visible_to, visible_to
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.life import Kind
from giaoban.opinions.rules.matters import Told, raised_together, times_back_soon, times_raised
from giaoban.ui.wording import short_day

# What a reply says, and why it came back, its own area tells; that an agency took it on says nothing more.
ELSEWHERE = frozenset({referrals.Verb.DELIVER, referrals.Verb.GIVE_BACK, referrals.Verb.ACCEPT})


Awaited = Callable[[Sequence[Referral], Holder], Mapping[int, str]]


@dataclass(frozen=True, slots=True)
class Sent:
    """One agency to which a matter was sent.

    Attributes:
        is_open: Whether its reader may open the referral; of another unit's they see day and agency alone.
        ahead: What comes next; nothing once it is closed.
    """

    referral: Referral
    is_open: bool
    ahead: Sequence[Milestone]


@dataclass(frozen=True, slots=True)
class Round:
    """One time that a matter was raised: the opinions that were merged, and the agencies they went to.

    Attributes:
        opinions: Those whose words its reader may read.
        is_whole: Whether those are all.
        merged: How many opinions it was, whoever may read them.
    """

    opinions: Sequence[Opinion]
    is_whole: bool
    merged: int
    sent: Sequence[Sent]

    @property
    def day(self) -> date:
        """The day of the meeting at which it was raised first."""
        return self.sent[0].referral.raised_meeting.day


@dataclass(frozen=True, slots=True)
class Story:
    """A matter as its reader may see it, the oldest time first.

    Attributes:
        read: Keys of the opinions that its reader may open: an agency reads their words, and opens none.
        agencies: To how many agencies it was sent.
        owed: How many referrals are not closed yet.
    """

    rounds: Sequence[Round]
    read: frozenset[int]
    raised: int
    back_soon: int
    first: date | None
    last: date | None
    agencies: int
    owed: int

    @property
    def opened(self) -> list[Referral]:
        """The referrals that its reader may open."""
        return [sent.referral for each in self.rounds for sent in each.sent if sent.is_open]


def story_of(matter: Matter, holder: Holder, *, now: datetime, awaited: Awaited) -> Story:
    """Return a matter with every time it was raised. The same number of queries however many there are.

    Args:
        matter: The matter.
        holder: Who reads it.
        now: The moment.
        awaited: Returns what areas above know to come next of referrals, by key.
    """
    opened = set(referrals_visible_to(holder).filter(matter=matter).order_by().values_list("pk", flat=True))
    rows = {row.pk: row for row in _rows(matter, opened, holder)}
    origins = list(_origins_of(matter))
    groups = raised_together((each.referral_id, each.opinion_id) for each in origins)
    behind = [{each.opinion_id for each in origins if each.referral_id in group} for group in groups]
    shown = [row for key, row in rows.items() if key in opened]
    ahead = awaited(shown, holder)
    coming = {row.pk: list(ahead_of(row, now, ahead.get(row.pk, ""))) for row in shown}
    rounds = [
        _round([row for key, row in rows.items() if key in group], coming, len(raised))
        for group, raised in zip(groups, behind, strict=True)
    ]
    read = visible_to(holder).filter(origins__referral__in=opened).order_by().values_list("pk", flat=True)
    days = [each.opinion.meeting.day for each in origins]
    return Story(
        rounds=rounds,
        read=frozenset(read),
        raised=times_raised(days),
        back_soon=times_back_soon(days),
        first=min(days, default=None),
        last=max(days, default=None),
        agencies=len({row.lead_id for row in rows.values()}),
        owed=sum(row.state != referrals.State.CLOSED for row in rows.values()),
    )


def way_of(referral: Referral) -> Iterator[Told]:
    """Yield the way of a referral between bodies, without its replies; its steps have been read."""
    for step in referral.steps.all():
        if step.verb == "forward":
            text = _("Sent to the agency, to be answered by the meeting of %(day)s")
            yield Told(step.at, text % {"day": short_day(referral.first_due_meeting.day)})
        elif step.verb in STEP_WORDS and step.verb not in ELSEWHERE:
            yield Told(step.at, step_told(step, referral), tone=_TONES.get(step.verb, "soon"))


_TONES = {referrals.Verb.CLOSE.value: "done"}


def _rows(matter: Matter, opened: set[int], holder: Holder) -> QuerySet[Referral]:
    shown = (
        origins_visible_to(holder)
        .filter(referral__in=opened)
        .exclude(opinion__kind=Kind.PUBLIC_MOOD.value)
        .select_related("opinion__unit", "opinion__post", "opinion__meeting__period", "opinion__turn")
    )
    steps = Step.objects.select_related("from_agency", "to_agency")
    return (
        matter.referrals.select_related(
            "lead", "first_due_meeting", "due_meeting__period", "raised_meeting__period"
        )
        .prefetch_related("points", Prefetch("steps", steps), Prefetch("origins", shown, to_attr="shown"))
        .order_by("raised_meeting__starts_at", "forwarded_at", "pk")
    )


def _round(rows: Sequence[Referral], coming: Mapping[int, Sequence[Milestone]], merged: int) -> Round:
    found = {each.opinion_id: each.opinion for row in rows for each in vars(row)["shown"]}
    sent = [Sent(row, row.pk in coming, coming.get(row.pk, ())) for row in rows]
    return Round(list(found.values()), len(found) == merged, merged, sent)


def _origins_of(matter: Matter) -> QuerySet[Origin]:
    """Return every origin of a matter, for its days alone: whose words they are, nobody is told."""
    return (
        Origin.objects.filter(referral__matter=matter)
        .select_related("opinion__meeting")
        .order_by("referral__raised_meeting__starts_at", "referral__forwarded_at", "pk")
    )
