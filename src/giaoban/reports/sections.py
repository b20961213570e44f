"""What the pages of areas below show of the reports."""

from django.urls import reverse
from django.utils.translation import gettext as _

from giaoban.directory import sections as places
from giaoban.organisation.models import Host


@places.leads
def schematic_map(host: Host) -> places.Way:
    """Lead from the units of a committee to its map."""
    return places.Way(_("The schematic map"), reverse("reports:map", args=[host.code.lower()]))
