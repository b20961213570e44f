"""The compile desk: merge, split, set aside, two compilers, and the office's own entries."""

from datetime import date
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from giaoban.access.models import Account
from giaoban.meetings.models import Meeting, Turn
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions.models import Opinion, Referral
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.life import Kind, State
from giaoban.organisation.models import Agency, Item
from giaoban.organisation.rules import Role
from tests.make import access, meetings, opinions, organisation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clerk(client: Client) -> Account:
    account = access.account()
    client.force_login(account)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return account


@pytest.fixture
def works() -> Agency:
    return organisation.agency(name="Phòng Kinh tế, Hạ tầng và Đô thị")


@pytest.fixture
def farming(works: Agency) -> Item:
    field = opinions.field()
    opinions.route(field=field, agency=works)
    return field


def desk(meeting: Meeting) -> str:
    return f"/meetings/{meeting.pk}/compile/"


def sending(*chosen: Opinion, field: Item, lead: Agency, **more: object) -> dict[str, object]:
    """Return what the pane of the desk sends."""
    return {
        "once": str(uuid4()),
        "seen": ",".join(f"{one.pk}:{one.version}" for one in chosen),
        "chosen": [one.pk for one in chosen],
        "field": field.pk,
        "lead": lead.pk,
        "points": "1. Nạo vét mương.\n2. Dọn rác.",
        **more,
    }


def test_the_desk_proposes_field_agency_points_and_due_meeting(
    client: Client, farming: Item, works: Agency
) -> None:
    one = opinions.opinion()
    upcoming = meetings.meeting(series=one.meeting.series, on=opinions.NEXT_DAY)

    page = client.get(desk(one.meeting), {"chosen": one.pk}).content.decode()

    assert f'<option value="{farming.pk}" selected>' in page
    assert f'<option value="{works.pk}" selected>' in page
    assert "1. Nạo vét đoạn từ cống chợ Hạ đến trạm bơm." in page
    assert "mương" in page
    assert f"{upcoming.day:%d/%m/%Y}" in page
    assert opinions.TEXT in page


def test_the_desk_opens_with_the_first_list_that_holds_anything(client: Client) -> None:
    noted = opinions.opinion(state=State.NOTED, kind=Kind.REPORT)
    opened = client.get(desk(noted.meeting))
    chosen = client.get(desk(noted.meeting), {"state": "unsorted"})
    opinions.opinion(meeting=noted.meeting)

    waiting = client.get(desk(noted.meeting))

    assert [page.context["tab"] for page in (opened, chosen, waiting)] == ["noted", "unsorted", "unsorted"]


def test_several_are_merged_and_forwarded_as_one(client: Client, farming: Item, works: Agency) -> None:
    one = opinions.opinion()
    two = opinions.opinion(meeting=one.meeting)
    typed = sending(one, two, field=farming, lead=works)

    first = client.post(f"{desk(one.meeting)}forward/", typed)
    again = client.post(f"{desk(one.meeting)}forward/", typed)

    sent = Referral.objects.get()
    assert (first.status_code, again.status_code) == (302, 302)
    assert [each.opinion for each in sent.origins.all()] == [one, two]
    assert [point.text for point in sent.points.all()] == ["Nạo vét mương.", "Dọn rác."]


def test_a_merger_asks_for_its_short_name_outside_of_any_fold(client: Client) -> None:
    one = opinions.opinion()
    two = opinions.opinion(meeting=one.meeting)

    html = client.get(f"{desk(one.meeting)}?chosen={one.pk}&chosen={two.pk}").content.decode()

    before = html[: html.index('<label for="id_title">')]
    assert before.count("<details") == before.count("</details>")


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_what_is_wrong_with_a_forwarding_is_summed_up_once(client: Client, headers: dict[str, str]) -> None:
    one = opinions.opinion()

    page = client.post(f"{desk(one.meeting)}forward/", {"chosen": one.pk}, headers=headers)

    assert page.content.decode().count('id="problems"') == 1


def test_what_an_agency_has_already_is_not_merged_and_sent_to_it_again(
    client: Client, farming: Item, works: Agency
) -> None:
    one = opinions.opinion()
    two = opinions.opinion(meeting=one.meeting)
    client.post(f"{desk(one.meeting)}forward/", sending(one, field=farming, lead=works))
    one.refresh_from_db()

    page = client.post(f"{desk(one.meeting)}forward/", sending(one, two, field=farming, lead=works))

    sent = Referral.objects.get()
    assert f"{one.code} is with this agency already, as {sent.code}." in page.content.decode()
    assert "Nạo vét mương." in page.content.decode()


def test_what_has_its_reply_is_not_offered_for_a_merge_and_the_other_is_pointed_to_that_reply(
    client: Client,
) -> None:
    answered = opinions.opinion(state=State.FORWARDED)
    opinions.referral(origins=(answered,), state=referrals.State.DELIVERED)
    waits = opinions.opinion(meeting=answered.meeting)

    page = client.get(f"{desk(waits.meeting)}?chosen={answered.pk}&chosen={waits.pk}").content.decode()

    assert f"{answered.code} has had its written reply" in page
    assert f'href="/opinions/{waits.pk}/point-to-answer/"' in page
    assert 'name="points"' not in page


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"points": " "}, "Write at least one point"),
        ({"field": ""}, "Choose the field."),
        ({"lead": ""}, "Choose the agency that must answer."),
        ({"lead": "999999"}, "no longer offered"),
        ({"points": "x" * 100_000}, "too many"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(
    client: Client, farming: Item, works: Agency, wrong: dict[str, object], sentence: str
) -> None:
    one = opinions.opinion()
    typed = {**sending(one, field=farming, lead=works, title="Mương chợ Hạ"), **wrong}

    page = client.post(f"{desk(one.meeting)}forward/", typed)

    assert page.status_code == 200
    assert sentence in page.content.decode()
    assert "Mương chợ Hạ" in page.content.decode()
    assert Referral.objects.count() == 0


def test_the_second_compiler_is_told_what_changed_and_loses_nothing(
    client: Client, farming: Item, works: Agency
) -> None:
    one = opinions.opinion()
    typed = sending(one, field=farming, lead=works, title="Chữ đang gõ dở")
    client.post(
        f"/opinions/{one.pk}/classify/",
        {"seen": f"{one.pk}:1", "kind": "obstacle", "is_request": "on", "severity": "ordinary"},
    )

    told = client.post(f"{desk(one.meeting)}forward/", typed)
    page = told.content.decode()
    agreed = client.post(f"{desk(one.meeting)}forward/", {**typed, "seen": f"{one.pk}:2"})

    assert told.status_code == 200
    assert "Another compiler changed" in page
    assert "Chữ đang gõ dở" in page
    assert f'value="{one.pk}:2"' in page
    assert agreed.status_code == 302


def test_a_tab_left_behind_reads_where_it_went_and_offers_only_one_more_agency(
    client: Client, farming: Item, works: Agency
) -> None:
    one = opinions.opinion()
    other = organisation.agency(name="Phòng Văn hóa - Xã hội")
    behind = sending(one, field=farming, lead=other)
    client.post(f"{desk(one.meeting)}forward/", sending(one, field=farming, lead=works))

    page = client.post(f"{desk(one.meeting)}forward/", behind).content.decode()

    sent = Referral.objects.get()
    assert f"Forwarded already: {sent.code} to {works.name}" in page
    assert "Forward to one more agency" in page


@pytest.mark.parametrize(
    ("page", "typed", "state"),
    [
        ("rule-out", {"reason": "Việc riêng."}, "ruled_out"),
        (
            "settle-on-spot",
            {"answered_by": "Trưởng phòng", "text": "Đã sửa.", "raiser_agrees": "on"},
            "answered_on_spot",
        ),
        ("settle-on-spot", {"answered_by": "Trưởng phòng", "text": "Sẽ xem."}, "waiting"),
    ],
)
def test_a_decision_about_one_opinion_leads_back_to_the_desk(
    client: Client, page: str, typed: dict[str, str], state: str
) -> None:
    one = opinions.opinion()

    shown = client.get(f"/opinions/{one.pk}/{page}/")
    done = client.post(f"/opinions/{one.pk}/{page}/", {"seen": f"{one.pk}:1", **typed})

    one.refresh_from_db()
    assert (shown.status_code, done.status_code, done["Location"]) == (200, 302, desk(one.meeting))
    assert one.state == state


def test_what_asks_for_nothing_is_noted_and_can_be_taken_back(client: Client) -> None:
    one = opinions.opinion(kind=Kind.REPORT)

    client.post(f"/opinions/{one.pk}/note/", {"seen": f"{one.pk}:1"})
    noted = Opinion.objects.get().state
    client.post(f"/opinions/{one.pk}/restore/", {"seen": f"{one.pk}:2"})

    assert (noted, Opinion.objects.get().state) == ("noted", "waiting")


def test_a_matter_answered_earlier_points_to_the_answer(client: Client) -> None:
    one = opinions.opinion()
    answered = opinions.referral(state=referrals.State.DELIVERED)

    client.post(
        f"/opinions/{one.pk}/point-to-answer/",
        {"seen": f"{one.pk}:1", "answer": answered.pk, "reason": "Đã trả lời tháng 9."},
    )

    one.refresh_from_db()
    assert (one.state, one.answered_by) == ("already_answered", answered)


def test_a_decision_without_a_reason_keeps_the_page(client: Client) -> None:
    one = opinions.opinion()

    page = client.post(f"/opinions/{one.pk}/rule-out/", {"seen": f"{one.pk}:1", "reason": ""})

    assert "Write the reason in a sentence" in page.content.decode()
    assert Opinion.objects.get().state == "waiting"


def test_an_opinion_of_another_group_is_chosen_along_and_the_earliest_meeting_counts(
    client: Client, farming: Item, works: Agency
) -> None:
    here = opinions.opinion()
    there = opinions.opinion(meeting=meetings.meeting(on=opinions.DAY, state=MeetingState.CLOSED))
    meetings.meeting(series=here.meeting.series, on=opinions.NEXT_DAY)
    early = meetings.meeting(series=there.meeting.series, on=date(2026, 11, 24))

    page = client.get(f"{desk(here.meeting)}?chosen={here.pk}&chosen={there.pk}").content.decode()
    client.post(f"{desk(here.meeting)}forward/", sending(here, there, field=farming, lead=works))

    assert "24/11/2026" in page
    assert there.unit.name in page
    assert (Referral.objects.get().due_meeting, Referral.objects.get().origins.count()) == (early, 2)


def test_what_one_agency_was_asked_is_not_proposed_to_the_second(
    client: Client, farming: Item, works: Agency
) -> None:
    one = opinions.opinion(ask="Cấm tải.\nSửa đường.")
    client.post(
        f"{desk(one.meeting)}forward/", sending(one, field=farming, lead=works) | {"points": "Cấm tải."}
    )

    page = client.get(f"{desk(one.meeting)}?chosen={one.pk}&state=forwarded").content.decode()

    assert "1. Sửa đường." in page
    assert "2. " not in page.split("<textarea")[1].split("</textarea>")[0]


def test_a_refused_referral_comes_back_with_its_reason_and_is_rerouted(client: Client, works: Agency) -> None:
    sent = opinions.referral(state=referrals.State.REFUSED)

    page = client.get(desk(sent.raised_meeting)).content.decode()
    done = client.post(f"/referrals/{sent.pk}/reroute/", {"to": works.pk, "once": str(uuid4())})

    due = sent.due_meeting
    sent.refresh_from_db()
    assert "Không thuộc thẩm quyền." in page
    assert done.status_code == 302
    assert (sent.state, sent.lead, sent.due_meeting) == ("sent", works, due)


def test_the_compilation_closes_only_when_nothing_waits(client: Client) -> None:
    one = opinions.opinion()
    address = f"{desk(one.meeting)}close/"

    refused = client.post(address).content.decode()
    Opinion.objects.update(state="ruled_out", set_aside_reason="Việc riêng.")
    closed = client.post(address)

    assert "are still waiting" in refused
    assert closed.status_code == 302
    assert Meeting.objects.get().compiled_at is not None


def test_the_desk_takes_the_same_queries_however_many_opinions_there_are(
    client: Client, farming: Item, works: Agency
) -> None:
    assert farming, works
    meeting = meetings.meeting(on=opinions.DAY, state=MeetingState.CLOSED)
    meetings.meeting(series=meeting.series, on=opinions.NEXT_DAY)
    for address in (desk(meeting), f"/meetings/{meeting.pk}/opinions/"):
        counted = []
        for more in (1, 2):
            for _ in range(more):
                opinions.opinion(meeting=meeting)
                opinions.referral(
                    origins=(opinions.opinion(meeting=meeting, state=State.FORWARDED),),
                    due=Meeting.objects.latest("starts_at"),
                )
            with CaptureQueriesContext(connection) as queries:
                assert client.get(address, {"state": "all"}).status_code == 200
            counted.append(len(queries))

        assert counted[0] == counted[1], address


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OFFICE])
def test_nobody_but_the_office_finds_the_desk(client: Client, role: Role) -> None:
    one = opinions.opinion()
    client.force_login(access.account(role=role))
    pages = (
        desk(one.meeting),
        f"{desk(one.meeting)}close/",
        f"/meetings/{one.meeting_id}/opinions/enter/",
        f"/opinions/{one.pk}/classify/",
        f"/opinions/{one.pk}/rule-out/",
    )

    assert [client.get(page).status_code for page in pages] == [404] * len(pages)


def test_the_pane_alone_is_swapped_under_htmx(client: Client) -> None:
    one = opinions.opinion()

    part = client.get(desk(one.meeting), {"chosen": one.pk}, headers={"HX-Request": "true"}).content.decode()

    assert 'id="chosen"' in part
    assert "<html" not in part


def test_the_clerk_enters_a_turn_of_two_opinions_with_an_answer_given_right_there(client: Client) -> None:
    meeting = meetings.meeting(state=MeetingState.IN_SESSION)
    account = access.account(role=Role.SECRETARY)
    unit = organisation.unit(host=meeting.host)
    post = organisation.post(unit=unit)
    organisation.term(post=post, person=account.person)
    address = f"/meetings/{meeting.pk}/opinions/enter/"
    typed = {
        "once": str(uuid4()),
        "unit": str(unit.pk),
        "channel": "oral",
        "blocks": "2",
        "said0-kind": "recommendation",
        "said0-text": "Mương lấp.",
        "said0-ask": "Nạo vét.",
        "said0-answered_by": "Trưởng phòng Kinh tế",
        "said0-answer": "Tuần sau làm.",
        "said0-raiser_agrees": "on",
        "said1-kind": "report",
        "said1-text": "Bà con phấn khởi.",
    }

    first = client.post(address, typed)
    again = client.post(address, typed)

    assert (first.status_code, again.status_code) == (302, 302)
    assert list(Opinion.objects.order_by("number").values_list("state", "unit", "post")) == [
        ("answered_on_spot", unit.pk, post.pk),
        ("waiting", unit.pk, post.pk),
    ]
    assert Turn.objects.count() == 1


def test_what_is_wrong_in_any_block_of_a_turn_stands_on_top_once(client: Client) -> None:
    meeting = meetings.meeting(state=MeetingState.IN_SESSION)
    unit = organisation.unit(host=meeting.host)
    turn = {"once": str(uuid4()), "unit": str(unit.pk), "channel": "oral", "blocks": "2"}
    second = {"said1-kind": "rumour", "said1-text": "Mương lấp."}

    page = client.post(
        f"/meetings/{meeting.pk}/opinions/enter/",
        {**turn, "said0-kind": "report", "said0-text": "Bà con phấn khởi.", **second},
    ).content.decode()

    assert page.count('id="problems"') == 1
    assert '<a href="#id_said1-kind' in page


def test_one_more_block_keeps_what_was_typed(client: Client) -> None:
    meeting = meetings.meeting(state=MeetingState.IN_SESSION)

    page = client.post(
        f"/meetings/{meeting.pk}/opinions/enter/",
        {"once": str(uuid4()), "blocks": "1", "said0-kind": "report", "said0-text": "Đang gõ.", "more": "1"},
    ).content.decode()

    assert "Đang gõ." in page
    assert 'name="said1-text"' in page


def test_a_turn_of_an_unknown_unit_is_refused_beside_the_field(client: Client) -> None:
    meeting = meetings.meeting(state=MeetingState.IN_SESSION)

    page = client.post(
        f"/meetings/{meeting.pk}/opinions/enter/",
        {"once": str(uuid4()), "unit": "987654", "channel": "oral", "blocks": "1", "said0-kind": "report"},
    )

    assert page.status_code == 200
    assert "no longer offered" in page.content.decode()


def test_the_list_to_print_holds_every_opinion_with_agency_and_due_day(client: Client) -> None:
    sent = opinions.referral()
    one = opinions.opinion(meeting=sent.raised_meeting, text="Đèn đường hỏng.")

    page = client.get(f"/meetings/{one.meeting_id}/opinions/").content.decode()

    assert "Đèn đường hỏng." in page
    assert sent.lead.name in page
    assert f"{sent.due_meeting.day:%d/%m/%Y}" in page


def test_a_count_of_blocks_that_nobody_typed_is_no_error(client: Client) -> None:
    meeting = opinions.opinion().meeting

    page = client.post(f"/meetings/{meeting.pk}/opinions/enter/", {"blocks": "9" * 5000})

    assert page.status_code == 200


def test_an_answer_at_the_meeting_that_was_taken_back_says_so_to_everybody(client: Client) -> None:
    one = opinions.opinion()
    given = opinions.on_spot_answer(opinion=one, raiser_agrees=True)
    given.withdrawn_at = meetings.at(date(2026, 11, 3), 9)
    given.save()

    pages = [client.get(page, {"chosen": one.pk}) for page in (one.get_absolute_url(), desk(one.meeting))]

    told = "The raiser agreed that the matter is closed. The office took it back at"
    assert [told in page.content.decode() for page in pages] == [True, True]


def test_the_earlier_answer_of_a_like_opinion_is_offered_first_however_many_were_answered_since(
    client: Client,
) -> None:
    like = opinions.opinion(text="Cống chợ Hạ nghẽn bùn, nước tràn vào nhà dân.", state=State.FORWARDED)
    opinions.referral(origins=(like,), state=referrals.State.CLOSED, title="Cống chợ Hạ")
    for number in range(12):
        other = opinions.opinion(
            meeting=like.meeting, text=f"Xin mở lớp {number}.", ask="Mở lớp.", state=State.FORWARDED
        )
        opinions.referral(
            origins=(other,),
            due=like.origins.get().due_meeting,
            state=referrals.State.CLOSED,
            title=f"Lớp {number}",
        )
    again = opinions.opinion(meeting=like.meeting, text="Nước lại tràn vì cống chợ Hạ nghẽn bùn.")

    page = client.get(f"/opinions/{again.pk}/point-to-answer/").content.decode()

    assert page.count('name="answer"') == 5
    assert page.index("Cống chợ Hạ") < page.index("Lớp ")


def test_another_earlier_answer_is_looked_for_by_its_code_and_nothing_typed_is_lost(client: Client) -> None:
    first = opinions.opinion(state=State.FORWARDED, text="Xin lắp đèn đường.")
    due = opinions.referral(origins=(first,), state=referrals.State.CLOSED).due_meeting
    made = []
    for number in range(8):
        other = opinions.opinion(
            meeting=first.meeting, text=f"Xin mở lớp {number}.", ask="Mở lớp.", state=State.FORWARDED
        )
        made.append(
            opinions.referral(origins=(other,), due=due, state=referrals.State.CLOSED, title=f"Lớp {number}")
        )
    again = opinions.opinion(meeting=first.meeting)
    address = f"/opinions/{again.pk}/point-to-answer/"
    hidden = next(each for each in made if each.title not in client.get(address).content.decode())

    looked = client.post(
        address, {"look": "1", "words": hidden.code, "reason": "Chữ đang gõ dở", "seen": f"{again.pk}:1"}
    ).content.decode()
    done = client.post(
        address, {"answer": hidden.pk, "words": hidden.code, "reason": "Đã trả lời.", "seen": f"{again.pk}:1"}
    )

    again.refresh_from_db()
    assert hidden.title in looked
    assert "Chữ đang gõ dở" in looked
    assert done.status_code == 302
    assert again.answered_by == hidden


def test_whoever_points_to_no_earlier_answer_is_told_beside_the_field(client: Client) -> None:
    one = opinions.opinion()

    page = client.post(f"/opinions/{one.pk}/point-to-answer/", {"reason": "Đã nêu.", "seen": f"{one.pk}:1"})

    assert "Choose the earlier answer that settles it." in page.content.decode()
    assert "Not required" not in page.content.decode()


def test_a_changed_pane_sent_again_says_what_stands_and_not_to_write_a_new_opinion(
    client: Client, farming: Item, works: Agency
) -> None:
    one = opinions.opinion()
    typed = sending(one, field=farming, lead=works)
    client.post(f"{desk(one.meeting)}forward/", typed)

    page = client.post(f"{desk(one.meeting)}forward/", {**typed, "points": "1. Khác."}).content.decode()

    assert f"This was forwarded already, as {one.code}" in page
    assert "write a new opinion" not in page
    assert Referral.objects.count() == 1


def test_a_reroute_sent_twice_from_its_page_makes_one_step(client: Client, works: Agency) -> None:
    sent = opinions.referral()
    address = f"/referrals/{sent.pk}/reroute/"
    typed = {"to": works.pk, "reason": "", "once": str(uuid4())}

    answers = [client.post(address, typed).status_code for _ in range(2)]

    assert answers == [302, 302]
    assert [step.to_agency for step in sent.steps.all()] == [works]


def test_what_the_office_types_keeps_its_leading_blanks(client: Client) -> None:
    held = meetings.meeting(on=date(2026, 10, 30), state=MeetingState.IN_SESSION)
    post = access.account(role=Role.SECRETARY, host=held.host).person.terms.get().post
    typed = {
        "once": str(uuid4()),
        "unit": post.unit_id,
        "channel": "oral",
        "gist": "",
        "blocks": "1",
        "said0-kind": "recommendation",
        "said0-text": "   Mương nghẽn.\n\n   Nước tràn.  ",
        "said0-ask": "  1. Nạo vét.",
    }

    client.post(f"/meetings/{held.pk}/opinions/enter/", typed)

    made = Opinion.objects.get()
    assert (made.text, made.ask) == ("   Mương nghẽn.\n\n   Nước tràn.  ", "  1. Nạo vét.")


def test_a_typing_mistake_is_put_right_on_its_page_while_the_meeting_is_in_session(client: Client) -> None:
    held = meetings.meeting(on=date(2026, 10, 30), state=MeetingState.IN_SESSION)
    one = opinions.opinion(meeting=held, text="Mươn nghẽn.")
    address = f"/opinions/{one.pk}/reword/"
    typed = {"seen": f"{one.pk}:1", "kind": "recommendation", "text": "Mương nghẽn.", "ask": "Nạo vét."}

    link = f'href="{address}"' in client.get(one.get_absolute_url()).content.decode()
    form = client.get(address).content.decode()
    done = client.post(address, typed)

    one.refresh_from_db()
    assert link
    assert "Mươn nghẽn." in form
    assert (done.status_code, one.text) == (302, "Mương nghẽn.")


def test_once_the_meeting_is_closed_its_words_are_no_longer_put_right(client: Client) -> None:
    one = opinions.opinion()
    typed = {"seen": f"{one.pk}:1", "kind": "recommendation", "text": "Khác.", "ask": "Khác."}

    told = client.post(f"/opinions/{one.pk}/reword/", typed).content.decode()

    one.refresh_from_db()
    assert "stand as they are" in told
    assert one.text == opinions.TEXT
    assert f"/opinions/{one.pk}/reword/" not in client.get(one.get_absolute_url()).content.decode()


def test_two_opinions_of_one_unit_are_not_said_to_have_two_secretaries(client: Client) -> None:
    one = opinions.opinion()
    opinions.opinion(meeting=one.meeting, unit=one.unit)

    page = client.get(desk(one.meeting), {"chosen": one.pk}).content.decode()

    assert "Both are of the same unit." in page
    assert "both raisers get the reply" not in page


def test_an_empty_form_enters_no_turn_and_says_what_is_missing(client: Client) -> None:
    held = meetings.meeting(on=date(2026, 10, 30), state=MeetingState.IN_SESSION)
    post = access.account(role=Role.SECRETARY, host=held.host).person.terms.get().post
    typed = {"once": str(uuid4()), "unit": post.unit_id, "channel": "oral", "gist": " ", "blocks": "1"}
    typed |= {"said0-kind": "recommendation"}

    page = client.post(f"/meetings/{held.pk}/opinions/enter/", typed).content.decode()

    assert "An empty turn is not entered." in page
    assert Turn.objects.count() == 0


def test_the_desk_proposes_where_this_office_sent_such_words_before_in_as_many_queries_for_one_as_for_three(
    client: Client, farming: Item, works: Agency
) -> None:
    usual = organisation.agency(name="Công ty thủy nông")
    past = [opinions.opinion(field=farming, state=State.FORWARDED) for _ in range(3)]
    for one in past:
        opinions.referral(origins=(one,), lead=usual)
    opinions.referral(origins=(opinions.opinion(text="Đèn đường cháy.", state=State.FORWARDED),), lead=works)
    waiting = opinions.opinion()

    client.get(desk(waiting.meeting), {"chosen": waiting.pk})
    with CaptureQueriesContext(connection) as alone:
        page = client.get(desk(waiting.meeting), {"chosen": waiting.pk}).content.decode()
    for _ in range(2):
        opinions.opinion(meeting=waiting.meeting, text="Kênh cạn, lúa hạn.")
    with CaptureQueriesContext(connection) as three:
        client.get(desk(waiting.meeting), {"chosen": waiting.pk})

    assert f'<option value="{usual.pk}" selected>' in page
    assert "Agency: the one to which this office has sent" in page
    assert len(three) == len(alone)


def test_a_meeting_of_very_many_is_worked_page_by_page_and_what_is_chosen_comes_along(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("desk", "desk_pages"):
        monkeypatch.setattr(f"giaoban.opinions.queries.{module}.A_DESK", 3)
    meeting = meetings.meeting(on=opinions.DAY, state=MeetingState.CLOSED)
    many = [opinions.opinion(meeting=meeting, text=f"Việc thứ {number}.") for number in range(7)]
    given = opinions.direction(opinion=many[6], by=access.account(role=Role.CHAIR))

    first = client.get(desk(meeting)).content.decode()
    last = client.get(f"{desk(meeting)}?page=3&chosen={many[0].pk}").content.decode()

    assert [f"Choose {one.code}" in first for one in many] == [True] * 3 + [False] * 4
    assert [f"Choose {one.code}" in last for one in many] == [False] * 6 + [True]
    assert f'<input type="hidden" name="chosen" value="{many[0].pk}">' in last
    assert "7 opinions." in first
    assert "7 to 7 of 7." in last
    assert f'href="?state=unsorted&amp;page=3&amp;chosen={many[6].pk}#chosen"' in last
    assert given.get_absolute_url() in first


def test_what_was_forwarded_from_a_page_leads_back_to_that_page(
    client: Client, monkeypatch: pytest.MonkeyPatch, farming: Item, works: Agency
) -> None:
    for module in ("desk", "desk_pages"):
        monkeypatch.setattr(f"giaoban.opinions.queries.{module}.A_DESK", 2)
    meeting = meetings.meeting(on=opinions.DAY, state=MeetingState.CLOSED)
    many = [opinions.opinion(meeting=meeting) for _ in range(5)]

    sent = sending(many[3], field=farming, lead=works, state="unsorted", page="2")
    there = client.post(f"{desk(meeting)}forward/", sent)

    assert there["Location"] == f"{desk(meeting)}?state=unsorted&page=2"


@pytest.mark.usefixtures("farming")
def test_what_is_proposed_for_several_is_explained_like_what_is_proposed_for_one(
    client: Client, works: Agency
) -> None:
    wished = organisation.agency(name="Cụm thủy nông Nhị Chiểu")
    one = opinions.opinion()
    Opinion.objects.filter(pk=one.pk).update(wished_agency=wished)
    two = opinions.opinion(meeting=one.meeting, text="Kênh cạn, lúa hạn.")

    page = client.get(desk(one.meeting), {"chosen": [one.pk, two.pk]}).content.decode()

    assert f'<option value="{works.pk}" selected>' in page
    assert "Suggested because of “" in page
    assert "Agency: the one that answers this field, as the committee has set it." in page
    assert f"The raiser of {one.code} wishes {wished.name} to answer." in page.replace("\xa0", " ")
