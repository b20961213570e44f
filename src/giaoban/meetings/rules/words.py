"""The words for kinds and states, marked for the catalogue; pages translate them."""

from collections.abc import Mapping
from typing import Final

from giaoban.kernel.verdict import gettext_noop
from giaoban.meetings.rules.agenda import ItemKind
from giaoban.meetings.rules.calendar import Frequency, RuleKind, Why
from giaoban.meetings.rules.life import Channel, State
from giaoban.meetings.rules.versions import ChangeKind

STATE_WORDS: Final[Mapping[State, str]] = {
    State.PLANNED: gettext_noop("Planned"),
    State.CALLED: gettext_noop("Called"),
    State.IN_SESSION: gettext_noop("In session"),
    State.CLOSED: gettext_noop("Over"),
    State.CANCELLED: gettext_noop("Cancelled"),
}
CHANNEL_WORDS: Final[Mapping[Channel, str]] = {
    Channel.ORAL: gettext_noop("Spoken at the meeting"),
    Channel.WRITTEN: gettext_noop("Handed in in writing"),
}
KIND_WORDS: Final[Mapping[ItemKind, str]] = {
    ItemKind.OPENING: gettext_noop("Opening and check-in"),
    ItemKind.INTRODUCTION: gettext_noop("Introduction"),
    ItemKind.NEWS: gettext_noop("News and quick notices"),
    ItemKind.RESULTS_AND_TASKS: gettext_noop("Results and tasks"),
    ItemKind.REPLIES: gettext_noop("Replies to last time's opinions"),
    ItemKind.TALK: gettext_noop("Prepared talk"),
    ItemKind.OPINIONS: gettext_noop("Opinions of the secretaries"),
    ItemKind.ANSWERS: gettext_noop("Answers on the spot"),
    ItemKind.CONCLUSION: gettext_noop("Conclusion of the chair"),
    ItemKind.CLOSING: gettext_noop("Closing"),
    ItemKind.PANEL: gettext_noop("Panel talk"),
    ItemKind.AWARDS: gettext_noop("Awards"),
    ItemKind.OTHER: gettext_noop("Another item"),
}
CHANGE_WORDS: Final[Mapping[ChangeKind, str]] = {
    ChangeKind.ADDED: gettext_noop("Added: %(title)s."),
    ChangeKind.REMOVED: gettext_noop("Taken out: %(title)s."),
    ChangeKind.RENAMED: gettext_noop("“%(was)s” is now called “%(now)s”."),
    ChangeKind.SORTED: gettext_noop("%(title)s: kind changed from “%(was)s” to “%(now)s”."),
    ChangeKind.LENGTH: gettext_noop("%(title)s: %(now)s minutes instead of %(was)s."),
    ChangeKind.PRESENTER: gettext_noop("%(title)s: presented by %(now)s; before, by %(was)s."),
    ChangeKind.MOVED: gettext_noop("%(title)s: moved from place %(was)s to place %(now)s."),
}
FREQUENCY_WORDS: Final[Mapping[Frequency, str]] = {
    Frequency.MONTH: gettext_noop("Every month"),
    Frequency.QUARTER: gettext_noop("Every quarter, in its last month"),
}
RULE_WORDS: Final[Mapping[RuleKind, str]] = {
    RuleKind.LAST_WEEKDAY: gettext_noop("The last weekday of its kind"),
    RuleKind.NTH_WEEKDAY: gettext_noop("The first, second, third or fourth weekday of its kind"),
    RuleKind.DAY_OF_MONTH: gettext_noop("A fixed day of the month"),
}
WHY_WORDS: Final[Mapping[Why, str]] = {
    Why.RULE: "",
    Why.REST_DAY: gettext_noop(
        "By the rule it would be %(day)s, a rest day; the working day next to it is proposed."
    ),
    Why.TET: gettext_noop(
        "By the rule it would be %(day)s, in the days of Tết; a day outside them is proposed."
    ),
    Why.MERGED: gettext_noop(
        "By the rule it would be %(day)s, in the days of Tết. Left empty, it is merged with the next."
    ),
}
