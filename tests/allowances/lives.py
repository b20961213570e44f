"""Random lives of a committee's payments between several people: what they do, and what must hold then."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final
from uuid import UUID, uuid4

from giaoban.allowances import actions
from giaoban.allowances.models import PaymentLine, PaymentSheet, SettlementEntry
from giaoban.allowances.queries import freezing, settling, sheets
from giaoban.allowances.rules.correcting import Correction
from giaoban.kernel.actor import Actor
from giaoban.kernel.money import Dong
from giaoban.kernel.verdict import Refused
from giaoban.meetings.actions import Touch, note_attendance
from giaoban.meetings.models import Meeting
from giaoban.meetings.rules.attendance import Mark, Way
from giaoban.organisation.models import Host
from tests.make import allowances, meetings, organisation

NAMES: Final = ("An", "Bình", "Cường", "Dung")
PEOPLE: Final = tuple(
    Actor(account=None, name=name, post=f"Văn phòng {name}", role="office") for name in NAMES
)
FIRST: Final = meetings.FRIDAY - timedelta(days=28 * 3)
NOON: Final = meetings.at(meetings.FRIDAY + timedelta(days=1), 12)


@dataclass
class Life:
    """A committee with three briefings, what its people have open before them, and what was frozen so far."""

    chance: random.Random
    host: Host = field(default_factory=organisation.host)
    held: list[Meeting] = field(init=False)
    opened: list[dict[int, str]] = field(default_factory=list)
    sent: list[UUID] = field(default_factory=list)
    frozen: dict[int, tuple[object, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        allowances.rate(host=self.host)
        days = [FIRST + timedelta(days=28 * month) for month in range(3)]
        self.held = [allowances.briefing(host=self.host, on=day, names=NAMES) for day in days]

    @property
    def who(self) -> Actor:
        """Whoever acts now."""
        return self.chance.choice(PEOPLE)

    def once(self) -> UUID:
        """The key of a new form, or of one that is sent again."""
        if self.sent and self.chance.random() < 0.2:
            return self.chance.choice(self.sent)
        self.sent.append(UUID(int=self.chance.getrandbits(128), version=4))
        return self.sent[-1]

    def some_sheet(self) -> PaymentSheet | None:
        """Any sheet, corrected or not."""
        rows = list(PaymentSheet.objects.filter(host=self.host).order_by("pk"))
        return self.chance.choice(rows) if rows else None


def draw_up(life: Life) -> None:
    """Open the page of all meetings, or of some of them; what stands on it may be old when it is sent."""
    some = life.chance.sample(life.held, life.chance.randint(1, len(life.held)))
    life.opened.append(freezing.marks_of(freezing.weighed(some)))


def freeze(life: Life) -> None:
    """Freeze one sheet as somebody saw it."""
    seen = life.chance.choice(life.opened or [{}])
    meeting = life.chance.choice(life.held)
    actions.freeze_sheet(meeting, seen=seen.get(meeting.pk, ""), once=life.once(), at=NOON, actor=life.who)


def freeze_all(life: Life) -> None:
    """Freeze all that somebody saw, some left out or not."""
    seen, leaves = life.chance.choice(life.opened or [{}]), life.chance.random() < 0.5
    actions.freeze_sheets(life.host, seen, leaves=leaves, once=life.once(), at=NOON, actor=life.who)


def correct(life: Life) -> None:
    """Strike out, add, rename and pay by another rate; the lines chosen may be on another sheet by now."""
    sheet = life.some_sheet()
    if sheet is None:
        return
    lines = list(sheet.lines.filter(is_struck=False).order_by("position").values_list("pk", flat=True))
    rest = [each.invitation for each in sheets.addable_to(sheet, sheets.invited_to(sheet))]
    correction = Correction(
        struck=frozenset(line for line in lines if life.chance.random() < 0.3),
        added=frozenset(key for key in rest if life.chance.random() < 0.4),
        reason=life.chance.choice(("", "Điểm danh nhầm.")),
        renamed={line: life.chance.choice(NAMES) for line in lines if life.chance.random() < 0.2},
        amount=life.chance.choice((None, None, Dong(60_000), Dong(80_000))),
    )
    actions.correct_sheet(sheet, correction, once=life.once(), at=NOON, actor=life.who)


def settle(life: Life) -> None:
    """Settle any period."""
    first, last = sorted(FIRST + timedelta(days=life.chance.randint(0, 85)) for _ in range(2))
    actions.settle(life.host, first, last, once=life.once(), at=NOON, actor=life.who)


def change_attendance(life: Life) -> None:
    """Note that somebody was there after all, or was not."""
    meeting = life.chance.choice(life.held)
    invitation = life.chance.choice(list(meeting.invitations.order_by("pk")))
    mark = life.chance.choice((Mark.ARRIVED, Mark.ABSENT, Mark.CLEARED))
    touch = Touch(invitation=invitation.pk, mark=mark, at=meeting.starts_at, key=uuid4())
    note_attendance(meeting, [touch], way=Way.LIST, now=NOON, actor=life.who)


ACTS: Final[tuple[Callable[[Life], None], ...]] = (
    draw_up,
    freeze,
    freeze_all,
    correct,
    settle,
    change_attendance,
)


def lived(life: Life, *, steps: int) -> int:
    """Let people act so often, look after each act, and return how many acts were not refused."""
    taken = 0
    for _ in range(steps):
        try:
            life.chance.choice(ACTS)(life)
            taken += 1
        except Refused:
            pass
        assert_nothing_is_paid_twice(life)
        assert_what_was_frozen_stays(life)
    assert_the_rest_can_be_settled(life)
    return taken


def assert_nothing_is_paid_twice(life: Life) -> None:
    """Every meeting has one sheet that counts and nobody twice on it; numbers have neither gap nor double."""
    counting = PaymentSheet.objects.filter(host=life.host, corrected_by__isnull=True)
    paid = PaymentLine.objects.filter(sheet__in=counting, is_struck=False)
    meetings_paid = list(counting.values_list("meeting", flat=True))
    people = list(paid.values_list("invitation", flat=True))
    numbers = list(
        PaymentSheet.objects.filter(host=life.host).order_by("number").values_list("number", flat=True)
    )

    assert len(meetings_paid) == len(set(meetings_paid))
    assert len(people) == len(set(people))
    assert numbers == list(range(1, len(numbers) + 1))
    for meeting in life.held:
        totals = {row.total for row in sheets.with_totals(PaymentSheet.objects.filter(meeting=meeting))}
        settled = sum(SettlementEntry.objects.filter(sheet__meeting=meeting).values_list("amount", flat=True))
        assert settled in totals | {0}


def assert_what_was_frozen_stays(life: Life) -> None:
    """No act changes a number, a line or an amount of a sheet that was there before it."""
    rows = PaymentSheet.objects.filter(host=life.host).order_by("pk")
    lines = sheets.lines_of_sheets(rows)
    now = {row.pk: (row.code, row.meeting_id, row.reason, *map(_told, lines[row.pk])) for row in rows}

    assert {key: now.get(key) for key in life.frozen} == life.frozen
    life.frozen = now


def _told(line: PaymentLine) -> tuple[object, ...]:
    return line.position, line.invitation_id, line.name, line.amount, line.is_struck


def assert_the_rest_can_be_settled(life: Life) -> None:
    """When everything is settled, what was counted is the sum of the sheets that count."""
    whole = (date(FIRST.year, 1, 1), NOON.date())
    if any(not owed.is_settled for owed in settling.owed_in(life.host, *whole)):
        allowances.settlement(host=life.host, first=whole[0], last=whole[1])
    counting = PaymentSheet.objects.filter(host=life.host, corrected_by__isnull=True)
    owed = sum(row.total for row in sheets.with_totals(counting))

    assert sum(SettlementEntry.objects.values_list("amount", flat=True)) == owed
    assert settling.totals_by_commune(counting.values_list("pk", flat=True)).amount == owed
