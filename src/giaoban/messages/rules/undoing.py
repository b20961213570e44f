"""What messages say when the office undoes a merge or a split."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

OF_UNDOING: Final[Mapping[str, Sentences]] = {
    "matter_recalled": Sentences(
        gettext_noop("%(code)s has been called back by the office"),
        gettext_noop(
            "The committee office has called matter %(code)s back, so %(agency)s owes no reply to it any "
            "more. What was written so far stays to be read; the reason stands on its page."
        ),
        gettext_noop("Matter %(code)s was called back; %(agency)s owes no reply to it any more."),
        "undo",
    ),
    "matter_taken_apart": Sentences(
        gettext_noop("%(code)s has been taken apart"),
        gettext_noop(
            "What had been merged into matter %(code)s is asked one by one again. %(agency)s keeps %(code)s "
            "with what was written on it and finds the others on its list, each with its own meeting."
        ),
        gettext_noop("Matter %(code)s was taken apart; the others stand on the list of %(agency)s."),
        "split",
    ),
    "matter_took_in": Sentences(
        gettext_noop("%(code)s asks more: points were added"),
        gettext_noop(
            "The points of another part were added to matter %(code)s. A reply in preparation is a draft "
            "again and keeps what was written. It stays due at the briefing of %(due_at)s."
        ),
        gettext_noop("Points were added to matter %(code)s. The reply stays due on %(due_on)s."),
        "merge",
    ),
    "opinion_waits_again": Sentences(
        gettext_noop("Opinion %(code)s is with the office again"),
        gettext_noop(
            "The committee office has called opinion %(code)s back from %(agency)s and decides anew who "
            "answers it. The reason stands on its page."
        ),
        gettext_noop("Opinion %(code)s is with the office again, which decides who answers it."),
        "undo",
    ),
}
