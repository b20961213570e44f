"""Rules for reply templates: words with gaps that a writer fills, so that no template leaves as it is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Protocol

from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import fold, nfc, search_tokens

NO_TITLE: Final = gettext_noop("Give the template a title by which writers know it.")
SAYING: Final = ("found", "cause", "grounds", "action")
PARTS: Final = (*SAYING, "who", "means")
LONGEST: Final[Mapping[str, int]] = {"who": 200, "means": 300}
LONGEST_TITLE: Final = 120
LONGEST_TEXT: Final = 2000

# «…», « », or a hint between the signs that begins or ends with dots; «Luật Đất đai» is a name, not a gap.
_GAP: Final = re.compile(r"«\s*»|«\s*(?:…|\.{3})[^«»]{0,200}»|«[^«»]{0,200}(?:…|\.{3})\s*»")
_SENTENCES: Final[Mapping[str, str]] = {
    "found": gettext_noop(
        "Point %(number)s: %(gap)s in “What was found” still waits to be filled. Write what holds for this "
        "matter, or take it out."
    ),
    "cause": gettext_noop(
        "Point %(number)s: %(gap)s in “Cause” still waits to be filled. Write what holds for this matter, "
        "or take it out."
    ),
    "grounds": gettext_noop(
        "Point %(number)s: %(gap)s in “Grounds” still waits to be filled. Write what holds for this matter, "
        "or take it out."
    ),
    "action": gettext_noop(
        "Point %(number)s: %(gap)s in “What is done or will be done” still waits to be filled. Write what "
        "holds for this matter, or take it out."
    ),
    "who": gettext_noop(
        "Point %(number)s: %(gap)s in “Who does it” still waits to be filled. Write who does it, "
        "or take it out."
    ),
    "means": gettext_noop(
        "Point %(number)s: %(gap)s in “With what means” still waits to be filled. Write what holds for this "
        "matter, or take it out."
    ),
}


class Point(Protocol):
    """A numbered point with what is answered to it."""

    @property
    def number(self) -> int:
        """Its number."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a template says: a title to be chosen by, and words for the parts of a point, by their names."""

    title: str
    parts: Mapping[str, str] = field(default_factory=dict)

    @property
    def tidied(self) -> "Wording":
        """The same in the form in which it is kept."""
        return Wording(
            nfc(self.title).strip(), {part: nfc(self.parts.get(part, "")).strip() for part in PARTS}
        )


@dataclass(frozen=True, slots=True)
class Inserted:
    """What inserting a template into a point comes to.

    Attributes:
        parts: The words of each part afterwards.
        filled: The parts that took the words of the template.
        kept: The parts that the writer had filled otherwise, left as they were.
    """

    parts: Mapping[str, str]
    filled: tuple[str, ...]
    kept: tuple[str, ...]


def gaps_in(text: str) -> list[str]:
    """Return the gaps of a text that still wait to be filled, as they stand there."""
    return [found.group() for found in _GAP.finditer(nfc(text))]


def why_not_keep(wording: Wording, *, titles: Iterable[str] = ()) -> Refusal | None:
    """Return why a template may not say this, or ``None`` if it may.

    A template without a gap could leave as a reply without anybody having thought of the matter.

    Args:
        wording: What it is to say.
        titles: The titles of the other templates of its field that are on.
    """
    if not wording.title.strip():
        return Refusal("no_template_title", NO_TITLE)
    if fold(wording.title) in {fold(title) for title in titles}:
        return Refusal(
            "template_there",
            gettext_noop(
                "Another template of this field has this title. Change that one, or choose another title."
            ),
        )
    said = [wording.parts.get(part, "") for part in PARTS]
    if refused := why_not_type(wording.title, *said):
        return refused
    if not any(search_tokens(_GAP.sub(" ", text)) for text in said[: len(SAYING)]):
        return Refusal(
            "no_template_words", gettext_noop("Write the words that the template puts into a point.")
        )
    if not any(gaps_in(text) for text in said):
        return Refusal(
            "no_gap",
            gettext_noop(
                "Leave at least one gap such as «… day of the check», so that nobody sends the template "
                "as it is."
            ),
        )
    return None


def inserted(
    typed: Mapping[str, str], wording: Wording, *, over: Mapping[str, str] = MappingProxyType({})
) -> Inserted:
    """Return a point with the words of a template or of a kept draft: what was typed stays.

    Args:
        typed: The parts of the point as they were typed.
        wording: What is put there.
        over: What the page showed to begin with: a part that still says it is filled as an empty one is.
    """
    parts = {**dict.fromkeys(PARTS, ""), **typed}
    filled: list[str] = []
    kept: list[str] = []
    for part, words in wording.parts.items():
        now = typed.get(part, "")
        if not words or _same(now, words):
            continue
        is_open = not now.strip() or _same(now, over.get(part, ""))
        (filled if is_open else kept).append(part)
        parts[part] = words if is_open else now
    return Inserted(parts, tuple(filled), tuple(kept))


def why_not_with_gaps(point: Point) -> list[Refusal]:
    """Return why a point may not leave as long as gaps of a template wait in it: one refusal a part."""
    found = ((part, gaps_in(getattr(point, part))) for part in PARTS)
    return [
        Refusal(f"gap_{part}", _SENTENCES[part], {"number": point.number, "gap": gaps[0]})
        for part, gaps in found
        if gaps
    ]


def why_not_as_template(point: Point, wordings: Iterable[Wording]) -> Refusal | None:
    """Return why a point may not leave that says no more than a template does without its gaps."""
    said = _tokens(getattr(point, part) for part in SAYING)
    for wording in wordings:
        if said and said == _tokens(_GAP.sub(" ", wording.parts.get(part, "")) for part in SAYING):
            return Refusal(
                "as_template",
                gettext_noop(
                    "Point %(number)s says only what the template “%(title)s” says. Write what was found and "
                    "what is done in this matter."
                ),
                {"number": point.number, "title": wording.title},
            )
    return None


def why_not_unworked(point: Point, wordings: Iterable[Wording] = ()) -> list[Refusal]:
    """Return why a point that came from a template may not leave yet; empty once it was worked on."""
    if gaps := why_not_with_gaps(point):
        return gaps
    refusal = why_not_as_template(point, wordings)
    return [refusal] if refusal else []


def _same(typed: str, words: str) -> bool:
    return nfc(typed.replace("\r\n", "\n")).strip() == words.replace("\r\n", "\n").strip()


def _tokens(texts: Iterable[str]) -> list[str]:
    return [token for text in texts for token in search_tokens(text)]
