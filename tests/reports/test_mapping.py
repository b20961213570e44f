"""The schematic map: read as it is written, wrong lines named, tiles where somebody put them."""

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refusal
from giaoban.organisation.rules import Role
from giaoban.reports.models import MapSpot
from giaoban.reports.rules.mapping import MOST_COLUMNS, MOST_ROWS, Spot, read_map, written_map
from tests.make import access, organisation

PLACES = {1: "An Phụ", 2: "Lê Ninh", 3: "Bạch Đằng"}
PAGE = "/reports/nc/map/"


def test_a_map_is_read_as_it_looks() -> None:
    assert read_map("Lê Ninh, ., bach dang\n\n., An Phụ", PLACES) == {
        2: Spot(1, 1),
        3: Spot(1, 3),
        1: Spot(2, 2),
    }


spots = st.dictionaries(
    st.sampled_from(sorted(PLACES)), st.builds(Spot, st.integers(1, MOST_ROWS), st.integers(1, MOST_COLUMNS))
)


@given(spots.filter(lambda found: len(set(found.values())) == len(found)))
def test_what_is_written_is_read_again(found: dict[int, Spot]) -> None:
    assert read_map(written_map(found, PLACES), PLACES) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("An Phụ, Hà Nội", "map_unknown_place"),
        ("An Phụ\nAN PHỤ", "map_place_twice"),
        (", ".join(["."] * 13), "map_too_large"),
        ("\n".join(["."] * 31), "map_too_large"),
    ],
)
def test_a_line_that_cannot_be_read_is_refused(text: str, code: str) -> None:
    refused = read_map(text, PLACES)

    assert isinstance(refused, Refusal)
    assert refused.code == code


@pytest.mark.django_db
def test_the_administrator_draws_the_map_and_the_dashboard_shows_it(client: Client) -> None:
    host = organisation.host(code="NC")
    root = organisation.unit(host=host, name="Phường Nhị Chiểu")
    cells = [organisation.unit(parent=root, host=host, name=name) for name in ("Thôn An", "Thôn Bình")]
    client.force_login(access.account(role=Role.ADMINISTRATOR, host=host))

    wrong = client.post(PAGE, {"rows": "An, Đào"})
    assert "Hàng 1" in wrong.context["form"].errors["rows"][0]
    assert MapSpot.objects.count() == 0

    client.post(PAGE, {"rows": "., An\nBình"})
    client.post(PAGE, {"rows": "., An\nBình"})
    drawn = {row.unit_id: row.spot for row in MapSpot.objects.all()}
    assert drawn == {cells[0].pk: Spot(1, 2), cells[1].pk: Spot(2, 1)}
    assert Entry.objects.filter(event="report.map_drawn").count() == 1

    client.force_login(access.account(role=Role.STANDING_MEMBER, host=host))
    groups = client.get("/reports/nc/dashboard/").context["shown"].groups
    assert [(tile.label, tile.at) for tile in groups[0][1]] == [("An", (1, 2)), ("Bình", (2, 1))]
