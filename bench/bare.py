"""The page that the register's are held against: what Django alone takes for a list of fifty rows.

What a good engineer would write on the first day, and nothing that slows it: the middlewares of
``startproject``, somebody signed in, one question for fifty opinions with their units, a page of two
templates with a link and a day in each row. No count, no turning of pages, no form, no translation, no
rights but those of being signed in. It reads through the house's own engine, which makes it quicker than
plain Django (ADR 22), and its templates are kept as the house's are.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.template.backends.django import DjangoTemplates
from django.test import Client, override_settings
from django.urls import path

if TYPE_CHECKING:
    from giaoban.access.models import Account

SHOWN: Final = 50
MIDDLEWARE: Final = [
    "bench.bare.addressed",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
BASE: Final = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{% block title %}{% endblock %}</title>
<link rel="stylesheet" href="/static/site.css"></head>
<body><header><a href="{% url 'opinions' %}">Opinions</a> {{ user.username }}
<form action="/sign-out/" method="post">{% csrf_token %}<button>Sign out</button></form></header>
{% for message in messages %}<p>{{ message }}</p>{% endfor %}
<main>{% block main %}{% endblock %}</main></body></html>"""
ROWS: Final = """{% extends "base.html" %}{% block title %}Opinions{% endblock %}
{% block main %}<h1>Opinions</h1><table>
<tr><th>Code</th><th>Words</th><th>Unit</th><th>Day</th><th>State</th></tr>
{% for one in rows %}<tr><td><a href="{% url 'opinion' one.pk %}">{{ one.code }}</a></td>
<td>{{ one.text }}</td>
<td>{{ one.unit.name }}</td><td>{{ one.raised_at|date:"d/m/Y" }}</td><td>{{ one.state }}</td></tr>
{% endfor %}</table>{% endblock %}"""
TEMPLATES: Final = DjangoTemplates(
    {
        "NAME": "bare",
        "DIRS": [],
        "APP_DIRS": False,
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [("django.template.loaders.locmem.Loader", {"base.html": BASE, "rows.html": ROWS})],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
)


def addressed(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Let the addresses of this file answer, not the house's."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.urlconf = "bench.bare"  # type: ignore[attr-defined]
        return get_response(request)

    return middleware


@login_required
def index(request: HttpRequest) -> HttpResponse:
    """Show the newest fifty."""
    from giaoban.opinions.models import Opinion  # noqa: PLC0415 - Django is set up first

    rows = Opinion.objects.select_related("unit").order_by("-pk")[:SHOWN]
    page = TEMPLATES.get_template("rows.html").render({"rows": rows}, request)  # type: ignore[arg-type]
    return HttpResponse(page)


urlpatterns = [
    path("opinions/", index, name="opinions"),
    path("opinions/<int:pk>/", index, name="opinion"),
]


def bare_page(account: "Account") -> Callable[[], object]:
    """Return the reading of that page by this account, to be taken in turn with the house's own."""
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    with override_settings(MIDDLEWARE=MIDDLEWARE):
        _read(client)  # it keeps its middlewares from the first reading on
    return lambda: _read(client)


def _read(client: Client) -> None:
    answer = client.get("/opinions/")
    if answer.content.count(b"<tr>") != SHOWN + 1:
        raise SystemExit(f"the bare page answers {answer.status_code} without its {SHOWN} rows")
