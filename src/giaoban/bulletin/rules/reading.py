"""Rules for reading the bulletin: who says that it was read, and what a loudspeaker says of it."""

from collections.abc import Iterator
from enum import StrEnum

from giaoban.bulletin.rules import rich
from giaoban.bulletin.rules.editions import State
from giaoban.bulletin.rules.onpaper import answered_by, imprint
from giaoban.bulletin.rules.printed import Printed, PrintedSection
from giaoban.kernel.verdict import Refusal, gettext_noop


class Way(StrEnum):
    """How it became known that an edition was read."""

    OWN = "own"
    PHONE = "phone"


def why_not_confirm(state: State, *, posts: int) -> Refusal | None:
    """Return why it cannot be said that an edition was read, or ``None`` if it can.

    Args:
        state: Where the edition stands.
        posts: For how many posts of secretaries it is said.
    """
    if state is not State.ISSUED:
        return Refusal("edition_not_issued", gettext_noop("This edition is not issued yet."))
    if not posts:
        return Refusal(
            "not_a_secretary",
            gettext_noop("Only secretaries are asked whether they have read it. You may read it as well."),
        )
    return None


def aloud(edition: Printed) -> str:
    """Return an edition as text to be read out over loudspeakers: sentences, each on a line of its own."""
    head = f"Tài liệu giao ban tháng {edition.month} năm {edition.year}."
    parts = ["\n".join(filter(None, (rich.plain(part) for part in _said(one)))) for one in edition.sections]
    last = "\n".join(f"{label}: {words}." for label, words in imprint(edition)[:3])
    return "\n\n".join((head, *parts, last)) + "\n"


def _said(section: PrintedSection) -> Iterator[str]:
    """Yield what is said of a section, as formatted text."""
    yield rich.from_plain(section.title)
    for piece in section.pieces:
        yield rich.from_plain(piece.title)
        yield piece.body
    for row in section.documents:
        told = f"{row.body} ban hành văn bản số {row.number}, ngày {row.day.day} tháng {row.day.month} "
        yield rich.from_plain(f"{told}năm {row.day.year}: {row.title}\n{row.gist}")
        yield rich.from_plain(f"Áp dụng cho: {row.concerns}" if row.concerns else "")
    for answer in section.answers:
        yield rich.from_plain(f"{answer.places} hỏi: {answer.asked}")
        yield rich.from_plain(f"{answered_by(answer)} trả lời: {answer.answer}")
    for event in section.calendar:
        day = f"Ngày {event.day.day} tháng {event.day.month}"
        yield rich.from_plain(", ".join(filter(None, (day, event.hour, event.what, event.who, event.where))))
    for picture in section.pictures:
        yield rich.from_plain(f"Bản in có ảnh: {picture.caption}")
    yield rich.from_plain(section.note)
