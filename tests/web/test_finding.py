"""The search page finds opinions, replies and units: for each person what they may read, and no more."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.news import tell
from giaoban.kernel.vietnamese import opening
from giaoban.opinions.news import OpinionForwarded, OpinionRaised
from giaoban.organisation.actions.agencies import AgencyPlan, change_agency
from giaoban.organisation.news import UnitChanged
from giaoban.organisation.rules import Role
from giaoban.replies.rules.drafting import State
from giaoban.search.actions import rebuild
from giaoban.search.queries import kinds
from tests.inspector import faults
from tests.make import access, organisation
from tests.make import replies as make

pytestmark = pytest.mark.django_db


def found(client: Client, query: str) -> list[str]:
    """Return the titles of what this person finds."""
    return [hit.card.title for hit in client.get("/search/", {"q": query}).context["hits"]]


def test_what_is_raised_and_forwarded_is_found_at_once(client: Client) -> None:
    scene = make.scene()
    client.force_login(scene.office)
    tell(OpinionRaised(scene.opinion.pk, scene.opinion.host_id, 0, 0, urgent=False))
    tell(OpinionForwarded(scene.referral.pk, (scene.opinion.pk,), scene.opinion.host_id))

    assert found(client, scene.opinion.code.lower())[0] == opening(scene.opinion.text)
    assert scene.referral.title in found(client, "don rac o cua cong")


def test_what_was_sent_to_an_agency_is_found_by_the_name_it_bears_now(client: Client) -> None:
    scene = make.scene()
    tell(OpinionForwarded(scene.referral.pk, (scene.opinion.pk,), scene.opinion.host_id))
    agency = scene.agency
    plan = AgencyPlan(agency.code, "Phòng Thủy lợi mới", "TLM", agency.valid_from)
    change_agency(agency, plan, actor=SYSTEM)
    client.force_login(scene.office)

    assert scene.referral.title in found(client, "phong thuy loi moi")


def test_opinions_replies_referrals_and_units_can_be_found() -> None:
    assert {"opinion", "reply", "referral", "unit"} <= set(kinds.registered())


def test_a_reply_that_has_not_left_is_found_by_nobody(client: Client) -> None:
    scene = make.scene()
    make.reply(referral=scene.referral, state=State.DRAFT)
    rebuild(kinds.documents())
    client.force_login(scene.office)

    assert found(client, "bùn dày trung bình") == []


def test_everybody_finds_only_what_they_may_read(client: Client) -> None:
    scene = make.scene()
    make.reply(referral=scene.referral)
    rebuild(kinds.documents())
    stranger = access.account(role=Role.SECRETARY, unit=organisation.unit(host=scene.opinion.host))

    for person, count in ((scene.secretary, 1), (scene.drafter, 1), (scene.office, 1), (stranger, 0)):
        client.force_login(person)
        assert len(found(client, "bùn dày trung bình")) == count


def test_a_unit_is_found_by_its_name_without_marks(client: Client) -> None:
    unit = organisation.unit(name="Chi bộ An Bộ")
    tell(UnitChanged(unit.pk))
    client.force_login(access.account(role=Role.OFFICE, host=unit.host))

    assert found(client, "an bo") == ["Chi bộ An Bộ"]


@pytest.mark.parametrize("query", ["", "mương", "không có gì", "<script>", '"*&|', "x" * 300, "a\u202eb"])
def test_the_page_is_sound_whatever_is_typed(client: Client, query: str) -> None:
    scene = make.scene()
    rebuild(kinds.documents())
    client.force_login(scene.office)

    page = client.get("/search/", {"q": query})

    assert (page.status_code, faults(page.content.decode())) == (200, [])
    assert "<script>" not in page.content.decode()


def test_the_page_takes_as_many_queries_for_one_hit_as_for_three(client: Client) -> None:
    scene = make.scene()
    rebuild(kinds.documents())
    client.force_login(scene.office)
    client.get("/search/", {"q": "nao vet"})
    with CaptureQueriesContext(connection) as one:
        client.get("/search/", {"q": "nao vet"})
    for _ in range(2):
        make.scene()
    rebuild(kinds.documents())
    with CaptureQueriesContext(connection) as three:
        client.get("/search/", {"q": "nao vet"})

    assert len(one) == len(three)


def test_a_reply_is_headed_by_the_matter_and_quoted_once(client: Client) -> None:
    around, _reply = make.answered()
    rebuild(kinds.documents())
    client.force_login(around.office)

    hits = client.get("/search/", {"q": make.ACTION}).context["hits"]
    reply = next(hit for hit in hits if hit.kind == "reply")

    assert reply.card.title == around.referral.title
    assert any(piece.hit for piece in reply.pieces)


def test_the_list_goes_on_on_a_next_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = make.scene()
    rebuild(kinds.documents())
    client.force_login(scene.office)
    whole = found(client, "chi bo")
    monkeypatch.setattr("giaoban.search.queries.A_PAGE", 1)

    first = client.get("/search/", {"q": "chi bo"})

    assert len(whole) > 1
    assert "Tìm thấy hơn 1 kết quả" in first.content.decode()
    assert 'rel="next" href="?q=chi+bo&amp;page=2"' in first.content.decode()
    pages = [client.get("/search/", {"q": "chi bo", "page": f"{at + 1}"}) for at in range(len(whole))]
    assert [hit.card.title for page in pages for hit in page.context["hits"]] == whole
    assert 'rel="next"' not in pages[-1].content.decode()
    assert client.get("/search/", {"q": "chi bo", "page": "x"}).status_code == 200
