"""Rules of the code on a slip: how it is written, read back, and what it says to whoever holds it."""

import re
from dataclasses import dataclass
from typing import Final

from giaoban.access.rules.tokens import LENGTH, LETTERS, read_code
from giaoban.kernel.numbering import parse_opinion_code
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.opinions.rules.life import State

MOST_WRONG: Final = 10  # from one place in an hour
MOST_WRONG_ANYWHERE: Final = 500
MINUTES: Final = 60
_BETWEEN: Final = r"[\s\-–./_]*"
_MARK: Final = re.compile(rf"(?i){_BETWEEN}((?:[{LETTERS}]{_BETWEEN}){{{LENGTH}}})\Z")

UNKNOWN: Final = Refusal(
    "unknown_code",
    gettext_noop("No opinion stands under this code. Compare it with your slip, letter by letter."),
)
# What stays between the office and the raiser is not told to whoever finds a slip.
SENTENCES: Final = {
    State.WAITING: gettext_noop("The committee office has it and is reading it."),
    State.WITHDRAWN: gettext_noop("Withdrawn by the one who raised it."),
    State.NOTED: gettext_noop("Noted for information; no reply is due."),
    State.ANSWERED_ON_SPOT: gettext_noop("Answered at the meeting."),
    State.ALREADY_ANSWERED: gettext_noop("Answered before; the one who raised it reads where."),
    State.RULED_OUT: gettext_noop("No body answers it; the one who raised it was told why."),
}


@dataclass(frozen=True, slots=True)
class Written:
    """A code typed from a slip: the opinion's own, and the letters that only the slip shows."""

    code: str
    mark: str


def written(code: str, mark: str) -> str:
    """Return what stands on the slip: ``NC-2611-004 ACDE 3479``."""
    half = LENGTH // 2
    return f"{code} {mark[:half]} {mark[half:]}"


def read(typed: str) -> Written | None:
    """Return what a typed code means, or ``None`` if it is none. Case, spaces and dashes do not matter."""
    found = _MARK.search(typed.strip()[:100])
    mark = read_code(found.group(1)) if found else None
    code = parse_opinion_code(typed.strip()[: found.start()]) if found else None
    return Written(str(code), mark) if code is not None and mark is not None else None


def why_not_look_up(*, wrong_here: int, wrong_anywhere: int) -> Refusal | None:
    """Return why no code is looked up now, or ``None``; guesses are few, from one place and altogether."""
    if wrong_here < MOST_WRONG and wrong_anywhere < MOST_WRONG_ANYWHERE:
        return None
    return Refusal(
        "many_wrong_codes",
        gettext_noop("Too many wrong codes were typed. Wait an hour, or telephone the committee office."),
    )
