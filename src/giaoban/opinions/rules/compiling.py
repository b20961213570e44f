"""What the compiler may do: classify, set aside, merge, split, forward and close."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.opinions.rules.life import Kind, OpinionFacts, Severity, State, Verb, can_ask, why_not
from giaoban.opinions.rules.merging import why_not_choose
from giaoban.opinions.rules.raising import MeetingFacts, number_in
from giaoban.opinions.rules.referrals import NOT_LISTED

NO_REASON: Final = gettext_noop("Write the reason in a sentence; the one who raised it will read it.")
NO_ANSWER_CHOSEN: Final = gettext_noop("Choose the earlier answer that settles it.")
NO_ANSWERER: Final = gettext_noop("Write who answered: the post, not only the name.")
NOTHING_ANSWERED: Final = gettext_noop("Write what was answered.")
NO_FIELD: Final = gettext_noop("Choose the field.")
NO_LEAD: Final = gettext_noop("Choose the agency that must answer.")
NO_POINTS: Final = gettext_noop("Write at least one point to be answered, one a line.")

LONGEST_POINT: Final = 1000
MOST_POINTS: Final = 20
LONGEST_TITLE: Final = 300

_SENTENCE_END: Final = re.compile(r"(?<=[.;!?…])\s+")
_NUMBERED: Final = re.compile(r"^\s*(?:\(?\d{1,2}\s*[.)\]:/\-]|[-–•*+])\s*")


@dataclass(frozen=True, slots=True)
class Forwarding:
    """What a compiler is about to send to an agency.

    Attributes:
        field: Key of the field; ``None`` if none was chosen.
        lead: Key of the agency that must answer; ``None`` if none was chosen.
        supporting: Keys of the agencies that help it.
        points: What is asked, each to be answered on its own.
    """

    field: int | None
    lead: int | None
    points: Sequence[str]
    supporting: Collection[int] = ()
    title: str = ""
    summary: str = ""


def points_of(ask: str) -> tuple[str, ...]:
    """Return the matters asked for, one a line, without the numbers or dashes that were typed before them."""
    lines = (_NUMBERED.sub("", line).strip() for line in ask.splitlines())
    return tuple(line for line in lines if line)


def is_verbatim(point: str, original: str) -> bool:
    """Return whether a point is a whole line or a whole sentence of what was said, its number apart."""
    lines = [_bare(line) for line in original.splitlines()]
    sentences = [_bare(each) for line in lines for each in _SENTENCE_END.split(line)]
    return bool(_bare(point)) and _bare(point) in {*lines, *sentences}


def _bare(text: str) -> str:
    return " ".join(_NUMBERED.sub("", text).split()).rstrip(".;!?… ")


def why_not_open_classes(opinion: OpinionFacts) -> Refusal | None:
    """Return why nothing can be said of the kind of the opinion any more, or ``None`` if it can."""
    if opinion.state in {State.WAITING, State.NOTED} and not opinion.compiled:
        return None
    return why_not(opinion, Verb.NOTE)


def why_not_classify(
    opinion: OpinionFacts, *, kind: Kind, is_request: bool, severity: Severity, reason: str
) -> Refusal | None:
    """Return why the opinion may not be classified so, or ``None`` if it may."""
    if refused := why_not_open_classes(opinion):
        return refused
    if is_request and not can_ask(kind):
        return Refusal(
            "cannot_ask",
            gettext_noop("Something of this kind asks for nothing. Choose another kind, or no request."),
        )
    if is_request and opinion.state is State.NOTED:
        return why_not(opinion, Verb.FORWARD)
    if severity is not Severity.ORDINARY and not reason.strip():
        return Refusal(
            "no_severity_reason", gettext_noop("Write in a few words why it is more than ordinary.")
        )
    return None


def why_not_call_mood(opinion: OpinionFacts, kind: Kind, *words: str) -> Refusal | None:
    """Return why something with these words may not become public mood, or ``None``."""
    found = number_in(*words) if kind is Kind.PUBLIC_MOOD and opinion.kind is not kind else ""
    if not found:
        return None
    return Refusal(
        "mood_names_somebody",
        gettext_noop(
            "“%(found)s” looks like the number of a telephone, a paper or a vehicle, and the public mood "
            "names nobody. Keep it as another kind."
        ),
        {"found": found},
    )


def why_not_set_aside(opinion: OpinionFacts, verb: Verb, *, reason: str) -> Refusal | None:
    """Return why it may not be ruled out or pointed to an earlier answer, or ``None``."""
    if refused := why_not(opinion, verb):
        return refused
    if not reason.strip():
        return Refusal("no_reason", NO_REASON)
    return None


def why_not_point_to_answer(opinion: OpinionFacts, *, reason: str, answered: bool | None) -> Refusal | None:
    """Return why it may not be settled by an earlier answer, or ``None``.

    Args:
        opinion: The opinion as it stands.
        reason: What the raiser is told.
        answered: Whether the referral pointed to has had a reply delivered; ``None`` if none was chosen.
    """
    if refused := why_not_set_aside(opinion, Verb.POINT_TO_ANSWER, reason=reason):
        return refused
    if answered is None:
        return Refusal("no_answer_chosen", NO_ANSWER_CHOSEN)
    if not answered:
        return Refusal(
            "not_answered_yet",
            gettext_noop("That one has had no written reply yet. Merge the two instead."),
        )
    return None


def why_not_note(opinion: OpinionFacts) -> Refusal | None:
    """Return why it may not be kept for information only, or ``None``."""
    if refused := why_not(opinion, Verb.NOTE):
        return refused
    if opinion.is_request:
        return Refusal(
            "is_request",
            gettext_noop(
                "%(code)s asks for something, so it needs an answer: forward it, "
                "answer it, or set it aside with a reason."
            ),
            {"code": opinion.code},
        )
    return None


def why_not_settle_on_spot(
    opinion: OpinionFacts, *, answered_by: str, text: str, held: bool
) -> Refusal | None:
    """Return why no answer on the spot may be recorded, or ``None``.

    Args:
        opinion: The opinion as it stands.
        answered_by: Post of the one who answered.
        text: What was said.
        held: Whether the meeting has been opened, so that somebody can have answered.
    """
    if refused := why_not(opinion, Verb.SETTLE_ON_SPOT):
        return refused
    if not held:
        return Refusal(
            "not_in_session",
            gettext_noop("The meeting has not been opened yet, so nobody can have answered there."),
        )
    if not answered_by.strip():
        return Refusal("no_answerer", NO_ANSWERER)
    if not text.strip():
        return Refusal("no_text", NOTHING_ANSWERED)
    return None


def why_not_forward(
    opinions: Sequence[OpinionFacts], sending: Forwarding, *, listed: Collection[int]
) -> Refusal | None:
    """Return why these opinions may not go to an agency as one, or ``None`` if they may.

    One opinion is forwarded, two or more are merged; an opinion forwarded already may go out again, which
    splits it.

    Args:
        opinions: The opinions as they stand.
        sending: What is about to be sent.
        listed: Keys of the agencies that their committee has that day.
    """
    if refused := why_not_choose(len(opinions), hosts=1):
        return refused
    for opinion in opinions:
        if refused := why_not_forward_one(opinion):
            return refused
    return _why_not_send(sending, listed)


def why_not_forward_again(first: object, again: object, *, code: str) -> Refusal | None:
    """Return why a pane of the desk that was sent already is refused: only if it says something else."""
    if first == again:
        return None
    return Refusal(
        "forwarded_already",
        gettext_noop(
            "This was forwarded already, as %(code)s, and that stands. What you changed since was not sent: "
            "to ask for more, choose the opinion on the desk again."
        ),
        {"code": code},
    )


def why_not_close(meeting: MeetingFacts, *, waiting: int) -> Refusal | None:
    """Return why the compilation may not be closed, or ``None`` if nothing can come or wait any more."""
    day = f"{meeting.day:%d/%m/%Y}"
    if meeting.compiled:
        return Refusal(
            "compiled_already",
            gettext_noop(
                "The compilation of the meeting of %(day)s is closed already. Nothing is left to do."
            ),
            {"day": day},
        )
    if meeting.state != "closed":
        return Refusal(
            "meeting_goes_on",
            gettext_noop(
                "The meeting of %(day)s is not over, so opinions still arrive. Close the meeting first."
            ),
            {"day": day},
        )
    if waiting:
        return Refusal(
            "still_waiting",
            gettext_noop(
                "%(count)s opinions are still waiting. Forward, answer or set aside each of them first."
            ),
            {"count": waiting},
        )
    return None


def why_not_forward_one(opinion: OpinionFacts) -> Refusal | None:
    """Return why this opinion may not go to an agency, whatever is asked of it, or ``None``."""
    if refused := why_not(opinion, Verb.FORWARD):
        return refused
    if not opinion.is_request:
        return Refusal(
            "no_request",
            gettext_noop(
                "%(code)s asks for nothing. Mark it as a request first if an agency is to answer it."
            ),
            {"code": opinion.code},
        )
    return None


def _why_not_send(sending: Forwarding, listed: Collection[int]) -> Refusal | None:
    checks = (
        (sending.field is None, "no_field", NO_FIELD),
        (sending.lead is None, "no_lead", NO_LEAD),
        (sending.lead not in listed, "lead_not_listed", NOT_LISTED),
        (
            not set(sending.supporting) <= set(listed),
            "helper_not_listed",
            gettext_noop(
                "A supporting agency is not among the agencies of this committee today. Untick it below."
            ),
        ),
        (
            sending.lead in sending.supporting,
            "lead_supports",
            gettext_noop("The agency that must answer cannot support itself. Untick it below."),
        ),
        (not sending.points, "no_points", NO_POINTS),
        (
            any(not point.strip() for point in sending.points),
            "empty_point",
            gettext_noop("A point is empty. Write it or take it out."),
        ),
        (
            len(sending.points) > MOST_POINTS or any(len(point) > LONGEST_POINT for point in sending.points),
            "points_too_long",
            gettext_noop("At most 20 points of 1,000 characters each. Send the rest as a second one."),
        ),
    )
    return next((Refusal(code, sentence) for wrong, code, sentence in checks if wrong), None)
