"""What messages say of the bulletin, in English beside its code. Sections, codes and days, nobody's words."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

OF_BULLETIN: Final[Mapping[str, Sentences]] = {
    "contribution_asked": Sentences(
        gettext_noop("Contribution asked for: %(section)s"),
        gettext_noop(
            "Your agency owes the section %(section)s to bulletin %(code)s, due on %(due_on)s. "
            "“Nothing this month” is an answer too."
        ),
        gettext_noop("Bulletin %(code)s: please hand in %(section)s by %(due_on)s."),
        "pen",
    ),
    "contribution_due": Sentences(
        gettext_noop("Contribution due on %(due_on)s: %(section)s"),
        gettext_noop(
            "The section %(section)s of bulletin %(code)s is due on %(due_on)s. Write it, hand in a "
            "Word file, or say that there is nothing this month."
        ),
        gettext_noop("Bulletin %(code)s: %(section)s is due on %(due_on)s."),
        "clock",
    ),
    "contribution_late": Sentences(
        gettext_noop("Contribution not there yet: %(section)s"),
        gettext_noop(
            "The section %(section)s of bulletin %(code)s was due on %(due_on)s and has not come. "
            "Hand it in, or say that there is nothing this month."
        ),
        gettext_noop("Bulletin %(code)s: %(section)s was due on %(due_on)s. Please hand it in."),
        "alert",
    ),
    "contribution_moved": Sentences(
        gettext_noop("The briefing has moved: %(section)s is due on %(due_on)s"),
        gettext_noop(
            "The briefing for which bulletin %(code)s is made is held on another day. The section "
            "%(section)s is due on %(due_on)s now."
        ),
        gettext_noop("The briefing has moved: %(section)s of bulletin %(code)s is due on %(due_on)s."),
        "calendar",
    ),
    "contribution_returned": Sentences(
        gettext_noop("Contribution returned: %(section)s"),
        gettext_noop(
            "The editor has returned the section %(section)s of bulletin %(code)s; what is to be changed "
            "stands on its page. Please hand it in again."
        ),
        gettext_noop("Bulletin %(code)s: %(section)s came back with a comment."),
        "undo",
    ),
    "contribution_accepted": Sentences(
        gettext_noop("Contribution accepted: %(section)s"),
        gettext_noop("The editor has accepted the section %(section)s of bulletin %(code)s. Thank you."),
        gettext_noop("Bulletin %(code)s: %(section)s is accepted."),
        "check",
    ),
    "edition_submitted": Sentences(
        gettext_noop("Bulletin %(code)s waits for approval"),
        gettext_noop("Bulletin %(code)s is edited. Please read it and approve it, or give it back."),
        gettext_noop("Bulletin %(code)s waits for your approval."),
        "check",
    ),
    "edition_given_back": Sentences(
        gettext_noop("Bulletin %(code)s came back from the approver"),
        gettext_noop("The approver has given bulletin %(code)s back; what is to be changed stands there."),
        gettext_noop("Bulletin %(code)s came back from the approver."),
        "undo",
    ),
    "edition_approved": Sentences(
        gettext_noop("Bulletin %(code)s is approved"),
        gettext_noop("Bulletin %(code)s is approved and fixed. It can be issued now."),
        gettext_noop("Bulletin %(code)s is approved."),
        "check",
    ),
}
