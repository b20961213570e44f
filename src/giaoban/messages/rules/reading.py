"""What messages say to readers of the bulletin, and how often they are reminded to read it."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.reminding import Ladder, only_after
from giaoban.messages.rules.wordings import Sentences

USUAL_PAUSE: Final = 3  # days
USUAL_TIMES: Final = 2
LONGEST_PAUSE: Final = 10  # days; with the most times it stays within a month
MOST_TIMES: Final = 3


def while_unread(every: int, times: int) -> Ladder:
    """Return when somebody is reminded of what was issued and is not read: so often, so many days apart.

    Args:
        every: Days from the day of issue to the first reminder, and from each to the next; from 1.
        times: How often at most; 0 for never.
    """
    return only_after(*(every * number for number in range(1, times + 1)))


OF_READING: Final[Mapping[str, Sentences]] = {
    "edition_issued": Sentences(
        gettext_noop("Bulletin %(code)s is there to read"),
        gettext_noop(
            "Bulletin %(code)s of %(committee)s is issued. Please read it before the briefing, and say with "
            "one tap that you have."
        ),
        gettext_noop("Bulletin %(code)s is issued. Please read it, then tap “I have read it”."),
        "book",
    ),
    "edition_unread": Sentences(
        gettext_noop("Have you read bulletin %(code)s?"),
        gettext_noop(
            "Bulletin %(code)s of %(committee)s is issued, and you have not said yet that you have read it. "
            "If you have, one tap under it says so."
        ),
        gettext_noop("Have you read bulletin %(code)s? Please tap “I have read it” under it."),
        "book",
    ),
    "remark_written": Sentences(
        gettext_noop("A reader writes about bulletin %(code)s"),
        gettext_noop("A reader of bulletin %(code)s has a remark or a question. Please answer in writing."),
        gettext_noop("A reader has written about bulletin %(code)s. Please answer."),
        "speech",
    ),
    "remark_answered": Sentences(
        gettext_noop("The editor of bulletin %(code)s has answered you"),
        gettext_noop("What you wrote about bulletin %(code)s is answered. The answer stands under it."),
        gettext_noop("The editor of bulletin %(code)s has answered you."),
        "speech",
    ),
}
