"""Print runs: asked for, set part by part, joined, fetched by whoever asked, and gone after their days."""

from collections.abc import Sequence
from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone
from pypdf import PdfReader

from giaoban.access.models import Account
from giaoban.allowances.models import PaymentSheet
from giaoban.documents import jobs
from giaoban.documents.actions import runs as actions
from giaoban.documents.models import PrintRun
from giaoban.documents.printing.press import PressError
from giaoban.documents.rules.paper import Paper
from giaoban.documents.rules.runs import HELD, KEPT, MOST_TRIES, State, state_of
from giaoban.organisation.models import Host, Term
from giaoban.organisation.rules import Role
from tests.documents.reading import bare, text_of_pdf
from tests.make import access, allowances, documents, meetings

pytestmark = pytest.mark.django_db
YEAR = "/hosts/{host}/payments/{year}/lists/print/"


@pytest.fixture(autouse=True)
def few_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a part hold two papers, so that five take three parts, a turn each, in a folder of their own."""
    monkeypatch.setattr("giaoban.documents.jobs.TOGETHER", 2)
    monkeypatch.setattr("giaoban.documents.jobs.PRESSES", 1)
    monkeypatch.setattr("giaoban.documents.jobs.FOLDER", f"prints/{uuid4().hex}")
    monkeypatch.setattr("giaoban.allowances.views.shown.TOGETHER", 2)


@pytest.fixture
def office(client: Client) -> Client:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    client.force_login(access.account(role=Role.OFFICE))
    return client


@pytest.fixture
def asked(office: Client) -> PrintRun:
    """A run of five lists to sign that the office asked for."""
    host = Host.objects.get()
    documents.issuer(host=host)
    allowances.rate(host=host)
    for week in range(5):
        meeting = allowances.briefing(host=host, on=meetings.FRIDAY - timedelta(weeks=week))
        year = allowances.sheet(meeting=meeting).year
    office.post(YEAR.format(host=host.pk, year=year))
    return PrintRun.objects.get()


def left() -> list[str]:
    """Return what lies in the folder of print runs."""
    return default_storage.listdir(jobs.FOLDER)[1]


def test_many_papers_come_in_one_file_that_waits_for_whoever_asked(office: Client, asked: PrintRun) -> None:
    page = asked.get_absolute_url()
    waiting = office.get(page).content.decode()
    assert "It waits for its turn" in waiting
    assert '"/payments/"' in waiting
    assert office.get(f"{page}file/").status_code == 404

    assert [jobs.print_some(), jobs.print_some()] == [2, 2]
    assert ">4</b> of 5 papers are set" in office.get(page).content.decode()
    assert "A file that you asked for is being made" in office.get("/").content.decode()
    assert [jobs.print_some(), jobs.print_some(), jobs.print_some()] == [1, 3, 0]

    assert "A file that you asked for is ready" in office.get("/").content.decode()
    assert "The file is ready: 5 papers." in office.get(page).content.decode()
    content = b"".join(office.get(f"{page}file/"))
    words = bare(text_of_pdf(content))
    codes = list(PaymentSheet.objects.order_by("number"))
    places = [words.index(bare(f"Số: {sheet.code}")) for sheet in codes]
    assert places == sorted(places)
    assert len(PdfReader(BytesIO(content)).pages) == 5
    assert "A file that you asked for" not in office.get("/").content.decode()
    assert len(left()) == 1


def test_who_asks_twice_gets_the_run_that_is_there(office: Client, asked: PrintRun) -> None:
    again = office.post(YEAR.format(host=asked.host_id, year=asked.about["year"]))

    assert again["Location"] == asked.get_absolute_url()
    assert PrintRun.objects.count() == 1


def test_nobody_else_sees_a_run(asked: PrintRun) -> None:
    colleague = Client()
    colleague.force_login(access.account(role=Role.OFFICE, host=asked.host))

    assert colleague.get("/payments/").status_code == 200
    assert colleague.get(asked.get_absolute_url()).status_code == 404
    assert colleague.get(f"{asked.get_absolute_url()}file/").status_code == 404


def test_whose_post_has_ended_gets_no_file_any_more(office: Client, asked: PrintRun) -> None:
    while jobs.print_some():
        continue
    Term.objects.filter(person=asked.asked_by).update(valid_to=timezone.localdate() - timedelta(days=1))
    access.hold(Account.objects.get(person=asked.asked_by), role=Role.SECRETARY)

    assert office.get("/").status_code == 200
    assert office.get(f"{asked.get_absolute_url()}file/").status_code == 404


def test_a_press_that_fails_is_tried_again_and_then_the_run_says_so(
    office: Client, asked: PrintRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(papers: Sequence[Paper], *, is_part: bool) -> bytes:
        raise PressError(f"no memory for {len(papers)}, {is_part}")

    assert jobs.print_some() == 2
    monkeypatch.setattr("giaoban.documents.jobs.pdf_of", fails)
    assert [jobs.print_some() for _ in range(MOST_TRIES + 1)] == [1, 1, 1, 0]

    asked.refresh_from_db()
    assert asked.state is State.FAILED
    assert "The file could not be made." in office.get(asked.get_absolute_url()).content.decode()
    assert "A file that you asked for could not be made" in office.get("/").content.decode()
    monkeypatch.undo()
    office.post(YEAR.format(host=asked.host_id, year=asked.about["year"]))
    assert PrintRun.objects.count() == 2


def test_a_worker_that_dies_loses_its_part_to_the_next_and_its_own_is_not_kept(asked: PrintRun) -> None:
    now = timezone.now()
    dead = actions.take(now=now)
    assert dead is not None
    assert actions.take(now=now + HELD / 2) is None

    other = actions.take(now=now + HELD)

    assert other is not None
    assert not actions.keep_parts(dead, ["prints/dead.pdf"], papers=2)
    assert actions.keep_parts(other, ["prints/other.pdf"], papers=2)
    asked.refresh_from_db()
    assert (asked.parts, asked.done, asked.tries) == (["prints/other.pdf"], 2, 0)


@pytest.mark.usefixtures("asked")
def test_a_clock_set_back_holds_nothing_for_ever() -> None:
    PrintRun.objects.update(held_until=timezone.now() + timedelta(days=1))

    assert actions.take(now=timezone.now()) is not None


@pytest.mark.usefixtures("asked")
def test_after_its_days_a_run_is_gone_with_its_file() -> None:
    while jobs.print_some():
        continue
    assert len(left()) == 1
    PrintRun.objects.update(asked_at=timezone.now() - KEPT)

    jobs.print_some()

    assert (PrintRun.objects.count(), left()) == (0, [])


def test_a_state_is_told_from_what_is_there() -> None:
    now = timezone.now()

    assert state_of(done=0, tries=0, ended_at=None, path="") is State.WAITING
    assert state_of(done=0, tries=1, ended_at=None, path="") is State.WORKING
    assert state_of(done=9, tries=0, ended_at=None, path="") is State.WORKING
    assert state_of(done=9, tries=0, ended_at=now, path="prints/a.pdf") is State.READY
    assert state_of(done=2, tries=3, ended_at=now, path="") is State.FAILED
