"""Enrolment by the office: who has come in, printed slips, the month's links, ending a device."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoban.access import actions, queries
from giaoban.access.forms import PeopleForm
from giaoban.access.http import SignedInRequest
from giaoban.access.models import Account
from giaoban.access.queries.periods import end_of_period
from giaoban.access.queries.sheets import link_sheet, slip_sheet
from giaoban.access.rules import Verb, link_month
from giaoban.organisation.models import Host

A_PAGE = 50
LONGEST_QUERY = 100


@require_safe
def enrolments(request: SignedInRequest) -> HttpResponse:
    """Those who sign in by slip, page by page, and how each stands; who has no way in comes first."""
    host, today, now = _host(request), timezone.localdate(), timezone.now()
    wanted = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    people = queries.people_by_need(request.holder, today, now, wanted)
    page = Paginator(people.values_list("pk", flat=True), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "host": host,
        "page": page,
        "rows": queries.enrolments(request.holder, page, today, now),
        "wanted": wanted,
        "waiting": queries.people_without_way_in(request.holder, today, now).count(),
        "month": link_month(today),
    }
    return render(request, "access/enrolments.html", context)


@require_POST
def make_slips(request: SignedInRequest) -> HttpResponse:
    """Make slips for those ticked and show them, this once, as pages to print."""
    host, form = _host(request), _people(request)
    if not form.is_valid():
        return _nobody_ticked(request)
    people = form.cleaned_data["people"]
    issued = actions.make_slips(people, host=host, holder=request.holder, at=timezone.now())
    base = request.build_absolute_uri("/").rstrip("/")
    pages = slip_sheet(issued, people, base_url=base, today=timezone.localdate())
    return render(
        request, "access/slip_sheet.html", {"pages": pages, "host": host, "site": request.get_host()}
    )


@require_POST
def make_links(request: SignedInRequest) -> HttpResponse:
    """Make this month's link for those ticked who have none, and go to the pages to print."""
    host, form = _host(request), _people(request)
    if not form.is_valid():
        return _nobody_ticked(request)
    month = link_month(timezone.localdate())
    actions.make_links(
        form.cleaned_data["people"],
        host=host,
        month=month,
        ends_at=end_of_period(host.pk, month),
        holder=request.holder,
        at=timezone.now(),
    )
    return redirect("access:links")


@require_safe
def links(request: SignedInRequest) -> HttpResponse:
    """The month's links that are good now, as pages to print or a list to send from."""
    host = _host(request)
    base = request.build_absolute_uri("/").rstrip("/")
    good = list(queries.good_links(request.holder, timezone.now()))
    pages = link_sheet(good, base_url=base, today=timezone.localdate())
    facts = {"pages": pages, "host": host, "month": link_month(timezone.localdate())}
    return render(request, "access/link_sheet.html", facts)


@require_safe
def enrolment(request: SignedInRequest, pk: int) -> HttpResponse:
    """One person: their slip, their links, their devices, each of which can be ended."""
    today, now = timezone.localdate(), timezone.now()
    person = get_object_or_404(queries.people_to_enrol(request.holder, today), pk=pk)
    context = {
        "person": person,
        "posts": queries.posts_of([person.pk], today)[person.pk],
        "slip": queries.open_slips(person, now).first(),
        "links": queries.good_links(request.holder, now).filter(account__person=person),
        "devices": queries.devices_of(person, now),
    }
    return render(request, "access/enrolment.html", context)


@require_POST
def revoke_slip(request: SignedInRequest, pk: int) -> HttpResponse:
    """Cancel the slip that this person has not used yet."""
    actions.revoke_slips(_account(request, pk), holder=request.holder, at=timezone.now())
    messages.success(request, _("The slip is cancelled."))
    return redirect("access:enrolment", pk)


@require_POST
def revoke_links(request: SignedInRequest, pk: int) -> HttpResponse:
    """Cancel this person's links and end what was opened by them."""
    actions.revoke_links(_account(request, pk), holder=request.holder, at=timezone.now())
    messages.success(request, _("The link is cancelled, and whoever came by it is out."))
    return redirect("access:enrolment", pk)


@require_POST
def end_devices(request: SignedInRequest, pk: int) -> HttpResponse:
    """Sign this person out everywhere: a phone was lost, or given to somebody else."""
    account = _account(request, pk)
    keys = [device.pk for device in queries.devices_of(account.person, timezone.now())]
    actions.end_devices_of(account, keys=keys, holder=request.holder)
    messages.success(request, _("Every device of this person is signed out."))
    return redirect("access:enrolment", pk)


def _host(request: SignedInRequest) -> Host:
    host = queries.host_of(request.holder, Verb.ENROL)
    if host is None:
        raise Http404
    return host


def _account(request: SignedInRequest, person: int) -> Account:
    return get_object_or_404(queries.accounts_to_enrol(request.holder), person=person)


def _people(request: SignedInRequest) -> PeopleForm:
    return PeopleForm(request.POST, holder=request.holder, today=timezone.localdate())


def _nobody_ticked(request: SignedInRequest) -> HttpResponse:
    messages.error(request, _("Tick at least one person first."))
    return redirect("access:enrolments")
