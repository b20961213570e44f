"""What messages say to whoever stands in for a holder of a post who is away."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

OF_STAND_INS: Final[Mapping[str, Sentences]] = {
    "stand_in_named": Sentences(
        gettext_noop("You stand in as %(title)s up to %(ends_on)s"),
        gettext_noop(
            "From %(begins_on)s to the end of %(ends_on)s you stand in as %(title)s: what waits to be "
            "cleared at %(agency)s waits for you too. It ends by itself."
        ),
        gettext_noop("You stand in as %(title)s from %(begins_on)s to %(ends_on)s."),
        "users",
    ),
    "stand_in_ended": Sentences(
        gettext_noop("You no longer stand in as %(title)s"),
        gettext_noop(
            "From tomorrow on you no longer stand in as %(title)s of %(agency)s. Thank you for standing in."
        ),
        gettext_noop("From tomorrow on you no longer stand in as %(title)s."),
        "users",
    ),
}
