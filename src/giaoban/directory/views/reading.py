"""Pages that show the organisation: the committees, the tree as of a day, one unit."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.directory import queries
from giaoban.directory.forms.units import asked_for
from giaoban.directory.http import may_edit, may_see_names
from giaoban.organisation import queries as organisation
from giaoban.organisation.models import Oversight, Unit
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules.editing import why_not_change

A_PAGE = 50


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show the committees whose organisation the person may see; go on at once if there is one."""
    hosts = list(queries.hosts_seen(request.holder))
    if len(hosts) == 1:
        return redirect("directory:units", hosts[0].pk)
    return render(request, "directory/hosts.html", {"hosts": hosts})


@require_safe
def units(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the units of a committee by what they stand under, page by page; search and narrow them down."""
    host = get_object_or_404(queries.hosts_seen(request.holder), pk=pk)
    today = timezone.localdate()
    form, wanted = asked_for(request.GET, host, today)
    page = Paginator(queries.places_of(host, request.holder, wanted), A_PAGE).get_page(
        request.GET.get("page")
    )
    facts = {
        "host": host,
        "form": form,
        "is_today": wanted.day == today,
        "wanted": wanted,
        "page": page,
        "groups": queries.groups_of(list(page), request.holder, wanted.day),
        "edits": may_edit(request, host.pk),
    }
    return render(request, "directory/units.html", facts)


@require_safe
def unit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one unit: where it stands, its posts, its history."""
    found = get_object_or_404(queries.units_seen(request.holder), pk=pk)
    day = timezone.localdate()
    shown = min(max(day, found.valid_from), found.valid_to or day)
    facts = {
        "unit": found,
        "unit_key": str(found.pk),
        "host": found.host,
        "day": shown,
        "above": organisation.ancestors(found, shown),
        "cluster": organisation.cluster_of(found, shown),
        "children": _children(found, request),
        "posts": organisation.posts_of_unit(found, shown),
        "overseers": _overseers(found),
        "history": organisation.history(found),
        "edits": may_edit(request, found.host_id),
        "names": may_see_names(request, found.host_id),
        "refusal": why_not_change(organisation.unit_facts(found), max(day, shown)),
    }
    return render(request, "directory/unit.html", facts)


def _children(unit: Unit, request: SignedInRequest) -> list[Unit]:
    children = organisation.children_on(unit, timezone.localdate())
    return list(queries.units_seen(request.holder).filter(pk__in=children.values("pk")))


def _overseers(unit: Unit) -> list[Oversight]:
    rows = Oversight.objects.filter(holding(timezone.localdate()), unit=unit)
    return list(rows.select_related("post"))
