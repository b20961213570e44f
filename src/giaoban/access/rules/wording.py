"""What roles, verbs and scopes are called: one sentence each, for pages and for the printed table."""

from collections.abc import Mapping
from typing import Final

from giaoban.access.rules.table import Scope, Verb
from giaoban.kernel.verdict import gettext_noop
from giaoban.organisation.rules import Role

ROLE_NAMES: Final[Mapping[Role, str]] = {
    Role.SECRETARY: gettext_noop("Cell secretary"),
    Role.OFFICE: gettext_noop("Committee office"),
    Role.COMMUNE_OFFICE: gettext_noop("Commune office"),
    Role.DRAFTER: gettext_noop("Drafter of an agency"),
    Role.CLEARER: gettext_noop("Clearer of an agency"),
    Role.CHAIR: gettext_noop("Chair of the briefing"),
    Role.MEMBER_IN_CHARGE: gettext_noop("Committee member in charge"),
    Role.STANDING_MEMBER: gettext_noop("Standing member"),
    Role.BOARD_MEMBER: gettext_noop("Member of the standing board"),
    Role.COMMITTEE_MEMBER: gettext_noop("Member of the executive committee"),
    Role.PARTY_BUILDING: gettext_noop("Party-building board"),
    Role.GRASSROOTS_STANDING: gettext_noop("Grassroots standing member"),
    Role.EDITOR: gettext_noop("Editor of the bulletin"),
    Role.INSPECTOR: gettext_noop("Inspector"),
    Role.ADMINISTRATOR: gettext_noop("Administrator"),
}

VERB_NAMES: Final[Mapping[Verb, str]] = {
    Verb.SEE_MEETINGS: gettext_noop("See meetings and agendas"),
    Verb.PLAN_MEETINGS: gettext_noop("Plan, move and cancel meetings"),
    Verb.RUN_MEETINGS: gettext_noop("Run a meeting and record turns"),
    Verb.SEE_READINESS: gettext_noop("See how ready a meeting is"),
    Verb.SEE_MATTERS: gettext_noop("See the list of matters that come back"),
    Verb.SEE_TALKS: gettext_noop("Read the archive of experience"),
    Verb.PREPARE_TALKS: gettext_noop("Register a talk and hand in its text"),
    Verb.MANAGE_TALKS: gettext_noop("Make the rota of talks, ask for changes, note what was given"),
    Verb.MARK_TALKS: gettext_noop("Mark a talk as good practice"),
    Verb.SEE_INVITATIONS: gettext_noop("See who is invited, how far the notice has come, and who answered"),
    Verb.ANSWER_INVITATIONS: gettext_noop(
        "Read the agenda of a meeting to which one is invited, and say whether one comes"
    ),
    Verb.RECORD_ANSWERS: gettext_noop("Record for somebody else whether they come"),
    Verb.FORWARD_NOTICES: gettext_noop("Pass the notice of a meeting on to the cells"),
    Verb.CHECK_IN: gettext_noop("Say at the meeting that one is there"),
    Verb.RECORD_ATTENDANCE: gettext_noop("Note who is at a meeting"),
    Verb.SEE_ATTENDANCE: gettext_noop("See attendance by unit and cause"),
    Verb.READ_MINUTES: gettext_noop("Read approved minutes"),
    Verb.WRITE_MINUTES: gettext_noop("Draw up and correct minutes and notices of conclusions"),
    Verb.APPROVE_MINUTES: gettext_noop("Approve minutes and notices, or give them back"),
    Verb.READ_QUICK_REPORTS: gettext_noop("Read the quick reports for standing members"),
    Verb.DO_TASKS: gettext_noop("See and report on tasks that the chair gave out"),
    Verb.SEE_OPINIONS: gettext_noop("See opinions"),
    Verb.SEE_PUBLIC_MOOD: gettext_noop("See notes on public mood"),
    Verb.SEE_RAISER: gettext_noop("See the name of who spoke"),
    Verb.RAISE_OPINIONS: gettext_noop("Raise and withdraw opinions"),
    Verb.RECORD_OPINIONS: gettext_noop("Record opinions for others"),
    Verb.COMPILE: gettext_noop("Compile: classify, merge, split, forward"),
    Verb.GIVE_DIRECTIONS: gettext_noop("Give a direction on an opinion, take it back"),
    Verb.SEE_DIRECTIONS: gettext_noop("See directions; take note of those to one’s own body, carry them out"),
    Verb.SEE_REFERRALS: gettext_noop("See what was forwarded, and the replies"),
    Verb.ANSWER: gettext_noop("Accept, refuse, transfer and answer"),
    Verb.CLEAR: gettext_noop("Clear a reply before it leaves"),
    Verb.ENTER_REPLIES: gettext_noop("Enter replies from signed paper"),
    Verb.JUDGE: gettext_noop("Judge the reply"),
    Verb.RETURN_REPLIES: gettext_noop("Return a reply, or close the matter"),
    Verb.DECIDE_AGAIN: gettext_noop("Decide when a reply that went back once is objected to again"),
    Verb.READ_PUBLISHED: gettext_noop("Read what was asked and answered as it is published"),
    Verb.APPROVE_PUBLISHED: gettext_noop("Mask and approve the published version of an item, take it back"),
    Verb.OPEN_PUBLISHED: gettext_noop("Let anybody read the published version without signing in"),
    Verb.SEND_MESSAGES: gettext_noop("See to messages that were not sent, and call"),
    Verb.SEE_REPORTS: gettext_noop("See counters and tables"),
    Verb.READ_REPORTS: gettext_noop("Read the report of a year, a quarter, a month or a term"),
    Verb.WRITE_REPORTS: gettext_noop("Write the office's part of such a report, and sign it"),
    Verb.SEE_SUPPLY: gettext_noop("See what cells are supplied with"),
    Verb.NOTE_SUPPLY: gettext_noop("Note what cells got, settle what did not come"),
    Verb.REPORT_SUPPLY: gettext_noop("Say what did not come to one’s own cell"),
    Verb.MANAGE_SUPPLY: gettext_noop("Enter titles, who is to get them, and orders"),
    Verb.SEE_PAYMENTS: gettext_noop("See support payments, with names"),
    Verb.PAY: gettext_noop("Draw up, correct and settle payment sheets"),
    Verb.SET_RATES: gettext_noop("Enter rates of support and what stands beside them"),
    Verb.SEE_DOCUMENTS: gettext_noop("See the register of numbers and look at papers"),
    Verb.ISSUE_NUMBERS: gettext_noop("Issue numbers of papers, make them void"),
    Verb.EDIT_LETTERHEADS: gettext_noop("Set up letterheads, signers and terms"),
    Verb.SEE_UNIT_PAGES: gettext_noop("Open the page of a unit or a cluster"),
    Verb.SEE_AGENCY_PAGES: gettext_noop("Open the page of an agency"),
    Verb.SEE_ORGANISATION: gettext_noop("See units, agencies, people and posts"),
    Verb.EDIT_ORGANISATION: gettext_noop("Change units, agencies, people and posts"),
    Verb.ENROL: gettext_noop("Print slips and links, end sessions"),
    Verb.MANAGE_ACCOUNTS: gettext_noop("Make, close and open accounts"),
    Verb.SEE_AUDIT: gettext_noop("Read the audit log"),
}

SCOPE_NAMES: Final[Mapping[Scope, str]] = {
    Scope.UNIT: gettext_noop("own unit and all below it"),
    Scope.OVERSEEN: gettext_noop("units in their charge and all below them"),
    Scope.AGENCY: gettext_noop("what was sent to their agency"),
    Scope.HOST: gettext_noop("the whole committee"),
}
