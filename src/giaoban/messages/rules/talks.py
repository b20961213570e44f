"""What messages say of talks, in English beside its code. Units, days and places, never anybody's words."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

OF_TALKS: Final[Mapping[str, Sentences]] = {
    "talk_asked": Sentences(
        gettext_noop("%(unit)s is asked for a talk on %(starts_at)s"),
        gettext_noop(
            "%(unit)s is asked for a talk at %(meeting)s, %(starts_at)s, %(place)s. Please "
            "register it: what it is called and about. The text is due on %(due_on)s."
        ),
        gettext_noop("%(unit)s: please register a talk for %(starts_at)s; its text is due on %(due_on)s."),
        "speech",
    ),
    "talk_unregistered": Sentences(
        gettext_noop("The talk of %(unit)s is not registered yet"),
        gettext_noop(
            "%(unit)s is asked for a talk at %(meeting)s, %(starts_at)s. Please register it: "
            "what it is called and about. Title and text are due on %(due_on)s."
        ),
        gettext_noop("The talk of %(unit)s for %(starts_at)s is not registered yet; due on %(due_on)s."),
        "speech",
    ),
    "talk_text_due": Sentences(
        gettext_noop("The text of the talk of %(unit)s is due on %(due_on)s"),
        gettext_noop(
            "The text of the talk that %(unit)s gives at %(meeting)s, %(starts_at)s, is due on "
            "%(due_on)s. Please hand it in."
        ),
        gettext_noop("The text of the talk of %(unit)s is due on %(due_on)s. Please hand it in."),
        "speech",
    ),
    "talk_to_change": Sentences(
        gettext_noop("The text of the talk of %(unit)s is to be changed"),
        gettext_noop(
            "The committee office asks for changes in the talk that %(unit)s gives at %(meeting)s, "
            "%(starts_at)s; what and why stands on its page. Please hand it in again by %(due_on)s."
        ),
        gettext_noop("The talk of %(unit)s is to be changed; please hand it in again by %(due_on)s."),
        "undo",
    ),
    "talk_handed_in": Sentences(
        gettext_noop("The text of the talk of %(unit)s has come"),
        gettext_noop(
            "%(unit)s has handed in the text of its talk for %(meeting)s, %(starts_at)s. "
            "Please read it: call it ready, or ask for changes."
        ),
        gettext_noop("The text of the talk of %(unit)s for %(starts_at)s has come. Please read it."),
        "inbox",
    ),
}
