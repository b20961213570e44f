"""Pages of posts, people, vocabularies, agencies and settings."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from giaoban.organisation import queries as organisation
from giaoban.organisation.models import (
    Host,
    HostItem,
    Person,
    Post,
    Term,
)
from giaoban.organisation.queries import holders_on
from giaoban.organisation.rules import Role, Vocabulary
from tests.make import organisation as make

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def day(value: date) -> str:
    return f"{value:%d/%m/%Y}"


def test_a_post_is_made_taken_up_and_left_again(administrator: Client, host: Host) -> None:
    unit = make.unit(host=host, name="Chi bộ thôn An Bộ")
    person = make.person(host=host)
    administrator.post(
        reverse("directory:add-post", args=[host.pk]),
        {"title": make.use_of(host, "cell_secretary").pk, "unit": unit.pk, "valid_from": "01/01/2020"},
    )
    post = Post.objects.get(unit=unit)

    administrator.post(
        reverse("directory:appoint", args=[post.pk]), {"person": person.pk, "on": "01/02/2020"}
    )
    administrator.post(
        reverse("directory:end-term", args=[Term.objects.get(post=post).pk]), {"last_day": "31/01/2025"}
    )

    assert post.name == "Bí thư Chi bộ thôn An Bộ"
    term = Term.objects.get(post=post)
    assert (term.person, term.valid_from, term.valid_to) == (person, date(2020, 2, 1), date(2025, 1, 31))


def test_somebody_stands_in_for_a_drafter_who_is_away_until_the_last_day(
    administrator: Client, host: Host
) -> None:
    agency = make.agency(host=host)
    post = make.post(agency=agency, role=Role.DRAFTER)
    make.term(post=post, person=make.person(host=host))
    stand_in = make.person(host=host, name="Trần Thị Thay")
    address = reverse("directory:appoint", args=[post.pk])
    typed = {"person": stand_in.pk, "on": day(TODAY), "until": day(TODAY + timedelta(days=6))}

    alone = administrator.post(address, typed)
    backwards = administrator.post(
        address, typed | {"alongside": "on", "until": day(TODAY - timedelta(days=1))}
    )
    administrator.post(address, typed | {"alongside": "on"})

    assert [page.context["form"].has_error("until") for page in (alone, backwards)] == [True, True]
    held = [holders_on([post.pk], TODAY + timedelta(days=days))[post.pk] for days in (0, 6, 7)]
    assert [stand_in in people for people in held] == [True, True, False]
    assert [len(people) for people in held] == [2, 2, 1]


def test_somebody_new_takes_up_a_post_in_one_step_or_nothing_is_entered(
    administrator: Client, host: Host
) -> None:
    post = make.post(host=host, role=Role.OFFICE)
    taken = make.person(host=host, name="Trần Có Số", phone="+84912345678")
    address, typed = reverse("directory:appoint", args=[post.pk]), {"on": "01/11/2026"}
    new = {"full_name": "Lê Thị Mới", "phone": "0912 345 679"}

    nobody, both, used = (
        administrator.post(address, typed | more).context["form"].errors
        for more in ({}, {"person": taken.pk, **new}, {**new, "phone": "0912 345 678"})
    )
    before = Person.objects.filter(full_name="Lê Thị Mới").count()
    administrator.post(address, typed | new)

    assert [list(errors) for errors in (nobody, both, used)] == [["person"], ["full_name"], ["phone"]]
    assert before == 0
    term = Term.objects.get(post=post)
    assert (term.person.full_name, term.person.phone) == ("Lê Thị Mới", "+84912345679")


def test_a_phone_number_of_somebody_else_is_refused_beside_the_field(
    administrator: Client, host: Host
) -> None:
    make.person(host=host, name="Trần Có Số", phone="+84912345678")

    page = administrator.post(
        reverse("directory:add-person", args=[host.pk]), {"full_name": "Lê Gõ Nhầm", "phone": "0912 345 678"}
    ).content.decode()

    assert ("belongs to Trần Có Số already" in page, "Lê Gõ Nhầm" in page) == (True, True)
    assert not Person.objects.filter(full_name="Lê Gõ Nhầm").exists()


def test_the_field_other_is_switched_off_and_on_again(administrator: Client, host: Host) -> None:
    use = make.use_of(host, "other", vocabulary=Vocabulary.FIELD)
    yesterday = TODAY - timedelta(days=1)

    administrator.post(reverse("directory:switch-off-item", args=[use.pk]), {"last_day": day(yesterday)})
    off = set(organisation.fields_on(host, TODAY).values_list("item__code", flat=True))
    administrator.post(reverse("directory:switch-on-item", args=[use.pk]), {"on": day(TODAY)})
    on = set(organisation.fields_on(host, TODAY).values_list("item__code", flat=True))

    assert ("other" in off, len(off), "other" in on) == (False, 7, True)


def test_a_title_of_the_committees_own_gives_the_role_that_was_chosen(
    administrator: Client, host: Host
) -> None:
    administrator.post(
        reverse("directory:add-item", args=[host.pk, "post_title"]),
        {
            "label_vi": "Phó bí thư chi bộ",
            "label_en": "Deputy secretary",
            "role": "secretary",
            "on": day(TODAY),
        },
    )

    use = HostItem.objects.get(label_vi="Phó bí thư chi bộ")
    assert (use.item.role, use.item.code) == ("secretary", "nc_pho_bi_thu_chi_bo")


def test_fields_are_given_to_agencies(administrator: Client, host: Host) -> None:
    agency, services = make.agency(host=host), make.item(code="services")

    administrator.post(reverse("directory:routes", args=[host.pk]), {f"field_{services.pk}": agency.pk})

    assert organisation.default_agency(host, services, TODAY) == agency


def test_settings_are_saved_and_the_code_stays(administrator: Client, host: Host) -> None:
    typed = {
        "name": "Đảng ủy phường Nhị Chiểu", "short_name": "Nhị Chiểu", "superior": "", "place": "Nhị Chiểu",
        "help_phone": "0220 3 822 111", "rounding": "none", "decimals": "2", "silence_meetings": "3",
        "mood_days": "90",
    }  # fmt: skip

    administrator.post(reverse("directory:settings", args=[host.pk]), typed)

    host.refresh_from_db()
    assert (host.code, host.name, host.rounding, host.decimals) == (
        "NC",
        "Đảng ủy phường Nhị Chiểu",
        "none",
        2,
    )


def test_a_list_that_says_nothing_need_be_chosen_is_not_called_optional_as_well(
    administrator: Client, host: Host
) -> None:
    make.agency(host=host)

    page = administrator.get(reverse("directory:routes", args=[host.pk])).content.decode()

    assert page.count("No agency") > 1
    assert "Optional." not in page
