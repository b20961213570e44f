"""Lists: what an agency owes, what is overdue, what objects, what waits for a raiser."""

from collections.abc import Mapping
from types import MappingProxyType

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.access.rules import Verb
from giaoban.meetings import queries as meetings
from giaoban.opinions.models import Referral
from giaoban.opinions.queries import directions
from giaoban.opinions.queries.refusals import handed_back_for
from giaoban.replies.models import Judgement
from giaoban.replies.queries import again, duties, gatherings, parts
from giaoban.replies.queries.duties import Shelf
from giaoban.ui.paging import A_PAGE


@require_safe
def index(request: SignedInRequest) -> HttpResponse:
    """Show what the agency owes, most urgent first."""
    shelf = _shelf(request.GET.get("shelf", ""), clears=request.holder.may(Verb.CLEAR))
    now = timezone.now()
    rows = Paginator(duties.duties(request.holder, shelf, now=now), A_PAGE)
    facts = {
        "shelf": shelf,
        "counts": duties.shelves(request.holder),
        "page": rows.get_page(request.GET.get("page")),
        "late": duties.overdue(request.holder, now=now).count(),
        "directions": list(directions.to_carry_out(request.holder)),
        "parts": list(parts.parts_to_write(request.holder)),
        "today": timezone.localdate(),
    }
    return render(request, "replies/index.html", facts)


@require_safe
def overdue(request: SignedInRequest) -> HttpResponse:
    """Show what is overdue, longest first."""
    rows = Paginator(duties.overdue(request.holder, now=timezone.now()), A_PAGE)
    facts = {"page": rows.get_page(request.GET.get("page")), "today": timezone.localdate()}
    return render(request, "replies/overdue.html", facts)


@require_safe
def handed_back(request: SignedInRequest) -> HttpResponse:
    """Show the compiler what agencies handed back, the soonest due first."""
    year = timezone.localdate().year
    reasons = handed_back_for(request.holder, year=year, language=get_language() or "vi")
    rows, facts = duties.handed_back(request.holder), {"year": year, "reasons": reasons}
    return _listed(request, rows, "replies/handed_back.html", facts)


@require_safe
def on_paper(request: SignedInRequest) -> HttpResponse:
    """Show whoever enters replies what will come on paper, the soonest due first."""
    return _listed(request, duties.on_paper(request.holder), "replies/on_paper.html")


def _listed(
    request: SignedInRequest,
    rows: QuerySet[Referral] | QuerySet[Judgement],
    template: str,
    facts: Mapping[str, object] = MappingProxyType({}),
) -> HttpResponse:
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    return render(request, template, {"page": page, "today": timezone.localdate(), **facts})


@require_safe
def objections(request: SignedInRequest) -> HttpResponse:
    """Show the objections that wait for the compiler, and those that the chair decides."""
    facts = {"proposes": not request.holder.may(Verb.DECIDE_AGAIN)}
    return _listed(request, again.listed(request.holder), "replies/objections.html", facts)


@require_safe
def received(request: SignedInRequest) -> HttpResponse:
    """Show a raiser the replies to their opinions, those to be judged first."""
    rows = Paginator(duties.received(request.holder), A_PAGE)
    facts = {
        "waiting": duties.to_judge(request.holder),
        "page": rows.get_page(request.GET.get("page")),
        "today": timezone.localdate(),
        "reads_published": request.holder.may(Verb.READ_PUBLISHED),
    }
    return render(request, "replies/received.html", facts)


@require_safe
def meeting(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the replies that a meeting hears, as a table that prints for every attendee."""
    found = get_object_or_404(meetings.visible_to(request.holder), pk=pk)
    rows = gatherings.heard_at(found, request.holder, now=timezone.now())
    return render(request, "replies/meeting.html", {"meeting": found, "rows": rows})


def _shelf(asked: str, *, clears: bool) -> Shelf:
    """Return the shelf that was asked for; whoever clears begins with what waits for them."""
    if asked in set(Shelf):
        return Shelf(asked)
    return Shelf.CLEAR if clears else Shelf.WRITE
