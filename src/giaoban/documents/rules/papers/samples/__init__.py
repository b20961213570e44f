"""Every ready paper with made-up facts under a body's own head, so that an office can look at its letters."""

from collections.abc import Callable, Mapping
from typing import Final

from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.papers.samples import figures, letters, meetings
from giaoban.documents.rules.papers.samples.setting import Setting
from giaoban.kernel.verdict import gettext_noop

__all__ = ["SAMPLES", "Setting"]

# In the order in which a meeting needs them: address, what the page calls it, and how it is made.
SAMPLES: Final[Mapping[str, tuple[str, Callable[[Setting], Paper]]]] = {
    "year-programme": (gettext_noop("Programme of the year"), meetings.year_programme),
    "invitation": (gettext_noop("Invitation"), meetings.invitation),
    "delegates": (gettext_noop("List of delegates"), meetings.delegates_list),
    "programme": (gettext_noop("Programme of the meeting"), meetings.programme),
    "sign-in-sheet": (gettext_noop("Sign-in sheet"), meetings.sign_in_sheet),
    "opinion-forms": (gettext_noop("Paper form for opinions"), meetings.opinion_forms),
    "speakers": (gettext_noop("List of speakers"), meetings.speaker_list),
    "quick-report": (gettext_noop("Quick report for the standing members"), letters.quick_report),
    "minutes": (gettext_noop("Minutes of the meeting"), meetings.minutes),
    "conclusions": (gettext_noop("Notice of conclusions"), meetings.conclusions),
    "compiled-report": (gettext_noop("Compiled report of the meeting"), letters.compiled_report),
    "transfer-letter": (gettext_noop("Letter that forwards opinions"), letters.transfer_letter),
    "reminder-letter": (gettext_noop("Letter that asks for a reply"), letters.reminder_letter),
    "reply-letter": (gettext_noop("Letter of reply"), letters.reply_letter),
    "replies-report": (gettext_noop("Report on the replies"), letters.replies_report),
    "petition-letter": (gettext_noop("Letter to the body above"), letters.petition_letter),
    "contents": (gettext_noop("Contents page of a meeting's papers"), letters.contents),
    "yearly-report": (gettext_noop("Report of a year, a quarter or a month"), figures.yearly_report),
    "payment-list": (gettext_noop("List to sign for support"), figures.payment_list),
    "settlement": (gettext_noop("Settlement of support"), figures.settlement),
    "rate-proposal": (gettext_noop("Proposal of a rate"), figures.rate_proposal),
    "supply-order": (gettext_noop("Order of papers"), figures.supply_order),
}
