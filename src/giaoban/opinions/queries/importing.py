"""What a file of opinions would bring in, row by row, before anything is saved."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext as _

from giaoban.kernel.verdict import Refusal
from giaoban.kernel.vietnamese import fold
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import secretaries_of, units_of
from giaoban.meetings.rules import Channel
from giaoban.opinions.models import Opinion
from giaoban.opinions.models.facts import meeting_facts, raiser_facts
from giaoban.opinions.queries.paper_forms import cell_of
from giaoban.opinions.queries.topics import topics_by_name, topics_on
from giaoban.opinions.rules import raising
from giaoban.opinions.rules.importing import BY_KEY, Column, Row, State, likeness, why_not_written_on
from giaoban.opinions.rules.life import Kind, can_ask, has_topic
from giaoban.opinions.rules.naming import Finding, named_in
from giaoban.opinions.rules.paper_forms import cell_called
from giaoban.opinions.rules.words import KIND_WORDS
from giaoban.organisation.models import Post, Unit
from giaoban.ui.forms import DayField, TextField, WordsField
from giaoban.ui.wording import refusal_sentence

_FIELDS: Final[Mapping[str, forms.Field]] = {
    "unit": TextField(label="", required=False),
    "text": WordsField(label="", required=False, longest=raising.LONGEST_TEXT),
    "ask": WordsField(label="", required=False, longest=raising.LONGEST_ASK),
    "place": TextField(label="", required=False),
    "kind": TextField(label="", required=False),
    "topic": TextField(label="", required=False),
    "day": DayField(label="", required=False),
    "urgent": TextField(label="", required=False),
}
_YES: Final = frozenset({"co", "yes", "x", "1", "true", "dung"})
_NO: Final = frozenset({"", "khong", "no", "0", "false", "sai"})
SHORTEST_NAME: Final = 4  # fewer letters are too little to tell a kind by
_BESIDE: Final = {"too_long": "text", "no_ask": "ask", "cannot_ask": "ask", "post_ended": "unit"}


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row cannot be taken: the column, and a sentence in the language in force."""

    column: str
    sentence: str


@dataclass(slots=True)
class Outcome:
    """One row with what would come of it."""

    row: Row
    faults: list[Fault] = field(default_factory=list)
    same_as: str = ""
    note: str = ""
    unit: Unit | None = None
    post: Post | None = None
    day: date | None = None
    kind: Kind = Kind.RECOMMENDATION
    topic: int | None = None
    urgent: bool = False
    typed: dict[str, Any] = field(default_factory=dict)

    @property
    def named(self) -> tuple[Finding, ...]:
        """What in its words may lead to one citizen: pointed out, never a fault."""
        said = (self.row.cells.get(key, "") for key in ("text", "ask", "place"))
        return tuple(each for text in said for each in named_in(text))

    def blame(self, key: str, sentence: str) -> None:
        """Add a reason why the row cannot be taken."""
        self.faults.append(Fault(_named(BY_KEY[key]), sentence))

    @property
    def state(self) -> State:
        """What happens to the row."""
        if self.faults:
            return State.WRONG
        return State.THERE if self.same_as else State.NEW

    @property
    def cell(self) -> str:
        """The name of the cell, or what was written for it."""
        return self.unit.name if self.unit else self.row.cells.get("unit", "")

    @property
    def title(self) -> str:
        """The words of the row as they were sent."""
        return self.row.cells.get("text", "") or self.row.cells.get("ask", "")


@dataclass
class Plan:
    """All rows of a file with what would come of them."""

    outcomes: list[Outcome]

    @cached_property
    def counts(self) -> Counter[State]:
        """How many rows are in each state."""
        return Counter(outcome.state for outcome in self.outcomes)

    def of_state(self, state: State) -> Iterator[Outcome]:
        """Yield the rows in one state."""
        return (outcome for outcome in self.outcomes if outcome.state == state)

    @cached_property
    def digest(self) -> str:
        """A mark of all that the preview shows; another mark means that something changed meanwhile."""
        shown = [
            [asdict(one.row), one.state.value, one.post.pk if one.post else 0, str(one.day)]
            for one in self.outcomes
        ]
        return hashlib.sha256(json.dumps(shown, sort_keys=True).encode()).hexdigest()


def plan_for(meeting: Meeting, rows: Sequence[Row], *, today: date) -> Plan:
    """Compare the rows of a file with the cells of a meeting and with what is there. Six queries.

    Args:
        meeting: For which the opinions were written.
        rows: The rows of a file.
        today: Day in Asia/Ho_Chi_Minh; what names no day was written today, or on the day of the meeting.
    """
    judge = _Judge(meeting, today)
    return Plan([judge.outcome_of(row) for row in rows])


class _Judge:
    """Everything that rows are compared with, read once."""

    def __init__(self, meeting: Meeting, today: date) -> None:
        self.meeting, self.today = meeting_facts(meeting), today
        self.units = {unit.pk: unit for unit in units_of(meeting)}
        self.cells = [cell_of(unit) for unit in self.units.values()]
        self.secretaries = secretaries_of(list(self.units.values()))
        self.kinds = _kinds()
        self.offered = topics_on(meeting.host, today)
        self.topics = topics_by_name(meeting.host, today)
        period = meeting.period
        known = Opinion.objects.filter(host=meeting.host_id, year=period.year, month=period.month)
        self.there = {
            likeness(unit, text, ask): code
            for unit, text, ask, code in known.values_list("unit_id", "text", "ask", "code").order_by(
                "-number"
            )
        }
        self.seen: dict[tuple[int, str, str], int] = {}
        self.named: dict[str, Unit | Refusal] = {}

    def outcome_of(self, row: Row) -> Outcome:
        """Judge one row."""
        outcome = Outcome(row)
        self._clean(outcome)
        self._choose(outcome)
        self._place(outcome)
        if not outcome.faults:
            self._compare(outcome)
        return outcome

    def _clean(self, outcome: Outcome) -> None:
        for key, cell in _FIELDS.items():
            try:
                outcome.typed[key] = cell.clean(outcome.row.cells.get(key, ""))
            except ValidationError as fault:
                outcome.typed[key] = None if key == "day" else ""
                outcome.blame(key, str(fault.messages[0]))
        for heading, stray in outcome.row.strays.items():
            outcome.faults.append(
                Fault(
                    heading,
                    _("“%(text)s” stands where there is no heading. Move it or delete it.")
                    % {"text": stray[:80]},
                )
            )
        if any(str(cell).startswith("=") for cell in outcome.row.cells.values()):
            outcome.note = _("A formula is taken as the text that stands here; it is not reckoned.")

    def _choose(self, outcome: Outcome) -> None:
        kind, urgent = fold(outcome.typed["kind"]), fold(outcome.typed["urgent"])
        asks = bool(outcome.typed["ask"].strip())
        usual = Kind.RECOMMENDATION if asks else Kind.REPORT
        called = self._kind_called(kind) if kind else usual
        outcome.kind = called or usual
        if called is None:
            words = _listed(_(word) for word in KIND_WORDS.values())
            outcome.blame("kind", _("Write one of: %(words)s; or leave it empty.") % {"words": words})
        self._choose_topic(outcome, asks=asks)
        outcome.urgent = urgent in _YES
        if urgent not in _YES | _NO:
            outcome.blame("urgent", _("Write “có” or “không”."))

    def _kind_called(self, typed: str) -> Kind | None:
        """Return the kind of this name, or the only one whose name begins like it."""
        begun = {kind for name, kind in self.kinds.items() if name.startswith(typed)}
        alone = begun.pop() if len(begun) == 1 and len(typed) >= SHORTEST_NAME else None
        return self.kinds.get(typed, alone)

    def _choose_topic(self, outcome: Outcome, *, asks: bool) -> None:
        typed = outcome.typed["topic"]
        if not typed:
            return
        outcome.topic = self.topics.get(fold(typed))
        if outcome.topic is None:
            words = _listed(name for _key, name in self.offered)
            outcome.blame("topic", _("Write one of: %(words)s; or leave it empty.") % {"words": words})
        elif not has_topic(outcome.kind, is_request=asks and can_ask(outcome.kind)):
            outcome.blame("topic", _("Only a report that asks for nothing has a topic. Leave it empty here."))

    def _place(self, outcome: Outcome) -> None:
        typed = outcome.typed
        day = typed["day"] or min(self.today, self.meeting.day)
        outcome.day = day
        if refused := why_not_written_on(day, meeting=self.meeting.day, today=self.today):
            outcome.blame("day", refusal_sentence(refused))
        self._name_unit(outcome, day)
        words = {_named(BY_KEY[key]) for key in ("text", "ask", "place")}
        if any(fault.column in words for fault in outcome.faults):
            return
        if refused := raising.why_not_word(
            kind=outcome.kind, text=typed["text"], ask=typed["ask"], place=typed["place"]
        ):
            outcome.blame(_BESIDE.get(refused.code, "text"), refusal_sentence(refused))

    def _name_unit(self, outcome: Outcome, day: date) -> None:
        typed = outcome.typed["unit"]
        if not typed:
            if "unit" not in outcome.row.cells:
                outcome.blame("unit", _("This is still empty. Please fill it in."))
            return
        meant = self.named.get(typed) or self._called(typed)
        self.named[typed] = meant
        if isinstance(meant, Refusal):
            outcome.blame("unit", refusal_sentence(meant))
            return
        outcome.unit = meant
        outcome.post = next((post for post in self.secretaries[meant.pk] if post.holds_on(day)), None)
        if outcome.post is None:
            sentence = _("%(cell)s had no secretary on %(day)s. Write the day on which it was written.")
            outcome.blame("day", sentence % {"cell": meant.name, "day": f"{day:%d/%m/%Y}"})
        facts = raiser_facts(meant, None)
        if refused := raising.why_not_record(self.meeting, facts, channel=Channel.WRITTEN):
            outcome.blame("unit", refusal_sentence(refused))

    def _called(self, typed: str) -> Unit | Refusal:
        meant = cell_called(typed, self.cells)
        return meant if isinstance(meant, Refusal) else self.units[meant.key]

    def _compare(self, outcome: Outcome) -> None:
        if outcome.unit is None:
            return
        same = likeness(outcome.unit.pk, outcome.typed["text"], outcome.typed["ask"])
        if same in self.there:
            outcome.same_as = self.there[same]
            outcome.note = _("It is there already as %(code)s.") % {"code": outcome.same_as}
        elif same in self.seen:
            outcome.same_as = str(self.seen[same])
            outcome.note = _("Row %(row)s says the same.") % {"row": outcome.same_as}
        else:
            self.seen[same] = outcome.row.number


def _kinds() -> dict[str, Kind]:
    """What a kind may be called: its code, its words in Vietnamese or in English, or one of two of them."""
    found = {kind.value: kind for kind in KIND_WORDS} | {fold(kind.value): kind for kind in KIND_WORDS}
    for language in ("vi", "en"):
        with translation.override(language):
            for kind, word in KIND_WORDS.items():
                called = _(word)
                found |= {fold(part): kind for part in (called, *called.split(","))}
    return found


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _named(column: Column) -> str:
    return column.english if (translation.get_language() or "").startswith("en") else column.name
