"""What supply puts onto the page of a unit: what this cell, or the cells under it, are to get and got."""

from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from giaoban.access.rules import Holder, Verb
from giaoban.directory import sections as places
from giaoban.directory.queries.places import Place
from giaoban.organisation.models import Unit
from giaoban.provision.queries.gaps import Narrowed, noted_in, rows_of, seen_by, shelf_of
from giaoban.provision.rules.supply import tally


@places.shows(places.Part.TALKS)
def supplied_to_a_place(place: Place, holder: Holder) -> SafeString:
    """Return what a cell is to get and got this year, or the sums of the cells under a unit."""
    if not isinstance(place.of, Unit) or not holder.may(Verb.SEE_SUPPLY):
        return SafeString("")
    below = seen_by(holder) & Q(pk__in=place.units)
    shelf = shelf_of(place.of.host, place.day.year, today=place.day, cells=below)
    if not shelf.pairs:
        return SafeString("")
    single = len(shelf.cells) == 1
    to = reverse("provision:rows", args=[place.host, shelf.year])
    facts = {
        "year": shelf.year,
        "rows": rows_of(shelf, Narrowed()) if single else (),
        "line": tally(shelf.pairs, noted_in(shelf.host, shelf.year)).total,
        "to": "" if single else f"{to}?commune={place.of.pk}",
    }
    return render_to_string("provision/place.html", facts)
