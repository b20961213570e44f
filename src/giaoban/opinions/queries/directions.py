"""Directions of leaders: for those who gave them, and for the body that is to carry them out.

Neither whoever raised the opinion nor any other agency reads them: the scope table says who does.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.opinions.models import Direction, Opinion, Referral
from giaoban.opinions.models.directions import OPEN_DIRECTIONS
from giaoban.opinions.rules.directions import State, is_held
from giaoban.ui.wording import long_day

PLACES = Paths(host="opinion__host_id", agencies=("agency_id",))
OF_HOST = Paths(host="opinion__host_id")
OPEN = Q(state__in=OPEN_DIRECTIONS)


def visible_to(holder: Holder) -> QuerySet[Direction]:
    """Return the directions this person may read, the soonest due first."""
    seen = Direction.objects.filter(within(holder, Verb.SEE_DIRECTIONS, PLACES))
    return seen.select_related("opinion__host", "opinion__unit", "referral", "agency")


def of_opinion(opinion: Opinion, holder: Holder) -> list[Direction]:
    """Return the directions on an opinion, in the order in which they were given.

    No query where they were read along and there are none.
    """
    if not holder.may(Verb.SEE_DIRECTIONS) or not opinion.directions.all():
        return []
    rows = visible_to(holder).filter(opinion=opinion).order_by("given_at", "pk")
    given = list(rows.select_related(None).select_related("referral", "agency"))
    for one in given:
        one.opinion = opinion
    return given


def of_referral(referral: Referral, holder: Holder) -> list[Direction]:
    """Return the directions that go along with a matter, in the order in which they were given."""
    if not holder.may(Verb.SEE_DIRECTIONS):
        return []
    return list(visible_to(holder).filter(referral=referral).order_by("given_at", "pk"))


def open_on(opinions: Iterable[Opinion], holder: Holder) -> Mapping[int, list[Direction]]:
    """Return the directions that are still to be carried out, by key of their opinion. One query."""
    found: dict[int, list[Direction]] = {}
    keys = [one.pk for one in opinions]
    for row in visible_to(holder).filter(OPEN, opinion__in=keys).order_by("due_on", "pk"):
        found.setdefault(row.opinion_id, []).append(row)
    return found


def to_carry_out(holder: Holder) -> QuerySet[Direction]:
    """Return what this person's agency or office is still to carry out, the soonest due first."""
    own = within(holder, Verb.ANSWER, PLACES)
    office = within(holder, Verb.COMPILE, OF_HOST) & Q(agency__isnull=True)
    return visible_to(holder).filter(OPEN, own | office).order_by("due_on", "pk")


def overdue(holder: Holder, *, today: date) -> QuerySet[Direction]:
    """Return the directions of leaders like this person that are past their day, the longest first."""
    given = within(holder, Verb.GIVE_DIRECTIONS, OF_HOST)
    return visible_to(holder).filter(OPEN, given, due_on__lt=today).order_by("due_on", "pk")


def held_matters(opinion: Opinion) -> list[Referral]:
    """Return the matters of an opinion that an agency with accounts holds: to them a direction can go."""
    rows = Referral.objects.filter(origins__opinion=opinion).select_related("lead")
    return [one for one in rows.order_by("forwarded_at", "pk") if is_held(one.facts)]


def told_of(given: Iterable[Direction]) -> list[tuple[datetime, str]]:
    """Return what became of directions, each step with its moment, as the way of an opinion tells it."""
    return [step for one in given for step in _steps(one)]


def addressee(direction: Direction) -> str:
    """Return who is to carry a direction out."""
    return direction.agency.name if direction.agency else _("The committee office")


def _steps(one: Direction) -> Iterable[tuple[datetime, str]]:
    facts = {"who": one.by_post, "what": one.what, "day": long_day(one.due_on)}
    if one.agency is None:
        given = _("%(who)s directs the committee office: “%(what)s”, by %(day)s") % facts
    else:
        given = _("%(who)s directs %(agency)s: “%(what)s”, by %(day)s") % {**facts, "agency": one.agency.name}
    yield one.given_at, given
    if one.noted_at is not None:
        yield one.noted_at, _("%(who)s took note of the direction") % {"who": one.noted_by_post}
    if one.done_at is not None:
        done = {"who": one.done_by_post, "outcome": one.outcome}
        yield one.done_at, _("%(who)s carried the direction out: %(outcome)s") % done
    if one.taken_back_at is not None and one.state == State.TAKEN_BACK:
        yield one.taken_back_at, _("The direction was taken back: %(why)s") % {"why": one.taken_back_because}
