"""Pages of no area: the two switches, the gallery, and what is said when something fails."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from giaoban.ui.gallery import frame, samples
from giaoban.ui.http import A_YEAR, SIZE_COOKIE, SIZES, own_address


@login_not_required
@require_POST
def size(request: HttpRequest) -> HttpResponse:
    """Remember the size of letters for this browser and go back to the page."""
    return _remembered(request, SIZE_COOKIE, request.POST.get("size", ""), SIZES)


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Remember the language for this browser and go back to the page."""
    return _remembered(
        request, settings.LANGUAGE_COOKIE_NAME, request.POST.get("language", ""), dict(settings.LANGUAGES)
    )


def _remembered(request: HttpRequest, cookie: str, value: str, allowed: Iterable[str]) -> HttpResponse:
    response = HttpResponseRedirect(_way_back(request))
    if value in tuple(allowed):
        response.set_cookie(
            cookie, value, max_age=A_YEAR, samesite="Lax", httponly=True, secure=request.is_secure()
        )
    return response


def _way_back(request: HttpRequest) -> str:
    address = request.POST.get("next", "")
    return address if own_address(request, address) else "/"


@login_not_required
@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component, with a sentence that says when to use it."""
    facts = samples()
    if shown := frame(request.GET.get("frame", "")):
        facts["frame"] = shown
    return render(request, "ui/gallery.html", facts)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """Say that the request made no sense."""
    return _told(request, 400, _("This could not be read"), _("Go back, reload the page and try once more."))


def denied(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """Say that this is not allowed."""
    return _told(
        request, 403, _("This is not open to you"), _("If your work needs it, call the help line below.")
    )


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """Say that the page was open for too long, or that the browser keeps no cookies."""
    return _told(
        request,
        403,
        _("This page was open for too long"),
        _("Nothing was sent. Go back, copy what you typed, reload the page and send again."),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # as Django calls it
    """Say that there is nothing here, whether it never was or is not the reader's to see."""
    return _told(
        request,
        404,
        _("There is nothing at this address"),
        _("The link may be old or mistyped. Start from the first page, or call the help line below."),
    )


def failed(request: HttpRequest) -> HttpResponse:
    """Say that it is our fault; made without context processors, which may be what failed."""
    content = render_to_string(
        "ui/error.html",
        {
            "request": request,
            "heading": _("Something broke on our side"),
            "lead": _("It has been noted. What you sent may not be saved: look before you send it again."),
        },
    )
    return HttpResponse(content, status=500)


def _told(request: HttpRequest, status: int, heading: str, lead: str) -> HttpResponse:
    return render(request, "ui/error.html", {"heading": heading, "lead": lead}, status=status)
