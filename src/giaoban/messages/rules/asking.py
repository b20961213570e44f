"""What messages say while a reply is owed: of questions to the raisers and of later meetings."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

OF_ASKING: Final[Mapping[str, Sentences]] = {
    "clarification_asked": Sentences(
        gettext_noop("%(agency)s asks you about opinion %(code)s"),
        gettext_noop(
            "%(agency)s needs to know something more about opinion %(code)s. Please answer in a sentence or "
            "two. The reply stays due on %(due_on)s."
        ),
        gettext_noop("%(agency)s asks you about opinion %(code)s. Please answer."),
        "speech",
    ),
    "clarification_answered": Sentences(
        gettext_noop("Your question in matter %(code)s was answered"),
        gettext_noop(
            "One of those who raised matter %(code)s answered what you asked. "
            "The answer stands beside the original words."
        ),
        gettext_noop("Your question in matter %(code)s was answered."),
        "speech",
    ),
    "extension_asked": Sentences(
        gettext_noop("%(agency)s asks for a later meeting in matter %(code)s"),
        gettext_noop(
            "%(agency)s asks to answer matter %(code)s, due on %(due_on)s, at a later meeting. "
            "Please grant it or refuse it, with a sentence."
        ),
        gettext_noop("%(agency)s asks for a later meeting in matter %(code)s, due on %(due_on)s."),
        "calendar",
    ),
    "extension_granted": Sentences(
        gettext_noop("Matter %(code)s is due later: on %(due_on)s"),
        gettext_noop(
            "The office has let %(agency)s answer matter %(code)s at the meeting of %(due_on)s. "
            "Why stands on its page."
        ),
        gettext_noop("The reply of %(agency)s to %(code)s is due on %(due_on)s instead."),
        "calendar",
    ),
    "extension_refused": Sentences(
        gettext_noop("No later meeting in matter %(code)s: it stays due on %(due_on)s"),
        gettext_noop(
            "The office has not put matter %(code)s off. The reply stays due on %(due_on)s; why stands on "
            "its page."
        ),
        gettext_noop("Matter %(code)s stays due on %(due_on)s; no later meeting."),
        "calendar",
    ),
}
