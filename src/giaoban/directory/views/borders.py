"""Pages that change units: each says what follows before it is done."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.directory import queries
from giaoban.directory.forms.units import (
    CorrectForm,
    EndForm,
    JoinForm,
    MergeForm,
    MoveForm,
    RenameForm,
    SplitForm,
    UnitForm,
)
from giaoban.directory.http import done, editor
from giaoban.organisation import actions
from giaoban.organisation.models import Unit
from giaoban.ui.forms import told_in
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add a unit that came of no other."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    form = UnitForm(request.POST or None, host=host, day=timezone.localdate())
    if form.is_valid():
        with told_in(form):
            unit = actions.add_unit(host, form.plan, actor=editor(request, host.pk))
            return done(request, _("The unit is added."), "directory:unit", unit.pk)
    to = reverse("directory:units", args=[host.pk])
    question = Question(
        _("Add a unit"),
        _("Add the unit"),
        to,
        pgettext("list", "All units"),
        lead=_("A unit that was merged, split, renamed or moved is changed on its own page."),
        icon="plus",
    )
    return ask(request, form, question)


@form_methods
def correct(request: SignedInRequest, pk: int) -> HttpResponse:
    """Correct what was entered wrongly."""
    unit = get_object_or_404(queries.units_edited(request.holder), pk=pk)
    form = CorrectForm(request.POST or None, unit=unit, day=timezone.localdate())
    if form.is_valid():
        with told_in(form):
            actions.correct_unit(unit, **form.typed, actor=editor(request, unit.host_id))
            return done(request, _("The entry is corrected."), "directory:unit", unit.pk)
    note = (_("This changes the entry for all days, past ones too. For a true change use the other pages."),)
    return ask(request, form, _of(unit, _("Correct the entry"), _("Save the correction"), note))


@form_methods
def rename(request: SignedInRequest, pk: int) -> HttpResponse:
    """Give a unit another name or kind from a day."""
    unit = get_object_or_404(queries.units_edited(request.holder), pk=pk)
    form = RenameForm(request.POST or None, unit=unit, day=timezone.localdate())
    if form.is_valid():
        with told_in(form):
            name, on = form.cleaned_data["name"], form.cleaned_data["on"]
            heir = actions.rename_unit(
                unit, name=name, kind=form.kind, on=on, actor=editor(request, unit.host_id)
            )
            return done(request, _("The unit has its new name."), "directory:unit", heir.pk)
    return ask(request, form, _of(unit, pgettext("unit", "Rename"), _("Rename the unit"), _goes_on()))


@form_methods
def move(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a unit under another one from a day."""
    unit = get_object_or_404(queries.units_edited(request.holder), pk=pk)
    form = MoveForm(request.POST or None, unit=unit, day=timezone.localdate())
    if form.is_valid():
        with told_in(form):
            heir = actions.move_unit(unit, **form.cleaned_data, actor=editor(request, unit.host_id))
            return done(request, _("The unit is moved."), "directory:unit", heir.pk)
    return ask(request, form, _of(unit, pgettext("unit", "Move"), _("Move the unit"), _goes_on()))


@form_methods
def merge(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a unit and others become one from a day."""
    unit = get_object_or_404(queries.units_edited(request.holder), pk=pk)
    form = MergeForm(request.POST or None, host=unit.host, unit=unit, day=timezone.localdate())
    if form.is_valid():
        with told_in(form):
            merged = actions.merge_units(
                form.units, form.plan, posts_from=form.posts_from, actor=editor(request, unit.host_id)
            )
            return done(request, _("The units are one."), "directory:unit", merged.pk)
    follows = (
        _("The old units end the day before; their opinions, replies and figures stay with them."),
        _("Last year's table can be read by the old borders or by the new ones."),
        _("Posts of the unit you choose go on with their holders; those of the others end."),
        _("What stands under the old units stands under the new one."),
    )
    return ask(
        request, form, _of(unit, pgettext("unit", "Merge"), _("Merge the units"), follows, icon="merge")
    )


@form_methods
def split(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let several units come of one from a day."""
    unit = get_object_or_404(queries.units_edited(request.holder), pk=pk)
    form = SplitForm(request.POST or None)
    if form.is_valid():
        with told_in(form):
            parts = actions.split_unit(unit, form.plans_for(unit), actor=editor(request, unit.host_id))
            return done(request, _("The unit is split."), "directory:unit", parts[0].pk)
    follows = (
        _("The old unit ends the day before; its opinions, replies and figures stay with it."),
        _("The first of the new units carries on: its posts, what stands under it, its figures."),
        _("The others begin without posts. Give each a secretary afterwards."),
    )
    return ask(
        request, form, _of(unit, pgettext("unit", "Split"), _("Split the unit"), follows, icon="split")
    )


@form_methods
def end(request: SignedInRequest, pk: int) -> HttpResponse:
    """End a unit without a successor."""
    unit = get_object_or_404(queries.units_edited(request.holder), pk=pk)
    form = EndForm(request.POST or None)
    if form.is_valid():
        with told_in(form):
            actions.end_unit(unit, **form.cleaned_data, actor=editor(request, unit.host_id))
            return done(request, _("The unit ends on that day."), "directory:unit", unit.pk)
    follows = (
        _("Its posts and the terms of their holders end on the same day."),
        _("Nothing takes its place. If another unit does, merge or rename it instead."),
    )
    return ask(
        request,
        form,
        _of(unit, pgettext("unit", "End"), _("End the unit"), follows, icon="stop", is_grave=True),
    )


@form_methods
def join(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a unit into a cluster from a day."""
    unit = get_object_or_404(queries.units_edited(request.holder), pk=pk)
    form = JoinForm(request.POST or None, host=unit.host, day=timezone.localdate())
    if form.is_valid():
        with told_in(form):
            typed = form.cleaned_data
            actions.join_cluster(unit, typed["cluster"], on=typed["on"], actor=editor(request, unit.host_id))
            return done(request, _("The unit belongs to the cluster."), "directory:unit", unit.pk)
    follows = (
        _("Everything that stands under it meets in the same cluster, unless it belongs to another itself."),
        _("Its former cluster ends the day before."),
    )
    return ask(request, form, _of(unit, _("Cluster"), _("Save the cluster"), follows))


def _goes_on() -> tuple[str, ...]:
    return (
        _("Posts and their holders, oversight and the cluster go on without a break."),
        _("What stands under it stays under it."),
        _("Opinions and figures up to the day before stay under the old entry; its history shows both."),
    )


def _of(
    unit: Unit,
    heading: str,
    button: str,
    follows: tuple[str, ...] = (),
    *,
    icon: str = "save",
    is_grave: bool = False,
) -> Question:
    to = reverse("directory:unit", args=[unit.pk])
    return Question(
        f"{heading}: {unit.name}",
        button,
        to,
        unit.name,
        over=unit.host.short_name,
        icon=icon,
        consequences=follows,
        is_grave=is_grave,
    )
