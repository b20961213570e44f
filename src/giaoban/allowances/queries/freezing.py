"""Reading the sheets that many meetings would get if they were frozen now, and what stops each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from giaoban.allowances.models import PaymentSheet
from giaoban.allowances.queries.sheets import Draft, drafts_of
from giaoban.allowances.rules.sheets import why_not_freeze
from giaoban.kernel.verdict import Refusal
from giaoban.meetings.models import BRIEFINGS, Meeting
from giaoban.meetings.queries.ordering import with_order
from giaoban.meetings.rules import State
from giaoban.organisation.models import Host


@dataclass(frozen=True, slots=True)
class Weighed:
    """The sheet of a meeting as it would be frozen now, and why it cannot be; ``frozen_as`` if it was."""

    draft: Draft
    frozen_as: str
    refusal: Refusal | None


def meetings_without_sheet(host: Host, *, now: datetime) -> QuerySet[Meeting]:
    """Return the briefings of a committee that began and have no sheet, by their days."""
    begun = Meeting.objects.filter(BRIEFINGS, host=host, starts_at__lte=now, payment_sheets__isnull=True)
    return _by_day(begun.exclude(state=State.CANCELLED.value))


def meetings_seen(host: Host, seen: Iterable[int]) -> QuerySet[Meeting]:
    """Return the meetings of a committee that a clerk had before them, by their days."""
    return _by_day(Meeting.objects.filter(host=host, pk__in=list(seen)))


def _by_day(rows: QuerySet[Meeting]) -> QuerySet[Meeting]:
    return with_order(rows).select_related("host", "series__cluster", "period").order_by("starts_at", "pk")


def weighed(meetings: Iterable[Meeting], seen: Mapping[int, str] | None = None) -> list[Weighed]:
    """Return the sheets of meetings with what stops each. Nine queries, however many they are.

    Args:
        meetings: The meetings.
        seen: Marks of the lists that the clerk had before them, by meeting; left out, what is now counts.
    """
    drafts = drafts_of(meetings)
    newest = PaymentSheet.objects.filter(
        meeting__in=[draft.meeting.pk for draft in drafts], corrected_by__isnull=True
    )
    codes = {row.meeting_id: row.code for row in newest}
    return [_weighed(draft, codes.get(draft.meeting.pk, ""), seen) for draft in drafts]


def _weighed(draft: Draft, frozen_as: str, seen: Mapping[int, str] | None) -> Weighed:
    mark = draft.drawn.mark if seen is None else seen.get(draft.meeting.pk, "")
    stopped = None if frozen_as else draft.refusal
    return Weighed(draft, frozen_as, stopped or why_not_freeze(draft.drawn, seen=mark, frozen_as=frozen_as))


def marks_of(rows: Sequence[Weighed]) -> dict[int, str]:
    """Return the marks of the lists that a page shows, by meeting; of those that are not frozen yet."""
    return {row.draft.meeting.pk: row.draft.drawn.mark for row in rows if not row.frozen_as}
