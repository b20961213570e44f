"""What every answer carries."""

import gzip
import logging

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils import translation

from giaoban.site.http import GuardMiddleware, LanguageMiddleware
from giaoban.site.logs import OneLine


def spoken(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(translation.get_language())


@pytest.mark.parametrize(
    ("cookie", "language"), [("", "vi"), ("en", "en"), ("vi", "vi"), ("fr", "vi"), ("../en", "vi")]
)
def test_pages_are_vietnamese_unless_the_visitor_asked_for_english(cookie: str, language: str) -> None:
    request = RequestFactory().get("/", headers={"accept-language": "en"})
    request.COOKIES["language"] = cookie

    response = LanguageMiddleware(spoken)(request)

    assert (response.content.decode(), response["Content-Language"]) == (language, language)


def test_pages_stay_out_of_caches_unless_they_say_otherwise() -> None:
    def cached(_request: HttpRequest) -> HttpResponse:
        return HttpResponse(headers={"Cache-Control": "private, no-cache"})

    request = RequestFactory().get("/")

    assert GuardMiddleware(spoken)(request)["Cache-Control"] == "no-store"
    assert GuardMiddleware(cached)(request)["Cache-Control"] == "private, no-cache"


def test_nobody_can_forge_a_line_of_the_log() -> None:
    record = logging.LogRecord("giaoban", logging.INFO, "", 0, "found %s", ("a\n2026 INFO b\x1b[2J",), None)

    line = OneLine("%(message)s").format(record)

    assert line == "found a\\x0a2026 INFO b\\x1b[2J"


@pytest.mark.django_db
def test_pages_travel_compressed(client: Client) -> None:
    response = client.get("/-/gallery/", headers={"accept-encoding": "gzip"})

    assert response["Content-Encoding"] == "gzip"
    assert len(response.content) < len(gzip.decompress(response.content)) / 3
