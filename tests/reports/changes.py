"""Random changes of the rows that reports count, by whatever way a row can change.

No rule is asked. What is kept must follow the rows themselves, whoever changed them.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, models, transaction

from giaoban.meetings.models import Meeting, Period, Series, Turn
from giaoban.meetings.rules import Channel
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.organisation.models import Agency, Cluster, Host, Item, Unit
from giaoban.replies.models import Judgement, Reply
from giaoban.replies.rules.drafting import Outcome
from giaoban.replies.rules.judging import Verdict
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.actions.keeping import keep_all
from giaoban.reports.queries import counting, statistics, sums
from giaoban.reports.rules.borders import As
from giaoban.reports.rules.periods import Month, MonthSpan, whole_year
from giaoban.reports.rules.statistics import AXES, Axis, What
from giaoban.reports.rules.tables import By
from tests.make import organisation
from tests.make import replies as replying
from tests.make import reports as make

DAYS: Final = [date(year, month, 20) for year in (2014, 2015) for month in (1, 2, 11, 12)]
NOW: Final = datetime(2015, 12, 24, 3, tzinfo=UTC)
Act = Callable[["Place"], object]


@dataclass(frozen=True, slots=True)
class Place:
    """A committee with a few rows of everything, and the chance that changes them."""

    host: Host
    chance: random.Random

    def one(self, rows: "models.QuerySet[Any]") -> Any:
        """Return one of some rows; ``None`` if there is none."""
        keys = list(rows.order_by("pk").values_list("pk", flat=True))
        return rows.get(pk=self.chance.choice(keys)) if keys else None

    def some(self, model: type[models.Model]) -> "models.QuerySet[Any]":
        """Return one row, or several at once."""
        keys = list(model._default_manager.order_by("pk").values_list("pk", flat=True))
        return model._default_manager.filter(pk__in=self.chance.sample(keys, min(len(keys), self.many)))

    @property
    def many(self) -> int:
        """Mostly one."""
        return self.chance.choice((1, 1, 1, 4))

    @property
    def moment(self) -> datetime:
        """A moment in one of the years; some lie in one year here and in another in Greenwich."""
        edge = datetime(2014, 12, 31, 17, tzinfo=UTC)
        hours = self.chance.choice((self.chance.randrange(-3, 3), self.chance.randrange(-8_000, 8_000)))
        return edge + timedelta(hours=hours, minutes=self.chance.randrange(60))


def place(chance: random.Random) -> Place:
    """Return a committee with two clusters, communes and cells, agencies, and two years of rows."""
    host = make.host()
    district = organisation.unit(host=host)
    communes = [organisation.unit(parent=district, host=host) for _ in range(2)]
    cells = [organisation.unit(parent=commune, host=host) for commune in communes for _ in range(2)]
    for cell in cells[:2]:
        organisation.cluster(units=(cell,))
    for _ in range(2):
        organisation.agency(host=host)
    made = Place(host, chance)
    for number in range(6):
        raise_one(made)
        forward(made)
        if number % 2:
            answer(made)
            judge(made)
    return made


def raise_one(here: Place) -> None:
    state = here.chance.choice(("waiting", "forwarded", "answered_on_spot", "withdrawn", "ruled_out"))
    unit = here.one(Unit.objects.filter(host=here.host, children=None))
    on, channel = here.chance.choice(DAYS), here.chance.choice(list(Channel))
    field = here.chance.choice(list(make.FIELDS))
    made = make.opinion(here.host, on=on, unit=unit, state=state, channel=channel, field=field)
    if state == "waiting" and here.chance.random() < 0.5:
        kind = here.chance.choice(("report", "public_mood"))
        Opinion.objects.filter(pk=made.pk).update(is_request=False, kind=kind, state="noted")


def raise_again(here: Place) -> None:
    if matter := here.one(Referral.objects.all()):
        make.raised_again(here.host, matter)


def forward(here: Place) -> None:
    known = list(Opinion.objects.filter(is_request=True, set_aside_reason="").order_by("pk"))
    if not known:
        return
    origins = here.chance.sample(known, min(len(known), here.many))
    Opinion.objects.filter(pk__in=[one.pk for one in origins]).update(state="forwarded")
    make.referral(
        here.host,
        *origins,
        stood=here.chance.choice(list(Timeliness)),
        lead=here.one(Agency.objects.filter(host=here.host)),
        cluster=here.chance.choice((None, here.one(Cluster.objects.filter(host=here.host)))),
        returns=here.chance.randrange(2),
    )


def answer(here: Place) -> None:
    if matter := here.one(Referral.objects.filter(first_delivered_at__isnull=False)):
        Reply.objects.create(
            referral=matter,
            version=matter.replies.count() + 1,
            agency=here.one(Agency.objects.filter(host=here.host)),
            state="delivered",
            outcome=replying.outcome(here.chance.choice(list(Outcome))),
            document_number="12/CV",
            document_date=matter.first_delivered_at.date(),
            signer="Phó Chủ tịch",
            from_paper=True,
            drafted_at=matter.forwarded_at,
            delivered_at=matter.first_delivered_at,
        )


def judge(here: Place) -> None:
    reply = here.one(Reply.objects.all())
    opinion = here.one(Opinion.objects.all())
    if reply and opinion and not reply.judgements.filter(unit=opinion.unit, post=None).exists():
        verdict = here.chance.choice(list(Verdict)).value
        reply.judgements.create(opinion=opinion, unit=opinion.unit, verdict=verdict, judged_at=here.moment)


def judge_otherwise(here: Place) -> None:
    verdict = here.chance.choice(list(Verdict)).value
    here.some(Judgement).update(verdict=verdict, judged_at=here.moment)


def unjudge(here: Place) -> None:
    here.some(Judgement).delete()


def come_to_another_outcome(here: Place) -> None:
    outcome = replying.outcome(here.chance.choice(list(Outcome)))
    here.some(Reply).update(outcome=outcome, agency=here.one(Agency.objects.filter(host=here.host)))


def unanswer(here: Place) -> None:
    if reply := here.one(Reply.objects.filter(judgements=None)):
        reply.delete()


def place_elsewhere(here: Place) -> None:
    changed = here.chance.choice(
        (
            {"field": Item.objects.get(code=here.chance.choice(list(make.FIELDS)))},
            {"lead": here.one(Agency.objects.filter(host=here.host))},
            {"unit": here.one(Unit.objects.filter(host=here.host))},
            {"cluster": here.one(Cluster.objects.filter(host=here.host))},
            {"channel": here.chance.choice(("oral", "written"))},
            {"month": here.chance.randrange(1, 13)},
            {"year": here.chance.choice((2014, 2015)), "first_due_meeting": here.one(Meeting.objects.all())},
        )
    )
    here.some(Referral).update(**changed)


def call_back(here: Place) -> None:
    owed = Referral.objects.filter(state="sent")
    if matter := here.one(owed):
        owed.filter(pk=matter.pk).update(state="recalled", recalled_at=matter.forwarded_at)


def undo_call(here: Place) -> None:
    here.some(Referral).filter(state="recalled").update(state="sent", recalled_at=None)


def deliver(here: Place) -> None:
    if matter := here.one(Referral.objects.filter(state="sent").select_related("first_due_meeting")):
        came = matter.first_due_meeting.starts_at + timedelta(minutes=here.chance.randrange(-3, 3))
        matter.first_delivered_at, matter.state = max(came, matter.forwarded_at), "delivered"
        matter.save()


def give_back(here: Place) -> None:
    here.some(Referral).filter(state="delivered").update(state="returned", returns=1)


def say_otherwise(here: Place) -> None:
    state = here.chance.choice(("waiting", "answered_on_spot", "withdrawn", "forwarded"))
    here.some(Opinion).filter(is_request=True, answered_by=None, set_aside_reason="").update(state=state)


def call_it_otherwise(here: Place) -> None:
    changed = here.chance.choice(
        (
            {"kind": here.chance.choice(("obstacle", "recommendation"))},
            {"month": here.chance.randrange(1, 13)},
            {"unit": here.one(Unit.objects.filter(host=here.host))},
            {"field": Item.objects.get(code=here.chance.choice(list(make.FIELDS)))},
        )
    )
    here.some(Opinion).filter(is_request=True).update(**changed)


def turn_otherwise(here: Place) -> None:
    changed = here.chance.choice(
        (
            {"channel": here.chance.choice(("oral", "written"))},
            {"unit": here.one(Unit.objects.filter(host=here.host))},
        )
    )
    here.some(Turn).update(**changed)


def origin_otherwise(here: Place) -> None:
    others = Origin.objects.filter(is_first=False)
    if one := here.one(others):
        here.chance.choice((one.delete, lambda: _first(one)))()


def _first(one: Origin) -> None:
    Origin.objects.filter(referral=one.referral, is_first=True).update(is_first=False)
    Origin.objects.filter(pk=one.pk).update(is_first=True)


def take_away(here: Place) -> None:
    if matter := here.one(Referral.objects.filter(replies=None, answers_again=None)):
        matter.delete()


def move(here: Place) -> None:
    changed = here.chance.choice(
        (
            {"starts_at": here.moment},
            {"opened_at": here.moment, "closed_at": datetime(2016, 1, 1, tzinfo=UTC)},
            {"meeting_type": here.chance.choice(("briefing", "review")), "name": "Hội nghị"},
        )
    )
    here.some(Meeting).update(**changed)


def period_otherwise(here: Place) -> None:
    if one := here.one(Period.objects.all()):
        Period.objects.filter(pk=one.pk).update(month=here.chance.randrange(1, 13))


def series_otherwise(here: Place) -> None:
    Series.objects.update(
        cluster=here.chance.choice((None, here.one(Cluster.objects.filter(host=here.host))))
    )


def keep(_here: Place) -> None:
    keep_all()


ACTS: Final[tuple[Act, ...]] = (
    *(raise_one, raise_again, forward, answer, judge, judge_otherwise, unjudge, come_to_another_outcome),
    *(unanswer, place_elsewhere, call_back, undo_call, deliver, give_back, say_otherwise, call_it_otherwise),
    *(turn_otherwise, origin_otherwise, take_away, move, period_otherwise, series_otherwise),
    *(keep, keep, keep, keep),
)


class PowerCut(Exception):
    """The power fails before the act has ended."""


def live(here: Place, steps: int) -> Iterator[str]:
    """Change the rows so many times and yield how each change was called; one in six is cut off midway."""
    for _ in range(steps):
        act = here.chance.choice(ACTS)
        try:
            with transaction.atomic():
                act(here)
                cut_off(here)
        except (PowerCut, DatabaseError, ObjectDoesNotExist):  # somebody else was quicker
            continue
        yield act.__name__


def cut_off(here: Place) -> None:
    """Let the power fail, once in six times."""
    if here.chance.random() < 1 / 6:
        raise PowerCut


def compare(here: Place) -> None:
    """See that what is read of the kept sums is what the rows say: each year, and some statistics."""
    for year in (2014, 2015):
        by = here.chance.choice(list(By))
        found = sums.tally(here.host, year, by=by, now=NOW)
        assert found == counting.tally(here.host, year, by=by, now=NOW), (year, by)
        assert sums.totals(here.host, year, by=by) == counting.totals(here.host, year, by=by), (year, by)
        added = counting.sums(here.host, year)
        assert {fact: number for fact, number in sums.added(here.host, year).items() if number} == added
    what = here.chance.choice(list(What))
    first = Month(2014, here.chance.randrange(1, 13))
    span = here.chance.choice((whole_year(2014), whole_year(2015), MonthSpan(first, first.plus(14))))
    for axis in AXES[what]:
        cut = statistics.Cut(here.host, what, axis, span, As.THEN, date(2026, 11, 29))
        cut = replace(cut, borders_as=here.chance.choice(list(As))) if axis is Axis.UNIT else cut
        read = {key: number for key, number in statistics.totals(cut).items() if number}
        assert read == {key: one.count for key, one in statistics.tally(cut).items()}, (what, axis, span)


def sequences(count: int, here: Place) -> int:
    """Live so many sequences of changes, each undone before the next; return how many changes took."""
    taken = 0
    for number in range(count):
        mark = transaction.savepoint()
        said: list[str] = []
        try:
            said += live(here, here.chance.randrange(1, 12))
            compare(here)
        except AssertionError as fault:
            raise AssertionError(f"sequence {number} broke after {', '.join(said)}: {fault}") from fault
        finally:
            transaction.savepoint_rollback(mark)
            transaction.savepoint_commit(mark)  # it goes too: kept, each makes what follows dearer
        taken += len(said)
    return taken
