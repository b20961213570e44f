"""Readers write to the editor of an issued edition; the editor answers in writing."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.audit.models import Entry
from giaoban.bulletin.actions.remarks import Writing, answer_remark, write_to_editor
from giaoban.bulletin.models import Edition, Remark
from giaoban.bulletin.rules.editions import State
from giaoban.bulletin.rules.remarks import MOST, About, key_of, why_not_answer, why_not_write
from giaoban.kernel.verdict import Refused
from giaoban.messages.models import Message
from giaoban.organisation.models import Host, Term
from giaoban.organisation.rules import Role
from giaoban.web.queries.needs import needs_of
from tests.inspector import faults
from tests.make import access, bulletin, organisation

WORDS = "Bài về vụ mùa nên có số liệu từng khu."


@pytest.mark.parametrize(
    ("state", "text", "is_held", "written", "code"),
    [
        (State.APPROVED, WORDS, True, 0, "edition_not_issued"),
        (State.ISSUED, WORDS, False, 0, "post_over"),
        (State.ISSUED, WORDS, True, MOST, "enough_remarks"),
        (State.ISSUED, " \n", True, 0, "no_remark"),
        (State.ISSUED, "Công văn mật số 3", True, 0, "marked_secret"),
        (State.ISSUED, WORDS, True, MOST - 1, None),
    ],
)
def test_who_may_write_what_to_the_editor(
    state: State, text: str, *, is_held: bool, written: int, code: str | None
) -> None:
    refused = why_not_write(state, text, is_held=is_held, written=written)

    assert (refused.code if refused else None) == code


@pytest.mark.parametrize(
    ("before", "text", "code"),
    [("Đã sửa.", "Khác.", "remark_answered"), ("", " ", "no_answer"), ("", "Cảm ơn đồng chí.", None)],
)
def test_what_may_be_answered(before: str, text: str, code: str | None) -> None:
    refused = why_not_answer(before, text)

    assert (refused.code if refused else None) == code


SAID: dict[str, Any] = {"edition": 1, "post": 2, "about": About.REMARK, "text": WORDS}


@pytest.mark.parametrize(
    "other", [{"edition": 9}, {"post": 9}, {"about": About.QUESTION}, {"text": f"{WORDS} Và từng tổ."}]
)
def test_a_form_sent_twice_is_one_letter_and_what_says_something_else_is_another(
    other: dict[str, Any],
) -> None:
    form = UUID(int=1)

    assert key_of(form, **SAID) == key_of(form, **SAID)
    assert key_of(form, **{**SAID, **other}) != key_of(form, **SAID)
    assert key_of(UUID(int=2), **SAID) != key_of(form, **SAID)


def scene() -> tuple[Edition, Account, Account]:
    """Return an issued edition, a secretary who reads it, and its editor."""
    host: Host = organisation.host()
    edition = bulletin.issued(host=host)
    cell = organisation.unit(parent=organisation.unit(host=host))
    return (
        edition,
        access.account(role=Role.SECRETARY, unit=cell),
        access.account(role=Role.EDITOR, host=host),
    )


def written(edition: Edition, reader: Account) -> Remark:
    """Return a question of a reader."""
    holder = holder_of(reader, timezone.localdate())
    writing = Writing(About.QUESTION, WORDS, uuid4())
    return write_to_editor(edition, writing, holder=holder, at=timezone.now())


@pytest.mark.django_db
def test_a_question_is_sent_once_answered_and_read_under_the_bulletin(client: Client) -> None:
    edition, reader, editor = scene()
    client.force_login(reader)
    typed = {"about": "question", "text": WORDS, "once": str(uuid4())}
    for _again in range(2):
        client.post(f"/bulletins/{edition.pk}/write/", typed)
    remark = Remark.objects.get()
    desk = Client()
    desk.force_login(editor)
    listed = desk.get("/bulletin-remarks/").content.decode()
    desk.post(f"/bulletin-remarks/{remark.pk}/answer/", {"text": "Số sau sẽ có.", "is_opinion": "on"})

    page = client.get(f"/bulletins/{edition.pk}/").content.decode()

    assert WORDS in listed
    assert faults(listed) == []
    assert faults(page) == []
    assert "Số sau sẽ có." in page
    assert 'href="/opinions/new/"' in page
    acts = Entry.objects.filter(event__startswith="bulletin_remark").order_by("number")
    assert [one.event for one in acts] == ["bulletin_remark.written", "bulletin_remark.answered"]
    told = Message.objects.filter(code__startswith="remark_", channel="in_app").order_by("pk")
    assert [(one.code, one.person) for one in told] == [
        ("remark_written", editor.person_id),
        ("remark_answered", reader.person_id),
    ]


@pytest.mark.django_db
def test_a_page_that_a_phone_kept_sends_a_second_letter_and_neither_is_lost(client: Client) -> None:
    edition, reader, _editor = scene()
    client.force_login(reader)
    kept = {"about": "question", "once": str(uuid4())}
    second = "Còn mục lịch tháng thì nên in to hơn."

    for words in (WORDS, second, WORDS, second):
        client.post(f"/bulletins/{edition.pk}/write/", {**kept, "text": words})

    assert list(Remark.objects.values_list("text", flat=True).order_by("pk")) == [WORDS, second]
    page = client.get(f"/bulletins/{edition.pk}/").content.decode()
    assert [page.count(words) for words in (WORDS, second)] == [1, 1]


@pytest.mark.django_db
def test_the_key_of_one_reader_never_swallows_what_another_writes() -> None:
    edition, reader, _editor = scene()
    other = access.account(role=Role.SECRETARY, unit=organisation.unit(host=edition.host))
    writing = Writing(About.REMARK, WORDS, uuid4())

    for each in (reader, other):
        holder = holder_of(each, timezone.localdate())
        write_to_editor(edition, writing, holder=holder, at=timezone.now())

    assert Remark.objects.values("post").distinct().count() == 2


@pytest.mark.django_db
def test_nobody_but_its_writer_and_the_editor_reads_a_remark(client: Client) -> None:
    edition, reader, _editor = scene()
    remark = written(edition, reader)
    other = access.account(role=Role.SECRETARY, unit=organisation.unit(host=edition.host))
    client.force_login(other)

    assert WORDS not in client.get(f"/bulletins/{edition.pk}/").content.decode()
    assert client.get("/bulletin-remarks/").status_code == 404
    assert client.get(f"/bulletin-remarks/{remark.pk}/answer/").status_code == 404


@pytest.mark.django_db
def test_whoever_left_the_post_while_the_page_was_open_writes_no_more() -> None:
    edition, reader, _editor = scene()
    holder = holder_of(reader, timezone.localdate())
    yesterday = timezone.localdate() - timedelta(days=1)
    Term.objects.filter(person=reader.person).update(valid_to=yesterday)

    with pytest.raises(Refused) as refused:
        write_to_editor(edition, Writing(About.REMARK, WORDS, uuid4()), holder=holder, at=timezone.now())

    assert refused.value.refusal.code == "post_over"
    assert not Remark.objects.exists()


@pytest.mark.django_db
def test_what_was_typed_stays_when_it_cannot_be_sent(client: Client) -> None:
    edition, reader, _editor = scene()
    client.force_login(reader)
    typed = {"about": "remark", "text": "Công văn mật số 3 <b>", "once": str(uuid4())}

    page = client.post(f"/bulletins/{edition.pk}/write/", typed)

    assert "Công văn mật số 3 &lt;b&gt;" in page.content.decode()
    assert set(page.context["form"].errors) == {"text"}


@pytest.mark.django_db
def test_an_answer_is_given_once_and_never_without_who_gave_it() -> None:
    edition, reader, editor = scene()
    remark = written(edition, reader)
    actor = bulletin.editor(editor.pk)
    for _again in range(2):
        answer_remark(remark, "Số sau sẽ có.", is_opinion=False, at=timezone.now(), actor=actor)

    with pytest.raises(Refused, match="answered already"):
        answer_remark(remark, "Không.", is_opinion=False, at=timezone.now(), actor=actor)
    assert Entry.objects.filter(event="bulletin_remark.answered").count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        Remark.objects.filter(pk=remark.pk).update(answered_by="")


@pytest.mark.django_db
def test_the_editor_finds_what_waits_for_an_answer_and_what_was_read_on_the_first_page() -> None:
    edition, reader, editor = scene()
    written(edition, reader)
    now = timezone.now()

    of_editor = [need.to for need in needs_of(holder_of(editor, now.date()), now)]
    of_reader = [need.to for need in needs_of(holder_of(reader, now.date()), now)]

    assert "/bulletin-remarks/" in of_editor
    assert f"/bulletins/{edition.pk}/" in of_reader
    assert "/bulletin-remarks/" not in of_reader
