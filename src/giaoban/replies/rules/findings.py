"""What a reply still lacks, each with its reason: advice to the writer, never a bar and never a score."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.replies.rules.drafting import Answer, Outcome, PointAnswer
from giaoban.replies.rules.likeness import is_far, repeats, was_given_before
from giaoban.replies.rules.points import answers_to, points_in
from giaoban.replies.rules.reading import Reading, read, wants_to_know
from giaoban.replies.rules.templates import gaps_in


class Lack(StrEnum):
    """What a raiser would ask back. The values are the codes that ``giaoban check-reply`` prints."""

    GAP = "gap_of_template"
    NO_ANSWER = "no_answer_to_point"
    ONLY_NOTED = "only_noted"
    COPY_OF_QUESTION = "copy_of_question"
    COPY_OF_EARLIER = "copy_of_earlier"
    FAR = "far_from_question"
    PROMISE = "promise_without_commitment"
    REGULATION = "regulation_unnamed"
    NO_DATE = "no_date"
    NO_BODY = "no_body"
    NO_GROUNDS = "no_grounds"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a reply lacks. The edge translates the sentence and then fills in the values.

    Attributes:
        point: Number of the point; ``None`` of the reply as a whole.
    """

    code: Lack
    sentence: str
    point: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadAgainst:
    """What a reply is read against.

    Attributes:
        points: The words of each point, by its number.
        earlier: What was answered before to other matters.
        said: The original words behind the points, of which an office's wording of a point keeps a few.
    """

    points: Mapping[int, str] = field(default_factory=dict)
    earlier: Sequence[str] = ()
    said: str = ""

    def beside(self, number: int) -> list[str]:
        """Return the words of the other points."""
        return [words for other, words in self.points.items() if other != number]


SENTENCES: Final[Mapping[Lack, str]] = {
    Lack.GAP: gettext_noop("%(gap)s still waits to be filled. Write what holds for this matter."),
    Lack.NO_ANSWER: gettext_noop("It does not say whether this is done, will be done or will not be done."),
    Lack.ONLY_NOTED: gettext_noop("It only notes the matter. Say yes or no, and what will be done."),
    Lack.COPY_OF_QUESTION: gettext_noop(
        "It repeats the words of the question. Say what was found and what is done."
    ),
    Lack.COPY_OF_EARLIER: gettext_noop(
        "Nearly the same words were given as an answer before. Say what holds for this matter now."
    ),
    Lack.FAR: gettext_noop("It shares no word with the question. Check that it answers this matter."),
    Lack.PROMISE: gettext_noop(
        "“%(phrase)s” promises nothing that could be checked. Say who does what by when."
    ),
    Lack.REGULATION: gettext_noop(
        "It speaks of regulations without naming one. Name the document and its article."
    ),
    Lack.NO_DATE: gettext_noop("It does not say by when."),
    Lack.NO_BODY: gettext_noop("It does not say who does it."),
    Lack.NO_GROUNDS: gettext_noop(
        "It names no grounds. One is enough: a document, what was checked on which day, or a figure."
    ),
}

# What a sentence above says at length, for a line that names several.
IN_SHORT: Final[Mapping[Lack, str]] = {
    Lack.GAP: gettext_noop("what belongs into a gap"),
    Lack.NO_ANSWER: gettext_noop("whether it is done"),
    Lack.ONLY_NOTED: gettext_noop("yes or no"),
    Lack.COPY_OF_QUESTION: gettext_noop("more than the words of the question"),
    Lack.COPY_OF_EARLIER: gettext_noop("more than an earlier answer"),
    Lack.FAR: gettext_noop("an answer to this matter"),
    Lack.PROMISE: gettext_noop("a promise that can be checked"),
    Lack.REGULATION: gettext_noop("which regulation"),
    Lack.NO_DATE: gettext_noop("by when"),
    Lack.NO_BODY: gettext_noop("who does it"),
    Lack.NO_GROUNDS: gettext_noop("on what grounds"),
}

_PROMISING: Final = frozenset({Outcome.IN_PROGRESS, Outcome.PLANNED, Outcome.NOTED})
_ORDER: Final = {code: place for place, code in enumerate(Lack)}


def findings(answer: Answer, asked: ReadAgainst | None = None) -> list[Finding]:
    """Return what each point of a reply lacks, in the order of the points; an empty point is no finding."""
    against = asked or ReadAgainst()
    found = [
        finding
        for point in answer.points
        if not point.is_empty
        for finding in _of_point(point, answer, against)
    ]
    if answer.outcome is Outcome.NOTED and not any(finding.code is Lack.ONLY_NOTED for finding in found):
        found.append(_finding(Lack.ONLY_NOTED))
    return found


def check(
    opinion: str, reply: str, *, points: Sequence[str] = (), earlier: Sequence[str] = ()
) -> list[Finding]:
    """Return what a reply lacks that is only known as running text; an empty one answers nothing.

    Args:
        opinion: The original words.
        reply: All that is replied.
        points: What is asked; where none are given they are read from the opinion.
        earlier: What was answered before to other matters.
    """
    asked = [point for point in points if point.strip()] or points_in(opinion)
    if not any(letter.isalnum() for letter in reply):
        return [_finding(Lack.NO_ANSWER)]
    whole = read(reply, question=opinion)
    parts = answers_to(asked, reply) if len(asked) > 1 else [reply]
    found = [
        *_of_likeness(reply, opinion, earlier, far=not whole.only_notes and is_far(reply, opinion)),
        *_of_parts(parts, asked or [opinion]),
        *_of_promises(whole),
        *(_finding(Lack.GAP, values={"gap": gap}) for gap in gaps_in(reply)[:1]),
    ]
    if whole.only_notes and not any(finding.code is Lack.ONLY_NOTED for finding in found):
        found.append(_finding(Lack.ONLY_NOTED))
    if not whole.has_body and not whole.explains:
        found.append(_finding(Lack.NO_BODY))
    if not whole.has_grounds:
        found.append(_finding(Lack.NO_GROUNDS))
    return sorted(found, key=lambda finding: (_ORDER[finding.code], finding.point or 0))


def _of_parts(parts: Sequence[str], asked: Sequence[str]) -> Iterator[Finding]:
    """Yield what each part lacks that is said for its own point; by when is said once of all that lack it."""
    undated = False
    for number, (part, question) in enumerate(zip(parts, asked, strict=True), 1):
        point = number if len(parts) > 1 else None
        reading = read(part, question=question)
        if not reading.says_what_happens(wanted_to_know=wants_to_know(question)):
            yield _finding(Lack.NO_ANSWER, point)
        if reading.only_notes:
            yield _finding(Lack.ONLY_NOTED, point)
        undated |= bool(part) and _owes_a_day(reading)
    if undated:
        yield _finding(Lack.NO_DATE)


def _of_likeness(
    reply: str, question: str, earlier: Sequence[str], point: int | None = None, *, far: bool
) -> Iterator[Finding]:
    if repeats(reply, question):
        yield _finding(Lack.COPY_OF_QUESTION, point)
    elif far:
        yield _finding(Lack.FAR, point)
    if was_given_before(reply, earlier):
        yield _finding(Lack.COPY_OF_EARLIER, point)


def _of_promises(reading: Reading, point: int | None = None) -> Iterator[Finding]:
    firm = reading.dated and (reading.commits or reading.done or reading.refused)
    if reading.vague and not firm and not (reading.done and reading.has_grounds):
        yield _finding(Lack.PROMISE, point, {"phrase": "”, “".join(reading.vague)})
    if reading.names_nothing and not reading.names_document:
        yield _finding(Lack.REGULATION, point)


def _of_point(point: PointAnswer, answer: Answer, asked: ReadAgainst) -> Iterator[Finding]:
    outcome, number = answer.outcome, point.number
    question = asked.points.get(number, "")
    whole = f"{question}\n{asked.said}"
    words = ". ".join(
        part for part in (point.found, point.cause, point.grounds, point.action) if part.strip()
    )
    reading = _with_fields(read(words, question=whole), point)
    alone = len(answer.points) == 1
    told_by_outcome = (alone or bool(point.action.strip())) and outcome not in {None, Outcome.NOTED}
    wanted_to_know = wants_to_know(whole if alone else question)
    if not told_by_outcome and not reading.says_what_happens(wanted_to_know=wanted_to_know):
        yield _finding(Lack.NO_ANSWER, number)
    if reading.only_notes:
        yield _finding(Lack.ONLY_NOTED, number)
    if question:
        far = is_far(words, question, around=asked.said, beside=asked.beside(number))
        yield from _of_likeness(words, whole, asked.earlier, number, far=far and not reading.only_notes)
    yield from _of_promises(reading, number)
    owes = outcome in _PROMISING or (outcome is not Outcome.RESOLVED and not reading.explains)
    if owes and _owes_a_day(reading):
        yield _finding(Lack.NO_DATE, number)
    if owes and not reading.has_body:
        yield _finding(Lack.NO_BODY, number)
    if not reading.has_grounds:
        yield _finding(Lack.NO_GROUNDS, number)


def _with_fields(reading: Reading, point: PointAnswer) -> Reading:
    """Return what the words say together with the fields for who, by when and grounds."""
    return replace(
        reading,
        dated=reading.dated or point.by_when is not None,
        commits=reading.commits or (bool(point.action.strip()) and point.by_when is not None),
        has_body=reading.has_body or bool(point.who.strip()),
        has_facts=reading.has_facts or bool(point.grounds.strip()) or any(map(str.isdigit, point.means)),
    )


def _owes_a_day(reading: Reading) -> bool:
    if reading.dated or reading.explains:
        return False
    return not (reading.done and not reading.commits and reading.dates_a_document)


def _finding(code: Lack, point: int | None = None, values: Mapping[str, object] | None = None) -> Finding:
    return Finding(code, SENTENCES[code], point, values or {})
