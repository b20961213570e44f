"""Rules of the published version: what may be approved, what is masked, and what never leaves the house."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import fold, nfc, search_tokens
from giaoban.opinions.rules.private import Finding, findings

NO_ASKED: Final = gettext_noop("Write what was asked, as everybody may read it.")
NO_ANSWERED: Final = gettext_noop("Write what was answered, as everybody may read it.")

MASK: Final = "[…]"
FIGURES: Final = 8  # the last figures of a phone, the same with 0 and with +84 before them


@dataclass(frozen=True, slots=True)
class Raiser:
    """Somebody who raised it: name and phone stand here only to be kept out."""

    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """What the rules need to know about one matter and the reply that answers it.

    Attributes:
        is_answer: Whether this version is the one that counts now, and was not given back.
        has_mood: Whether public mood stands among what was raised.
        is_own: Whether the asking person raised it, wrote the reply or cleared it.
        seen: Mark of the versions of words that stand now.
    """

    is_answer: bool
    has_mood: bool
    is_own: bool
    seen: str
    raisers: tuple[Raiser, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text: as it stands, or what a finding marks. ``kind`` is empty of the former."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """What is to be read by everybody, as the approver typed it."""

    asked: str
    answered: str


def pieces(text: str) -> list[Piece]:
    """Return a text in order, cut where something may name a private person."""
    text, before = nfc(text), 0
    cut: list[Piece] = []
    for found in findings(text):
        cut += [Piece(text[before : found.start]), Piece(text[found.start : found.end], found.kind.value)]
        before = found.end
    return [piece for piece in [*cut, Piece(text[before:])] if piece.text]


def masked(text: str, keep_out: Iterable[Raiser] = ()) -> str:
    """Return a text with a mask where something may name a private person, wherever the same stands again.

    Args:
        text: The original words.
        keep_out: Those who raised it; their names and phones are masked as well.
    """
    text = nfc(text)
    hidden = {text[found.start : found.end] for found in findings(text)}
    text = _masked_at(text, findings(text))
    for one in keep_out:
        text = _without(text, one.name, re.IGNORECASE)
    for span in sorted(hidden, key=len, reverse=True):
        text = _without(text, span)
    return text


def why_not_publish(item: Item, words: Words, *, seen: str) -> Refusal | None:
    """Return why these words may not be published, or ``None`` if they may.

    Source:
        domain.md 2, S99; domain.md 5.6.
    """
    return (
        why_not_open(item)
        or _why_not_seen(item, seen)
        or _why_not_words(words)
        or _why_not_name(item.raisers, words)
    )


def why_not_open(item: Item) -> Refusal | None:
    """Return why nothing of this matter may be published whatever the words, or ``None``."""
    if not item.is_answer:
        return Refusal(
            "no_answer_to_publish",
            gettext_noop("This reply does not count any more. Open the matter and take the newest one."),
        )
    if item.has_mood:
        return Refusal(
            "mood_stays_inside", gettext_noop("Public mood is not published. Leave it unpublished.")
        )
    if item.is_own:
        return Refusal(
            "own_words",
            gettext_noop("You had a part in these words. Ask somebody else who approves to read them."),
        )
    return None


def _why_not_seen(item: Item, seen: str) -> Refusal | None:
    if item.seen == seen:
        return None
    return Refusal(
        "changed_since",
        gettext_noop("The words behind it have changed meanwhile. Read them below once more, then approve."),
    )


def _why_not_words(words: Words) -> Refusal | None:
    if not words.asked.strip():
        return Refusal("no_asked", NO_ASKED)
    if not words.answered.strip():
        return Refusal("no_answered", NO_ANSWERED)
    return None


def _why_not_name(raisers: Sequence[Raiser], words: Words) -> Refusal | None:
    if any(names(words.asked, one) for one in raisers):
        return Refusal("asked_names_raiser", _NAMES_RAISER)
    if any(names(words.answered, one) for one in raisers):
        return Refusal("answered_names_raiser", _NAMES_RAISER)
    return None


_NAMES_RAISER: Final = gettext_noop(
    "The name or the phone of the one who raised it stands in these words. Put […] in its place."
)


def names(text: str, raiser: Raiser) -> bool:
    """Return whether a text holds the name of a raiser, with or without marks, or their phone."""
    words = f" {' '.join(search_tokens(text))} "
    name = " ".join(search_tokens(raiser.name))
    if name and f" {name} " in words:
        return True
    phone = re.sub(r"\D", "", raiser.phone)[-FIGURES:]
    return len(phone) == FIGURES and phone in re.sub(r"[\s.\-()]", "", fold(text))


def _without(text: str, span: str, how: re.RegexFlag = re.NOFLAG) -> str:
    """Mask what stands again as a whole word; a name is told from a word by its capital (Lan, lan can)."""
    return re.sub(rf"(?<!\w){re.escape(nfc(span))}(?!\w)", MASK, text, flags=how) if span else text


def _masked_at(text: str, found: Sequence[Finding]) -> str:
    for each in reversed(found):
        text = text[: each.start] + MASK + text[each.end :]
    return text


def why_not_print_together(committees: int) -> Refusal | None:
    """Return why what so many committees published cannot go on one print, or ``None`` if it can."""
    if committees > 1:
        return Refusal(
            "several_committees",
            gettext_noop(
                "Each committee prints under its own head, and this list holds answers of several. "
                "Choose one of them beside “Print on A4”."
            ),
        )
    return None
