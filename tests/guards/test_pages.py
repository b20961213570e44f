"""House guards: every page that a visitor can reach is sound, in both languages."""

import pytest
from django.conf import settings
from django.test import Client

from giaoban.site.reference.addresses import addresses
from tests.inspector import crawl

OPEN = [one.route for one in addresses() if one.is_open and "<" not in one.route]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_that_is_open_to_everybody_is_sound(client: Client, language: str) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    pages = [route for route in OPEN if client.get(route).status_code == 200]

    assert pages
    assert crawl(client, *pages) == {}
