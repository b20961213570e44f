"""The published version: what leaves the house, to whom, and what falls out of it."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from giaoban.access.models import Account
from giaoban.kernel.verdict import Refused
from giaoban.opinions.actions import raising
from giaoban.opinions.models import Opinion
from giaoban.opinions.rules import life
from giaoban.opinions.rules.private import findings
from giaoban.opinions.rules.referrals import State as ReferralState
from giaoban.organisation.models import Person
from giaoban.organisation.rules import Role
from giaoban.replies.actions import publishing as actions
from giaoban.replies.actions.publishing import Approval
from giaoban.replies.models import PublishedVersion, Reply
from giaoban.replies.queries import masking, publishing
from giaoban.replies.queries.publishing import Narrowed
from giaoban.replies.rules.publishing import Words, names
from giaoban.search.queries import search
from tests.make import access, documents, opinions, organisation, replies
from tests.replies.test_pages import signed_in

pytestmark = pytest.mark.django_db
SECRET = "Bà Lê Thị Kín, 0987 654 321, thửa số 77"
WORDS = Words("Đề nghị nạo vét mương trước mùa mưa.", "Đã nạo vét 280 m ngày 5/11.")


def approve(around: replies.Scene, reply: Reply, words: Words = WORDS) -> PublishedVersion:
    holder = replies.holder(around.office)
    approval = Approval(words, masking.item_of(reply, holder).seen, uuid4())
    return actions.approve(reply, approval, holder=holder, at=timezone.now())


def answered() -> tuple[replies.Scene, Reply]:
    around, reply = replies.answered()
    post = replies.holder(around.secretary).grants[0].post
    Person.objects.filter(pk=around.secretary.person_id).update(full_name="Trần Thị Mẫu")
    around.opinion.post_id = post
    around.opinion.save(update_fields=["post"])
    Opinion.objects.filter(pk=around.opinion.pk).update(text=f"Mương ngập. {SECRET}", ask="Đề nghị nạo vét.")
    return around, reply


def shown(account: Account) -> list[str]:
    return [one.asked for one in publishing.shelf_of(replies.holder(account), "vi")]


def everything(reader: Account, pk: int, code: str) -> str:
    addresses = [
        "/published/",
        f"/published/{pk}/",
        "/published/csv/",
        "/published/feed/",
        "/search/?q=m",
        f"/public/{code}/",
        f"/public/{code}/csv/",
        f"/public/{code}/feed/",
        f"/public/{code}/{pk}/",
    ]
    client = signed_in(reader)
    pages = [client.get(address) for address in addresses]
    assert [page.status_code for page in pages] == [200] * len(pages)
    return "\n".join(page.content.decode() for page in pages)


PIECES = st.sampled_from(
    ["mương ngập", "bà Lê Thị Kín", "Kín", "0987 654 321", "thửa số 77", "34A-123.45", "RAISER", "<b>x</b>"]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=6).map(" ".join)


def test_no_page_and_no_file_holds_the_raiser_or_what_was_masked() -> None:
    around, reply = answered()
    (raiser,) = masking.people_kept_out(masking.opinions_behind(around.referral))
    host, chair = around.opinion.host, access.account(role=Role.CHAIR, host=around.opinion.host)
    actions.open_shelf(host, holder=replies.holder(chair), at=timezone.now())

    @settings(max_examples=10, deadline=None)
    @given(asked=TEXTS, found=TEXTS)
    def holds(asked: str, found: str) -> None:
        said = [text.replace("RAISER", f"{raiser.name} {raiser.phone}") for text in (asked, found)]
        Opinion.objects.filter(pk=around.opinion.pk).update(text=said[0])
        reply.points.update(found=said[1])
        published = approve(around, reply, masking.desk_for(reply).suggested)

        read = everything(around.drafter, published.pk, host.code)

        spans = {text[each.start : each.end] for text in said for each in findings(text)}
        assert not [span for span in spans if span in read]
        assert not names(read, raiser)

    holds()


def found(reader: Account, words: str) -> list[str]:
    shelf = publishing.shelf_of(replies.holder(reader), "vi")
    return [one.asked for one in shelf.narrowed(Narrowed(words=words))]


def test_search_finds_published_words_with_and_without_marks_and_never_the_words_behind_them() -> None:
    around, reply = answered()
    published = approve(around, reply)
    reader = access.account(role=Role.SECRETARY, host=around.opinion.host)
    words = ["nạo vét mương", "nao vet muong", "mương 280", "đã nạo", reply.referral.code, "Lê Thị Kín"]

    hits = [found(reader, each) == [WORDS.asked] for each in [*words, "987", "thửa", "!?", "' OR 1"]]
    everywhere = [hit.card.address for hit in search(replies.holder(reader), "nao vet muong")]
    stranger = access.account(host=organisation.host(code="KM"))
    actions.take_back(published, holder=replies.holder(around.office), at=timezone.now())

    assert hits == [True] * 5 + [False] * 5
    assert everywhere == [f"/published/{published.pk}/"]
    assert found(stranger, "nao vet muong") == found(reader, "nao vet muong") == []
    assert search(replies.holder(reader), "nao vet muong") == []


def test_what_holds_the_words_as_typed_stands_before_what_only_looks_like_them() -> None:
    around, reply = answered()
    approve(around, reply, Words("Đề nghị mở đường Sao Đỏ.", "Sẽ mở."))
    later = replies.reply(referral=around.referral, version=2, at=around.now + timedelta(hours=1))
    matter = opinions.referral(
        origins=(opinions.opinion(meeting=around.opinion.meeting, state=life.State.FORWARDED),),
        lead=around.agency,
        due=around.referral.due_meeting,
        state=ReferralState.DELIVERED,
    )
    approve(around, replies.reply(referral=matter, at=around.now), Words("Hỏi việc mở duong cũ.", "Đã mở."))
    approve(around, later, Words("Đề nghị mở đường Sao Đỏ.", "Sẽ mở."))

    typed = [found(around.secretary, words) for words in ("mở đường", "mở duong")]

    assert [each[0] for each in typed] == ["Đề nghị mở đường Sao Đỏ.", "Hỏi việc mở duong cũ."]


def test_the_feed_and_the_workbook_hold_what_was_typed_as_text() -> None:
    around, reply = answered()
    approve(around, reply, Words('=HYPERLINK("x") <b>mương</b>', "Đã nạo vét."))
    client = signed_in(around.secretary)

    feed, book = client.get("/published/feed/"), client.get("/published/excel/?words=muong")

    assert '<title>=HYPERLINK("x") &lt;b&gt;mương&lt;/b&gt;</title>' in feed.content.decode()
    assert "&amp;lt;b&amp;gt;mương&amp;lt;/b&amp;gt;" in feed.content.decode()
    assert client.get("/published/feed/", headers={"If-None-Match": feed["ETag"]}).status_code == 304
    assert '=HYPERLINK("x") <b>mương</b>' in [cell for row in cells(book.content) for cell in row]
    assert cells(client.get("/published/excel/?words=cau").content)[1:] == []


def cells(book: bytes) -> list[list[object]]:
    rows = CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_index(0).to_python()
    return [list(row) for row in rows]


def test_every_signed_in_post_of_the_committee_reads_it_and_strangers_only_where_it_is_open() -> None:
    around, reply = answered()
    published = approve(around, reply)
    host, chair = around.opinion.host, access.account(role=Role.CHAIR, host=around.opinion.host)
    address = f"/public/{host.code}/"

    closed = Client().get(address).status_code
    actions.open_shelf(host, holder=replies.holder(chair), at=timezone.now())
    opened = Client().get(address).content.decode()
    actions.close_shelf(host, holder=replies.holder(chair))

    assert (closed, WORDS.asked in opened, Client().get(address).status_code) == (404, True, 404)
    assert Client().get(f"{address}{published.pk}/").status_code == 404
    assert shown(around.secretary) == shown(around.drafter) == [WORDS.asked]
    assert shown(access.account(host=organisation.host(code="KM"))) == []
    read = signed_in(around.secretary).get(f"/published/{published.pk}/").content.decode()
    assert (around.opinion.unit.name in read, "Lê Thị Kín" in read) == (True, False)


def test_an_approval_taken_back_is_gone_at_once() -> None:
    around, reply = answered()
    published = approve(around, reply)

    elsewhere = signed_in(access.account(role=Role.OFFICE, host=organisation.host(code="ZZ")))
    stranger = elsewhere.post(f"/published/{published.pk}/take-back/")
    client = signed_in(around.office)
    response = client.post(f"/published/{published.pk}/take-back/")

    assert (stranger.status_code, response.status_code) == (404, 302)
    assert shown(around.secretary) == []
    assert client.get(f"/published/{published.pk}/").status_code == 404


def test_a_corrected_opinion_falls_out_until_it_is_approved_again() -> None:
    around, reply = answered()
    approve(around, reply)
    secretary = replies.holder(around.secretary)
    raising.correct(around.opinion, holder=secretary, text="Là 300 m.", once=uuid4(), at=timezone.now())
    fallen = shown(around.secretary)

    waits = masking.told(list(masking.to_publish(replies.holder(around.office))))
    approve(around, reply)

    assert (fallen, waits, shown(around.secretary)) == (
        [],
        [masking.Waiting(reply, was_published=True)],
        [WORDS.asked],
    )


@pytest.mark.parametrize(
    "change", ["reworded", "newer reply", "given back", "another opinion", "an opinion less"]
)
def test_whatever_changes_behind_it_takes_it_out(change: str) -> None:
    around, reply = answered()
    published = approve(around, reply)
    match change:
        case "reworded":
            Opinion.objects.filter(pk=around.opinion.pk).update(version=around.opinion.version + 1)
        case "newer reply":
            replies.reply(referral=around.referral, version=2, at=around.now + timedelta(hours=1))
        case "given back":
            around.referral.state, around.referral.returns = "returned", 1
            around.referral.save(update_fields=["state", "returns"])
        case "another opinion":
            published.origins.all().delete()
        case _:
            around.referral.origins.all().delete()

    assert shown(around.secretary) == []


def test_words_that_changed_while_somebody_read_them_are_not_approved() -> None:
    around, reply = answered()
    client = signed_in(around.office)
    page = client.get(f"/published/approvals/{reply.pk}/approve/")
    seen = masking.item_of(reply, replies.holder(around.office)).seen
    assert seen in page.content.decode()
    Opinion.objects.filter(pk=around.opinion.pk).update(version=around.opinion.version + 1)

    typed = {"asked": "Mương.", "answered": "Đã làm.", "seen": seen, "once": uuid4()}
    response = client.post(f"/published/approvals/{reply.pk}/approve/", typed)

    assert response.status_code == 200
    assert "Mương." in response.content.decode()
    assert not PublishedVersion.objects.exists()


def test_whoever_raised_it_does_not_approve_it_and_the_same_form_publishes_once() -> None:
    around, reply = answered()
    holder = replies.holder(around.office)
    approval = Approval(WORDS, masking.item_of(reply, holder).seen, uuid4())

    first = actions.approve(reply, approval, holder=holder, at=timezone.now())
    again = actions.approve(reply, approval, holder=holder, at=timezone.now())
    with pytest.raises(Refused):
        actions.approve(reply, approval, holder=replies.holder(around.clearer), at=timezone.now())

    assert first == again
    assert PublishedVersion.objects.count() == 1


def test_the_list_is_printed_and_costs_the_same_for_three_as_for_one() -> None:
    around, reply = answered()
    approve(around, reply)
    documents.issuer(host=around.opinion.host)
    client, counted = signed_in(around.secretary), []
    for more in (0, 2):
        for _ in range(more):
            matter = opinions.referral(
                origins=(around.opinion,),
                lead=around.agency,
                due=around.referral.due_meeting,
                state=ReferralState.DELIVERED,
            )
            approve(around, replies.reply(referral=matter, at=around.now))
        client.get("/published/")
        with CaptureQueriesContext(connection) as asked:
            client.get("/published/")
        counted.append(len(asked))

    printed = client.get("/published/pdf/?field=x&month=2026-13")

    assert (printed.status_code, printed.content[:5]) == (200, b"%PDF-")
    assert len(shown(around.secretary)) == 3
    assert counted[0] == counted[1]
