"""The dashboard: each figure is what its list opens, cut down to what its reader may see; few queries."""

import re
from datetime import date, datetime

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from giaoban.meetings.rules import State
from giaoban.opinions.models import Referral
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from giaoban.replies.rules.timing import Timeliness
from giaoban.reports.rules.naming import short_names
from tests.bulletin.test_following import made_for
from tests.inspector import faults
from tests.make import access, bulletin, meetings, organisation
from tests.make import replies as replying
from tests.make import reports as make

LINKED = re.compile(r'<a class="figure"[^>]*href="([^"]+)"[^>]*><span class="figure__value">(\d+)<')
LISTED = re.compile(r'href="([^"]*/dashboard/owed/[^"]*)">(?:<b>)?(\d+)<')


LONG_AGO = date(2015, 11, 25)


def overdue_of(host: Host, *, stood: Timeliness = Timeliness.OVERDUE) -> Referral:
    """Return what a new unit raised and a new agency owes, or answered too late."""
    raised = make.opinion(host, on=LONG_AGO, state="forwarded")
    return make.referral(host, raised, stood=stood, lead=organisation.agency(host=host))


@pytest.mark.django_db
def test_every_figure_opens_what_it_counted_and_who_may_see_less_counts_less(client: Client) -> None:
    host = make.host()
    owing = overdue_of(host)
    urgent = overdue_of(host).origins.get().opinion
    urgent.urgent = True
    urgent.save()
    promised = overdue_of(host, stood=Timeliness.LATE)
    promised.points.create(number=1, text="Nạo vét mương N3.")
    said = replying.reply(referral=promised, says=replying.answer(points=1))
    replying.commitment(reply=said, due_on=LONG_AGO)
    place = "/reports/km/dashboard/"
    overdue = {}

    for name, account in (
        ("office", access.account(role=Role.OFFICE, host=host)),
        ("agency", access.account(role=Role.DRAFTER, agency=owing.lead)),
    ):
        client.force_login(account)
        page = client.get(place)
        html = page.content.decode()
        assert faults(html) == []
        overdue[name] = page.context["board"].overdue
        opened = [(to.replace("&amp;", "&"), int(number)) for to, number in LINKED.findall(html)]
        opened += [(to.replace("&amp;", "&"), int(number)) for to, number in LISTED.findall(html)]
        counts = {to: number for to, number in opened if not to.startswith("#") and "/reports/" in to}
        assert len(counts) >= 5
        found = {to: client.get(to).context["page"].paginator.count for to in counts}
        assert found == counts

    assert overdue == {"office": 2, "agency": 1}
    client.force_login(access.account(role=Role.STANDING_MEMBER, host=host))
    assert urgent.unit.name in client.get(place).context["shown"].summary[0]


@pytest.mark.django_db
def test_the_dashboard_takes_as_many_queries_however_much_waits(client: Client) -> None:
    host, asked = make.host(), []
    client.force_login(access.account(role=Role.STANDING_MEMBER, host=host))
    client.get("/reports/km/dashboard/")

    for _ in range(2):
        for _more in range(2):
            overdue_of(host)
        with CaptureQueriesContext(connection) as queries:
            assert client.get("/reports/km/dashboard/").status_code == 200
        asked.append(len(queries))

    assert asked[0] == asked[1]


words = st.sampled_from(["Ao Sen", "Chợ Hạ", "An", "An Phụ", "Xã", "Chi bộ An", "Lò Vôi 2"])
names = st.lists(words, min_size=1, unique=True)


@given(names, st.sampled_from(["", "Chi bộ khu dân cư ", "Xã "]))
def test_a_short_name_is_the_end_of_its_name_and_never_empty(ends: list[str], kind: str) -> None:
    whole = [kind + end for end in ends]

    for name, short in zip(whole, short_names(whole), strict=True):
        assert short
        assert " ".join(name.split()).casefold().endswith(" ".join(short.split()).casefold())


def test_what_all_names_begin_with_is_left_out_of_a_map() -> None:
    assert short_names(["Chi bộ khu dân cư Ao Sen", "Chi bộ khu dân cư Chợ Hạ"]) == ["Ao Sen", "Chợ Hạ"]
    assert short_names(["Xã An Sinh", "Thị trấn Kinh Môn"]) == ["An Sinh", "Thị trấn Kinh Môn"]
    assert short_names(["Chi bộ khu dân cư Ao Sen"]) == ["khu dân cư Ao Sen"]


@pytest.mark.django_db
@pytest.mark.parametrize("at", [bulletin.IN_TIME, bulletin.TOO_LATE])
def test_an_editor_sees_how_the_bulletin_stands_who_owes_it_and_nothing_else_of_the_preparation(
    client: Client, at: datetime
) -> None:
    with time_machine.travel(at, tick=False):
        meeting = meetings.meeting(on=bulletin.MEETS_ON, state=State.PLANNED, agenda=True)
        _edition, agency = made_for(meeting)
        address = reverse("reports:dashboard", args=[meeting.host.code.lower()])
        pages = []
        for role in (Role.EDITOR, Role.OFFICE):
            client.force_login(access.account(role=role, host=meeting.host))
            pages.append(client.get(address))

    editor, office = (page.context["board"] for page in pages)
    assert [signal.code for signal in editor.edited] == ["bulletin"]
    assert (editor.late, office.edited) == ((), ())
    assert "bulletin" in {signal.code for signal in office.late} or at == bulletin.IN_TIME
    assert "Tài liệu cho giao ban ngày" in pages[0].content.decode()
    assert agency.name in pages[0].content.decode()
