"""The order of business of a meeting and the meetings of a year, as they are printed."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from django.utils import translation

from giaoban.documents.queries import issuer_or_refuse, usual_signature
from giaoban.documents.rules import papers
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers.wording import clock
from giaoban.kernel.dates import lunar, weekday_name
from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.kernel.vietnamese import capital_first
from giaoban.meetings.models import AgendaItem, Meeting, Series
from giaoban.meetings.queries.letters import chair_of, gathering_on_paper
from giaoban.meetings.queries.programme import group_of
from giaoban.meetings.queries.year import Cell, Month
from giaoban.meetings.rules import State
from giaoban.organisation.models import Host

NO_AGENDA: Final = Refusal(
    "no_agenda", gettext_noop("This meeting has no agenda yet. Write its agenda first, then print.")
)
NO_MEETINGS: Final = Refusal(
    "no_meetings", gettext_noop("No meeting is planned in this year. Plan the year first, then print.")
)
# Until a letter of invitation names the day for good.
MAY_MOVE: Final = "Lịch có thể thay đổi; giấy mời của từng kỳ nêu ngày chính thức."


def programme_on_paper(meeting: Meeting, *, today: date) -> Paper:
    """Return the programme of a meeting: from when, what, by whom.

    Raises:
        Refused: If it has no agenda, or the committee no letterhead.
    """
    items = list(meeting.agenda.all())
    if not items:
        raise Refused(NO_AGENDA)
    with translation.override("vi"):
        return papers.programme(
            gathering_on_paper(meeting, today),
            tuple(_lines(items, meeting.begins)),
            chair=chair_of(meeting),
            signature=usual_signature(issuer_or_refuse(meeting.host), today),
        )


def _lines(items: Sequence[AgendaItem], begins: datetime) -> Iterator[papers.Item]:
    for item in items:
        yield papers.Item(f"{begins.hour} giờ {begins.minute:02}", item.title, item.presenter)
        begins += timedelta(minutes=item.minutes)


def is_planned(months: Sequence[Month]) -> bool:
    """Return whether a year has a meeting that takes place."""
    return any(cell is not None and bool(_held(cell)) for month in months for cell in month.cells)


def year_on_paper(
    host: Host, year: int, series: Sequence[Series], months: Sequence[Month], *, today: date
) -> Paper:
    """Return the meetings of a year on one sheet: months down, who meets across.

    Args:
        host: The committee.
        year: The year.
        series: The columns.
        months: The rows, with the cells of these series.
        today: The day of printing.

    Raises:
        Refused: If nothing is planned, or the committee has no letterhead.
    """
    if not is_planned(months):
        raise Refused(NO_MEETINGS)
    issuer = issuer_or_refuse(host)
    with translation.override("vi"):
        rows = tuple(
            papers.YearRow(f"Tháng {month.first.month}", tuple(_cell(cell) for cell in month.cells))
            for month in months
        )
        return papers.year_programme(
            papers.YearProgramme(
                letterhead=issuer.letterhead,
                year=year,
                groups=tuple(group_of(each) for each in series),
                rows=rows,
                signature=usual_signature(issuer, today),
                notes=(*_usually(series), MAY_MOVE),
                dated=today,
            )
        )


def _usually(series: Sequence[Series]) -> Iterator[str]:
    """Tell when and where each group meets; once, where all of them meet alike."""
    told = {group_of(each): f"{clock(each.starts_at)}, tại {each.place}" for each in series}
    if len(set(told.values())) == 1:
        yield f"Bắt đầu từ {next(iter(told.values()))}."
        return
    for group, when in told.items():
        yield f"{group}: bắt đầu từ {when}."


def _held(cell: Cell) -> list[Meeting]:
    """Return the meetings of a period that take place."""
    return [meeting for meeting in cell.meetings if meeting.state != State.CANCELLED]


def _cell(cell: Cell | None) -> str:
    return "\n".join(_day(meeting) for meeting in _held(cell)) if cell else ""


def _day(meeting: Meeting) -> str:
    day = meeting.day
    moon_day, moon_month = lunar(day)
    name = f"\n{meeting.name}" if meeting.name else ""
    return f"{capital_first(weekday_name(day))}, {day:%d/%m} ({moon_day:02}/{moon_month:02} âm lịch){name}"
