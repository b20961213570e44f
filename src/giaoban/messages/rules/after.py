"""What messages say after a meeting: of its minutes, its quick report, and the tasks that it gave out."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.wordings import Sentences

AFTER_MEETINGS: Final[Mapping[str, Sentences]] = {
    "minutes_missing": Sentences(
        gettext_noop("The minutes of the meeting at %(starts_at)s are missing"),
        gettext_noop(
            "The minutes of %(meeting)s at %(starts_at)s, which is over, have not been sent to the chair. "
            "Draw them up, put them right, and send them."
        ),
        gettext_noop("The minutes of the meeting at %(starts_at)s are still missing."),
        "file",
    ),
    "minutes_unapproved": Sentences(
        gettext_noop("The minutes of the meeting at %(starts_at)s wait for you"),
        gettext_noop(
            "The minutes of %(meeting)s at %(starts_at)s wait for the chair. "
            "Approve them, or give them back with a sentence."
        ),
        gettext_noop("The minutes of the meeting at %(starts_at)s wait to be approved."),
        "file",
    ),
    "paper_submitted": Sentences(
        gettext_noop("A paper of the meeting at %(starts_at)s is sent to you"),
        gettext_noop(
            "The office has sent you a paper of %(meeting)s at %(starts_at)s. "
            "Approve it, or give it back with a sentence."
        ),
        gettext_noop("A paper of the meeting at %(starts_at)s waits for your approval."),
        "file",
    ),
    "paper_given_back": Sentences(
        gettext_noop("A paper of the meeting at %(starts_at)s was given back"),
        gettext_noop(
            "The chair has given back a paper of %(meeting)s at %(starts_at)s. "
            "What should be put right stands above it."
        ),
        gettext_noop("A paper of the meeting at %(starts_at)s was given back by the chair."),
        "undo",
    ),
    "conclusions_approved": Sentences(
        gettext_noop("The notice of conclusions of %(starts_at)s is out"),
        gettext_noop(
            "The notice of what the chair concluded at %(meeting)s at %(starts_at)s has been "
            "approved. Read it on the page of the meeting."
        ),
        gettext_noop("The notice of conclusions of the meeting at %(starts_at)s is out."),
        "file",
    ),
    "quick_report": Sentences(
        gettext_noop("Quick report of the meeting at %(starts_at)s"),
        gettext_noop(
            "The quick report of %(meeting)s at %(starts_at)s is ready: what was raised by "
            "field, conclusions, tasks, what went forward."
        ),
        gettext_noop("The quick report of the meeting at %(starts_at)s is ready."),
        "chart",
    ),
    "quick_report_unread": Sentences(
        gettext_noop("The quick report of %(starts_at)s has not been opened"),
        gettext_noop(
            "The quick report of %(meeting)s at %(starts_at)s was sent to you and has not been "
            "opened. Reading it takes two minutes."
        ),
        gettext_noop("The quick report of the meeting at %(starts_at)s waits to be read."),
        "chart",
    ),
    "quick_report_unsent": Sentences(
        gettext_noop("The quick report of %(starts_at)s has not been sent"),
        gettext_noop(
            "The quick report of %(meeting)s at %(starts_at)s was to reach the standing "
            "members by %(due_on)s. Look at it, then send it."
        ),
        gettext_noop("The quick report of the meeting at %(starts_at)s has not been sent yet."),
        "send",
    ),
    "task_given": Sentences(
        gettext_noop("A task from the meeting of %(held_on)s, due on %(due_on)s"),
        gettext_noop(
            "The chair has given %(agency)s something to do at the meeting of %(held_on)s. It is due on "
            "%(due_on)s. What it is stands on the list of commitments."
        ),
        gettext_noop("New task from the meeting of %(held_on)s for %(agency)s, due on %(due_on)s."),
        "promise",
    ),
    "task_due": Sentences(
        gettext_noop("A task from the meeting of %(held_on)s is due on %(due_on)s"),
        gettext_noop(
            "What the chair gave %(agency)s to do at the meeting of %(held_on)s is due on %(due_on)s. "
            "Please report how it stands."
        ),
        gettext_noop("The task from the meeting of %(held_on)s is due on %(due_on)s. Please report."),
        "promise",
    ),
}
