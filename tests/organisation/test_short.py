"""Asking short first: what hangs on rows is read, and what does not is asked for once, for all of it."""

import pytest
from django.db.models import Prefetch
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from giaoban.opinions.models import OnSpotAnswer
from giaoban.organisation.queries.short import hanging, read_along
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
