"""What no unit, post, term or membership may say: the database refuses it, or the act that would write it.

What spans several rows no constraint can see, so the acts say it behind the queue of their committee: that a
post has the role of its title (``create_post`` takes it from there, and nothing else writes it), that spans
which end do not overlap (``why_not_join``, ``why_not_appoint``; two that go on the database refuses), and
that a secretary's post is held by one person a day.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from time import sleep

import pytest
from django.db import OperationalError, connection
from django.db.models import F, Model

from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refused
from giaoban.organisation import actions
from giaoban.organisation.models import Cluster, HostItem, Membership, Oversight, PostSuccession, Unit
from giaoban.organisation.rules import Role
from tests.impossible import Lie, believed, believed_twice
from tests.make import organisation

BEFORE = date(1990, 1, 1)
MAY = date(2026, 5, 1)
ENDS_BEFORE_IT_BEGINS = {"valid_to": BEFORE}
NEVER_ENDS = {"valid_to": None}

LIES: dict[str, list[Lie]] = {
    "unit": [
        (ENDS_BEFORE_IT_BEGINS, "unit_span_in_order"),
        ({"parent": F("id")}, "unit_is_not_its_own_parent"),
    ],
    "cluster": [(ENDS_BEFORE_IT_BEGINS, "cluster_span_in_order")],
    "membership": [(ENDS_BEFORE_IT_BEGINS, "membership_span_in_order")],
    "agency": [(ENDS_BEFORE_IT_BEGINS, "agency_span_in_order")],
    "host": [
        ({"code": "km"}, "host_code_is_letters"),
        ({"code": "K"}, "host_code_is_letters"),
        ({"code": "K1M"}, "host_code_is_letters"),
        ({"code": "K M"}, "host_code_is_letters"),
        ({"code": "ĐU"}, "host_code_is_letters"),
        ({"mood_days": 29}, "host_keeps_moods_for_a_short_time"),
        ({"mood_days": 366}, "host_keeps_moods_for_a_short_time"),
        ({"rounding": "upwards"}, "host_rounding_is_known"),
        ({"decimals": 4}, "host_decimals_at_most_three"),
    ],
    "field": [
        ({"vocabulary": "birds"}, "item_vocabulary_is_known"),
        ({"role": "chair"}, "item_role_belongs_to_post_titles"),
        ({"vocabulary": "post_title"}, "item_role_belongs_to_post_titles"),
    ],
    "succeeded": [
        ({"change": "vanish"}, "succession_change_is_known"),
        ({"successor": F("predecessor")}, "succession_is_not_itself"),
    ],
    "membership over": [(NEVER_ENDS, r"membership_in_one_cluster|organisation_membership\.unit_id$")],
    "term over": [(NEVER_ENDS, r"term_holds_a_post_once|term\.post_id, organisation_term\.person_id$")],
    "oversight over": [(NEVER_ENDS, r"oversight_of_a_unit_once|post_id, organisation_oversight\.unit_id$")],
    "use": [(ENDS_BEFORE_IT_BEGINS, "host_item_span_in_order")],
    "term": [(ENDS_BEFORE_IT_BEGINS, "term_span_in_order")],
    "oversight": [(ENDS_BEFORE_IT_BEGINS, "oversight_span_in_order")],
    "succession": [({"successor": F("predecessor")}, "post_succession_is_not_itself")],
    "post": [
        (ENDS_BEFORE_IT_BEGINS, "post_span_in_order"),
        ({"role": "king"}, "post_role_is_known"),
        ({"unit": None}, "post_of_a_unit_has_a_unit"),
        ({"role": "clearer"}, "post_of_an_agency_has_an_agency"),
    ],
    "drafter": [({"agency": None}, "post_of_an_agency_has_an_agency")],
}
IS_OVER = {"valid_to": date(2026, 6, 1)}
TWINS: dict[str, list[Lie]] = {
    "unit": [({}, "unit_code_once_a_day")],
    "cluster": [({}, "cluster_code_once_a_day")],
    "agency": [({}, "agency_code_once_a_day")],
    "field": [({}, "item_code_unique_in_vocabulary")],
    "use": [({}, "host_item_once_a_day")],
    "route": [({}, "route_once_a_field")],
    "person": [({}, "person_phone_unique_in_host")],
    "membership": [
        (IS_OVER, "membership_once_a_day"),
        ({"valid_from": MAY}, r"membership_in_one_cluster|organisation_membership\.unit_id$"),
    ],
    "term": [(IS_OVER, "term_once_a_day"), ({"valid_from": MAY}, "term_holds_a_post_once")],
    "oversight": [
        (IS_OVER, "oversight_once_a_day"),
        ({"valid_from": date(2026, 5, 2)}, "oversight_of_a_unit_once"),
    ],
    "succession": [({}, "post_succession_once")],
    "succeeded": [
        ({"is_main": False}, "succession_once"),
    ],
}


def over(holds: Model) -> Model:
    """Return a row that says what one says that goes on, and is over."""
    values = {field.attname: getattr(holds, field.attname) for field in holds._meta.concrete_fields[1:]}
    return type(holds)._base_manager.create(**values | {"valid_from": date(2000, 1, 1), "valid_to": MAY})


def of_a_unit() -> Unit:
    """Return a unit that belongs to a cluster."""
    unit = organisation.unit()
    organisation.cluster(units=(unit,))
    return unit


ROWS: dict[str, Callable[[], Model]] = {
    "unit": organisation.unit,
    "cluster": organisation.cluster,
    "membership": lambda: Membership.objects.get(unit=of_a_unit()),
    "agency": organisation.agency,
    "use": lambda: HostItem.objects.filter(host=organisation.host())[0],
    "host": organisation.host,
    "membership over": lambda: over(Membership.objects.get(unit=of_a_unit())),
    "term over": lambda: over(
        organisation.term(post=organisation.post(unit=organisation.unit()), person=organisation.person())
    ),
    "oversight over": lambda: over(
        organisation.oversight(post=organisation.post(role=Role.MEMBER_IN_CHARGE), unit=organisation.unit())
    ),
    "term": lambda: organisation.term(
        post=organisation.post(unit=organisation.unit()), person=organisation.person()
    ),
    "oversight": lambda: Oversight.objects.create(
        post=organisation.post(role=Role.MEMBER_IN_CHARGE), unit=organisation.unit(), valid_from=MAY
    ),
    "field": organisation.item,
    "route": lambda: organisation.route(field=organisation.item(), agency=organisation.agency()),
    "person": organisation.person,
    "succeeded": lambda: organisation.succession(before=organisation.unit(), after=organisation.unit()),
    "succession": lambda: PostSuccession.objects.create(
        predecessor=organisation.post(unit=organisation.unit()),
        successor=organisation.post(unit=organisation.unit()),
        effective_on=MAY,
    ),
    "post": lambda: organisation.post(unit=organisation.unit()),
    "drafter": lambda: organisation.post(role=Role.DRAFTER, agency=organisation.agency()),
}


@pytest.mark.django_db
@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", TWINS)
def test_the_database_keeps_no_second(name: str) -> None:
    assert believed_twice(ROWS[name](), TWINS[name]) == []


@pytest.mark.django_db
def test_a_unit_has_one_main_line_of_successors() -> None:
    first = organisation.succession(before=organisation.unit(), after=organisation.unit())
    lie: Lie = ({"successor": organisation.unit()}, "succession_has_one_main_line")

    assert believed_twice(first, [lie]) == []


@pytest.mark.django_db
def test_no_post_stands_in_two_places() -> None:
    post = organisation.post(unit=organisation.unit())
    two = {"agency": organisation.agency()}
    also = {"unit": None, "role": "chair", **two, "cluster": organisation.cluster()}

    assert believed(post, [(two, "one_place"), ({"cluster": also["cluster"]}, "one_place")]) == []
    assert believed(post, [(also, "post_stands_in_one_place")]) == []


@pytest.mark.django_db(transaction=True)
def test_of_two_acts_at_once_one_puts_a_unit_into_a_cluster_and_the_other_is_refused() -> None:
    unit = organisation.unit()
    clusters = [organisation.cluster() for _ in range(2)]

    def clerk(cluster: Cluster) -> str:
        try:
            return actions.join_cluster(unit, cluster, on=MAY, actor=SYSTEM).cluster.code
        except OperationalError:  # a database in memory does not wait for its lock, a file does
            sleep(0.01)
            return clerk(cluster)
        except Refused as refused:
            return refused.refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=2) as clerks:
        told = set(clerks.map(clerk, clusters))

    joined = Membership.objects.get(unit=unit)
    assert told == {joined.cluster.code, "in_another_cluster"}
