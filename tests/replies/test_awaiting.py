"""What comes next once a reply was judged and the matter is open still: nobody is asked twice."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone, translation

from giaoban.opinions import queries, ways
from giaoban.opinions.models import Opinion, Origin, Referral
from giaoban.organisation.rules import Role
from giaoban.replies.actions.judging import give_back
from giaoban.replies.models import Erratum, Judgement
from giaoban.replies.queries.awaiting import awaited
from giaoban.replies.rules.drafting import State
from giaoban.replies.rules.judging import Next, Raiser, Verdict, next_after
from tests.make import access, opinions, organisation, replies

UNCONVINCED = Raiser(Verdict.UNCONVINCING)
CONTENT = Raiser(Verdict.ANSWERED)
TOLD_WHY = Raiser(Verdict.UNCONVINCING, settled=True)
ASKED = "The one who raised it says whether the reply is an answer"
OFFICE = "The committee office decides whether the reply goes back"
OTHERS = "It stays open for others who raised the same"


@pytest.mark.parametrize(
    ("said", "again", "expected"),
    [
        ((), False, None),
        ((CONTENT,), False, Next.OTHERS),
        ((TOLD_WHY,), True, Next.OTHERS),
        ((CONTENT, UNCONVINCED), False, Next.OFFICE),
        ((UNCONVINCED,), True, Next.CHAIR),
    ],
)
def test_an_objection_waits_for_who_decides_and_a_word_of_content_for_the_others(
    said: tuple[Raiser, ...], again: bool, expected: Next | None
) -> None:
    assert next_after(said, again=again) is expected


def comes_next(opinion: Opinion, around: replies.Scene) -> list[str]:
    holder = replies.holder(around.secretary)
    sent = queries.sent_of(opinion, holder)
    with translation.override("en"):
        comes = ways.awaited(sent, holder, opinion)
        way = queries.milestones(opinion, sent, now=around.now, awaited=comes)
    return [one.text for one in way if one.state == "now"]


def say(verdict: Verdict) -> None:
    Judgement.objects.update(verdict=verdict.value)


@pytest.mark.django_db
def test_the_way_of_an_opinion_says_who_has_the_next_word() -> None:
    around, reply = replies.answered()
    assert comes_next(around.opinion, around) == [ASKED]

    replies.judgement(reply=reply, opinion=around.opinion)
    assert comes_next(around.opinion, around) == [OFFICE]

    say(Verdict.ANSWERED)
    assert comes_next(around.opinion, around) == [OTHERS]


@pytest.mark.django_db
def test_a_newer_version_is_judged_anew_and_a_second_objection_is_the_chairs() -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion)
    Referral.objects.update(returns=1)
    newer = replies.reply(referral=around.referral, state=State.DELIVERED, version=2)
    assert comes_next(around.opinion, around) == [ASKED]

    replies.judgement(reply=newer, opinion=around.opinion)

    assert comes_next(around.opinion, around) == ["The chair decides whether the reply goes back again"]


@pytest.mark.django_db
def test_a_correction_is_judged_anew() -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion)
    right = replies.reply(referral=around.referral, state=State.DELIVERED, version=2)
    Erratum.objects.create(reply=right, of=reply, reason="Sai số.", by_post="", begun_at=around.now)

    assert comes_next(around.opinion, around) == [ASKED]


@pytest.mark.django_db
def test_what_another_raiser_said_is_not_told_as_this_ones() -> None:
    around, reply = replies.answered()
    other = opinions.opinion(meeting=around.opinion.meeting)
    due = around.referral.due_meeting
    Origin.objects.create(
        referral=around.referral, opinion=other, is_first=False, first_due_meeting=due, due_meeting=due
    )
    replies.judgement(reply=reply, opinion=other)

    assert comes_next(around.opinion, around) == [ASKED]


@pytest.mark.django_db
def test_a_matter_tells_everybody_of_an_objection(client: Client) -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion)
    client.force_login(around.office)
    matter = opinions.matter(around.referral)

    page = client.get(matter.get_absolute_url()).content.decode()

    assert "Văn phòng cấp ủy xem xét có đề nghị trả lời lại hay không" in page
    say(Verdict.ANSWERED)
    page = client.get(matter.get_absolute_url()).content.decode()
    assert "Văn phòng cấp ủy xem xét có đề nghị" not in page


@pytest.mark.django_db
def test_the_pages_of_the_reply_name_the_same_next_step_as_the_opinion(client: Client) -> None:
    around, reply = replies.answered()
    pages = [
        (around.secretary, f"/replies/{reply.pk}/opinions/{around.opinion.pk}/"),
        (around.office, f"/replies/referrals/{around.referral.pk}/"),
        (around.drafter, f"/replies/referrals/{around.referral.pk}/"),
    ]
    replies.judgement(reply=reply, opinion=around.opinion)

    for account, address in pages:
        client.force_login(account)
        html = client.get(address).content.decode()
        way = html[html.index("Đường đi của") :]
        assert "Văn phòng cấp ủy xem xét có đề nghị trả lời lại hay không" in way


@pytest.mark.django_db
def test_a_reply_that_went_back_promises_nothing_ahead(client: Client) -> None:
    around, reply = replies.answered()
    promised = replies.commitment(reply=reply, due_on=timezone.localdate() + timedelta(days=9))
    client.force_login(around.office)
    address = f"/replies/referrals/{around.referral.pk}/"
    told = f"Hạn cam kết: {promised.what}"
    before = client.get(address).content.decode()

    replies.judgement(reply=reply, opinion=around.opinion)
    office = replies.holder(around.office)
    give_back(reply, reason="Chung chung.", due=None, holder=office, at=around.now)

    assert (told in before, told in client.get(address).content.decode()) == (True, False)


@pytest.mark.django_db
def test_who_may_not_read_a_raisers_words_is_not_told_what_they_said() -> None:
    around, reply = replies.answered()
    replies.judgement(reply=reply, opinion=around.opinion)
    stranger = access.account(role=Role.SECRETARY, unit=organisation.unit(host=around.opinion.host))

    for opinion in (None, around.opinion):
        read = [
            awaited([around.referral], opinion, replies.holder(each)) for each in (around.office, stranger)
        ]
        assert [bool(each) for each in read] == [True, False]
