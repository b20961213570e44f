"""Pages that show the organisation: the committees, and the tree as of a day."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.directory import queries, sections
from giaoban.directory.forms.units import asked_for
from giaoban.directory.http import may_edit

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
        "ways": sections.ways_from(host),
    }
    return render(request, "directory/units.html", facts)
