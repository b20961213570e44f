"""What messages say of matters that went to the body above: code, body, document; never their words."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

OF_PETITIONS: Final[Mapping[str, Sentences]] = {
    "petition_sent": Sentences(
        gettext_noop("%(code)s went up to %(body)s"),
        gettext_noop(
            "Opinion %(code)s is beyond this committee’s competence. It went to %(body)s by document "
            "%(number)s, and is followed until the answer comes; you will be told."
        ),
        gettext_noop("%(code)s is beyond our competence and went up to %(body)s by document %(number)s."),
        "up",
    ),
    "petition_taken_back": Sentences(
        gettext_noop("%(code)s is answered by this committee after all"),
        gettext_noop(
            "Opinion %(code)s is no longer waited for at %(body)s; this committee answers it. "
            "Why stands on its page."
        ),
        gettext_noop("%(code)s is answered by this committee after all."),
        "undo",
    ),
    "petition_from_below": Sentences(
        gettext_noop("%(from)s has sent a matter up to you: %(code)s"),
        gettext_noop(
            "%(from)s has sent matter %(code)s up to your committee by document %(number)s. "
            "Please enter it in your register of incoming documents."
        ),
        gettext_noop("%(from)s has sent %(code)s up by document %(number)s. Please enter it."),
        "inbox",
    ),
    "petition_answered": Sentences(
        gettext_noop("%(body)s has answered %(code)s"),
        gettext_noop(
            "The answer of %(body)s to matter %(code)s has been entered and delivered. What your agency had "
            "drafted itself is kept on the page of the matter."
        ),
        gettext_noop("%(body)s has answered %(code)s; your own draft is kept."),
        "check",
    ),
    "petition_waiting": Sentences(
        gettext_noop("%(code)s has waited above since %(sent_on)s"),
        gettext_noop(
            "Matter %(code)s went to %(body)s on %(sent_on)s, and no answer has been entered. "
            "Please ask there how it stands, or enter the answer."
        ),
        gettext_noop("%(code)s has waited above since %(sent_on)s. Please ask how it stands."),
        "clock",
    ),
}
