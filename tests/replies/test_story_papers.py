"""The story of a matter on paper: the same as its page, whole words, and nobody else's."""

from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from giaoban.opinions.models import Matter
from giaoban.opinions.rules.referrals import State
from giaoban.replies.actions.judging import give_back
from giaoban.replies.rules.judging import Verdict
from giaoban.site.command import run
from tests.documents.reading import bare, text_of_pdf, text_of_word
from tests.make import documents, opinions, replies
from tests.replies.test_matters import again

pytestmark = pytest.mark.django_db
LONG = "Nước tràn vào nhà văn hóa. " * 40


def told() -> tuple[replies.Scene, Matter, str]:
    """Return a matter that two units raised, of which one was answered in part, and its reply's number."""
    scene = replies.scene(state=State.DELIVERED, raised_on=date(2026, 1, 30))
    documents.issuer(host=scene.referral.host)
    reply = replies.reply(referral=scene.referral)
    replies.judgement(reply=reply, opinion=scene.opinion, verdict=Verdict.PARTLY)
    other = again(scene.referral, on=date(2026, 3, 27), text=f"Lời của khu khác. {LONG}")
    return scene, opinions.matter(scene.referral, other), reply.document_number


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_paper_tells_in_vietnamese_what_the_page_tells_with_every_word(
    client: Client, language: str
) -> None:
    scene, matter, number = told()
    client.force_login(scene.office)
    client.cookies["django_language"] = language

    pdf = text_of_pdf(client.get(f"/matters/{matter.pk}/paper/pdf/").content)
    word = text_of_word(client.get(f"/matters/{matter.pk}/paper/docx/").content)

    point = scene.referral.points.latest("number").text
    said = (matter.title, matter.code, scene.opinion.text, LONG, point, number, "Nêu tại 2 hội nghị")
    assert [words for words in said if bare(words) not in pdf or bare(words) not in word] == []
    assert f"/matters/{matter.pk}/paper/docx/" in client.get(f"/matters/{matter.pk}/").content.decode()


def test_a_secretary_prints_their_own_words_and_a_stranger_nothing(client: Client) -> None:
    scene, matter, _number = told()
    client.force_login(scene.secretary)

    paper = text_of_pdf(client.get(f"/matters/{matter.pk}/paper/pdf/").content)

    assert bare(scene.opinion.text) in paper
    assert bare("Lời của khu khác.") not in paper
    assert bare("Có ý kiến của nơi khác, không in nguyên văn ở đây.") in paper
    client.logout()
    assert client.get(f"/matters/{matter.pk}/paper/pdf/").status_code == 302


def test_without_a_letterhead_the_page_says_why_it_offers_no_paper(client: Client) -> None:
    scene = replies.scene(state=State.DELIVERED)
    matter = opinions.matter(scene.referral)
    client.force_login(scene.office)

    page = client.get(f"/matters/{matter.pk}/").content.decode()

    assert "/paper/" not in page
    assert "chưa có tiêu đề văn bản" in page
    assert client.get(f"/matters/{matter.pk}/paper/pdf/").status_code == 409


def test_what_happened_on_one_day_stands_in_one_row_and_nothing_is_said_twice(client: Client) -> None:
    scene, reply = replies.answered()
    documents.issuer(host=scene.referral.host)
    replies.judgement(reply=reply, opinion=scene.opinion, remark="Chưa rõ ai làm.")
    later = replies.later_meeting(scene.referral.due_meeting)
    give_back(reply, reason="Chưa rõ ai làm.", due=later, holder=replies.holder(scene.office), at=scene.now)
    matter = opinions.matter(scene.referral)
    client.force_login(scene.office)

    told = text_of_pdf(client.get(f"/matters/{matter.pk}/paper/pdf/").content)

    delivered = f"{timezone.localdate(reply.delivered_at):%d/%m/%Y}"
    assert told.count(bare("Chưa rõ ai làm.")) == 1
    assert told.count(bare(delivered)) == 1 + (delivered == f"{timezone.localdate():%d/%m/%Y}")


def test_it_is_printed_by_name_too(tmp_path: Path) -> None:
    scene, matter, _number = told()
    out = tmp_path / "story.pdf"
    host, code = scene.referral.host.code, scene.referral.code

    asked = [
        "report",
        "matter",
        "story",
        "--host",
        host,
        "--code",
        code,
        "--format",
        "pdf",
        "--out",
        str(out),
    ]

    assert run(asked, language="vi") == 0
    assert bare(matter.title) in text_of_pdf(out.read_bytes())
