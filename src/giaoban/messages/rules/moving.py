"""What messages say of a meeting that is held at another time, or at the same time in another place.

At another time everybody is asked anew whether they come, for they said so of the old one; the sentence says
it so that the offices that only pass the notice on may read it too.
"""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

OF_MOVES: Final[Mapping[str, Sentences]] = {
    "meeting_moved": Sentences(
        gettext_noop("The briefing has moved to %(starts_at)s"),
        gettext_noop(
            "The briefing of %(series)s that was to begin at %(was_at)s now begins at %(starts_at)s, "
            "%(place)s. Answers given for the old time no longer count: whoever is invited is asked to "
            "answer again. Written opinions are taken until %(written_on)s."
        ),
        gettext_noop("NEW TIME: briefing of %(was_at)s now %(starts_at)s, %(place)s. Please answer again."),
        "calendar",
    ),
    "meeting_elsewhere": Sentences(
        gettext_noop("The briefing at %(starts_at)s is held in another place"),
        gettext_noop(
            "The briefing of %(series)s at %(starts_at)s is held in another place: %(place)s. The time "
            "stays, and so does what you answered."
        ),
        gettext_noop("NEW PLACE: the briefing at %(starts_at)s is held at %(place)s."),
        "calendar",
    ),
    "gathering_moved": Sentences(
        gettext_noop("%(meeting)s has moved to %(starts_at)s"),
        gettext_noop(
            "%(meeting)s was to begin at %(was_at)s and now begins at %(starts_at)s, %(place)s. Answers "
            "given for the old time no longer count: whoever is invited is asked to answer again."
        ),
        gettext_noop("NEW TIME: %(meeting)s of %(was_at)s now %(starts_at)s, %(place)s. Answer again."),
        "calendar",
    ),
    "gathering_elsewhere": Sentences(
        gettext_noop("%(meeting)s at %(starts_at)s is held in another place"),
        gettext_noop(
            "%(meeting)s at %(starts_at)s is held in another place: %(place)s. The time stays, and so does "
            "what you answered."
        ),
        gettext_noop("NEW PLACE: %(meeting)s at %(starts_at)s is held at %(place)s."),
        "calendar",
    ),
}
MOVED: Final = frozenset(OF_MOVES)
