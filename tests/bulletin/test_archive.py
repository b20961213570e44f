"""The readers' archive: the newest, each year, the most read, what is found, and what else there is."""

from datetime import date

import pytest
from django.test import Client
from django.utils import timezone

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import Holder
from giaoban.bulletin.actions.reading import confirm_read
from giaoban.bulletin.models import Contribution, Edition
from giaoban.bulletin.queries.desk import desk_of, waiting_for
from giaoban.bulletin.queries.reading import most_read_by, years_issued_to
from giaoban.bulletin.queries.related import headings_of, related_to
from giaoban.bulletin.rules.contents import codes_in
from giaoban.bulletin.rules.editions import Kind
from giaoban.bulletin.rules.reading import Way
from giaoban.kernel.actor import SYSTEM
from giaoban.organisation.models import Host, Post
from giaoban.organisation.rules import Role
from giaoban.replies.models import PublishedVersion
from tests.inspector import faults
from tests.make import access, bulletin, organisation
from tests.replies.test_publishing import answered, approve

MONTHS = ((2025, 12), (2026, 9), (2026, 10), (2026, 11))


def issued(host: Host, year: int, month: int) -> Edition:
    """Return the issued edition of a month."""
    return bulletin.issued(host=host, month=date(year, month, 1), meets_on=date(year, month, 25))


def secretaries(host: Host, number: int) -> list[Post]:
    """Return so many held posts of secretaries."""
    commune = organisation.unit(host=host)
    posts = [organisation.post(unit=organisation.unit(parent=commune)) for _each in range(number)]
    for post in posts:
        organisation.term(post=post, person=organisation.person(host=host))
    return posts


def reader_in(host: Host) -> tuple[Account, Holder]:
    """Return a secretary of a committee."""
    account = access.account(role=Role.SECRETARY, unit=organisation.unit(host=host))
    return account, holder_of(account, timezone.localdate())


def test_the_codes_of_the_matters_that_an_edition_tells() -> None:
    told = {"kind": "replies", "rows": [{"code": "NC-2611-001"}, {"code": "NC-2611-004"}]}
    other = {"kind": "calendar", "rows": [{"title": "Giao ban"}]}

    assert codes_in({"sections": [other, told]}) == {"NC-2611-001", "NC-2611-004"}
    assert codes_in({}) == frozenset()


@pytest.mark.django_db
def test_what_is_most_read_is_counted_from_what_readers_say_and_elsewhere_does_not_count() -> None:
    host, elsewhere = organisation.host(), organisation.host(code="KHAC")
    quiet, liked, known = (issued(host, 2026, month) for month in (9, 10, 11))
    foreign = issued(elsewhere, 2026, 10)
    posts = secretaries(host, 3)
    for edition, readers in ((liked, posts), (known, posts[:1])):
        confirm_read(edition, [one.pk for one in readers], way=Way.OWN, at=bulletin.IN_TIME, actor=SYSTEM)
    others = [one.pk for one in secretaries(elsewhere, 4)]
    confirm_read(foreign, others, way=Way.OWN, at=bulletin.IN_TIME, actor=SYSTEM)
    _account, holder = reader_in(host)

    found = [(one.pk, one.readers) for one in most_read_by(holder)]  # type: ignore[attr-defined]  # annotated

    assert found == [(liked.pk, 3), (known.pk, 1)]
    assert quiet.pk not in dict(found)


@pytest.mark.django_db
def test_the_archive_shows_the_newest_first_and_each_year_on_its_own(client: Client) -> None:
    host = organisation.host()
    editions = [issued(host, *month) for month in MONTHS]
    account, holder = reader_in(host)
    client.force_login(account)

    page = client.get("/bulletins/")
    of_2025 = client.get("/bulletins/?year=2025")
    odd = client.get("/bulletins/?year=abc&page=x")

    assert years_issued_to(holder) == [2026, 2025]
    assert page.context["unread"] == {one.pk for one in editions}
    assert list(page.context["page"]) == editions[::-1]
    assert page.context["newest"]["edition"] == editions[-1]
    assert page.context["newest"]["headings"] == headings_of(editions[-1])
    assert list(of_2025.context["page"]) == editions[:1]
    assert of_2025.context["newest"] is None
    assert list(odd.context["page"]) == editions[::-1]
    assert [faults(one.content.decode()) for one in (page, of_2025)] == [[], []]


@pytest.mark.django_db
def test_who_is_not_asked_whether_they_read_it_sees_nothing_marked_as_unread(client: Client) -> None:
    host = organisation.host()
    issued(host, 2026, 11)
    client.force_login(access.account(role=Role.EDITOR, host=host))

    page = client.get("/bulletins/")

    assert page.context["unread"] == set()
    assert "Chưa xác nhận đã đọc" not in page.content.decode()


@pytest.mark.django_db
def test_words_find_sections_and_lead_to_their_place(client: Client) -> None:
    host = organisation.host()
    edition, account = issued(host, 2026, 11), reader_in(host)[0]
    client.force_login(account)

    found = client.get("/bulletins/", {"q": "nang suat"})
    nothing = client.get("/bulletins/", {"q": "tàu vũ trụ"})

    assert [hit.card.address for hit in found.context["hits"]] == [f"/bulletins/{edition.pk}/#s1"]
    assert "Không tìm thấy" in nothing.content.decode()
    assert [faults(one.content.decode()) for one in (found, nothing)] == [[], []]


@pytest.mark.django_db
def test_beside_an_edition_stand_those_around_it_and_what_others_say_under_its_headings() -> None:
    host = organisation.host()
    first, middle, last = (issued(host, 2026, month) for month in (9, 10, 11))
    bulletin.edition(host=host, month=date(2026, 12, 1))
    _account, holder = reader_in(host)

    beside = related_to(middle, holder, "vi")

    [heading] = headings_of(middle)
    assert (beside.older, beside.newer) == (first, last)
    assert [(one.edition, one.anchor, one.heading, one.title) for one in beside.sections] == [
        (last.pk, "1", heading, bulletin.WORDS.title),
        (first.pk, "1", heading, bulletin.WORDS.title),
    ]
    assert beside.matters == ()


@pytest.mark.django_db
def test_an_edition_alone_has_nothing_beside_it(client: Client) -> None:
    host = organisation.host()
    edition = issued(host, 2026, 11)
    account, holder = reader_in(host)
    client.force_login(account)

    page = client.get(f"/bulletins/{edition.pk}/").content.decode()

    assert related_to(edition, holder, "vi").is_empty
    assert "Các tin khác" not in page


@pytest.mark.django_db
def test_a_section_that_said_nothing_is_not_offered_to_be_read() -> None:
    host = organisation.host()
    bulletin.planned(host=host, agency=organisation.agency(host=host))
    bulletin.planned(host=host, agency=organisation.agency(host=host))
    first, last = issued(host, 2026, 10), issued(host, 2026, 11)
    _account, holder = reader_in(host)
    Contribution.objects.filter(section__edition=first, section__position=1).update(
        state="nothing", accepted_at=None, nothing_name="Bà Hoa", nothing_at=bulletin.IN_TIME
    )

    beside = related_to(last, holder, "vi")

    assert [(one.edition, one.place) for one in beside.sections] == [(first.pk, 2)]


@pytest.mark.django_db
@pytest.mark.parametrize("editions", [2, 4])
def test_the_archive_and_an_edition_ask_as_much_for_two_editions_as_for_four(
    client: Client, editions: int, django_assert_max_num_queries: object
) -> None:
    host = organisation.host()
    made = [issued(host, *month) for month in MONTHS[:editions]]
    client.force_login(reader_in(host)[0])
    client.get("/bulletins/")

    with django_assert_max_num_queries(13):  # type: ignore[operator]  # pytest-django's fixture
        client.get("/bulletins/")
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        client.get(f"/bulletins/{made[0].pk}/")


@pytest.mark.django_db
def test_beside_an_edition_stand_published_answers_that_it_does_not_tell_itself() -> None:
    around, reply = answered()
    published = approve(around, reply)
    host = around.opinion.host
    holder = reader_in(host)[1]
    without = issued(host, 2020, 3)
    bulletin.planned(host=host, kind=Kind.REPLIES)
    telling = issued(host, 2020, 2)

    beside = [[one.pk for one in related_to(each, holder, "vi").matters] for each in (without, telling)]

    assert codes_in(telling.content or {}) == {around.referral.code}
    assert beside == [[published.pk], []]


@pytest.mark.django_db
def test_the_desk_counts_replies_that_nobody_approved_and_keeps_what_was_fixed() -> None:
    around, reply = answered()
    host, today = around.opinion.host, timezone.localdate()
    bulletin.planned(host=host, kind=Kind.REPLIES)
    edition = bulletin.edition(host=host, month=today.replace(day=1), meets_on=today)

    before = desk_of(edition, timezone.now())
    waiting = waiting_for(before)
    approve(around, reply)
    now = desk_of(edition, timezone.now())
    fixed = bulletin.approved(edition)
    PublishedVersion.objects.filter(reply=reply).update(answered="Ngắn.")
    kept = desk_of(fixed, timezone.now())

    assert (waiting, waiting_for(now), waiting_for(kept)) == (1, 0, 0)
    assert [line.words for line in before.lines] == [0]
    assert [line.words for line in kept.lines] == [line.words for line in now.lines] != [0]
