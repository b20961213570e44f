"""How the installation is, for whoever watches over it: no page, nothing that needs a person."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from giaoban import __version__


@login_not_required
@require_safe
def health(request: HttpRequest) -> JsonResponse:  # noqa: ARG001  # as Django calls it
    """Say whether pages can be served: 200, or 503 while the database does not answer."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return JsonResponse({"status": "no database"}, status=503)
    return JsonResponse({"status": "ok"})


@login_not_required
@require_safe
def version(request: HttpRequest) -> JsonResponse:  # noqa: ARG001  # as Django calls it
    """Say which version this is."""
    return JsonResponse({"version": __version__})
