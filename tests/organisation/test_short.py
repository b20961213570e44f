"""Asking short first: what hangs on rows is read, and what does not is asked for once, for all of it."""

import pytest
from django.db.models import Prefetch
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from giaoban.opinions.models import OnSpotAnswer, Opinion
from giaoban.organisation.queries.short import among, hanging, know, read_along
from giaoban.ui.http import address_of
from tests.make import opinions, replies

pytestmark = pytest.mark.django_db


def test_only_relations_that_lead_to_something_hang_on_rows() -> None:
    bare, answered = opinions.opinion(), opinions.opinion()
    opinions.on_spot_answer(opinion=answered)

    assert hanging([bare], "corrections", "on_spot_answers", "files") == frozenset()
    assert hanging([bare, answered], "corrections", "on_spot_answers", "files") == {"on_spot_answers"}
    assert hanging([], "files") == frozenset()


def test_what_hangs_on_what_hangs_is_found_too() -> None:
    scene, reply = replies.answered()
    matter = scene.referral
    names = ("replies", "replies__judgements", "replies__points__commitment", "supporting", "extension")

    before = hanging([matter], *names)
    replies.judgement(reply=reply, opinion=scene.opinion)
    replies.commitment(reply=reply)

    assert before == {"replies"}
    assert hanging([matter], *names) == {"replies", "replies__judgements", "replies__points__commitment"}


def test_what_is_not_there_is_asked_for_once(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    bare, answered = opinions.opinion(), opinions.opinion()
    given = opinions.on_spot_answer(opinion=answered)
    spoken = Prefetch("on_spot_answers", OnSpotAnswer.objects.select_related("agency"))

    with django_assert_num_queries(2):
        read_along([bare, answered], "corrections", spoken, "files", "urgency")
        assert not any(one.corrections.all() or one.files.first() for one in (bare, answered))
        assert not any(hasattr(one, "urgency") for one in (bare, answered))
        assert [list(one.on_spot_answers.all()) for one in (bare, answered)] == [[], [given]]


def test_the_address_of_a_row_is_that_of_its_page() -> None:
    assert address_of("opinions:detail", 4101) == reverse("opinions:detail", args=[4101])
    assert address_of("opinions:detail", 10) == reverse("opinions:detail", args=[10])


@pytest.mark.parametrize("chosen", [[], [0], [0, 2], [0, 1, 2]])
def test_rows_among_keys_are_those_with_one_of_them(chosen: list[int]) -> None:
    made = [opinions.opinion() for _ in range(3)]
    keys = [made[place].pk for place in chosen]

    found = Opinion.objects.filter(among("pk", keys)).order_by("pk")
    spoken = Opinion.objects.filter(among("turn", [each.turn_id for each in made]))

    assert [one.pk for one in found] == keys
    assert spoken.count() == len(made)


def test_what_was_read_elsewhere_is_not_asked_for(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    answered = opinions.opinion()
    given = opinions.on_spot_answer(opinion=answered)

    with django_assert_num_queries(0):
        know(answered, "on_spot_answers", [given])
        assert list(answered.on_spot_answers.all()) == [given]

    assert answered.on_spot_answers.filter(pk=given.pk).exists()
