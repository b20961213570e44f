"""The office prints paper forms for the cells of a meeting, and types in what comes back on them."""

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from giaoban.access.rules import Holder, Target, Verb, why_not
from giaoban.audit.actions import record
from giaoban.kernel.verdict import enforce
from giaoban.meetings.models import Meeting, Turn
from giaoban.meetings.queries import secretary_of, units_of
from giaoban.meetings.rules import Channel
from giaoban.opinions.actions.recording import Said, Speaker, record_for
from giaoban.opinions.actions.writing import Words
from giaoban.opinions.models import Opinion, PaperForm, TypedForm
from giaoban.opinions.models.facts import meeting_facts
from giaoban.opinions.queries.paper_forms import typed_before
from giaoban.opinions.rules import paper_forms as rules
from giaoban.opinions.rules.raising import why_not_record_nothing
from giaoban.organisation.actions.rows import lock
from giaoban.organisation.models import Host, Unit


@dataclass(frozen=True, slots=True)
class Sheet:
    """What came back from one cell on paper.

    Attributes:
        said: Its opinions, in their order.
        is_another: Whether the clerk said that it is another sheet of a cell whose form was typed in before.
    """

    unit: Unit
    said: tuple[Words, ...]
    is_another: bool = False


@transaction.atomic
def make_forms(meeting: Meeting, *, holder: Holder, at: datetime) -> list[PaperForm]:
    """Give every cell of a meeting a form with a code of its own, and return those that were made now.

    A cell keeps the code it has, so that forms that were printed before stay good.

    Raises:
        Refused: If the meeting was cancelled or compiled, or no cell belongs to it.
    """
    target = Target(host=meeting.host_id)
    enforce(why_not(holder, Verb.RECORD_OPINIONS, target))
    host = lock(meeting.host_id)
    meeting.refresh_from_db()
    units = list(units_of(meeting))
    enforce(rules.why_not_make_forms(meeting_facts(meeting), cells=len(units)))

    made = _made_for(meeting, units, at)
    if made:
        actor = holder.actor(Verb.RECORD_OPINIONS, target)
        record("opinion.forms_made", meeting, actor=actor, chain=host.code, rows=made)
    return made


@transaction.atomic
def enter_forms(
    meeting: Meeting, *, holder: Holder, sheets: Sequence[Sheet], once: UUID, at: datetime
) -> list[Opinion]:
    """Enter what came back from several cells on paper, all of it or nothing; one turn a cell.

    The raiser is the secretary of the cell on the day of the meeting, the recorder is ``holder``. The same
    key again returns what was saved first.

    Raises:
        Refused: If there is nothing to enter, a form was typed in before and this is not said to be another
            sheet, the words of an opinion cannot stand, or the meeting takes nothing any more.
    """
    target = Target(host=meeting.host_id)
    enforce(why_not(holder, Verb.RECORD_OPINIONS, target))
    host = lock(meeting.host_id)
    enforce(why_not_record_nothing("", opinions=sum(len(sheet.said) for sheet in sheets)))
    before = typed_before(meeting)
    forms = _forms_for(meeting, [sheet.unit for sheet in sheets], at)

    opinions: list[Opinion] = []
    typed: list[TypedForm] = []
    for sheet in sheets:
        key = rules.key_of_sheet(once, sheet.unit.pk)
        is_new = not Turn.objects.filter(once=key).exists()
        if is_new:
            earlier = before.get(sheet.unit.pk)
            enforce(rules.why_not_type_again(sheet.unit.name, earlier, is_another=sheet.is_another))
        made = _recorded(meeting, sheet, holder, key, at)
        opinions += made
        if is_new:
            typed.append(TypedForm.objects.create(form=forms[sheet.unit.pk], turn=made[0].turn))
    if typed:
        _tell_of(host, meeting, typed, holder)
    return opinions


def _recorded(meeting: Meeting, sheet: Sheet, holder: Holder, key: UUID, at: datetime) -> list[Opinion]:
    speaker = Speaker(Channel.WRITTEN, sheet.unit, secretary_of(sheet.unit, meeting.day))
    said = [Said(words) for words in sheet.said]
    return record_for(meeting, holder=holder, speaker=speaker, said=said, once=key, at=at)


def _tell_of(host: Host, meeting: Meeting, typed: Sequence[TypedForm], holder: Holder) -> None:
    actor = holder.actor(Verb.RECORD_OPINIONS, Target(host=host.pk))
    details = {"forms": len(typed)}
    record("opinion.forms_typed", meeting, actor=actor, chain=host.code, details=details, rows=typed)


def _forms_for(meeting: Meeting, units: Sequence[Unit], at: datetime) -> dict[int, PaperForm]:
    """Return the forms of these cells by key of the cell, made where a cell has none."""
    _made_for(meeting, units, at)
    return {form.unit_id: form for form in PaperForm.objects.filter(meeting=meeting, unit__in=units)}


def _made_for(meeting: Meeting, units: Sequence[Unit], at: datetime) -> list[PaperForm]:
    having = set(PaperForm.objects.filter(meeting=meeting).values_list("unit", flat=True))
    lacking = [unit for unit in units if unit.pk not in having]
    codes = _drawn(len(lacking))
    forms = [
        PaperForm(meeting=meeting, unit=unit, code=code, made_at=at)
        for unit, code in zip(lacking, codes, strict=True)
    ]
    return PaperForm.objects.bulk_create(forms)


def _drawn(count: int) -> Iterable[str]:
    """Return so many codes that no form bears yet; two committees that draw one at once, one tries again."""
    drawn: set[str] = set()
    while len(drawn) < count:
        drawn |= {rules.code_of(secrets.randbelow(rules.CODES)) for _ in range(count - len(drawn))}
        drawn -= set(PaperForm.objects.filter(code__in=drawn).values_list("code", flat=True))
    return drawn
