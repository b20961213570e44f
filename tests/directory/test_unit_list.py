"""The list of units: by what they stand under, narrowed down, page by page."""

import re
import unicodedata
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from giaoban.organisation.models import Host
from giaoban.organisation.rules import Change
from tests.make import organisation as make

pytestmark = pytest.mark.django_db

SHOWN = re.compile(r'<h2>(.*?)</h2>|<th data-head="[^"]*" scope="row"><a[^>]*>(.*?)</a>')


def listed(client: Client, host: Host, **asked: str) -> list[str]:
    """Return the headings and the names of units on the page, in their order."""
    page = client.get(reverse("directory:units", args=[host.pk]), asked).content.decode()
    return [heading or name for heading, name in SHOWN.findall(page)]


def test_units_stand_under_the_one_that_carries_on_what_they_stood_under(
    administrator: Client, host: Host
) -> None:
    old = make.unit(host=host, name="Xã Cũ", valid_to=date(2019, 12, 31), kind="cell_kdc")
    new = make.unit(host=host, name="Phường Mới", valid_from=date(2020, 1, 1), kind="cell_kdc")
    make.succession(before=old, after=new, change=Change.RENAME)
    make.unit(parent=old, name="Chi bộ Đông")
    make.unit(parent=new, name="Chi bộ Bắc", valid_from=date(2020, 1, 1))
    top = "Directly under the committee"

    assert listed(administrator, host) == [top, "Phường Mới", "Phường Mới", "Chi bộ Bắc", "Chi bộ Đông"]
    assert listed(administrator, host, on="31/12/2019") == [top, "Xã Cũ", "Xã Cũ", "Chi bộ Đông"]
    assert listed(administrator, host, state="ended") == [top, "Xã Cũ"]
    assert listed(administrator, host, q=unicodedata.normalize("NFD", "đong")) == [
        "Phường Mới",
        "Chi bộ Đông",
    ]
    kind = str(make.use_of(host, "cell_kdc").pk)
    assert listed(administrator, host, kind=kind) == [top, "Phường Mới"]


def test_a_long_list_comes_by_pages_and_what_cannot_be_asked_gets_a_sentence(
    administrator: Client, host: Host
) -> None:
    commune = make.unit(host=host, name="Xã Dài", kind="cell_kdc")
    for number in range(54):
        make.unit(parent=commune, name=f"Chi bộ {number}")
    address = reverse("directory:units", args=[host.pk])

    pages = [listed(administrator, host, page=page) for page in ("1", "2", "x")]
    wrong = administrator.get(address, {"on": "31/02/2026", "kind": "=1", "state": "<b>", "q": "x" * 100_000})

    assert [len(page) for page in pages] == [52, 6, 52]
    assert pages[1][0] == "Xã Dài"
    assert "Month 2 of 2026 has no day 31." in wrong.content.decode()
