"""What messages say of an urgent opinion: its code and where it stands, never what it says."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.reminding import Ladder
from giaoban.messages.rules.wordings import Sentences

# While nobody has read it: after two and four hours of office time, then as the offices open, for three days.
WHILE_UNREAD: Final = Ladder(before=(), eve=None, office_hours=(2, 4), office_mornings=(1, 2, 3))

OF_URGENT: Final[Mapping[str, Sentences]] = {
    "opinion_urgent": Sentences(
        gettext_noop("Urgent opinion %(code)s: please read it today"),
        gettext_noop(
            "Opinion %(code)s was entered as urgent. Please open it and read it today; the time to the first "
            "reading by a standing member is measured. What it says stands only on its page."
        ),
        gettext_noop("URGENT: please read opinion %(code)s today."),
        "flame",
    ),
    "opinion_urgent_unread": Sentences(
        gettext_noop("Nobody has read the urgent opinion %(code)s yet"),
        gettext_noop(
            "Opinion %(code)s was entered as urgent at %(entered_at)s, and no standing member has read it "
            "yet. Please open it and read it now. These reminders end when one of you has."
        ),
        gettext_noop("URGENT, still unread: please read opinion %(code)s now."),
        "flame",
    ),
}
