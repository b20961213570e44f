"""The words for kinds and states, marked for the catalogue; pages translate them."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.life import AnswerStanding, Kind, Severity, State

KIND_WORDS: Final[Mapping[Kind, str]] = {
    Kind.RECOMMENDATION: gettext_noop("Recommendation"),
    Kind.OBSTACLE: gettext_noop("Obstacle"),
    Kind.REPORT: gettext_noop("Report"),
    Kind.PARTY_WORK: gettext_noop("Party work"),
    Kind.GOOD_PRACTICE: gettext_noop("Good practice"),
    Kind.PUBLIC_MOOD: gettext_noop("Public mood"),
}
KIND_NOTES: Final[Mapping[Kind, str]] = {
    Kind.RECOMMENDATION: gettext_noop("A body is asked to do something; it answers in writing."),
    Kind.OBSTACLE: gettext_noop("Something in the work does not go on and must be cleared."),
    Kind.REPORT: gettext_noop("So that the committee knows; nothing is asked."),
    Kind.PARTY_WORK: gettext_noop("Cell meetings, members, committees, cadres."),
    Kind.GOOD_PRACTICE: gettext_noop("What went well here and others could use."),
    Kind.PUBLIC_MOOD: gettext_noop("What many people think. Nobody is named; only a few may read it."),
}
STATE_WORDS: Final[Mapping[State, str]] = {
    State.WAITING: gettext_noop("Waiting for the compiler"),
    State.WITHDRAWN: gettext_noop("Withdrawn"),
    State.RULED_OUT: gettext_noop("Set aside"),
    State.ANSWERED_ON_SPOT: gettext_noop("Answered at the meeting"),
    State.ALREADY_ANSWERED: gettext_noop("Answered earlier"),
    State.FORWARDED: gettext_noop("Forwarded"),
    State.NOTED: gettext_noop("Noted"),
}
REFERRAL_WORDS: Final[Mapping[referrals.State, str]] = {
    referrals.State.SENT: gettext_noop("Sent to the agency"),
    referrals.State.ACCEPTED: gettext_noop("The agency is preparing its reply"),
    referrals.State.REFUSED: gettext_noop("Refused by the agency"),
    referrals.State.DELIVERED: gettext_noop("Answered in writing"),
    referrals.State.RETURNED: gettext_noop("To be answered again"),
    referrals.State.CLOSED: gettext_noop("Settled"),
    referrals.State.RECALLED: gettext_noop("Called back by the office"),
}
SEVERITY_WORDS: Final[Mapping[Severity, str]] = {
    Severity.ORDINARY: gettext_noop("Ordinary"),
    Severity.DIFFICULT: gettext_noop("Difficult, stuck"),
    Severity.PRESSING: gettext_noop("Pressing, people are upset"),
}
FIELD_WORDS: Final[Mapping[str, str]] = {
    "agriculture_irrigation": gettext_noop("Agriculture, irrigation"),
    "transport_construction": gettext_noop("Transport, construction"),
    "resources_environment": gettext_noop("Natural resources, environment"),
    "services": gettext_noop("Services"),
    "policy_entitlements": gettext_noop("Policies and entitlements"),
    "security_order": gettext_noop("Security and order"),
    "party_work": gettext_noop("Party work"),
    "other": gettext_noop("Other fields"),
}
STANDING_WORDS: Final[Mapping[AnswerStanding, str]] = {
    AnswerStanding.OPEN: gettext_noop("Still owed an answer"),
    AnswerStanding.RETURNED: gettext_noop("Sent back to be answered again"),
    AnswerStanding.ANSWERED: gettext_noop("Answered"),
}
