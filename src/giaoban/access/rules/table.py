"""The scope table: which role may do which verb, and how far. Everything else about access follows from it.

Code decides by it, tests are generated from it and ``docs/reference/permissions.md`` is printed from it.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from giaoban.organisation.rules import Role


class Verb(StrEnum):
    """What somebody may want to do or see."""

    SEE_MEETINGS = "see_meetings"
    PLAN_MEETINGS = "plan_meetings"
    RUN_MEETINGS = "run_meetings"
    SEE_READINESS = "see_readiness"
    SEE_MATTERS = "see_matters"
    SEE_TALKS = "see_talks"
    PREPARE_TALKS = "prepare_talks"
    MANAGE_TALKS = "manage_talks"
    MARK_TALKS = "mark_talks"
    SEE_INVITATIONS = "see_invitations"
    ANSWER_INVITATIONS = "answer_invitations"
    RECORD_ANSWERS = "record_answers"
    FORWARD_NOTICES = "forward_notices"
    CHECK_IN = "check_in"
    RECORD_ATTENDANCE = "record_attendance"
    SEE_ATTENDANCE = "see_attendance"
    READ_MINUTES = "read_minutes"
    WRITE_MINUTES = "write_minutes"
    APPROVE_MINUTES = "approve_minutes"
    READ_QUICK_REPORTS = "read_quick_reports"
    DO_TASKS = "do_tasks"
    SEE_OPINIONS = "see_opinions"
    SEE_PUBLIC_MOOD = "see_public_mood"
    SEE_RAISER = "see_raiser"
    RAISE_OPINIONS = "raise_opinions"
    RECORD_OPINIONS = "record_opinions"
    COMPILE = "compile"
    GIVE_DIRECTIONS = "give_directions"
    SEE_DIRECTIONS = "see_directions"
    SEE_REFERRALS = "see_referrals"
    ANSWER = "answer"
    CLEAR = "clear"
    ENTER_REPLIES = "enter_replies"
    JUDGE = "judge"
    RETURN_REPLIES = "return_replies"
    DECIDE_AGAIN = "decide_again"
    READ_PUBLISHED = "read_published"
    APPROVE_PUBLISHED = "approve_published"
    OPEN_PUBLISHED = "open_published"
    SEND_MESSAGES = "send_messages"
    SEE_REPORTS = "see_reports"
    READ_REPORTS = "read_reports"
    WRITE_REPORTS = "write_reports"
    SEE_SUPPLY = "see_supply"
    NOTE_SUPPLY = "note_supply"
    REPORT_SUPPLY = "report_supply"
    MANAGE_SUPPLY = "manage_supply"
    SEE_PAYMENTS = "see_payments"
    PAY = "pay"
    SET_RATES = "set_rates"
    SEE_DOCUMENTS = "see_documents"
    ISSUE_NUMBERS = "issue_numbers"
    EDIT_LETTERHEADS = "edit_letterheads"
    SEE_UNIT_PAGES = "see_unit_pages"
    SEE_AGENCY_PAGES = "see_agency_pages"
    SEE_ORGANISATION = "see_organisation"
    EDIT_ORGANISATION = "edit_organisation"
    ENROL = "enrol"
    MANAGE_ACCOUNTS = "manage_accounts"
    SEE_AUDIT = "see_audit"


class Scope(StrEnum):
    """How far a verb reaches for a role."""

    UNIT = "unit"  # the post's own unit and everything below it
    OVERSEEN = "overseen"  # units the post is in charge of, and everything below them
    AGENCY = "agency"  # what was sent to the post's agency, as lead or in support
    HOST = "host"  # everything of the host committee


_READER: Final = {
    Verb.SEE_MEETINGS: Scope.HOST,
    Verb.SEE_TALKS: Scope.HOST,
    Verb.READ_MINUTES: Scope.HOST,
    Verb.SEE_OPINIONS: Scope.HOST,
    Verb.SEE_REFERRALS: Scope.HOST,
    Verb.SEE_REPORTS: Scope.HOST,
    Verb.READ_REPORTS: Scope.HOST,
    Verb.SEE_UNIT_PAGES: Scope.HOST,
    Verb.SEE_AGENCY_PAGES: Scope.HOST,
    Verb.SEE_ORGANISATION: Scope.HOST,
}

# What every post reads of its committee.
_EVERYBODY: Final = {Verb.READ_PUBLISHED: Scope.HOST}

_OF_ROLE: Final[Mapping[Role, Mapping[Verb, Scope]]] = {
    Role.SECRETARY: {
        Verb.SEE_MEETINGS: Scope.UNIT,
        Verb.SEE_TALKS: Scope.HOST,
        Verb.PREPARE_TALKS: Scope.UNIT,
        Verb.SEE_OPINIONS: Scope.UNIT,
        Verb.RAISE_OPINIONS: Scope.UNIT,
        Verb.SEE_REFERRALS: Scope.UNIT,
        Verb.SEE_REPORTS: Scope.UNIT,
        Verb.SEE_UNIT_PAGES: Scope.UNIT,
        Verb.SEE_SUPPLY: Scope.UNIT,
        Verb.REPORT_SUPPLY: Scope.UNIT,
        Verb.JUDGE: Scope.UNIT,
        Verb.ANSWER_INVITATIONS: Scope.UNIT,
        Verb.CHECK_IN: Scope.UNIT,
        Verb.DO_TASKS: Scope.UNIT,
    },
    Role.OFFICE: {
        **_READER,
        Verb.PLAN_MEETINGS: Scope.HOST,
        Verb.MANAGE_TALKS: Scope.HOST,
        Verb.MARK_TALKS: Scope.HOST,
        Verb.RUN_MEETINGS: Scope.HOST,
        Verb.SEE_READINESS: Scope.HOST,
        Verb.SEE_MATTERS: Scope.HOST,
        Verb.WRITE_MINUTES: Scope.HOST,
        Verb.SEE_PUBLIC_MOOD: Scope.HOST,
        Verb.SEE_RAISER: Scope.HOST,
        Verb.RECORD_OPINIONS: Scope.HOST,
        Verb.COMPILE: Scope.HOST,
        Verb.SEE_DIRECTIONS: Scope.HOST,
        Verb.ENTER_REPLIES: Scope.HOST,
        Verb.RETURN_REPLIES: Scope.HOST,
        Verb.APPROVE_PUBLISHED: Scope.HOST,
        Verb.SEND_MESSAGES: Scope.HOST,
        Verb.WRITE_REPORTS: Scope.HOST,
        Verb.SEE_SUPPLY: Scope.HOST,
        Verb.NOTE_SUPPLY: Scope.HOST,
        Verb.MANAGE_SUPPLY: Scope.HOST,
        Verb.SEE_PAYMENTS: Scope.HOST,
        Verb.PAY: Scope.HOST,
        Verb.SET_RATES: Scope.HOST,
        Verb.SEE_DOCUMENTS: Scope.HOST,
        Verb.ISSUE_NUMBERS: Scope.HOST,
        Verb.EDIT_LETTERHEADS: Scope.HOST,
        Verb.ENROL: Scope.HOST,
        Verb.SEE_INVITATIONS: Scope.HOST,
        Verb.RECORD_ANSWERS: Scope.HOST,
        Verb.FORWARD_NOTICES: Scope.HOST,
        Verb.RECORD_ATTENDANCE: Scope.HOST,
        Verb.SEE_ATTENDANCE: Scope.HOST,
    },
    Role.COMMUNE_OFFICE: {
        Verb.SEE_MEETINGS: Scope.UNIT,
        Verb.SEE_TALKS: Scope.HOST,
        Verb.PREPARE_TALKS: Scope.UNIT,
        Verb.SEE_OPINIONS: Scope.UNIT,
        Verb.SEE_REFERRALS: Scope.UNIT,
        Verb.SEE_UNIT_PAGES: Scope.UNIT,
        Verb.SEE_ORGANISATION: Scope.UNIT,
        Verb.SEE_SUPPLY: Scope.UNIT,
        Verb.NOTE_SUPPLY: Scope.UNIT,
        Verb.SEE_INVITATIONS: Scope.UNIT,
        Verb.RECORD_ANSWERS: Scope.UNIT,
        Verb.FORWARD_NOTICES: Scope.UNIT,
        Verb.ANSWER_INVITATIONS: Scope.UNIT,
        Verb.CHECK_IN: Scope.UNIT,
    },
    Role.DRAFTER: {
        Verb.SEE_REFERRALS: Scope.AGENCY,
        Verb.SEE_AGENCY_PAGES: Scope.AGENCY,
        Verb.SEE_DIRECTIONS: Scope.AGENCY,
        Verb.ANSWER: Scope.AGENCY,
        Verb.ANSWER_INVITATIONS: Scope.AGENCY,
        Verb.CHECK_IN: Scope.AGENCY,
    },
    Role.CLEARER: {
        Verb.SEE_REFERRALS: Scope.AGENCY,
        Verb.SEE_AGENCY_PAGES: Scope.AGENCY,
        Verb.SEE_DIRECTIONS: Scope.AGENCY,
        Verb.ANSWER: Scope.AGENCY,
        Verb.CLEAR: Scope.AGENCY,
        Verb.ANSWER_INVITATIONS: Scope.AGENCY,
        Verb.CHECK_IN: Scope.AGENCY,
    },
    Role.CHAIR: {
        **_READER,
        Verb.MARK_TALKS: Scope.HOST,
        Verb.RUN_MEETINGS: Scope.HOST,
        Verb.SEE_READINESS: Scope.HOST,
        Verb.SEE_MATTERS: Scope.HOST,
        Verb.APPROVE_MINUTES: Scope.HOST,
        Verb.OPEN_PUBLISHED: Scope.HOST,
        Verb.READ_QUICK_REPORTS: Scope.HOST,
        Verb.SEE_PUBLIC_MOOD: Scope.HOST,
        Verb.SEE_RAISER: Scope.HOST,
        Verb.GIVE_DIRECTIONS: Scope.HOST,
        Verb.SEE_DIRECTIONS: Scope.HOST,
        Verb.RETURN_REPLIES: Scope.HOST,
        Verb.DECIDE_AGAIN: Scope.HOST,
        Verb.APPROVE_PUBLISHED: Scope.HOST,
        Verb.SEE_SUPPLY: Scope.HOST,
        Verb.SEE_PAYMENTS: Scope.HOST,
        Verb.SEE_DOCUMENTS: Scope.HOST,
        Verb.SEE_INVITATIONS: Scope.HOST,
        Verb.ANSWER_INVITATIONS: Scope.HOST,
        Verb.CHECK_IN: Scope.HOST,
        Verb.RECORD_ATTENDANCE: Scope.HOST,
        Verb.SEE_ATTENDANCE: Scope.HOST,
    },
    Role.MEMBER_IN_CHARGE: {
        Verb.SEE_MEETINGS: Scope.OVERSEEN,
        Verb.SEE_TALKS: Scope.HOST,
        Verb.SEE_OPINIONS: Scope.OVERSEEN,
        Verb.SEE_REFERRALS: Scope.OVERSEEN,
        Verb.SEE_UNIT_PAGES: Scope.OVERSEEN,
        Verb.SEE_SUPPLY: Scope.OVERSEEN,
        Verb.SEE_ORGANISATION: Scope.OVERSEEN,
        Verb.ANSWER_INVITATIONS: Scope.HOST,
        Verb.CHECK_IN: Scope.HOST,
    },
    Role.STANDING_MEMBER: {
        **_READER,
        Verb.SEE_READINESS: Scope.HOST,
        Verb.SEE_MATTERS: Scope.HOST,
        Verb.READ_QUICK_REPORTS: Scope.HOST,
        Verb.SEE_PUBLIC_MOOD: Scope.HOST,
        Verb.GIVE_DIRECTIONS: Scope.HOST,
        Verb.SEE_DIRECTIONS: Scope.HOST,
        Verb.SEE_SUPPLY: Scope.HOST,
        Verb.SEE_PAYMENTS: Scope.HOST,
        Verb.SEE_DOCUMENTS: Scope.HOST,
        Verb.ANSWER_INVITATIONS: Scope.HOST,
        Verb.CHECK_IN: Scope.HOST,
        Verb.SEE_ATTENDANCE: Scope.HOST,
    },
    Role.BOARD_MEMBER: {**_READER, Verb.ANSWER_INVITATIONS: Scope.HOST, Verb.CHECK_IN: Scope.HOST},
    Role.COMMITTEE_MEMBER: {
        Verb.SEE_MEETINGS: Scope.HOST,
        Verb.SEE_TALKS: Scope.HOST,
        Verb.SEE_REPORTS: Scope.HOST,
        Verb.SEE_UNIT_PAGES: Scope.HOST,
        Verb.SEE_AGENCY_PAGES: Scope.HOST,
        Verb.ANSWER_INVITATIONS: Scope.HOST,
        Verb.CHECK_IN: Scope.HOST,
    },
    Role.PARTY_BUILDING: {
        **_READER,
        Verb.SEE_SUPPLY: Scope.HOST,
        Verb.ANSWER_INVITATIONS: Scope.HOST,
        Verb.CHECK_IN: Scope.HOST,
    },
    Role.GRASSROOTS_STANDING: {
        Verb.SEE_MEETINGS: Scope.UNIT,
        Verb.SEE_TALKS: Scope.HOST,
        Verb.PREPARE_TALKS: Scope.UNIT,
        Verb.SEE_OPINIONS: Scope.UNIT,
        Verb.SEE_REFERRALS: Scope.UNIT,
        Verb.SEE_SUPPLY: Scope.UNIT,
        Verb.SEE_UNIT_PAGES: Scope.UNIT,
        Verb.ANSWER_INVITATIONS: Scope.UNIT,
        Verb.CHECK_IN: Scope.UNIT,
    },
    Role.EDITOR: {**_READER, Verb.ANSWER_INVITATIONS: Scope.HOST, Verb.CHECK_IN: Scope.HOST},
    Role.INSPECTOR: {
        Verb.SEE_AUDIT: Scope.HOST,
        Verb.SEE_PAYMENTS: Scope.HOST,
        Verb.SEE_REPORTS: Scope.HOST,
        Verb.READ_REPORTS: Scope.HOST,
        Verb.SEE_DOCUMENTS: Scope.HOST,
        Verb.SEE_UNIT_PAGES: Scope.HOST,
        Verb.SEE_AGENCY_PAGES: Scope.HOST,
        Verb.SEE_ORGANISATION: Scope.HOST,
    },
    Role.ADMINISTRATOR: {
        Verb.SEE_MEETINGS: Scope.HOST,
        Verb.SEE_UNIT_PAGES: Scope.HOST,
        Verb.SEE_AGENCY_PAGES: Scope.HOST,
        Verb.PLAN_MEETINGS: Scope.HOST,
        Verb.SEE_ORGANISATION: Scope.HOST,
        Verb.EDIT_ORGANISATION: Scope.HOST,
        Verb.SEE_DOCUMENTS: Scope.HOST,
        Verb.EDIT_LETTERHEADS: Scope.HOST,
        Verb.ENROL: Scope.HOST,
        Verb.MANAGE_ACCOUNTS: Scope.HOST,
        Verb.SEE_REPORTS: Scope.HOST,
    },
}

TABLE: Final[Mapping[Role, Mapping[Verb, Scope]]] = {
    role: {**_EVERYBODY, **verbs} for role, verbs in _OF_ROLE.items()
}

# Whom the office hands slips and the month's links; everybody else signs in with a name and a password.
SLIP_ROLES: Final = frozenset({Role.SECRETARY, Role.GRASSROOTS_STANDING})

# What the month's personal link opens: the four tasks of a secretary and nothing else,
# for the posts of a secretary alone.
LINK_VERBS: Final = frozenset(
    {
        Verb.SEE_MEETINGS,
        Verb.ANSWER_INVITATIONS,
        Verb.CHECK_IN,
        Verb.SEE_OPINIONS,
        Verb.RAISE_OPINIONS,
        Verb.SEE_REFERRALS,
        Verb.JUDGE,
    }
)
LINK_ROLES: Final = frozenset({Role.SECRETARY})
