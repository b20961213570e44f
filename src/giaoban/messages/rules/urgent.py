"""What messages say of an urgent opinion: its code and where it stands, never what it says."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

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
}
