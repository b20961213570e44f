"""The rows of the compile desk, written at once: sixty rows of tags cost more than all that they show."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.kernel.vietnamese import opening, together
from giaoban.opinions.models import Opinion
from giaoban.opinions.queries.desk import Row
from giaoban.opinions.rules.life import Severity, State
from giaoban.opinions.templatetags.directions import direction_mark
from giaoban.opinions.templatetags.opinions import kind_word, severity_word, state_tag, urgent_tag
from giaoban.ui.templatetags.ui.lists import tick
from giaoban.ui.templatetags.ui.marks import tag
from giaoban.ui.writing import written

register = template.Library()

_ROW = """<tr{}>
<td>{}</td>
<th scope="row">{}<br><span class="code">{}</span></th>
<td><a href="?{}&amp;chosen={}#chosen">{}</a>
<span class="row" data-gap="small">{}</span></td>
<td>{}{}</td></tr>"""


@register.simple_tag
def desk_rows(*, rows: Iterable[Row], chosen: Collection[int], where: str, today: date) -> SafeString:
    """Opinions to compile, each with a box to tick.

    Args:
        rows: The opinions.
        chosen: The keys of those ticked.
        where: The list and its page, as they stand in the address.
        today: The day of asking.
    """
    suggested = format_html('<br><span class="small soft">{}</span>', _("suggested"))
    pick = _("Choose %(code)s")
    cells = (
        (*_box(row.opinion, pick, is_chosen=row.opinion.pk in chosen), *_cells(row, where, today, suggested))
        for row in rows
    )
    return written(_ROW, cells, between="\n")


def _box(opinion: Opinion, pick: str, *, is_chosen: bool) -> tuple[SafeString, SafeString]:
    box = tick(name="chosen", value=f"{opinion.pk}", label=pick % {"code": opinion.code}, checked=is_chosen)
    return SafeString(" data-picked" if is_chosen else ""), box


def _cells(row: Row, where: str, today: date, suggested: SafeString) -> tuple[object, ...]:
    it = row.opinion
    return (
        together(it.unit.name),
        it.code,
        where,
        it.pk,
        opening(it.text),
        SafeString("".join(_marks(row, today))),
        getattr(it, "topic_called", "") or row.field,
        suggested if row.suggested else SafeString(""),
    )


def _marks(row: Row, today: date) -> Iterator[SafeString]:
    """Yield what is to be known of an opinion at a glance."""
    it = row.opinion
    if it.state != State.WAITING:
        yield state_tag(of=it)
    if it.urgent:
        yield tag(label=_("Urgent"), tone="late", icon="flame")
    if row.urgent:
        yield urgent_tag(of=row.urgent)
    for one in row.directions:
        yield direction_mark(of=one, today=today)
    yield from _about(row)


def _about(row: Row) -> Iterator[SafeString]:
    """Yield what is to be known of its words."""
    it = row.opinion
    if it.severity != Severity.ORDINARY:
        yield tag(label=severity_word(it.severity), tone="soon")
    if not it.is_request:
        yield tag(label=kind_word(it.kind))
    if row.points > 1 and it.state == State.WAITING:
        yield tag(label=_("%(number)s matters") % {"number": row.points}, tone="news", icon="split")
    if row.raised_again:
        yield tag(label=_("Raised again"), tone="soon", icon="undo")
    elif row.alike:
        yield tag(label=_("Like %(code)s") % {"code": row.alike.opinion.code}, tone="mine", icon="merge")
