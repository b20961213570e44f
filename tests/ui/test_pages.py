"""The frame of every page, the switches, the gallery, and what is said when something fails."""

import html5lib  # type: ignore[import-untyped]  # ships no types
import pytest
from django.conf import settings
from django.test import Client

GALLERY = "/-/gallery/"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_gallery_is_open_to_everybody_and_is_valid_html(client: Client, language: str) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    response = client.get(GALLERY)

    assert response.status_code == 200
    html5lib.HTMLParser(strict=True).parse(response.content.decode())
    assert response["Content-Language"] == language
