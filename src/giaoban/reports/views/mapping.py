"""The schematic map of a committee, as its administrator draws it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Target, Verb
from giaoban.reports.actions.mapping import draw_map
from giaoban.reports.forms.mapping import MapForm
from giaoban.reports.queries.mapping import hosts_mapped, places_of, spots_of
from giaoban.reports.rules.mapping import Map, written_map
from giaoban.ui.charts import Tile


@require_http_methods(["GET", "HEAD", "POST"])
def draw(request: SignedInRequest, host: str) -> HttpResponse:
    """Draw the map; it is shown below as it stands."""
    committee = get_object_or_404(hosts_mapped(request.holder), code=host.upper())
    places = places_of(committee, timezone.localdate())
    spots = spots_of(committee)
    form = MapForm(request.POST or None, places=places, initial={"rows": written_map(spots, places)})
    if form.is_bound and form.is_valid():
        actor = request.holder.actor(Verb.EDIT_ORGANISATION, Target(host=committee.pk))
        draw_map(committee, form.spots, actor=actor)
        messages.success(request, _("The map is saved."))
        return redirect(request.path)
    facts = {
        "host": committee,
        "form": form,
        "tiles": [("", _tiles(spots, places))] if spots else [],
        "missing": [name for key, name in places.items() if key not in spots],
    }
    return render(request, "reports/map.html", facts)


def _tiles(spots: Map, places: dict[int, str]) -> list[Tile]:
    drawn = ((key, places[key]) for key in spots if key in places)
    return [Tile(name, 0, name, at=(spots[key].row, spots[key].column)) for key, name in drawn]
