"""Gathering what the report of a stretch of time says, from the same queries as the pages."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from django.utils import timezone
from django.utils.translation import gettext, override

from giaoban.documents import chapters
from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.papers import review as paper
from giaoban.kernel.verdict import enforce
from giaoban.organisation.models import Host
from giaoban.organisation.queries.assumed import assumed_of
from giaoban.replies.queries.heads import head_of, holder_of
from giaoban.reports import queries
from giaoban.reports.queries import counting, sums
from giaoban.reports.queries.review.attending import attended, held, notices, talked
from giaoban.reports.queries.review.counted import counted, owing
from giaoban.reports.queries.review.replying import judged, kept
from giaoban.reports.queries.statistics import recorded_since
from giaoban.reports.rules.counters import Counters
from giaoban.reports.rules.stretches import MONTHS_OF_QUARTER, Stretch, why_not_report, why_not_without
from giaoban.reports.rules.tables import By, Table

VIETNAMESE: Final = "vi"  # the language of papers, whatever the reader's


@dataclass(frozen=True, slots=True)
class Signed:
    """What a report bears that is being signed."""

    number: int
    day: date
    signature: Signature


def review_of(
    host: Host,
    stretch: Stretch,
    *,
    now: datetime,
    words: paper.Words | None = None,
    signed: Signed | None = None,
) -> paper.Review:
    """Return what the report says.

    Args:
        host: The committee.
        stretch: What it reports on.
        now: What is overdue depends on it; with time zone.
        words: What the office wrote itself.
        signed: Of a report that is being signed; ``None`` for a draft.

    Raises:
        Refused: If the stretch has not begun or nothing is recorded for it, the committee has no letterhead.
    """
    today = timezone.localdate(now)
    enforce(why_not_report(stretch, today=today))
    with override(VIETNAMESE):
        drafted = _drafted(host, stretch, now, words or paper.Words())
        if signed is None:
            return drafted
        return replace(
            drafted,
            letterhead=head_of(host, signed.day).letterhead,
            dated=signed.day,
            number=signed.number,
            signed_on=signed.day,
            signature=signed.signature,
            holder=holder_of(host, signed.signature),
        )


def _drafted(host: Host, stretch: Stretch, now: datetime, words: paper.Words) -> paper.Review:
    today = timezone.localdate(now)
    dated = min(today, stretch.last + timedelta(days=1))
    table, counters = _counted(host, stretch, now)
    head, came = head_of(host, dated), counting.meetings(host, stretch)
    tables = _tables(host, stretch, now)
    return paper.Review(
        letterhead=head.letterhead,
        holder=head.holder,
        called=stretch.called,
        before=stretch.before_called,
        so_far=None if stretch.has_ended(today) else today,
        code=f"{host.code} {stretch.code}",
        dated=dated,
        raised=_raised(counters),
        by_field=_since_when(counted(table, By.FIELD, host), host, stretch),
        signature=head.signature,
        held=held(host, stretch, now=now),
        attended=attended(came),
        notices=notices(came, now=now),
        judged=judged(host, stretch),
        returned=counters.again,
        kept=kept(host, stretch, today=today),
        talked=talked(came),
        owing=owing(tables),
        tables=tuple(tables),
        chapters=chapters.told(host, stretch.first, stretch.last),
        words=words,
        recipients=head.recipients,
        remark=assumed_of(host),
    )


def _since_when(table: paper.Counted, host: Host, stretch: Stretch) -> paper.Counted:
    """Return a table that says since when the time before it is recorded, if it is so only in part."""
    since, before = recorded_since(host), stretch.before
    if since is None or not before.first < date(since.year, since.month, 1) <= before.last:
        return table
    called = f"{stretch.before_called[:1].lower()}{stretch.before_called[1:]}"
    return replace(table, rule=f"{table.rule} Số liệu {called} chỉ có từ tháng {since}.")


def _counted(host: Host, stretch: Stretch, now: datetime) -> tuple[Table, Counters]:
    """Return the table by field and the counters; refuses a stretch in which nothing was recorded."""
    table, tallies = queries.table_of(host, stretch, before=stretch.before, now=now)
    found = counting.counters(host, stretch, tallies, sums.added(host, stretch))
    anything = found.meetings + found.turns + found.written + found.requests + found.referrals
    enforce(why_not_without(counted=anything, called=stretch.code))
    return table, found


def _tables(host: Host, stretch: Stretch, now: datetime) -> list[paper.Counted]:
    """Return the tables of the annex."""
    return [
        counted(queries.table_of(host, stretch, before=stretch.before, now=now, by=by)[0], by, host)
        for by in _ways(host, stretch)
    ]


def _ways(host: Host, stretch: Stretch) -> list[By]:
    """Return by what the annex counts: communes where there are some, else cells; months of a year."""
    place = By.UNIT if queries.has_communes(host) else By.CELL
    wanted = (By.CLUSTER, place, By.AGENCY, By.MONTH)
    return [by for by in wanted if by is not By.MONTH or stretch.is_year]


def _raised(found: Counters) -> paper.Raised:
    return paper.Raised(
        meetings=found.meetings,
        turns=found.turns,
        written=found.written,
        statements=found.statements,
        requests=found.requests,
        on_spot=found.on_spot,
        forwarded=found.forwarded,
        set_aside=found.set_aside,
        waiting=found.waiting,
        merged=found.merged_away,
        split=found.added_by_splitting,
        referrals=found.referrals,
        matters=found.matters,
        again=found.raised_again,
    )


def shown_as(stretch: Stretch) -> str:
    """Return what a stretch is called on a page, in the language in force."""
    if stretch.term:
        return gettext("the term %(term)s") % {"term": stretch.term}
    if stretch.is_year:
        return gettext("the year %(year)s") % {"year": stretch.first.year}
    if stretch.months == MONTHS_OF_QUARTER:
        return gettext("quarter %(quarter)s of %(year)s") % {
            "quarter": stretch.quarter,
            "year": stretch.first.year,
        }
    return gettext("month %(month)s of %(year)s") % {"month": stretch.first.month, "year": stretch.first.year}
