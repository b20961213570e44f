"""Search finds what stands in issued editions, for those who may read them, and nothing before."""

from datetime import date

import pytest
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.bulletin import actions
from giaoban.bulletin.rules.contents import words_of
from giaoban.kernel.actor import SYSTEM
from giaoban.organisation.rules import Role
from giaoban.search.actions import rebuild
from giaoban.search.models import SearchEntry
from giaoban.search.queries import kinds, search
from tests.make import access, bulletin, organisation

pytestmark = pytest.mark.django_db


def found_by(account: Account, words: str) -> list[str]:
    """Return where the hits in bulletins lead."""
    holder = holder_of(account, timezone.localdate())
    return [hit.card.address for hit in search(holder, words, kind="bulletin")]


def test_a_section_is_found_once_its_edition_is_issued_and_by_nobody_elsewhere() -> None:
    host = organisation.host()
    reader = access.account(role=Role.SECRETARY, unit=organisation.unit(host=host))
    stranger = access.account(role=Role.OFFICE, host=organisation.host(code="KHAC"))
    agency = organisation.agency(host=host)
    row = bulletin.hand_in(bulletin.contribution(agency=agency))
    fixed = bulletin.approved(row.section.edition)
    before = found_by(reader, "nang suat 58 ta")

    actions.issue(fixed, at=bulletin.IN_TIME, actor=SYSTEM)

    assert before == []
    assert found_by(reader, "nang suat 58 ta") == [f"/bulletins/{fixed.pk}/#s1"]
    assert found_by(reader, agency.name) == [f"/bulletins/{fixed.pk}/#s1"]
    assert found_by(stranger, "nang suat 58 ta") == []


def test_the_index_that_is_built_anew_holds_what_was_put_into_it() -> None:
    edition = bulletin.issued(host=organisation.host(), month=date(2026, 10, 1), meets_on=date(2026, 10, 25))
    columns = ("kind", "object_id", "host", "title", "accented", "folded", "at")
    put = list(SearchEntry.objects.filter(kind="bulletin").values_list(*columns))

    rebuild(pair for pair in kinds.documents() if pair[0] == "bulletin")

    assert put
    assert list(SearchEntry.objects.filter(kind="bulletin").values_list(*columns)) == put
    assert edition.sections.count() == len(put)


def test_what_an_edition_says_of_days_and_hours_is_said_as_people_write_them() -> None:
    row = {
        "day": "2015-12-25",
        "time": "07:30",
        "title": "Giao ban tháng 12/2015",
        "group": "",
        "place": "Hội trường",
    }

    assert words_of({"rows": [row]}) == "25/12/2015, 7 giờ 30 · Giao ban tháng 12/2015 · Hội trường"
