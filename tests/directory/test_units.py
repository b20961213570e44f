"""Pages that change units say what follows, and do it."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from giaoban.audit.models import Entry
from giaoban.organisation import queries as organisation
from giaoban.organisation.models import (
    Host,
    Unit,
)
from tests.make import organisation as make

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def test_a_unit_is_added_and_renamed_on_pages(administrator: Client, host: Host) -> None:
    typed = {
        "code": "AB",
        "name": "Chi bộ thôn An Bộ",
        "kind": make.use_of(host, "cell_thon").pk,
        "valid_from": "01/01/2020",
    }
    administrator.post(reverse("directory:add-unit", args=[host.pk]), typed)
    unit = Unit.objects.get(code="AB")

    done = administrator.post(
        reverse("directory:rename-unit", args=[unit.pk]),
        {"name": "Chi bộ KDC An Bộ", "kind": make.use_of(host, "cell_kdc").pk, "on": "01/07/2025"},
    )

    heir = Unit.objects.get(name="Chi bộ KDC An Bộ")
    assert done.headers["Location"] == reverse("directory:unit", args=[heir.pk])
    assert list(organisation.units_on(host, date(2025, 6, 30))) == [unit]
    assert list(organisation.units_on(host, date(2025, 7, 1))) == [heir]
    assert [entry.event for entry in Entry.objects.order_by("pk")] == [
        "organisation.unit_added",
        "organisation.unit_renamed",
    ]


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("31/02/2026", "Month 2 of 2026 has no day 31."),
        ("01/01/2009", "begins on 01/01/2010."),
        ("", "Write the day, for example 30/11/2026."),
    ],
)
def test_a_day_that_cannot_be_stands_beside_its_field_and_nothing_typed_is_lost(
    administrator: Client, host: Host, on: str, said: str
) -> None:
    unit = make.unit(host=host)

    answer = administrator.post(
        reverse("directory:rename-unit", args=[unit.pk]),
        {"name": "Tên vừa gõ", "kind": make.use_of(host, "cell_thon").pk, "on": on},
    )

    page = answer.content.decode()
    assert (answer.status_code, said in page, "Tên vừa gõ" in page) == (200, True, True)
    assert Unit.objects.count() == 1


def test_two_units_are_merged_on_a_page_that_says_what_follows(administrator: Client, host: Host) -> None:
    one, other = make.unit(host=host, name="Chi bộ Một"), make.unit(host=host, name="Chi bộ Hai")
    address = reverse("directory:merge-unit", args=[one.pk])
    typed = {
        "other": other.pk, "third": "", "name": "Chi bộ Chung", "code": "CH", "posts": "this",
        "kind": make.use_of(host, "cell_thon").pk, "on": "01/07/2025",
    }  # fmt: skip

    asked = administrator.get(address).content.decode()
    administrator.post(address, typed)

    assert "read by the old borders or by the new ones" in asked
    merged = Unit.objects.get(code="CH")
    assert organisation.guises([merged.pk]) == {one.pk, other.pk, merged.pk}
    page = administrator.get(reverse("directory:unit", args=[merged.pk])).content.decode()
    assert ("Chi bộ Một" in page, "Chi bộ Hai" in page) == (True, True)


def test_a_unit_is_split_by_lines_and_a_line_without_a_code_is_named(
    administrator: Client, host: Host
) -> None:
    unit = make.unit(host=host)
    address = reverse("directory:split-unit", args=[unit.pk])

    wrong = administrator.post(address, {"parts": "D, Chi bộ Đông\nChi bộ Tây", "on": "01/07/2025"})
    administrator.post(address, {"parts": "D, Chi bộ Đông\nT, Chi bộ Tây", "on": "01/07/2025"})

    assert "Line 2 needs a code" in wrong.content.decode()
    assert set(organisation.units_on(host, date(2025, 7, 1)).values_list("code", flat=True)) == {"D", "T"}


def test_a_unit_that_gave_way_says_so_instead_of_offering_changes(administrator: Client, host: Host) -> None:
    unit = make.unit(host=host, valid_to=date(2019, 12, 31))
    make.succession(before=unit, after=make.unit(host=host, name="Chi bộ Sau"))

    page = administrator.get(reverse("directory:unit", args=[unit.pk])).content.decode()

    assert "already gave way to “Chi bộ Sau”" in page
    assert reverse("directory:rename-unit", args=[unit.pk]) not in page
