"""Every file that can show opinions obeys visibility: each as each role, read to the letter."""

import io
from collections.abc import Callable, Mapping
from typing import Final
from uuid import uuid4
from zipfile import ZipFile, is_zipfile

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from giaoban.access.queries import holder_of
from giaoban.access.rules import Target, Verb
from giaoban.meetings import agenda
from giaoban.meetings.models import MeetingPaper
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.rules import life
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.organisation.models import Agency
from giaoban.organisation.rules import Role
from giaoban.replies.actions import publishing
from giaoban.replies.actions.publishing import Approval
from giaoban.replies.queries import masking
from giaoban.replies.rules.publishing import Words
from tests.access.pages import PAGES
from tests.access.test_matrix import ADDRESSES
from tests.documents.reading import text_of_pdf, text_of_word
from tests.make import access, meetings, opinions, organisation, papers, replies
from tests.make import documents as documents_made

SECRET: Final = "Mươngsâu"
OF_FILE: Final = ("pdf", "csv", "excel", "xlsx", "word", "docx", "feed")

# Files that show nobody's opinion, each with the reason.
ELSEWHERE: Final = {
    "bulletin:copies-csv": "how many printed copies each unit gets",
    "bulletin:copies-excel": "how many printed copies each unit gets",
    "meetings:annex-pdf": "a correction that somebody types beside a paper",
}
Addresses = Callable[[MeetingPaper], Mapping[str, object]]
SHOWN: Final[Mapping[str, Addresses]] = {
    "meetings:paper-pdf": lambda paper: {"pk": paper.meeting_id, "kind": "minutes"},
    "meetings:paper-word": lambda paper: {"pk": paper.meeting_id, "kind": "minutes"},
    "meetings:speakers": lambda paper: {"pk": paper.meeting_id},
    "reports:csv": lambda paper: {"host": paper.meeting.host.code, "year": paper.meeting.starts_at.year},
    "reports:excel": lambda paper: {"host": paper.meeting.host.code, "year": paper.meeting.starts_at.year},
    "reports:statistics-csv": lambda paper: {"host": paper.meeting.host.code},
    "reports:statistics-excel": lambda paper: {"host": paper.meeting.host.code},
    "reports:statistics-pdf": lambda paper: {"host": paper.meeting.host.code},
    "reports:statistics-word": lambda paper: {"host": paper.meeting.host.code},
    "replies:published-csv": lambda _: {},
    "replies:published-excel": lambda _: {},
    "replies:published-pdf": lambda _: {},
    "replies:published-feed": lambda _: {},
    "replies:public-csv": lambda paper: {"code": paper.meeting.host.code},
    "replies:public-excel": lambda paper: {"code": paper.meeting.host.code},
    "replies:public-feed": lambda paper: {"code": paper.meeting.host.code},
}


def test_every_address_of_a_file_is_walked_or_says_why_not() -> None:
    files = {
        name
        for name in PAGES
        if not PAGES[name].post
        and ADDRESSES[name].route.rstrip("/").replace(".", "/").split("/")[-1] in OF_FILE
    }

    assert files - set(ELSEWHERE) == set(SHOWN)


@pytest.mark.django_db
def test_no_file_shows_an_opinion_to_whoever_may_not_read_it() -> None:
    paper, unit, agency = told_everywhere()
    seen, wrong = set[str](), list[str]()
    for role in Role:
        place = organisation.unit(host=paper.meeting.host)
        account = access.account(role=role, host=paper.meeting.host, unit=place, agency=agency)
        holder = holder_of(account, timezone.localdate(), limited=False)
        may = (
            holder.grant_for(Verb.SEE_OPINIONS, Target(paper.meeting.host_id, frozenset({unit}))) is not None
        )
        client = Client()
        client.force_login(account)
        for name, arguments in SHOWN.items():
            shows = SECRET in read(client, reverse(name, kwargs=dict(arguments(paper))))
            seen |= {name} if shows else set()
            wrong += (
                [f"{name} to {role.value}"] if shows and (not may or name.startswith("replies:publi")) else []
            )

    assert wrong == []
    assert "Mương ngập." in read(Client(), reverse("replies:public-feed", args=[paper.meeting.host.code]))
    assert seen == {"meetings:paper-pdf", "meetings:paper-word"}


def told_everywhere() -> tuple[MeetingPaper, int, Agency]:
    held = meetings.meeting(on=opinions.DAY, state=MeetingState.CLOSED, agenda=True)
    documents_made.issuer(host=held.host)
    opinion = opinions.opinion(meeting=held, text=f"{SECRET} ngập.", state=life.State.FORWARDED)
    agency = organisation.agency(host=held.host)
    referral = opinions.referral(origins=(opinion,), lead=agency, state=ReferralState.DELIVERED)
    reply = replies.reply(referral=referral)
    reply.points.update(found=f"{SECRET} đã nạo vét.")
    office = holder_of(access.account(host=held.host), timezone.localdate(), limited=False)
    words = Words("Mương ngập.", "Đã nạo vét.")
    approval = Approval(words, masking.item_of(reply, office).seen, uuid4())
    publishing.approve(reply, approval, holder=office, at=timezone.now())
    chair = holder_of(access.account(role=Role.CHAIR, host=held.host), timezone.localdate(), limited=False)
    publishing.open_shelf(held.host, holder=chair, at=timezone.now())
    return papers.draft(meeting=held, parts=agenda.parts_of(held)), opinion.unit_id, agency


def read(client: Client, address: str) -> str:
    response = client.get(address)
    content = response.content if response.status_code == 200 else b""
    if content.startswith(b"%PDF"):
        return text_of_pdf(content)
    if not is_zipfile(io.BytesIO(content)):
        return content.decode()
    with ZipFile(io.BytesIO(content)) as packed:
        if "word/document.xml" in packed.namelist():
            return text_of_word(content)
        return "".join(packed.read(name).decode(errors="replace") for name in packed.namelist())
