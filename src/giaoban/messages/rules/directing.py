"""What messages say of a leader's direction: on which matter, by when, never what it says."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

OF_DIRECTIONS: Final[Mapping[str, Sentences]] = {
    "direction_given": Sentences(
        gettext_noop("%(code)s: a direction of %(leader)s, to be done by %(due_on)s"),
        gettext_noop(
            "%(leader)s has given a direction on %(code)s, to be carried out by %(due_on)s. "
            "Please open it and take note of it."
        ),
        gettext_noop("%(leader)s gives a direction on %(code)s, due by %(due_on)s. Please take note."),
        "speech",
    ),
    "direction_taken_back": Sentences(
        gettext_noop("%(code)s: the direction of %(leader)s was taken back"),
        gettext_noop(
            "%(leader)s has taken back the direction on %(code)s. Nothing more is to be done about it; "
            "why stands on its page."
        ),
        gettext_noop("%(leader)s has taken back the direction on %(code)s."),
        "undo",
    ),
    "direction_carried_out": Sentences(
        gettext_noop("%(code)s: your direction has been carried out"),
        gettext_noop(
            "%(agency)s has carried out the direction on %(code)s. What came of it stands on its page."
        ),
        gettext_noop("%(agency)s has carried out your direction on %(code)s."),
        "check",
    ),
    "direction_due": Sentences(
        gettext_noop("%(code)s: the direction of %(leader)s is due on %(due_on)s"),
        gettext_noop(
            "The direction of %(leader)s on %(code)s is to be carried out by %(due_on)s. "
            "Please write what came of it."
        ),
        gettext_noop("The direction of %(leader)s on %(code)s is due on %(due_on)s."),
        "speech",
    ),
    "direction_overdue": Sentences(
        gettext_noop("%(code)s: a direction to %(agency)s is past its day"),
        gettext_noop(
            "The direction on %(code)s was to be carried out by %(agency)s by %(due_on)s, and nothing has "
            "been written of what came of it."
        ),
        gettext_noop("%(code)s: the direction to %(agency)s, due on %(due_on)s, is past its day."),
        "alert",
    ),
}
