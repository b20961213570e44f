"""The story of a matter as a paper: each time it was raised, in whose words, and what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from giaoban.documents.rules.blocks import Block, Column, Heading, Paragraph, Table
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.documents.rules.papers.wording import short_day


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened: the day as it is written, or what it waits for, and what it was."""

    when: str
    what: str


@dataclass(frozen=True, slots=True)
class Sent:
    """One agency to which the matter was sent, what it was asked, how that stands and what happened."""

    agency: str
    code: str
    state: str
    points: tuple[str, ...]
    way: tuple[Happened, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """One time that it was raised.

    Attributes:
        day: As it is written: "03/07/2026".
        said: Who raised it, and the words, of those that its reader may read.
        remark: How many opinions were merged, and whether there are words that its reader may not read.
    """

    day: str
    said: tuple[tuple[str, str], ...]
    remark: str
    sent: tuple[Sent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What the paper tells; ``finding`` sums it up, ``code`` is the matter's."""

    letterhead: Letterhead
    dated: date
    code: str
    title: str
    finding: str
    rounds: tuple[Round, ...]


def story(facts: Story) -> Paper:
    """Return the story of a matter as a paper without a number."""
    blocks: list[Block] = [Paragraph(facts.finding)]
    for place, one in enumerate(facts.rounds, start=1):
        blocks += _round(place, one)
    return Paper(
        letterhead=facts.letterhead,
        name="Quá trình giải quyết",
        code=facts.code,
        title="QUÁ TRÌNH GIẢI QUYẾT VẤN ĐỀ",
        subject=f"{facts.title} ({facts.code})",
        corner=f"Lưu hành nội bộ, in ngày {short_day(facts.dated)}",
        blocks=tuple(blocks),
        dated=facts.dated,
        size=11,
    )


def _round(place: int, one: Round) -> Iterator[Block]:
    yield Heading(f"{place}. Nêu ngày {one.day}", level=2)
    for who, words in one.said:
        yield Paragraph(f"“{words}”", label=f"{who}:")
    if one.remark:
        yield Paragraph(one.remark, italic=True)
    for sent in one.sent:
        called = f"{sent.agency} ({sent.code})" if sent.code else sent.agency
        yield Heading(f"{called}: {sent.state}", level=3)
        rows = [("Nội dung", _numbered(sent.points))] if sent.points else []
        rows += [(step.when, step.what) for step in sent.way]
        if rows:
            yield Table((Column("Ngày", 1.6), Column("Diễn biến", 9)), tuple(rows))


def _numbered(points: tuple[str, ...]) -> str:
    if len(points) == 1:
        return points[0]
    return "\n".join(f"{place}. {point}" for place, point in enumerate(points, start=1))
