"""Drawing up: from what was recorded at a meeting to the first words of its papers.

The words are those of the paper, so they are Vietnamese whatever the pages speak. No name of a person stands
beside what was said: unit and post do (design 4.6).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from giaoban.meetings.rules.agenda import ItemKind
from giaoban.meetings.rules.papers import BLANK, PaperKind, Section

# The notice names no figures: those stand in the minutes.
PRESENT: Final = "các đồng chí đại biểu được triệu tập"
IN_WRITING: Final = "bằng văn bản"
CARRIED_BY: Final = "các cơ quan, đơn vị, chi bộ"
# One line each; the others are texts of several paragraphs.
LINES: Final = frozenset({"chair", "chair_post", "clerk", "began", "ended", "carried_by"})
TIMES: Final = frozenset({"began", "ended"})
ITEM: Final = "item-"


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing that was said in a turn, and what was answered on the spot."""

    words: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that was given to somebody to do: what, to whom, by which day."""

    what: str
    who: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Parts:
    """What one area knows of a meeting for its papers; nothing where it knows nothing.

    Attributes:
        attendance: How many were called and came, in a sentence.
        spoken: By key of the turn, what was said in it.
        under: By key of the agenda item, paragraphs that stand under it.
        duties: What was given to whom to do.
    """

    attendance: str = ""
    spoken: Mapping[int, Sequence[Spoken]] = field(default_factory=dict)
    under: Mapping[int, Sequence[str]] = field(default_factory=dict)
    duties: Sequence[Duty] = ()


@dataclass(frozen=True, slots=True)
class Turned:
    """One turn: by which unit and post, and what was said in general, or written and handed in."""

    key: int
    by: str
    gist: str = ""
    written: bool = False

    @property
    def head(self) -> str:
        """Who, told apart from speech where it was handed in."""
        return f"{self.by} ({IN_WRITING})" if self.written else self.by


@dataclass(frozen=True, slots=True)
class Business:
    """One item of the agenda as it was planned, and what was concluded on it."""

    key: int
    kind: str
    title: str
    presenter: str = ""
    concluded: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What the meeting itself recorded; times are local.

    Attributes:
        chair: "Đồng chí Nguyễn Văn A, Bí thư Đảng ủy"; empty if nobody is known.
        chair_post: The post alone.
        clerk: The same of whoever draws the paper up.
        expected: How many were expected.
        attendance: How many came, in a sentence; empty if nobody noted it.
        carried: Titles of what was not dealt with.
    """

    chair: str
    chair_post: str
    clerk: str
    began: datetime
    ended: datetime
    expected: int
    business: Sequence[Business]
    turns: Sequence[Turned]
    conclusion: str
    attendance: str = ""
    carried: Sequence[str] = ()


def merged(found: Iterable[Parts]) -> Parts:
    """Return what all areas know together; of two sentences on attendance the first."""
    parts = list(found)
    spoken: dict[int, Sequence[Spoken]] = {}
    under: dict[int, Sequence[str]] = {}
    for each in parts:
        for turn, said in each.spoken.items():
            spoken[turn] = (*spoken.get(turn, ()), *said)
        for item, lines in each.under.items():
            under[item] = (*under.get(item, ()), *lines)
    return Parts(
        attendance=next((each.attendance for each in parts if each.attendance), ""),
        spoken=spoken,
        under=under,
        duties=tuple(duty for each in parts for duty in each.duties),
    )


def drawn_up(kind: PaperKind, recorded: Recorded, parts: Parts) -> tuple[Section, ...]:
    """Return the sections of a paper as they follow from what was recorded."""
    drawn = _minutes if kind is PaperKind.MINUTES else _conclusions
    return tuple(drawn(recorded, parts))


def _minutes(recorded: Recorded, parts: Parts) -> Iterator[Section]:
    yield Section("began", f"{recorded.began:%H:%M}")
    yield Section("ended", f"{recorded.ended:%H:%M}")
    yield Section("chair", recorded.chair)
    yield Section("clerk", recorded.clerk)
    yield Section("attendance", parts.attendance or recorded.attendance or _uncounted(recorded.expected))
    speaking = _speaking(recorded.business)
    for item in recorded.business:
        turns = recorded.turns if item.key == speaking else ()
        yield Section(f"{ITEM}{item.key}", "\n".join(_under(item, turns, parts)), item.title)
    yield Section("conclusions", recorded.conclusion.strip())
    yield Section("carried", "\n".join(recorded.carried))


def _conclusions(recorded: Recorded, _parts: Parts) -> Iterator[Section]:
    chair = recorded.chair
    yield Section("chair", chair[:1].lower() + chair[1:])
    yield Section("chair_post", recorded.chair_post)
    yield Section("present", PRESENT)
    yield Section("conclusions", recorded.conclusion.strip())
    yield Section("carried_by", CARRIED_BY)


def _speaking(business: Sequence[Business]) -> int | None:
    """Return under which item the turns stand: the opinions, or the last one of a meeting without any."""
    kinds = [item for item in business if item.kind == ItemKind.OPINIONS]
    return (kinds or list(business))[-1].key if business else None


def _under(item: Business, turns: Iterable[Turned], parts: Parts) -> Iterator[str]:
    if item.presenter:
        yield f"{item.presenter} trình bày."
    yield from parts.under.get(item.key, ())
    for turn in sorted(turns, key=lambda each: each.written):  # what was spoken first, each in its order
        yield from _turn(turn, parts.spoken.get(turn.key, ()))
    if item.concluded:
        yield f"Kết luận: {_line(item.concluded)}"


def _turn(turn: Turned, said: Sequence[Spoken]) -> Iterator[str]:
    first, *more = [*([Spoken(turn.gist)] if turn.gist else []), *said] or [Spoken("")]
    yield f"- {turn.head}: {_line(first.words)}".rstrip()
    yield from _answer(first)
    for each in more:
        yield f"+ {_line(each.words)}"
        yield from _answer(each)


def _answer(said: Spoken) -> Iterator[str]:
    if said.answer:
        yield f"Giải đáp tại hội nghị: {_line(said.answer)}"


def talk_line(by: str, title: str, not_given: str = "", *, noted: bool = True) -> str:
    """Return what minutes say of one talk: from where, what it is called, and why it was not given.

    Of one that nobody noted they say just that, so that whoever corrects them sees what is missing.
    """
    if not noted:
        return f"- {by}: Tham luận “{_line(title)}” (chưa ghi đã trình bày hay chưa)."
    if not_given:
        return f"- {by}: Tham luận “{_line(title)}” không trình bày; lý do: {_line(not_given).rstrip('.')}."
    return f"- {by}: Trình bày tham luận “{_line(title)}”."


def reply_line(by: str, title: str, raised: Sequence[str], document: str = "", outcome: str = "") -> str:
    """Return what minutes say of one reply to an earlier meeting.

    Args:
        by: The agency that owes it.
        title: What was asked.
        raised: The units that asked.
        document: Number and day of the document; empty if none had come.
        outcome: What the reply says of the matter.
    """
    asked = f"“{_line(title)}”" + (f" ({', '.join(raised)} nêu)" if raised else "")
    if not document:
        return f"- {by}: {asked}: chưa có văn bản trả lời."
    return f"- {by}: {asked}: đã trả lời tại văn bản {document}" + (f"; {outcome}." if outcome else ".")


def _line(words: str) -> str:
    """Return words of several lines as one paragraph; nothing of them is lost."""
    return " ".join(words.split())


def _uncounted(expected: int) -> str:
    return (
        f"Triệu tập {expected or BLANK} đại biểu; có mặt {BLANK} (đúng giờ: {BLANK}; đến muộn: {BLANK}); "
        f"vắng mặt {BLANK} (có lý do: {BLANK}; không có lý do: {BLANK})."
    )


def name_in(person: str) -> str:
    """Return the name in "Đồng chí Nguyễn Văn A, Bí thư Đảng ủy", for the place under a signature.

    Empty where only a post stands, so that the place stays open.
    """
    title, found, rest = person.partition(" chí ")
    if not found or title.lower() != "đồng":
        return ""
    return rest.split(",")[0].strip()
