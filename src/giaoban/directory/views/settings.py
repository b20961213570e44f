"""Pages of a committee's settings and vocabularies."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.directory import queries
from giaoban.directory.forms.settings import HostForm, ItemForm, NewItemForm, OnForm
from giaoban.directory.forms.units import EndForm
from giaoban.directory.http import done, done_on_the_way, editor
from giaoban.organisation import actions
from giaoban.organisation.models import HostItem
from giaoban.organisation.rules import Vocabulary
from giaoban.ui.forms import told_in
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@form_methods
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change the name and the settings of a committee."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    initial = {name: getattr(host, name) for name in HostForm.base_fields}
    form = HostForm(request.POST or None, initial=initial)
    if form.is_valid():
        with told_in(form):
            actions.change_host(host, form.plan_for(host), actor=editor(request, host.pk))
            return done_on_the_way(request, _("The settings are saved."), host.pk, "directory:units")
    to = reverse("directory:units", args=[host.pk])
    heading = _("Settings of the committee")
    return ask(
        request,
        form,
        Question(heading, _("Save the settings"), to, pgettext("list", "All units"), over=host.name),
    )


@require_safe
def vocabulary(request: SignedInRequest, pk: int, code: str) -> HttpResponse:
    """Show one vocabulary: what is in use, and what was switched off."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    chosen = _vocabulary(code)
    newest: dict[int, HostItem] = {}
    rows = queries.items_edited(request.holder).filter(host=host, item__vocabulary=chosen.value)
    for use in rows.order_by("valid_from"):
        newest[use.item_id] = use
    facts = {
        "host": host,
        "chosen": chosen.value,
        "titles": [(each.value, titles()[each]) for each in Vocabulary],
        "title": titles()[chosen],
        "uses": sorted(newest.values(), key=lambda use: (use.position, use.pk)),
        "today": timezone.localdate(),
    }
    return render(request, "directory/vocabulary.html", facts)


@form_methods
def add_item(request: SignedInRequest, pk: int, code: str) -> HttpResponse:
    """Add an entry of the committee's own."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    chosen = _vocabulary(code)
    form = NewItemForm(request.POST or None, vocabulary=chosen, initial={"on": timezone.localdate()})
    if form.is_valid():
        with told_in(form):
            actions.add_item(host, form.plan, on=form.cleaned_data["on"], actor=editor(request, host.pk))
            return done(request, _("The entry is added."), "directory:vocabulary", host.pk, chosen.value)
    to = reverse("directory:vocabulary", args=[host.pk, chosen.value])
    heading = _("Add an entry")
    return ask(
        request, form, Question(heading, _("Add the entry"), to, titles()[chosen], over=titles()[chosen])
    )


@form_methods
def edit_item(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change how an entry is called and where it stands."""
    use = get_object_or_404(queries.items_edited(request.holder), pk=pk)
    initial = {name: getattr(use, name) for name in ItemForm.base_fields}
    form = ItemForm(request.POST or None, initial=initial)
    if form.is_valid():
        with told_in(form):
            actions.change_item(use, **form.cleaned_data, actor=editor(request, use.host_id))
            return _back(request, use, _("The entry is saved."))
    return ask(request, form, _of(use, use.label_vi, _("Save the entry")))


@form_methods
def switch_off(request: SignedInRequest, pk: int) -> HttpResponse:
    """Use an entry no longer."""
    use = get_object_or_404(queries.items_edited(request.holder), pk=pk)
    form = EndForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if form.is_valid():
        with told_in(form, "last_day"):
            actions.switch_off(use, **form.cleaned_data, actor=editor(request, use.host_id))
            return _back(request, use, _("The entry is switched off."))
    heading = _("Switch off: %(label)s") % {"label": use.label_vi}
    follows = (_("It is no longer offered. What was written with it stays and is counted."),)
    return ask(request, form, _of(use, heading, _("Switch it off"), follows))


@form_methods
def switch_on(request: SignedInRequest, pk: int) -> HttpResponse:
    """Use an entry again."""
    use = get_object_or_404(queries.items_edited(request.holder), pk=pk)
    form = OnForm(request.POST or None, initial={"on": timezone.localdate()})
    if form.is_valid():
        with told_in(form, "on"):
            actions.switch_on(use, **form.cleaned_data, actor=editor(request, use.host_id))
            return _back(request, use, _("The entry is in use again."))
    heading = _("Switch on: %(label)s") % {"label": use.label_vi}
    return ask(request, form, _of(use, heading, _("Switch it on")))


def titles() -> dict[Vocabulary, str]:
    """Return what each vocabulary is called."""
    return {
        Vocabulary.FIELD: _("Fields"),
        Vocabulary.UNIT_KIND: _("Kinds of units"),
        Vocabulary.POST_TITLE: _("Titles"),
        Vocabulary.OUTCOME: _("Outcomes"),
        Vocabulary.MEETING_TYPE: _("Types of meetings"),
        Vocabulary.TALK_THEME: _("Themes of talks"),
        Vocabulary.REFUSAL: _("Reasons of agencies that hand back"),
        Vocabulary.REPORT_TOPIC: _("Topics of reports"),
    }


def _vocabulary(code: str) -> Vocabulary:
    if code not in set(Vocabulary):
        raise Http404
    return Vocabulary(code)


def _back(request: SignedInRequest, use: HostItem, sentence: str) -> HttpResponse:
    return done(request, sentence, "directory:vocabulary", use.host_id, use.item.vocabulary)


def _of(use: HostItem, heading: str, button: str, follows: tuple[str, ...] = ()) -> Question:
    to = reverse("directory:vocabulary", args=[use.host_id, use.item.vocabulary])
    return Question(heading, button, to, titles()[Vocabulary(use.item.vocabulary)], consequences=follows)
