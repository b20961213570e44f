"""What messages say: for each code a subject, a body and a short text, in English beside its code.

The values are codes, days, places and names of bodies. Nothing here ever holds what somebody said.
"""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.messages.rules.after import AFTER_MEETINGS
from giaoban.messages.rules.asking import OF_ASKING
from giaoban.messages.rules.bulletin import OF_BULLETIN
from giaoban.messages.rules.directing import OF_DIRECTIONS
from giaoban.messages.rules.moving import OF_MOVES
from giaoban.messages.rules.petitioning import OF_PETITIONS
from giaoban.messages.rules.promising import OF_PROMISES
from giaoban.messages.rules.reading import OF_READING
from giaoban.messages.rules.replying import OF_REPLIES
from giaoban.messages.rules.standing_in import OF_STAND_INS
from giaoban.messages.rules.surveys import OF_SURVEYS
from giaoban.messages.rules.talks import OF_TALKS
from giaoban.messages.rules.undoing import OF_UNDOING
from giaoban.messages.rules.urgent import OF_URGENT
from giaoban.messages.rules.wordings import Sentences

DIGEST: Final = "digest"

SENTENCES: Final[Mapping[str, Sentences]] = {
    "meeting_near": Sentences(
        gettext_noop("Briefing at %(starts_at)s"),
        gettext_noop(
            "The briefing of %(series)s begins at %(starts_at)s, %(place)s. Written opinions are taken until "
            "%(written_on)s. If you cannot come, please telephone the committee office: %(phone)s."
        ),
        gettext_noop("Please attend the briefing at %(starts_at)s, %(place)s. Cannot come: call %(phone)s."),
        "calendar",
    ),
    "meeting_cancelled": Sentences(
        gettext_noop("No briefing at %(was_at)s"),
        gettext_noop(
            "The briefing of %(series)s at %(was_at)s is not held. The next one begins at %(starts_at)s, "
            "%(place)s. What was due then is due at the next one."
        ),
        gettext_noop("CANCELLED: no briefing at %(was_at)s. The next one: %(starts_at)s."),
        "calendar",
    ),
    "meeting_reinstated": Sentences(
        gettext_noop("The briefing at %(starts_at)s is held after all"),
        gettext_noop(
            "The briefing of %(series)s at %(starts_at)s, %(place)s, which had been cancelled, is held after "
            "all. Its notice follows."
        ),
        gettext_noop("HELD AFTER ALL: the briefing at %(starts_at)s, %(place)s."),
        "calendar",
    ),
    "meeting_uncalled": Sentences(
        gettext_noop("The briefing at %(starts_at)s has not been called yet"),
        gettext_noop(
            "The briefing of %(series)s begins at %(starts_at)s, and its notice has not gone out. "
            "Check the agenda, then call the meeting."
        ),
        gettext_noop("The briefing at %(starts_at)s has not been called yet."),
        "send",
    ),
    "gathering_near": Sentences(
        gettext_noop("%(meeting)s at %(starts_at)s"),
        gettext_noop(
            "%(meeting)s begins at %(starts_at)s, %(place)s. If you cannot come, please telephone the "
            "committee office: %(phone)s."
        ),
        gettext_noop("Please attend %(meeting)s at %(starts_at)s, %(place)s. Cannot come: call %(phone)s."),
        "calendar",
    ),
    "gathering_cancelled": Sentences(
        gettext_noop("%(meeting)s at %(was_at)s is not held"),
        gettext_noop("%(meeting)s at %(was_at)s, %(place)s, is not held."),
        gettext_noop("CANCELLED: %(meeting)s at %(was_at)s."),
        "calendar",
    ),
    "gathering_reinstated": Sentences(
        gettext_noop("%(meeting)s at %(starts_at)s is held after all"),
        gettext_noop(
            "%(meeting)s at %(starts_at)s, %(place)s, which had been cancelled, is held after all. "
            "Its notice follows."
        ),
        gettext_noop("HELD AFTER ALL: %(meeting)s at %(starts_at)s, %(place)s."),
        "calendar",
    ),
    "gathering_uncalled": Sentences(
        gettext_noop("%(meeting)s at %(starts_at)s has not been called yet"),
        gettext_noop(
            "%(meeting)s begins at %(starts_at)s, and its notice has not gone out. "
            "Check the agenda, then call the meeting."
        ),
        gettext_noop("%(meeting)s at %(starts_at)s has not been called yet."),
        "send",
    ),
    "meeting_called": Sentences(
        gettext_noop("You are invited to the briefing at %(starts_at)s"),
        gettext_noop(
            "You are invited to the briefing of %(series)s at %(starts_at)s, %(place)s. Please say whether "
            "you come, or who comes in your place. Written opinions are taken until %(written_on)s."
        ),
        gettext_noop("Invitation: briefing at %(starts_at)s, %(place)s. Please say whether you come."),
        "calendar",
    ),
    "meeting_unanswered": Sentences(
        gettext_noop("Will you come to the briefing at %(starts_at)s?"),
        gettext_noop(
            "The briefing of %(series)s begins at %(starts_at)s, %(place)s, and your answer has not come. "
            "Please say whether you come, or who comes in your place; by telephone: %(phone)s."
        ),
        gettext_noop("Briefing at %(starts_at)s, %(place)s. Will you come? Answer here or call %(phone)s."),
        "calendar",
    ),
    "gathering_called": Sentences(
        gettext_noop("You are invited: %(meeting)s at %(starts_at)s"),
        gettext_noop(
            "You are invited to %(meeting)s at %(starts_at)s, %(place)s. Please say whether you come, or who "
            "comes in your place."
        ),
        gettext_noop("Invitation: %(meeting)s at %(starts_at)s, %(place)s. Please say whether you come."),
        "calendar",
    ),
    "gathering_unanswered": Sentences(
        gettext_noop("Will you come to %(meeting)s at %(starts_at)s?"),
        gettext_noop(
            "%(meeting)s begins at %(starts_at)s, %(place)s, and your answer has not come. Please say "
            "whether you come, or who comes in your place; by telephone: %(phone)s."
        ),
        gettext_noop("%(meeting)s at %(starts_at)s, %(place)s. Will you come? Or call %(phone)s."),
        "calendar",
    ),
    "notice_to_pass": Sentences(
        gettext_noop("Please pass a notice on: meeting at %(starts_at)s"),
        gettext_noop(
            "The notice of %(meeting)s at %(starts_at)s, %(place)s, is here for your cells. "
            "Please pass it on within a day, and note with one tap that you have."
        ),
        gettext_noop("Please pass on to your cells: meeting at %(starts_at)s, %(place)s."),
        "forward",
    ),
    "notice_waits": Sentences(
        gettext_noop("Cells have not been told of the meeting at %(starts_at)s"),
        gettext_noop(
            "The notice of %(meeting)s at %(starts_at)s, %(place)s, has not been passed on to "
            "all your cells. Please pass it on, and note with one tap that you have."
        ),
        gettext_noop("Your cells have not been told of the meeting at %(starts_at)s. Please pass it on."),
        "forward",
    ),
    "invitation_withdrawn": Sentences(
        gettext_noop("You are not expected at the meeting at %(starts_at)s"),
        gettext_noop(
            "The invitation to %(meeting)s at %(starts_at)s, %(place)s, is taken back. "
            "You need not come; the committee office can say why: %(phone)s."
        ),
        gettext_noop("You are not expected at the meeting at %(starts_at)s. Questions: %(phone)s."),
        "undo",
    ),
    "reply_delivered": Sentences(
        gettext_noop("%(code)s: the written reply has come"),
        gettext_noop(
            "%(agency)s has replied in writing to opinion %(code)s. Please read the reply and say whether it "
            "answers what was asked."
        ),
        gettext_noop("Opinion %(code)s has its written reply. Please read it and give your judgement."),
        "speech",
    ),
    "reply_unjudged": Sentences(
        gettext_noop("%(code)s: the reply waits for your judgement"),
        gettext_noop(
            "The reply of %(agency)s to opinion %(code)s came on %(delivered_on)s. Was it an answer? "
            "One tap says so."
        ),
        gettext_noop("The reply to opinion %(code)s waits for your judgement."),
        "speech",
    ),
    "referral_forwarded": Sentences(
        gettext_noop("%(code)s: a new matter for %(agency)s"),
        gettext_noop(
            "Matter %(code)s has been forwarded to %(agency)s. The written reply is due at the briefing of "
            "%(due_at)s."
        ),
        gettext_noop("New matter %(code)s for %(agency)s. The reply is due on %(due_on)s."),
        "inbox",
    ),
    "reply_due": Sentences(
        gettext_noop("%(code)s: the reply is due on %(due_on)s"),
        gettext_noop(
            "The written reply of %(agency)s to matter %(code)s is due at the briefing of %(due_at)s. "
            "It counts as on time if it is delivered before the briefing begins."
        ),
        gettext_noop("The reply to matter %(code)s is due on %(due_on)s."),
        "pen",
    ),
    "reply_to_clear": Sentences(
        gettext_noop("%(code)s: a draft waits to be cleared"),
        gettext_noop(
            "The draft of the reply to matter %(code)s waits for a second person of %(agency)s. It is due at "
            "the briefing of %(due_at)s."
        ),
        gettext_noop("The draft to matter %(code)s waits to be cleared; due on %(due_on)s."),
        "users",
    ),
    "reply_overdue": Sentences(
        gettext_noop("%(code)s: the reply is overdue"),
        gettext_noop(
            "The written reply of %(agency)s to matter %(code)s was due at the briefing of %(due_at)s "
            "and has not come. Please deliver it, or tell the committee office what stands in the way."
        ),
        gettext_noop("The reply to matter %(code)s was due on %(due_on)s and has not come."),
        "alert",
    ),
    "reply_returned": Sentences(
        gettext_noop("%(code)s: the reply was given back"),
        gettext_noop(
            "The reply to matter %(code)s was given back to %(agency)s. The new one is due at the briefing "
            "of %(due_at)s. The reason stands on its page."
        ),
        gettext_noop("The reply to matter %(code)s was given back; the new one is due on %(due_on)s."),
        "undo",
    ),
    "reply_judged": Sentences(
        gettext_noop("%(code)s: the raiser has judged the reply"),
        gettext_noop(
            "The secretary who raised opinion %(code)s has judged the reply of %(agency)s. "
            "The judgement stands on its page."
        ),
        gettext_noop("The reply to opinion %(code)s has been judged."),
        "scale",
    ),
    "promise_due": Sentences(
        gettext_noop("%(code)s: a promise is due on %(due_on)s"),
        gettext_noop(
            "What %(agency)s promised in matter %(code)s is due on %(due_on)s. Please report how it ended."
        ),
        gettext_noop("The promise in matter %(code)s is due on %(due_on)s."),
        "promise",
    ),
    **OF_MOVES,
    **AFTER_MEETINGS,
    **OF_TALKS,
    **OF_URGENT,
    **OF_DIRECTIONS,
    **OF_PETITIONS,
    **OF_ASKING,
    **OF_STAND_INS,
    **OF_SURVEYS,
    **OF_BULLETIN,
    **OF_READING,
    **OF_UNDOING,
    **OF_PROMISES,
    **OF_REPLIES,
    "compilation_open": Sentences(
        gettext_noop("The compilation of the briefing at %(starts_at)s is still open"),
        gettext_noop(
            "The briefing of %(series)s at %(starts_at)s is over, and its compilation has not been closed. "
            "Until then nobody is owed a reply to what still waits."
        ),
        gettext_noop("The compilation of the briefing at %(starts_at)s is still open."),
        "archive",
    ),
    DIGEST: Sentences(
        gettext_noop("%(count)s things to remember"),
        gettext_noop("Please remember:"),
        gettext_noop("%(count)s things to remember: %(first)s; see the others on your page."),
        "list",
    ),
}

# Why a message could not be sent, in words that say what to do.
FAULTS: Final[Mapping[str, str]] = {
    "nobody": gettext_noop("Nobody holds this post today. Appoint somebody, or telephone the unit."),
    "no_phone": gettext_noop("No telephone number is known. Enter it in the list of people."),
    "bad_phone": gettext_noop("The telephone number cannot receive texts. Correct it in the list of people."),
    "no_email": gettext_noop("No e-mail address is known. Enter it in the list of people."),
    "no_mail_server": gettext_noop("No mail server is set (GIAOBAN_SMTP_URL). Tell the administrator."),
    "no_gateway": gettext_noop("No SMS gateway is set (GIAOBAN_SMS_URL). Tell the administrator."),
    "mail_refused": gettext_noop("The mail server does not accept this address. Check how it is written."),
    "mail_down": gettext_noop("The mail server did not take the message. It is tried again by itself."),
    "gateway_refused": gettext_noop("The SMS gateway refused the message. Check the number and the account."),
    "gateway_down": gettext_noop("The SMS gateway did not answer. It is tried again by itself."),
    "worker_lost": gettext_noop("The program stopped in the middle of sending. It is tried again by itself."),
}
