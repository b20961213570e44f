"""Splitting what was typed of one turn into its opinions, in the shorthand of a minute taker.

An empty line begins the next opinion. A label at the beginning of a line says what follows: ``Kiến nghị:``,
``Phản ánh:``, ``Gấp:`` before an opinion, and under it ``Giải đáp (post): …`` for an answer that was given
right there, or ``Đồng ý (post): …`` for one with which the raiser agrees that the matter is closed. Labels
and the space around an opinion are not among its original words; everything else is, letter for letter.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.kernel.vietnamese import fold, nfc
from giaoban.opinions.rules.life import Kind

MOST_PIECES: Final = 12

_GAP: Final = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LABEL: Final = re.compile(r"^[ \t]*([^\W\d_]+(?: [^\W\d_]+)?)[ \t]*:[ \t]*")
_ANSWER: Final = re.compile(r"^[ \t]*([^\W\d_]+ [^\W\d_]+)[ \t]*\(([^()]*)\)[ \t]*:[ \t]*(.*)$")
_SENTENCES: Final = re.compile(r"[^.!?;\n]+(?:[.!?;]+|\n|$)")
_REQUEST: Final = frozenset({"kien nghi", "de nghi", "request"})
_REPORT: Final = frozenset({"phan anh", "report"})
_URGENT: Final = frozenset({"gap", "viec gap", "urgent"})
_ANSWERED: Final = frozenset({"giai dap", "answered here"})
_SETTLED: Final = frozenset({"dong i", "settled here"})  # folded: a last y counts as i
# What a sentence begins with, or says of who asks, when something is asked.
_ASKING: Final = re.compile(
    r"(?:^\W*|[,:–-]\s*"
    r"|\b(?:nhan dan|ba con|chi bo|dang vien|chung toi|toi|thon|khu|cu tri|ho dan|cac ho)\s+)"
    r"(?:xin|mong|de nghi|kien nghi|de xuat|yeu cau)\b"
    r"(?!\s+(?:ki|truoc|thang|da|duoc|nay|do|tren|cua|so)\b)"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One opinion out of a turn, as it will be recorded.

    Attributes:
        text: The original words.
        ask: Those of them that ask for something; empty where nothing is asked.
        answered_by: The post that answered right there; empty if nobody did.
        agrees: Whether the raiser agrees that the matter is closed.
    """

    text: str
    ask: str = ""
    urgent: bool = False
    answered_by: str = ""
    answer: str = ""
    agrees: bool = False

    @property
    def kind(self) -> Kind:
        """What it is taken for; the compiler classifies it."""
        return Kind.RECOMMENDATION if self.ask else Kind.REPORT


def pieces(typed: str) -> tuple[Piece, ...]:
    """Return the opinions in what was typed of one turn, in their order; none if nothing was typed.

    An answer that stands before any opinion is an opinion's own words: nothing typed is left out.
    """
    found: list[Piece] = []
    for block in _GAP.split(nfc(typed).replace("\r\n", "\n").replace("\r", "\n")):
        for piece in _of_block(block, follows=bool(found)):
            if not piece.text and found:
                found[-1] = _answered(found[-1], piece)
            elif piece.text:
                found.append(piece)
    return tuple(found)


def why_not_split(found: Sequence[Piece]) -> Refusal | None:
    """Return why one turn does not hold so many opinions, or ``None`` if it does."""
    if len(found) > MOST_PIECES:
        return Refusal(
            "too_many_pieces",
            gettext_noop(
                "One turn holds at most %(most)s opinions; this would be %(count)s. "
                "An empty line begins the next opinion: take some of them out."
            ),
            {"most": MOST_PIECES, "count": len(found)},
        )
    return None


def why_not_end_unrecorded(typed: str) -> Refusal | None:
    """Return why a turn cannot end without being recorded, or ``None`` if it can."""
    if typed.strip():
        return Refusal(
            "words_typed",
            gettext_noop("Words are typed for this turn. Record it, or throw them away first."),
        )
    return None


def _of_block(block: str, *, follows: bool) -> Iterator[Piece]:
    said: list[str] = []
    answers: list[Piece] = []
    for line in block.split("\n"):
        answer = _answer_in(line)
        if answer is not None and (follows or any(said)):
            answers.append(answer)
        elif answers and line.strip():
            answers[-1] = replace(answers[-1], answer=f"{answers[-1].answer}\n{line.strip()}".strip())
        else:
            said.append(line)
    text = "\n".join(said).strip()
    if text:
        yield _said(text)
    yield from answers


def _said(text: str) -> Piece:
    label, rest = _label_of(text)
    if not rest:
        return Piece(text)
    if label in _URGENT:
        return replace(_said(rest), urgent=True)
    if label in _REPORT:
        return Piece(rest)
    if label in _REQUEST:
        return Piece(rest, ask=_asked(rest) or rest)
    return Piece(text, ask=_asked(text))


def _label_of(text: str) -> tuple[str, str]:
    match = _LABEL.match(text)
    if match is None or fold(match[1]) not in _REQUEST | _REPORT | _URGENT:
        return "", text
    return fold(match[1]), text[match.end() :].strip()


def _answer_in(line: str) -> Piece | None:
    match = _ANSWER.match(line)
    label = fold(match[1]) if match else ""
    if match is None or label not in _ANSWERED | _SETTLED:
        return None
    return Piece("", answered_by=match[2].strip(), answer=match[3].strip(), agrees=label in _SETTLED)


def _answered(piece: Piece, answer: Piece) -> Piece:
    """Return a piece with its answer; a second answer is added to the first one."""
    if not piece.answered_by and not piece.answer:
        return replace(piece, answered_by=answer.answered_by, answer=answer.answer, agrees=answer.agrees)
    more = f"{answer.answered_by}: {answer.answer}" if answer.answered_by else answer.answer
    return replace(piece, answer=f"{piece.answer}\n{more}".strip(), agrees=piece.agrees or answer.agrees)


def _asked(text: str) -> str:
    asking = (sentence.strip() for sentence in _SENTENCES.findall(text) if _ASKING.search(fold(sentence)))
    return "\n".join(asking)


def said_once(text: str, ask: str) -> list[str]:
    """Return what was said and what was asked, without what the words themselves ask already.

    What the clerk types holds its requests; what a secretary writes has them in a field of their own.

    Args:
        text: The original words.
        ask: What is asked, a point a line.
    """
    words = fold(text)
    points = [line.strip().rstrip(".") for line in ask.splitlines() if line.strip()]
    asked = "; ".join(point for point in points if fold(point) not in words)
    return [part for part in (text, asked) if part]
