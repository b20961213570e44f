"""What messages say of replies between their delivery and the end: corrections, returns, parts."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

OF_REPLIES: Final[Mapping[str, Sentences]] = {
    "reply_corrected": Sentences(
        gettext_noop("%(code)s: the written reply was corrected"),
        gettext_noop(
            "%(agency)s has corrected its reply to opinion %(code)s. What changed stands on its page; please "
            "read it, and judge the corrected reply if you like."
        ),
        gettext_noop("The reply to opinion %(code)s was corrected. Please read what changed."),
        "pen",
    ),
    "reply_asked_again": Sentences(
        gettext_noop("%(code)s: %(agency)s has to answer again"),
        gettext_noop(
            "The reply to opinion %(code)s was given back to %(agency)s. The new one is due at the briefing "
            "of %(due_at)s; you will judge it anew. The reason stands on its page."
        ),
        gettext_noop("%(agency)s has to answer opinion %(code)s again by %(due_on)s."),
        "undo",
    ),
    "objection_settled": Sentences(
        gettext_noop("%(code)s: why the reply does not go back"),
        gettext_noop(
            "You had judged that the reply of %(agency)s to opinion %(code)s did not do. It does not go "
            "back; the reason stands beside your judgement."
        ),
        gettext_noop("Opinion %(code)s: the reply does not go back. The reason stands on its page."),
        "speech",
    ),
    "return_proposed": Sentences(
        gettext_noop("%(code)s: the chair decides about the reply"),
        gettext_noop(
            "The reply of %(agency)s to matter %(code)s went back once and is objected to again. The office "
            "proposes what to do; please decide."
        ),
        gettext_noop("%(code)s: objected to again after a return. Please decide."),
        "undo",
    ),
    "part_asked": Sentences(
        gettext_noop("%(code)s: %(agency)s is asked for its part of a reply"),
        gettext_noop(
            "%(agency)s is asked for its part of the reply of %(lead)s to matter %(code)s, by %(due_on)s. "
            "What is asked stands on its page."
        ),
        gettext_noop("%(lead)s needs your part of the reply to %(code)s by %(due_on)s."),
        "inbox",
    ),
    "part_taken_back": Sentences(
        gettext_noop("%(code)s: the part of %(agency)s is no longer needed"),
        gettext_noop(
            "%(agency)s is no longer asked for its part of the reply of %(lead)s to matter %(code)s. Nothing "
            "is to be written."
        ),
        gettext_noop("Your part of the reply to %(code)s is no longer needed."),
        "undo",
    ),
    "part_answered": Sentences(
        gettext_noop("%(code)s: %(agency)s has written its part"),
        gettext_noop(
            "%(agency)s has written its part of the reply to matter %(code)s. It stands beside the draft and "
            "can be taken over."
        ),
        gettext_noop("%(agency)s has written its part of the reply to %(code)s."),
        "pen",
    ),
}
