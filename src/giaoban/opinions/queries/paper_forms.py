"""Reading paper forms: which cell a code or a name means, and what was typed in from its form before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.documents.queries import issuer_or_refuse
from giaoban.documents.rules import papers
from giaoban.documents.rules.paper import Paper
from giaoban.kernel.verdict import Refusal, gettext_noop
from giaoban.meetings.models import Meeting
from giaoban.meetings.queries import units_of
from giaoban.meetings.queries.naming import whole_subject_of
from giaoban.opinions.models import PaperForm, TypedForm
from giaoban.opinions.rules.paper_forms import Cell, TypedBefore, cell_called, code_in, key_of_sheet
from giaoban.organisation.models import Unit


@dataclass(frozen=True, slots=True)
class CellWithForm:
    """A cell of a meeting, its form where one was made, and what was typed in from it."""

    unit: Unit
    form: PaperForm | None
    before: TypedBefore | None


def forms_recorded_by(holder: Holder) -> QuerySet[PaperForm]:
    """Return the forms that this person may print and type in."""
    reach = within(holder, Verb.RECORD_OPINIONS, Paths(host="meeting__host_id"))
    return PaperForm.objects.filter(reach).select_related(
        "meeting__series__cluster", "meeting__period", "meeting__host", "unit__parent"
    )


def cells_with_forms(meeting: Meeting) -> list[CellWithForm]:
    """Return the cells of a meeting in Vietnamese order, with their forms."""
    forms = {form.unit_id: form for form in PaperForm.objects.filter(meeting=meeting)}
    before = typed_before(meeting)
    return [CellWithForm(unit, forms.get(unit.pk), before.get(unit.pk)) for unit in units_of(meeting)]


def forms_made(meeting: Meeting) -> list[PaperForm]:
    """Return the forms that were made for the cells of a meeting, in Vietnamese order."""
    order = {unit.pk: place for place, unit in enumerate(units_of(meeting))}
    rows = PaperForm.objects.filter(meeting=meeting, unit__in=order).select_related("unit__parent")
    return sorted(rows, key=lambda one: order[one.unit_id])


def cell_of(unit: Unit) -> Cell:
    """Return what the rules need to know of a unit to know it by its name."""
    return Cell(unit.pk, unit.code, unit.name, unit.parent.name if unit.parent else "")


def cells_named(meeting: Meeting, typed: Iterable[str], units: Sequence[Unit]) -> dict[str, Cell | Refusal]:
    """Return which cell each text means: by the code of its form, by its own code, or by its name.

    One query however many were typed.
    """
    wanted = {each: code_in(each) for each in typed}
    cells = [cell_of(unit) for unit in units]
    by_key = {cell.key: cell for cell in cells}
    codes = [code for code in wanted.values() if code]
    forms = {form.code: form for form in _forms(meeting, codes)}
    return {each: _meant(each, forms.get(code or ""), meeting, by_key) for each, code in wanted.items()}


def _forms(meeting: Meeting, codes: Sequence[str]) -> QuerySet[PaperForm]:
    return PaperForm.objects.filter(code__in=codes, meeting__host=meeting.host_id).select_related("meeting")


def _meant(typed: str, form: PaperForm | None, meeting: Meeting, cells: Mapping[int, Cell]) -> Cell | Refusal:
    if form is None:
        return cell_called(typed, cells.values())
    if form.meeting_id != meeting.pk:
        return Refusal(
            "form_of_another_meeting",
            gettext_noop(
                "The form %(code)s is for the meeting of %(day)s. Type it in on the page of that one."
            ),
            {"code": form.shown, "day": f"{form.meeting.day:%d/%m/%Y}"},
        )
    return cells.get(form.unit_id) or cell_called(typed, ())


def typed_before(meeting: Meeting, *, but: UUID | None = None) -> dict[int, TypedBefore]:
    """Return what was typed in from the forms of a meeting so far, by key of the cell. Two queries.

    Args:
        meeting: The meeting.
        but: Key of a page whose own sheets are left out, so that sending it again asks about nothing.
    """
    rows = (
        TypedForm.objects.filter(form__meeting=meeting)
        .select_related("form", "turn__recorder__person")
        .prefetch_related("turn__opinions")
    )
    found: dict[int, TypedBefore] = {}
    for row in rows:
        if but is not None and row.turn.once == key_of_sheet(but, row.form.unit_id):
            continue
        earlier = found.get(row.form.unit_id)
        codes = tuple(one.code for one in row.turn.opinions.all())
        clerk = row.turn.recorder.person.full_name if row.turn.recorder else ""
        found[row.form.unit_id] = TypedBefore((*(earlier.codes if earlier else ()), *codes), clerk)
    return found


def forms_on_paper(meeting: Meeting, forms: Sequence[PaperForm], *, site: str, today: date) -> Paper:
    """Return forms as they are printed, a page each.

    Args:
        meeting: Their meeting.
        forms: At least one.
        site: Where the picture codes lead, without a slash at the end.
        today: The day that the file bears.

    Raises:
        Refused: If the committee has no letterhead.
    """
    issuer = issuer_or_refuse(meeting.host)
    facts = papers.OpinionForms(
        letterhead=issuer.letterhead,
        meeting=whole_subject_of(meeting),
        day=meeting.day,
        until=meeting.written_until,
        to=issuer.letterhead.archive,
        dated=today,
        code=f"{meeting.day:%Y-%m-%d}" if len(forms) > 1 else forms[0].shown,
    )
    return papers.opinion_forms(
        facts,
        tuple(
            papers.OpinionForm(_named(form.unit), form.shown, f"{site}/forms/{form.shown}/") for form in forms
        ),
    )


def _named(unit: Unit) -> str:
    return f"{unit.name}, {unit.parent.name}" if unit.parent else unit.name
