"""What a report on a stretch of time says: plain figures as they were counted, and the office's own words."""

from dataclasses import dataclass, field
from datetime import date

from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.paper import Letterhead


@dataclass(frozen=True, slots=True)
class Held:
    """The meetings of one group: how many were planned, and how many of them were held."""

    name: str
    planned: int
    held: int


@dataclass(frozen=True, slots=True)
class Lead:
    """What came of the invitations whose notice arrived so long before the meeting."""

    words: str
    invited: int
    absent: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attended:
    """Attendance; every figure counts invitations, not persons.

    Attributes:
        causes: Why people were away, as they said it, the most frequent first.
        leads: The same absences beside how early the notice had come.
        unnoted: Meetings at which nobody noted attendance.
        members: The committee members in charge among them: invited, and away.
    """

    invited: int = 0
    there: int = 0
    late: int = 0
    left_early: int = 0
    substitutes: int = 0
    excused: int = 0
    absent: int = 0
    causes: tuple[tuple[str, int], ...] = ()
    leads: tuple[Lead, ...] = ()
    unnoted: int = 0
    members: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notices:
    """Notices that took longer than they should, by hop.

    Attributes:
        sent: Meetings whose notice the committee itself sent late.
        passed_on: Notices that an office passed on late.
        offices: How often each of these offices did, for meetings; the most frequent first.
        received: Notices whose receipt was confirmed late.
    """

    notices: int = 0
    sent: int = 0
    passed_on: int = 0
    offices: tuple[tuple[str, int], ...] = ()
    received: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """The counters C1 to C6 and the parts of C3."""

    meetings: int
    turns: int
    written: int
    statements: int
    requests: int
    on_spot: int
    forwarded: int
    set_aside: int
    waiting: int
    merged: int
    split: int
    referrals: int
    matters: int
    again: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table of C5: how many, which share, how many before, and how the replies stand (C7)."""

    label: str
    count: int
    share: str
    previous: int
    on_time: int = 0
    late: int = 0
    overdue: int = 0
    not_yet_due: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A table of C5.

    Attributes:
        caption: "theo lĩnh vực".
        head: What stands over the first column.
        shares: What stands under the shares: "100,0".
        rule: How the shares were rounded.
        remark: What stands under the table where its shares do not add up to 100; empty where they do.
    """

    caption: str
    head: str
    rows: tuple[Row, ...]
    shares: str
    rule: str
    remark: str = ""

    @property
    def total(self) -> Row:
        """The last line; every part is a sum of its rows."""
        return Row(
            "Cộng",
            sum(row.count for row in self.rows),
            self.shares,
            *(
                sum(getattr(row, name) for row in self.rows)
                for name in ("previous", "on_time", "late", "overdue", "not_yet_due")
            ),
        )

    @property
    def told(self) -> tuple[Row, ...]:
        """The rows in which anything was counted, now or before."""
        return tuple(row for row in self.rows if row.count or row.previous)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What raisers said of the first reply to what they asked; each judgement is of one raiser."""

    answered: int = 0
    partly: int = 0
    off_the_point: int = 0
    too_general: int = 0
    unconvincing: int = 0
    acknowledged_only: int = 0

    @property
    def total(self) -> int:
        """The base of all its shares."""
        return (
            self.answered
            + self.partly
            + self.off_the_point
            + self.too_general
            + self.unconvincing
            + self.acknowledged_only
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Promises whose day lies in the stretch, by how they were kept."""

    on_time: int = 0
    late: int = 0
    broken: int = 0
    moved: int = 0
    ahead: int = 0

    @property
    def due(self) -> int:
        """Those whose day has come."""
        return self.on_time + self.late + self.broken


@dataclass(frozen=True, slots=True, kw_only=True)
class Talked:
    """Experience talks: by group what was given, by unit what was not, and how many texts came late."""

    given: tuple[tuple[str, tuple[str, ...]], ...] = ()
    not_given: tuple[tuple[str, str], ...] = ()
    late: int = 0

    @property
    def count(self) -> int:
        """How many were given."""
        return sum(len(titles) for _, titles in self.given)


@dataclass(frozen=True, slots=True)
class Words:
    """What the office writes itself, a paragraph a line; empty parts are left out."""

    overall: str = ""
    shortcomings: str = ""
    causes: str = ""
    directions: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What another area has to say: sentences for the results and for the shortcomings."""

    results: tuple[str, ...] = ()
    shortcomings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Everything that the report says.

    Attributes:
        holder: Whose report it is: "Ban Thường vụ Huyện ủy Kinh Môn".
        called: The stretch inside a sentence: "năm 2015".
        before: What it is compared with, over a column: "Năm 2014".
        so_far: The day up to which it is counted, where the stretch has not ended; else ``None``.
        tables: By cluster, unit, agency, month; those that hold anything.
        remark: What of the data is assumed; empty of real data.
    """

    letterhead: Letterhead
    holder: str
    called: str
    before: str
    so_far: date | None
    code: str
    dated: date
    raised: Raised
    by_field: Counted
    signature: Signature
    held: tuple[Held, ...] = ()
    attended: Attended = field(default_factory=Attended)
    notices: Notices = field(default_factory=Notices)
    judged: Judged = field(default_factory=Judged)
    returned: int = 0
    kept: Kept = field(default_factory=Kept)
    talked: Talked = field(default_factory=Talked)
    owing: tuple[tuple[str, int, int], ...] = ()
    tables: tuple[Counted, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    words: Words = field(default_factory=Words)
    recipients: tuple[str, ...] = ()
    number: int | None = None
    signed_on: date | None = None
    remark: str = ""
