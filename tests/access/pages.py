"""Every address of the product and what it asks for. An address that is not listed here fails the tests.

To add a page, add a line: ``"area:page": needs(Verb.X)``. If the address has arguments, say which thing it
shows with ``of``: a function of ``world`` that returns the arguments; without one only strangers are tried.
A page that only takes a POST says ``post=True``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from giaoban.access.rules import Verb
from tests.access import world
from tests.access.world import Arguments, World


@dataclass(frozen=True)
class Page:
    """What one address asks for.

    Attributes:
        verbs: Any of these opens it; none at all: being signed in suffices.
        is_open: Whether it answers to strangers.
        post: Whether it only takes a POST.
        whole: Whether it is closed to who came by the month's link.
        of: The arguments of an address that has some; ``None`` tries strangers only.
    """

    verbs: tuple[Verb, ...] = ()
    is_open: bool = False
    post: bool = False
    whole: bool = False
    of: Callable[[World], Arguments] | None = None


def needs(*verbs: Verb, post: bool = False, of: Callable[[World], Arguments] | None = None) -> Page:
    """A page for whoever may do any of these verbs."""
    return Page(verbs=verbs, post=post, of=of)


OPEN: Final = Page(is_open=True)
OPEN_POST: Final = Page(is_open=True, post=True)
SIGNED_IN: Final = Page()
SIGNED_IN_POST: Final = Page(post=True)


PAGES: Final[Mapping[str, Page]] = {
    # the installation itself
    "health": OPEN,
    "version": OPEN,
    "web:home": SIGNED_IN,
    "web:readiness": needs(Verb.SEE_READINESS, of=world.meeting),
    "web:chase": needs(Verb.SEND_MESSAGES, post=True),
    # ui
    "ui:gallery": OPEN,
    "ui:language": OPEN_POST,
    "ui:size": OPEN_POST,
    # access
    "access:sign-in": OPEN,
    "access:enter-code": OPEN,
    "access:second-step": OPEN,
    "access:sign-out": OPEN_POST,
    "access:signed-out": OPEN,
    "access:enrol": OPEN,
    "access:month-link": OPEN,
    "access:demo-link": OPEN,
    "access:choose-password": OPEN,
    "access:notice": SIGNED_IN,
    "access:my-data": SIGNED_IN,
    "access:devices": SIGNED_IN,
    "access:end-other-devices": Page(post=True, whole=True),
    "access:end-device": SIGNED_IN_POST,
    "access:change-password": SIGNED_IN,
    "access:second-factor": SIGNED_IN,
    "access:confirm-password": SIGNED_IN,
    "access:add-app": SIGNED_IN,
    "access:remove-app": SIGNED_IN,
    "access:add-passkey": SIGNED_IN,
    "access:remove-passkey": SIGNED_IN,
    "access:renew-codes": SIGNED_IN,
    "access:enrolments": needs(Verb.ENROL),
    "access:make-slips": needs(Verb.ENROL, post=True),
    "access:links": needs(Verb.ENROL),
    "access:make-links": needs(Verb.ENROL, post=True),
    "access:enrolment": needs(Verb.ENROL, of=world.secretary),
    "access:revoke-slip": needs(Verb.ENROL, post=True, of=world.secretary),
    "access:revoke-links": needs(Verb.ENROL, post=True, of=world.secretary),
    "access:end-devices": needs(Verb.ENROL, post=True, of=world.secretary),
    "access:accounts": needs(Verb.MANAGE_ACCOUNTS),
    "access:account-new": needs(Verb.MANAGE_ACCOUNTS),
    "access:account": needs(Verb.MANAGE_ACCOUNTS, of=world.account),
    "access:account-disable": needs(Verb.MANAGE_ACCOUNTS, post=True),
    "access:account-enable": needs(Verb.MANAGE_ACCOUNTS, post=True, of=world.account),
    "access:account-reset-factors": needs(Verb.MANAGE_ACCOUNTS, post=True),
    "access:account-reset": needs(Verb.MANAGE_ACCOUNTS, post=True),
    # meetings
    "meetings:list": SIGNED_IN,
    "meetings:detail": needs(Verb.SEE_MEETINGS),
    "meetings:move": needs(Verb.PLAN_MEETINGS, of=world.meeting),
    "meetings:cancel": needs(Verb.PLAN_MEETINGS, of=world.meeting),
    "meetings:reinstate": needs(Verb.PLAN_MEETINGS),
    "meetings:rename": needs(Verb.PLAN_MEETINGS, of=world.meeting),
    "meetings:calendar-file": needs(Verb.SEE_MEETINGS, of=world.meeting),
    "meetings:agenda-versions": needs(Verb.SEE_MEETINGS, of=world.meeting),
    "meetings:edit-agenda": needs(Verb.PLAN_MEETINGS, of=world.meeting),
    "meetings:call": needs(Verb.PLAN_MEETINGS),
    "meetings:own-invitation": SIGNED_IN,
    "meetings:invitations": needs(Verb.SEE_INVITATIONS),
    "meetings:invite": needs(Verb.PLAN_MEETINGS),
    "meetings:pass-on": needs(Verb.FORWARD_NOTICES, post=True),
    "meetings:invitation-calls": needs(Verb.SEE_INVITATIONS),
    "meetings:invitation-paper": needs(Verb.SEE_INVITATIONS),
    "meetings:number-letter": needs(Verb.ISSUE_NUMBERS),
    "meetings:invitation": needs(Verb.ANSWER_INVITATIONS, Verb.SEE_INVITATIONS),
    "meetings:receive": needs(Verb.ANSWER_INVITATIONS, Verb.RECORD_ANSWERS, post=True),
    "meetings:come": needs(Verb.ANSWER_INVITATIONS, Verb.RECORD_ANSWERS, post=True),
    "meetings:decline": needs(Verb.ANSWER_INVITATIONS, Verb.RECORD_ANSWERS),
    "meetings:send-somebody": needs(Verb.ANSWER_INVITATIONS, Verb.RECORD_ANSWERS),
    "meetings:withdraw-invitation": needs(Verb.PLAN_MEETINGS),
    "meetings:invitation-calendar": needs(Verb.ANSWER_INVITATIONS, Verb.SEE_INVITATIONS),
    "meetings:attendance": needs(Verb.RECORD_ATTENDANCE, of=world.meeting),
    "meetings:sync-attendance": needs(Verb.RECORD_ATTENDANCE, post=True),
    "meetings:all-there": needs(Verb.RECORD_ATTENDANCE),
    "meetings:door-code": needs(Verb.RECORD_ATTENDANCE, of=world.meeting),
    "meetings:door": SIGNED_IN,
    "meetings:arrive": needs(Verb.CHECK_IN, post=True),
    "meetings:correct-attendance": needs(Verb.RECORD_ATTENDANCE),
    "meetings:attendance-year": needs(Verb.SEE_ATTENDANCE, of=lambda it: {"pk": it.host.pk, "year": 2026}),
    "meetings:own-letter": needs(Verb.ANSWER_INVITATIONS, Verb.SEE_INVITATIONS),
    "meetings:open": needs(Verb.RUN_MEETINGS, post=True),
    "meetings:close": needs(Verb.RUN_MEETINGS),
    "meetings:add-turn": needs(Verb.RUN_MEETINGS),
    "meetings:live": needs(Verb.SEE_MEETINGS, of=world.meeting),
    "meetings:speakers": needs(Verb.RUN_MEETINGS),
    "meetings:hall-key": needs(Verb.RUN_MEETINGS, of=world.meeting),
    "meetings:make-hall-key": needs(Verb.RUN_MEETINGS, post=True),
    "meetings:revoke-hall-key": needs(Verb.RUN_MEETINGS, post=True, of=world.meeting),
    "meetings:hall": OPEN,
    "meetings:live-stage": OPEN,
    "meetings:keep-text": SIGNED_IN_POST,
    "meetings:throw-away-text": SIGNED_IN_POST,
    "meetings:series-list": SIGNED_IN,
    "meetings:series": needs(Verb.PLAN_MEETINGS, of=world.series),
    "meetings:edit-series": needs(Verb.PLAN_MEETINGS, of=world.series),
    "meetings:add": needs(Verb.PLAN_MEETINGS, of=world.series),
    "meetings:plan": needs(Verb.PLAN_MEETINGS, of=lambda it: {"pk": it.series.pk, "year": 2026}),
    "meetings:add-series": needs(Verb.PLAN_MEETINGS, of=lambda it: {"host": it.host.pk}),
    "meetings:edit-template": needs(Verb.PLAN_MEETINGS, of=world.host),
    "meetings:edit-type-template": needs(
        Verb.PLAN_MEETINGS, of=lambda it: {"pk": it.host.pk, "code": "commendation"}
    ),
    "meetings:programme": needs(Verb.SEE_MEETINGS),
    "meetings:plan-programme": needs(Verb.PLAN_MEETINGS, of=lambda it: {"pk": it.host.pk, "year": 2026}),
    "meetings:office-days": needs(Verb.PLAN_MEETINGS, of=lambda it: {"pk": it.host.pk, "year": 2026}),
    "meetings:restore-day": needs(Verb.PLAN_MEETINGS, post=True),
    "meetings:own-calendar": SIGNED_IN,
    "meetings:make-feed": SIGNED_IN_POST,
    "meetings:revoke-feed": SIGNED_IN_POST,
    "meetings:feed": OPEN,
    # opinions
    "opinions:index": SIGNED_IN,
    "opinions:mine": SIGNED_IN,
    "opinions:begin": needs(Verb.RAISE_OPINIONS),
    "opinions:what": needs(Verb.RAISE_OPINIONS),
    "opinions:ask": needs(Verb.RAISE_OPINIONS),
    "opinions:mood": needs(Verb.RAISE_OPINIONS),
    "opinions:check": needs(Verb.RAISE_OPINIONS),
    "opinions:discard": needs(Verb.RAISE_OPINIONS, post=True),
    "opinions:detail": needs(Verb.SEE_OPINIONS, of=world.opinion),
    "opinions:sent": needs(Verb.RAISE_OPINIONS),
    "opinions:withdraw": needs(Verb.RAISE_OPINIONS),
    "opinions:correct": needs(Verb.SEE_OPINIONS),
    "opinions:reword": needs(Verb.RECORD_OPINIONS),
    "opinions:classify": needs(Verb.COMPILE, of=world.opinion),
    "opinions:rule-out": needs(Verb.COMPILE, of=world.opinion),
    "opinions:point-to-answer": needs(Verb.COMPILE, of=world.opinion),
    "opinions:note": needs(Verb.COMPILE),
    "opinions:restore": needs(Verb.COMPILE),
    "opinions:settle-on-spot": needs(Verb.COMPILE, of=world.opinion),
    "opinions:list": needs(Verb.SEE_MEETINGS),
    "opinions:enter": needs(Verb.RECORD_OPINIONS, of=world.held),
    "opinions:session": needs(Verb.RUN_MEETINGS),
    "opinions:session-preview": needs(Verb.RUN_MEETINGS, post=True),
    "opinions:begin-item": needs(Verb.RUN_MEETINGS, post=True),
    "opinions:conclude-item": needs(Verb.RUN_MEETINGS, post=True),
    "opinions:add-speaker": needs(Verb.RUN_MEETINGS, post=True),
    "opinions:change-speaker": needs(Verb.RUN_MEETINGS, post=True),
    "opinions:desk": needs(Verb.COMPILE, of=world.held),
    "opinions:forward": needs(Verb.COMPILE, post=True),
    "opinions:close": needs(Verb.COMPILE, of=world.held),
    "opinions:referral": needs(Verb.SEE_REFERRALS, of=world.referral),
    "opinions:reroute": needs(Verb.COMPILE),
    # replies
    "replies:index": SIGNED_IN,
    "replies:overdue": SIGNED_IN,
    "replies:handed-back": SIGNED_IN,
    "replies:on-paper": SIGNED_IN,
    "replies:objections": SIGNED_IN,
    "replies:received": SIGNED_IN,
    "replies:version": needs(Verb.ANSWER),
    "replies:clear": needs(Verb.CLEAR, post=True),
    "replies:send-back": needs(Verb.CLEAR),
    "replies:deliver": needs(Verb.ANSWER),
    "replies:attachment": needs(Verb.SEE_REFERRALS),
    "replies:read": needs(Verb.SEE_REFERRALS),
    "replies:judge": needs(Verb.JUDGE, Verb.RECORD_OPINIONS, post=True),
    "replies:remark": needs(Verb.JUDGE, Verb.RECORD_OPINIONS),
    "replies:referral": needs(Verb.SEE_REFERRALS, of=world.referral),
    "replies:versions": needs(Verb.SEE_REFERRALS),
    "replies:accept": needs(Verb.ANSWER, post=True, of=world.referral),
    "replies:refuse": needs(Verb.ANSWER, of=world.referral),
    "replies:transfer": needs(Verb.ANSWER),
    "replies:write": needs(Verb.ANSWER),
    "replies:enter": needs(Verb.ENTER_REPLIES),
    "replies:give-back": needs(Verb.RETURN_REPLIES),
    "replies:settle": needs(Verb.RETURN_REPLIES),
    "replies:meeting": needs(Verb.SEE_MEETINGS),
    "replies:commitments": SIGNED_IN,
    "replies:close-commitment": needs(Verb.ANSWER, Verb.COMPILE),
    "replies:promise": needs(Verb.COMPILE),
    # messages
    "messages:inbox": SIGNED_IN,
    "messages:open": Page(post=True),
    "messages:read-all": Page(post=True),
    "messages:choice": SIGNED_IN,
    "messages:outbox": needs(Verb.SEND_MESSAGES),
    "messages:retry": needs(Verb.SEND_MESSAGES, post=True),
    "messages:give-up": needs(Verb.SEND_MESSAGES, post=True),
    "messages:told": needs(Verb.SEND_MESSAGES, post=True),
    "messages:calls": needs(Verb.SEND_MESSAGES),
    "messages:told-many": needs(Verb.SEND_MESSAGES, post=True),
    "messages:preview": needs(Verb.SEND_MESSAGES),
    "messages:settings": needs(Verb.SEND_MESSAGES),
    "messages:ways": needs(Verb.SEND_MESSAGES, of=world.host),
    "messages:ladder": needs(Verb.SEND_MESSAGES, of=world.series),
    "messages:texts": needs(Verb.SEND_MESSAGES, of=world.meeting),
    "messages:handouts": needs(Verb.SEND_MESSAGES, of=world.meeting),
    # reports
    "reports:index": needs(Verb.SEE_REPORTS),
    "reports:year": needs(Verb.SEE_REPORTS, of=world.year),
    "reports:referrals": needs(Verb.SEE_REPORTS, of=world.year),
    "reports:opinions": needs(Verb.SEE_REPORTS),
    "reports:turns": needs(Verb.SEE_REPORTS),
    "reports:origins": needs(Verb.SEE_REPORTS),
    "reports:meetings": needs(Verb.SEE_REPORTS, of=world.year),
    "reports:csv": needs(Verb.SEE_REPORTS, of=world.year),
    "reports:excel": needs(Verb.SEE_REPORTS, of=world.year),
    # documents
    "documents:register": SIGNED_IN,
    "documents:letterheads": SIGNED_IN,
    "documents:number": needs(Verb.SEE_DOCUMENTS, of=world.number),
    "documents:void": needs(Verb.ISSUE_NUMBERS, of=world.number),
    "documents:issue": needs(Verb.ISSUE_NUMBERS, of=world.issuer),
    "documents:continue": needs(Verb.EDIT_LETTERHEADS, of=world.issuer),
    "documents:edit-letterhead": needs(Verb.EDIT_LETTERHEADS, of=world.issuer),
    "documents:add-signer": needs(Verb.EDIT_LETTERHEADS, of=world.issuer),
    "documents:end-signer": needs(Verb.EDIT_LETTERHEADS, of=world.signer),
    "documents:papers": needs(Verb.SEE_DOCUMENTS, of=world.issuer),
    "documents:paper": needs(Verb.SEE_DOCUMENTS, of=world.paper),
    "documents:add-letterhead": needs(Verb.EDIT_LETTERHEADS, of=world.host),
    "documents:add-mandate": needs(Verb.EDIT_LETTERHEADS, of=world.host),
    # directory
    "directory:hosts": SIGNED_IN,
    "directory:clusters": needs(Verb.SEE_ORGANISATION, of=world.host),
    "directory:agencies": needs(Verb.SEE_ORGANISATION, of=world.host),
    "directory:units": needs(Verb.SEE_ORGANISATION, of=world.host),
    "directory:unit": needs(Verb.SEE_ORGANISATION, of=world.unit),
    "directory:first-hour": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:settings": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:add-unit": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:add-cluster": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:add-agency": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:routes": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:people": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:add-person": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:posts": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:add-post": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:import": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:import-template": needs(Verb.EDIT_ORGANISATION, of=world.host),
    "directory:correct-unit": needs(Verb.EDIT_ORGANISATION, of=world.unit),
    "directory:rename-unit": needs(Verb.EDIT_ORGANISATION, of=world.unit),
    "directory:move-unit": needs(Verb.EDIT_ORGANISATION, of=world.unit),
    "directory:merge-unit": needs(Verb.EDIT_ORGANISATION, of=world.unit),
    "directory:split-unit": needs(Verb.EDIT_ORGANISATION, of=world.unit),
    "directory:end-unit": needs(Verb.EDIT_ORGANISATION, of=world.unit),
    "directory:join-cluster": needs(Verb.EDIT_ORGANISATION, of=world.unit),
    "directory:edit-cluster": needs(Verb.EDIT_ORGANISATION),
    "directory:add-member": needs(Verb.EDIT_ORGANISATION),
    "directory:end-member": needs(Verb.EDIT_ORGANISATION),
    "directory:edit-agency": needs(Verb.EDIT_ORGANISATION, of=world.agency),
    "directory:person": needs(Verb.EDIT_ORGANISATION, of=world.secretary),
    "directory:edit-person": needs(Verb.EDIT_ORGANISATION, of=world.secretary),
    "directory:post": needs(Verb.EDIT_ORGANISATION),
    "directory:appoint": needs(Verb.EDIT_ORGANISATION),
    "directory:end-post": needs(Verb.EDIT_ORGANISATION),
    "directory:oversee": needs(Verb.EDIT_ORGANISATION),
    "directory:end-term": needs(Verb.EDIT_ORGANISATION),
    "directory:end-oversight": needs(Verb.EDIT_ORGANISATION),
    "directory:edit-item": needs(Verb.EDIT_ORGANISATION),
    "directory:switch-off-item": needs(Verb.EDIT_ORGANISATION),
    "directory:switch-on-item": needs(Verb.EDIT_ORGANISATION),
    "directory:import-preview": needs(Verb.EDIT_ORGANISATION),
    "directory:export": needs(Verb.EDIT_ORGANISATION),
    "directory:vocabulary": needs(Verb.EDIT_ORGANISATION, of=world.vocabulary),
    "directory:add-item": needs(Verb.EDIT_ORGANISATION, of=world.vocabulary),
    # search and the audit log
    "search:index": SIGNED_IN,
    "audit": needs(Verb.SEE_AUDIT),
}
