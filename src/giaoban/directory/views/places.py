"""The one page of a unit, of a cluster and of an agency: who leads it and what became of what concerns it."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.directory import sections
from giaoban.directory.forms.places import DayForm
from giaoban.directory.http import may_edit, may_see_names
from giaoban.directory.queries import places
from giaoban.directory.queries.standing_in import at_agency
from giaoban.organisation import queries as organisation
from giaoban.organisation.models import Agency, Cluster, Unit
from giaoban.organisation.rules.editing import why_not_change


@require_safe
def unit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one unit: who leads it, what it raised and what became of it, where it stands, its history."""
    found = get_object_or_404(places.units_opened(request.holder), pk=pk)
    day = _shown(found, timezone.localdate())
    sees_all = request.holder.grant_for(Verb.SEE_ORGANISATION, _target(found)) is not None
    facts = _facts(request, found) | {
        "unit": found,
        "unit_key": str(found.pk),
        "crumbs": places.crumbs_of(found, request.holder, day),
        "cluster": organisation.cluster_of(found, day),
        "children": _children(found, request),
        "overseers": organisation.overseers_on(found, timezone.localdate()),
        "history": organisation.history(found),
        "sees_all": sees_all,
        "refusal": why_not_change(organisation.unit_facts(found), max(timezone.localdate(), day)),
    }
    return render(request, "directory/unit.html", facts)


@require_safe
def cluster(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one cluster: who leads it, what its units raised and what became of it."""
    found = get_object_or_404(places.clusters_opened(request.holder), pk=pk)
    members = organisation.members_of_cluster(found, _shown(found, timezone.localdate()))
    seen = [(one, places.may_open(one, request.holder)) for one in members]
    facts = _facts(request, found) | {"cluster": found, "members": seen}
    return render(request, "directory/cluster.html", facts)


@require_safe
def agency(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one agency: who leads it, what lies with it and what it promised."""
    found = get_object_or_404(places.agencies_opened(request.holder), pk=pk)
    facts = _facts(request, found) | at_agency(found, request.holder, timezone.localdate())
    return render(request, "directory/agency.html", facts | {"agency": found})


def _facts(request: SignedInRequest, of: Unit | Cluster | Agency) -> dict[str, object]:
    form = DayForm(request.GET or None)
    place = places.place_of(of, _shown(of, timezone.localdate()))
    asked = form.cleaned_data["on"] if form.is_valid() else None
    led_on = _shown(of, asked) if asked else place.day
    return {
        "place": place,
        "host": of.host,
        "day": place.day,
        "form": form,
        "led_on": led_on,
        "is_asked": led_on != place.day,
        "posts": places.posts_of(places.Place(of, led_on)),
        "main": sections.main_of(place, request.holder),
        "beside": sections.beside(place, request.holder),
        "edits": may_edit(request, of.host_id),
        "names": may_see_names(request, of.host_id),
    }


def _shown(of: Unit | Cluster | Agency, day: date) -> date:
    """Return the day nearest to ``day`` on which it stands."""
    return min(max(day, of.valid_from), of.valid_to or day)


def _target(unit: Unit) -> Target:
    return Target(unit.host_id, units=frozenset({unit.pk}))


def _children(unit: Unit, request: SignedInRequest) -> list[Unit]:
    children = organisation.children_on(unit, timezone.localdate())
    return list(places.units_opened(request.holder).filter(pk__in=children.values("pk")))
