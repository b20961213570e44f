"""Who may raise, withdraw and record, and until when."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from giaoban.kernel.secrecy import why_not_type
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.rules import BEFOREHAND, Channel
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.rules.life import Kind, OpinionFacts, State, Verb, can_ask, why_not

NO_TEXT: Final = gettext_noop("Write what happens and where.")
NO_CORRECTION: Final = gettext_noop("Write what should be read instead.")

SPOKEN_STATES: Final = frozenset({MeetingState.IN_SESSION, MeetingState.CLOSED})
LONGEST_TEXT = 6000
LONGEST_ASK = 3000
_LIKE_A_NUMBER = re.compile(r"(?<!\d)(?:\d[\s.\-]?){9,}|\b\d{2}[A-Z]\d?[\s.\-]*\d{3,5}\b")


@dataclass(frozen=True, slots=True)
class MeetingFacts:
    """What the rules need to know about the meeting that an opinion is for."""

    day: date
    state: str
    written_until: date
    compiled: bool = False


@dataclass(frozen=True, slots=True)
class RaiserFacts:
    """The post for which an opinion is raised.

    Attributes:
        last_day: Last day of the post or of its unit, whichever comes first; ``None`` while both stand.
    """

    unit_name: str
    last_day: date | None = None


def why_not_raise(meeting: MeetingFacts | None, raiser: RaiserFacts, *, today: date) -> Refusal | None:
    """Return why nothing can be sent in writing today, or ``None`` if it can.

    Args:
        meeting: The meeting that takes written opinions; ``None`` if none does.
        raiser: The post it is raised for.
        today: Day in Asia/Ho_Chi_Minh.
    """
    if raiser.last_day is not None and today > raiser.last_day:
        return _ended(raiser)
    if meeting is None or meeting.compiled or meeting.state not in BEFOREHAND | {MeetingState.IN_SESSION}:
        return Refusal(
            "no_meeting_open",
            gettext_noop(
                "No meeting takes written opinions now. Your text is kept as a draft; "
                "telephone the committee office to ask when the next meeting is."
            ),
        )
    if today > meeting.written_until or meeting.state == MeetingState.IN_SESSION:
        return Refusal(
            "too_late",
            gettext_noop(
                "Written opinions for the meeting of %(day)s were taken until %(until)s. "
                "Say it at the meeting itself, or keep the draft and send it for the next one."
            ),
            {"day": f"{meeting.day:%d/%m/%Y}", "until": f"{meeting.written_until:%d/%m/%Y}"},
        )
    return None


def why_not_record(meeting: MeetingFacts, raiser: RaiserFacts, *, channel: Channel) -> Refusal | None:
    """Return why the office may not enter what somebody said or handed in, or ``None`` if it may."""
    if raiser.last_day is not None and meeting.day > raiser.last_day:
        return _ended(raiser)
    if meeting.state == MeetingState.CANCELLED:
        return Refusal(
            "meeting_cancelled",
            gettext_noop("This meeting was cancelled. Enter it for the next meeting of the series."),
        )
    if meeting.compiled:
        return Refusal(
            "compiled",
            gettext_noop("The compilation of this meeting is closed. Enter it for the next meeting."),
        )
    if channel is Channel.ORAL and meeting.state not in SPOKEN_STATES:
        return Refusal(
            "not_in_session",
            gettext_noop(
                "The meeting has not been opened yet, so nobody can have spoken. "
                "Open it first, or enter a written paper."
            ),
        )
    return None


def why_not_record_nothing(gist: str, *, opinions: int) -> Refusal | None:
    """Return why a turn that holds nothing may not be entered, or ``None`` if it holds something."""
    if opinions or gist.strip():
        return None
    return Refusal(
        "nothing_said",
        gettext_noop(
            "Write at least one opinion, or what was said in general. An empty turn is not entered."
        ),
    )


def why_not_withdraw(opinion: OpinionFacts, *, posts: frozenset[int]) -> Refusal | None:
    """Return why somebody who holds ``posts`` may not withdraw the opinion, or ``None`` if they may."""
    if opinion.raiser is None or opinion.raiser not in posts:
        return Refusal(
            "not_the_raiser",
            gettext_noop("Only the post that raised %(code)s may withdraw it."),
            {"code": opinion.code},
        )
    return why_not(opinion, Verb.WITHDRAW)


def why_not_word(*, kind: Kind, text: str, ask: str, place: str = "") -> Refusal | None:
    """Return what is wrong with the words of an opinion, whoever types them, or ``None``."""
    if refused := why_not_type(text, ask, place):
        return refused
    if not text.strip():
        return Refusal("no_text", NO_TEXT)
    if len(text) > LONGEST_TEXT or len(ask) > LONGEST_ASK:
        return Refusal(
            "too_long",
            gettext_noop("This is longer than %(most)s characters. Shorten it, or send it as two opinions."),
            {"most": LONGEST_TEXT if len(text) > LONGEST_TEXT else LONGEST_ASK},
        )
    if kind is Kind.RECOMMENDATION and not ask.strip():
        return Refusal("no_ask", gettext_noop("Write what is asked, one matter a line."))
    if ask.strip() and not can_ask(kind):
        return Refusal(
            "cannot_ask",
            gettext_noop(
                "Something of this kind asks for nothing. Send the request as an opinion of its own."
            ),
        )
    return _names_somebody(text, place) if kind is Kind.PUBLIC_MOOD else None


def why_not_wish(day: date | None, *, today: date) -> Refusal | None:
    """Return why nobody can wish for something to be done by ``day``, or ``None``."""
    if day is not None and day < today:
        return Refusal(
            "wish_in_the_past",
            gettext_noop("%(day)s has passed. Write a day that lies ahead, or leave it empty."),
            {"day": f"{day:%d/%m/%Y}"},
        )
    return None


def why_not_reword(opinion: OpinionFacts, *, channel: Channel, meeting: MeetingFacts) -> Refusal | None:
    """Return why the words may not be put right any more, or ``None`` while they may."""
    if channel is Channel.WRITTEN or meeting.state != "in_session" or opinion.state is not State.WAITING:
        return Refusal(
            "words_stand",
            gettext_noop("The words of %(code)s stand as they are. Put a correction beside them instead."),
            {"code": opinion.code},
        )
    return None


def why_not_word_mood(text: str, *, checked: bool) -> Refusal | None:
    """Return why its writer may not send the public mood in these words, or ``None``.

    Args:
        text: What they wrote.
        checked: Whether they have said that they read it once more for names and numbers.
    """
    if refused := _names_somebody(text):
        return refused
    if not checked:
        return Refusal(
            "not_checked", gettext_noop("Read it once more for names and numbers, then tick the box.")
        )
    return None


def why_not_repeat(first: object, again: object) -> Refusal | None:
    """Return why a form sent twice is refused: only where the second time says something else.

    Args:
        first: What the key first saved.
        again: What comes with the same key now.
    """
    if first == again:
        return None
    return Refusal(
        "sent_already",
        gettext_noop(
            "This form was sent already, with other words. What was sent first counts. "
            "If this is another matter, write a new opinion."
        ),
    )


def why_not_correct(opinion: OpinionFacts, *, text: str) -> Refusal | None:
    """Return why no correction may stand beside the words, or ``None``."""
    if not text.strip():
        return Refusal("no_text", NO_CORRECTION)
    if refused := why_not_type(text):
        return refused
    if opinion.state == "withdrawn":
        return why_not(opinion, Verb.WITHDRAW)
    return _names_somebody(text) if opinion.kind is Kind.PUBLIC_MOOD else None


def number_in(*words: str) -> str:
    """Return what looks like the number of a telephone, a paper or a vehicle; empty if nothing does."""
    found = next((match for each in words if (match := _LIKE_A_NUMBER.search(each))), None)
    return found.group().strip() if found else ""


def _names_somebody(*words: str) -> Refusal | None:
    """Return why words may not stand as public mood, or ``None``.

    Source:
        domain.md 5.3: matters and groups of matters, no names, no link to a person.
    """
    if found := number_in(*words):
        return Refusal(
            "names_somebody",
            gettext_noop(
                "“%(found)s” looks like the number of a telephone, a paper or a vehicle. "
                "Leave it out; the public mood names nobody."
            ),
            {"found": found},
        )
    return None


def _ended(raiser: RaiserFacts) -> Refusal:
    return Refusal(
        "post_ended",
        gettext_noop(
            "%(unit)s is no longer in place since %(last)s. Choose the unit that took over, "
            "or telephone the committee office."
        ),
        {"unit": raiser.unit_name, "last": f"{raiser.last_day:%d/%m/%Y}"},
    )
