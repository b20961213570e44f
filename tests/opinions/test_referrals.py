"""The life of a referral: every date stays, every step is kept, a return names a later meeting."""

from datetime import date, timedelta

import pytest
from django.utils import translation

from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.opinions import queries
from giaoban.opinions.actions import referrals as actions
from giaoban.opinions.actions.handing import HandedBack, Onward, refuse, reroute, transfer
from giaoban.opinions.queries.refusals import handed_back_for
from giaoban.opinions.rules.referrals import State
from giaoban.opinions.templatetags.opinions import state_tag
from giaoban.organisation.models import HostItem
from giaoban.organisation.rules import Role
from tests.make import access, audit, meetings, opinions, organisation

pytestmark = pytest.mark.django_db

NOW = meetings.at(date(2026, 11, 10), 9)
BY = audit.actor()


def ground(code: str = "not_our_field") -> HostItem:
    """Return a reason to hand back, as the committee of these tests lists it."""
    return organisation.use_of(organisation.host(), code)


def test_a_transfer_keeps_every_date_and_leaves_its_step() -> None:
    sent = opinions.referral()
    other = organisation.agency()
    before = (sent.due_meeting, sent.first_due_meeting, sent.forwarded_at)

    accepted = actions.accept(sent, by=BY, at=NOW)
    moved = transfer(accepted, Onward(other, "Không thuộc thẩm quyền."), by=BY, at=NOW)

    assert (moved.state, moved.lead) == ("sent", other)
    assert (moved.due_meeting, moved.first_due_meeting, moved.forwarded_at) == before
    assert [(step.verb, step.to_agency) for step in moved.steps.all()] == [
        ("accept", None),
        ("transfer", other),
    ]
    assert Entry.objects.filter(event="referral.transferred").count() == 1


def test_a_supporting_agency_that_takes_the_lead_supports_no_more() -> None:
    helper = organisation.agency()
    sent = opinions.referral(supporting=(helper,))

    moved = transfer(sent, Onward(helper, "Đúng việc của phòng."), by=BY, at=NOW)

    assert list(moved.supporting.all()) == []


def test_a_refusal_goes_back_to_the_compiler_who_reroutes() -> None:
    sent = opinions.referral()
    other = organisation.agency()

    refused = refuse(sent, HandedBack(ground(), "Việc của Công an."), by=BY, at=NOW)
    rerouted = reroute(refused, Onward(other), by=BY, at=NOW)

    assert (refused.state, refused.refused_because) == (
        "refused",
        "Không thuộc lĩnh vực của cơ quan: Việc của Công an.",
    )
    assert (rerouted.state, rerouted.lead, rerouted.refused_because) == ("sent", other, "")


def test_a_reroute_sent_twice_goes_there_once_even_if_the_agency_has_passed_it_on_meanwhile() -> None:
    sent = opinions.referral()
    there, further = organisation.agency(), organisation.agency()
    form = Onward(there)

    reroute(sent, form, by=BY, at=NOW)
    transfer(sent, Onward(further, "Việc của phòng bạn."), by=BY, at=NOW)
    again = reroute(sent, form, by=BY, at=NOW)

    assert again.lead == further
    assert [step.verb for step in sent.steps.all()] == ["reroute", "transfer"]


def test_no_reroute_leads_to_the_agency_that_has_it_already() -> None:
    sent = opinions.referral()

    with pytest.raises(Refused) as error:
        reroute(sent, Onward(sent.lead, "Vẫn là việc của phòng."), by=BY, at=NOW)

    assert error.value.refusal.code == "same_agency"
    assert sent.steps.count() == 0


def test_a_matter_goes_back_to_a_body_that_refused_it_only_with_a_reason() -> None:
    sent = opinions.referral()
    first, second = sent.lead, organisation.agency()
    refuse(sent, HandedBack(ground(), "Việc của Công an."), by=BY, at=NOW)
    reroute(sent, Onward(second), by=BY, at=NOW)

    with pytest.raises(Refused) as error:
        reroute(sent, Onward(first, "  "), by=BY, at=NOW)
    insisted = reroute(sent, Onward(first, "Chủ tịch đã phân công."), by=BY, at=NOW)

    assert error.value.refusal.code == "refused_before"
    assert insisted.lead == first


def test_no_agency_passes_a_matter_back_to_one_that_did_not_keep_it() -> None:
    sent = opinions.referral()
    first, second = sent.lead, organisation.agency()
    transfer(sent, Onward(second, "Việc của phòng bạn."), by=BY, at=NOW)

    with pytest.raises(Refused) as error:
        transfer(sent, Onward(first, "Không phải việc của chúng tôi."), by=BY, at=NOW)
    insisted = reroute(sent, Onward(first), by=BY, at=NOW)

    assert error.value.refusal.code == "in_a_circle"
    assert insisted.lead == first


def test_the_compiler_counts_refusals_by_the_reason_of_the_list_and_nobody_else_does() -> None:
    sent, other = opinions.referral(), opinions.referral()
    host = organisation.host()
    office = access.holder(role=Role.OFFICE, host=host)
    refuse(sent, HandedBack(ground(), "Việc của Công an."), by=BY, at=NOW)
    refuse(other, HandedBack(ground("beyond_our_level")), by=BY, at=NOW)
    reroute(sent, Onward(organisation.agency()), by=BY, at=NOW)
    refuse(sent, HandedBack(ground()), by=BY, at=NOW)

    told = handed_back_for(office, year=NOW.year, language="vi")

    assert told == [("Không thuộc lĩnh vực của cơ quan", 2), ("Vượt thẩm quyền của cấp xã", 1)]
    assert handed_back_for(office, year=NOW.year - 1, language="vi") == []
    assert handed_back_for(access.holder(role=Role.CHAIR, host=host), year=NOW.year, language="vi") == []


def test_a_reason_that_the_committee_no_longer_lists_is_refused() -> None:
    sent, off = opinions.referral(), ground()
    off.valid_to = NOW.date() - timedelta(days=1)
    off.save()

    with pytest.raises(Refused) as error:
        refuse(sent, HandedBack(off, "Việc của Công an."), by=BY, at=NOW)

    assert error.value.refusal.code == "no_ground"


def test_accepting_and_refusing_once_more_change_nothing() -> None:
    sent = opinions.referral()

    actions.accept(sent, by=BY, at=NOW)
    accepted = actions.accept(sent, by=BY, at=NOW)
    refuse(sent, HandedBack(ground(), "Việc của Công an."), by=BY, at=NOW)
    refused = refuse(sent, HandedBack(ground(), " Việc của Công an. "), by=BY, at=NOW)

    assert (accepted.state, refused.state) == ("accepted", "refused")
    assert [step.verb for step in sent.steps.all()] == ["accept", "refuse"]


def test_a_reply_is_delivered_given_back_delivered_again_and_closed() -> None:
    sent = opinions.referral(state=State.ACCEPTED)
    first_due = sent.due_meeting
    later = meetings.meeting(series=first_due.series, on=date(2026, 12, 25))

    delivered = actions.mark_delivered(sent, by=BY, at=NOW)
    returned = actions.give_back(delivered, reason="Chưa đúng vấn đề.", due=later, by=BY, at=NOW)
    again = actions.mark_delivered(returned, by=BY, at=NOW + timedelta(days=20))
    closed = actions.close(again, by=BY, at=NOW + timedelta(days=30))

    assert (returned.state, returned.due_meeting, returned.first_due_meeting) == (
        "returned",
        later,
        first_due,
    )
    assert returned.origins.get().due_meeting == later
    assert (again.first_delivered_at, again.returns) == (NOW, 1)
    assert (closed.state, closed.closed_at) == ("closed", NOW + timedelta(days=30))


@pytest.mark.parametrize("days", [0, -28])
def test_a_return_needs_a_meeting_that_lies_after_the_last(days: int) -> None:
    sent = opinions.referral(state=State.DELIVERED)
    named = sent.due_meeting if days == 0 else sent.raised_meeting

    with pytest.raises(Refused) as error:
        actions.give_back(sent, reason="Chung chung.", due=named, by=BY, at=NOW)

    assert error.value.refusal.code == "not_later"


def test_a_return_to_a_meeting_of_another_group_is_refused() -> None:
    sent = opinions.referral(state=State.DELIVERED)

    with pytest.raises(Refused) as error:
        actions.give_back(sent, reason="x", due=meetings.meeting(on=date(2026, 12, 25)), by=BY, at=NOW)

    assert error.value.refusal.code == "other_series"


def test_an_agency_without_accounts_needs_no_acceptance() -> None:
    sent = opinions.referral()
    sent.lead.answers_itself = False
    sent.lead.save()

    assert actions.mark_delivered(sent, by=BY, at=NOW).state == "delivered"


def test_every_step_has_its_own_sentence_on_the_way() -> None:
    sent = opinions.referral(state=State.ACCEPTED)
    later = meetings.meeting(series=sent.due_meeting.series, on=date(2026, 12, 25))
    actions.mark_delivered(sent, by=BY, at=NOW)
    actions.give_back(sent, reason="Chung chung.", due=later, by=BY, at=NOW)
    actions.mark_delivered(sent, by=BY, at=NOW)
    actions.close(sent, by=BY, at=NOW)
    actions.reopen(sent, by=BY, at=NOW)
    opinion = sent.origins.get().opinion

    with translation.override("en"):
        way = [
            step.text
            for step in queries.milestones(opinion, queries.sent_of(opinion, access.holder()), now=NOW)
        ]

    assert "Open again: the one who raised it changed the judgement" in way
    assert way.count("The matter is closed") == 1
    assert way[-1] == "The one who raised it says whether the reply is an answer"


def test_of_several_agencies_the_way_of_an_opinion_names_each() -> None:
    sent = opinions.referral(state=State.CLOSED)
    opinion = sent.origins.get().opinion
    later = meetings.meeting(series=sent.due_meeting.series, on=date(2026, 12, 25))
    other = opinions.referral(origins=(opinion,), due=later, state=State.CLOSED)
    sent.steps.create(verb="close", from_agency=sent.lead, at=NOW)

    with translation.override("en"):
        sentence = queries.progress_of(opinion, [sent, other], now=NOW).sentence
        way = [step.text for step in queries.milestones(opinion, [sent, other], now=NOW)]

    assert sentence == f"{sent.lead.name} and {other.lead.name} answered; the matter is closed."
    assert f"What {sent.lead.name} answers is closed" in way


def test_a_reply_that_went_back_is_awaited_again_even_beside_one_that_came() -> None:
    came = opinions.referral(state=State.DELIVERED)
    opinion = came.origins.get().opinion
    back = opinions.referral(origins=(opinion,), due=came.due_meeting, state=State.RETURNED)

    with translation.override("en"):
        progress = queries.progress_of(opinion, [came, back], now=NOW)
        shown = state_tag(of=opinion, progress=progress)

    assert "To be answered again" in shown


def test_once_the_due_meeting_has_begun_the_raiser_reads_that_the_answer_is_overdue() -> None:
    sent = opinions.referral(state=State.ACCEPTED)
    opinion, due = sent.origins.get().opinion, sent.due_meeting.due_at

    with translation.override("vi"):
        before = queries.progress_of(opinion, [sent], now=due - timedelta(minutes=1)).sentence
        late = queries.progress_of(opinion, [sent], now=due).sentence
        way = queries.milestones(opinion, [sent], now=due)

    assert "Đã quá hạn" not in before
    assert late.startswith("Đã quá hạn: lẽ ra trả lời tại kỳ giao ban ")
    assert late.endswith(f"{sent.lead.name} chưa gửi văn bản.")
    assert way[-1].text == late
