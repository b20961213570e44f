"""Who may see which opinion, which referral, and whose name."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from giaoban.access.queries import holder_of
from giaoban.access.rules import NOBODY
from giaoban.meetings import agenda
from giaoban.meetings.rules import State as MeetingState
from giaoban.opinions import queries
from giaoban.opinions.actions.raising import raise_in_writing
from giaoban.opinions.actions.writing import Words
from giaoban.opinions.models import Draft
from giaoban.opinions.rules import referrals
from giaoban.opinions.rules.life import Kind, State
from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from giaoban.search.queries import search
from tests.make import access, meetings, opinions, organisation

pytestmark = pytest.mark.django_db

READERS = {
    Role.OFFICE,
    Role.CHAIR,
    Role.STANDING_MEMBER,
    Role.BOARD_MEMBER,
    Role.PARTY_BUILDING,
    Role.EDITOR,
}
OF_THE_UNIT = {Role.SECRETARY, Role.COMMUNE_OFFICE, Role.GRASSROOTS_STANDING, Role.MEMBER_IN_CHARGE}


@pytest.mark.parametrize("role", list(Role))
def test_who_sees_an_opinion(role: Role) -> None:
    unit = organisation.unit()
    one = opinions.opinion(unit=unit)

    here = access.holder(role=role, unit=unit) if role in OF_THE_UNIT else access.holder(role=role)

    assert queries.visible_to(here).filter(pk=one.pk).exists() == (role in READERS | OF_THE_UNIT)


@pytest.mark.parametrize("role", sorted(OF_THE_UNIT))
def test_another_unit_sees_nothing_of_it(role: Role) -> None:
    opinions.opinion()

    assert not queries.visible_to(access.holder(role=role, unit=organisation.unit())).exists()


@pytest.mark.parametrize("role", list(Role))
def test_public_mood_has_few_readers(role: Role) -> None:
    unit = organisation.unit()
    opinions.opinion(unit=unit, kind=Kind.PUBLIC_MOOD)

    here = access.holder(role=role, unit=unit) if role in OF_THE_UNIT else access.holder(role=role)

    expected = role in {Role.OFFICE, Role.CHAIR, Role.STANDING_MEMBER}
    assert queries.visible_to(here).exists() == expected


def test_whoever_reported_the_public_mood_still_sees_it() -> None:
    holder = access.holder(role=Role.SECRETARY)
    post = Post.objects.get(pk=holder.grants[0].post)
    one = opinions.opinion(post=post, kind=Kind.PUBLIC_MOOD)

    assert list(queries.own(holder)) == [one]


def test_an_agency_sees_a_referral_as_lead_or_in_support_and_no_other() -> None:
    lead, helper = access.holder(role=Role.DRAFTER), access.holder(role=Role.CLEARER)
    stranger = access.holder(role=Role.DRAFTER)
    agencies = {each.pk: each for each in organisation.host().agencies.all()}
    sent = opinions.referral(
        lead=agencies[lead.grants[0].agency or 0], supporting=(agencies[helper.grants[0].agency or 0],)
    )

    seen = [list(queries.referrals_visible_to(each)) for each in (lead, helper, stranger)]

    assert seen == [[sent], [sent], []]
    assert not queries.visible_to(lead).exists()


def test_each_raiser_sees_the_merged_referral_but_only_the_own_words() -> None:
    ours, theirs = organisation.unit(), organisation.unit()
    mine = opinions.opinion(unit=ours, state=State.FORWARDED)
    other = opinions.opinion(unit=theirs, meeting=mine.meeting, state=State.FORWARDED)
    sent = opinions.referral(origins=(mine, other))
    holder = access.holder(role=Role.SECRETARY, unit=theirs)

    assert list(queries.referrals_visible_to(holder)) == [sent]
    assert [each.opinion for each in queries.origins_shown(sent, holder)] == [other]
    assert queries.origins_shown(sent, access.holder()).count() == 2


def test_only_compiler_and_chair_learn_the_name_of_the_raiser() -> None:
    person = access.account(role=Role.SECRETARY).person
    post = Post.objects.get(terms__person=person)
    one = opinions.opinion(post=post)

    names = {
        role: queries.names_of_raisers([one], access.holder(role=role))
        for role in (Role.OFFICE, Role.CHAIR, Role.BOARD_MEMBER, Role.EDITOR)
    }

    assert names == {
        Role.OFFICE: {one.pk: person.full_name},
        Role.CHAIR: {one.pk: person.full_name},
        Role.BOARD_MEMBER: {},
        Role.EDITOR: {},
    }


def test_names_are_those_of_the_day_and_take_one_query_however_many_days(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    post, office = organisation.post(unit=organisation.unit()), access.holder()
    rows, people = [], []
    for day in (opinions.DAY, opinions.DAY - timedelta(days=1), opinions.DAY - timedelta(days=2)):
        person = access.account(role=None).person
        organisation.term(post=post, person=person, valid_from=day, valid_to=day)
        rows.append(opinions.opinion(post=post))
        rows[-1].raised_at = meetings.at(day)
        people.append(person.full_name)

    with django_assert_num_queries(1):
        one = queries.names_of_raisers(rows[:1], office)
    with django_assert_num_queries(1):
        three = queries.names_of_raisers(rows, office)

    assert one == {rows[0].pk: people[0]}
    assert three == {row.pk: name for row, name in zip(rows, people, strict=True)}


def test_a_draft_is_not_shown_to_its_writer_once_the_post_is_no_longer_theirs() -> None:
    account = access.account(role=Role.SECRETARY)
    term = account.person.terms.get()
    draft = Draft.objects.create(account=account, post=term.post, once=uuid4(), saved_at=timezone.now())
    today = timezone.localdate()
    held = list(queries.drafts_of(holder_of(account, today)))

    term.valid_to = today - timedelta(days=1)
    term.save()

    assert (held, list(queries.drafts_of(holder_of(account, today)))) == ([draft], [])


def test_only_what_waits_is_chosen_along_from_another_desk() -> None:
    here = opinions.opinion()
    elsewhere = meetings.meeting(on=opinions.DAY, state=MeetingState.CLOSED)
    waiting, settled = (
        opinions.opinion(meeting=elsewhere, state=state) for state in (State.WAITING, State.RULED_OUT)
    )
    keys = [str(one.pk) for one in (here, waiting, settled)]

    rows = queries.guests(access.holder(), here.meeting, keys)

    assert [row.opinion for row in rows] == [waiting]


def test_nobody_sees_nothing() -> None:
    opinions.referral()

    assert not queries.visible_to(NOBODY).exists()
    assert not queries.referrals_visible_to(NOBODY).exists()
    assert not queries.origins_visible_to(NOBODY).exists()


def test_the_desk_and_the_way_of_an_opinion_show_no_referral_that_its_reader_may_not_see() -> None:
    refused = opinions.referral(state=referrals.State.REFUSED)
    opinion = refused.origins.get().opinion
    office, stranger = access.holder(), access.holder(host=organisation.host(code="XX"))

    desks = [queries.desk_of(each, opinion.meeting, opinions.DAY).refused for each in (office, stranger)]
    ways = [queries.sent_of(opinion, each) for each in (office, stranger)]

    assert desks == ways == [[refused], []]


def test_an_opinion_like_an_earlier_one_is_found_and_the_shared_words_are_named() -> None:
    earlier = opinions.opinion()
    opinions.opinion(meeting=earlier.meeting, text="Đèn đường ngõ 5 hỏng.", ask="Thay bóng đèn.")
    again = opinions.opinion(
        meeting=earlier.meeting, text="Mương sau chợ Hạ bùn lấp, nước tràn.", ask="Nạo vét mương."
    )
    clerk = access.holder()

    (first, *_) = queries.alike(clerk, host=earlier.host_id, year=2026, text="muong sau cho ha bun lap")
    on_desk = queries.alike_on_desk(clerk, [again])

    assert first.opinion in {earlier, again}
    assert on_desk[again.pk].opinion == earlier
    assert {"bùn lấp", "nạo vét"} <= set(on_desk[again.pk].words)


def test_a_sent_opinion_is_found_without_marks_by_those_who_may_see_it() -> None:
    holder = access.holder(role=Role.SECRETARY)
    post = Post.objects.select_related("unit").get(pk=holder.grants[0].post)
    meeting = meetings.meeting(state=MeetingState.CALLED)
    sent = raise_in_writing(
        meeting,
        holder=holder,
        post=post,
        words=Words(kind=Kind.REPORT, text=opinions.TEXT),
        once=uuid4(),
        at=meetings.at(date(2026, 11, 23)),
    )

    hits = [search(each, "muong sau cho ha") for each in (holder, access.holder(role=Role.SECRETARY))]

    assert [[hit.card.address for hit in found] for found in hits] == [[f"/opinions/{sent.pk}/"], []]


def test_the_page_of_a_meeting_leads_the_office_to_the_desk_and_lists_what_was_raised() -> None:
    one = opinions.opinion()

    links = [
        [link.to for link in agenda.links_of(one.meeting, access.holder(role=role))]
        for role in (Role.OFFICE, Role.CHAIR)
    ]
    rows = agenda.rows_of("opinions", one.meeting, access.holder())

    assert f"/meetings/{one.meeting_id}/compile/" in links[0]
    assert f"/meetings/{one.meeting_id}/compile/" not in links[1]
    assert one.code in rows
