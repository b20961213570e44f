"""What messages say of surveys, in English beside its code. Titles and days, nobody's words."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

OF_SURVEYS: Final[Mapping[str, Sentences]] = {
    "survey_closes": Sentences(
        gettext_noop("A survey waits for your cell until %(closes_on)s"),
        gettext_noop(
            "The survey “%(title)s” takes answers until %(closes_on)s, and your cell has not answered yet. "
            "It is a few questions; answer them here, or on the paper form."
        ),
        gettext_noop("The survey “%(title)s” waits for your cell until %(closes_on)s."),
        "clock",
    ),
}
