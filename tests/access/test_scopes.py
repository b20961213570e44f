"""The scope table, cell by cell: what the rule says of one thing, the database says of all."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from giaoban.access.models import Account
from giaoban.access.queries import Paths, holder_of, within
from giaoban.access.rules import (
    LINK_ROLES,
    LINK_VERBS,
    NOBODY,
    TABLE,
    Grant,
    Holder,
    Lines,
    Scope,
    Target,
    Verb,
    reach,
    reaches,
    why_not,
)
from giaoban.access.rules.wording import ROLE_NAMES, SCOPE_NAMES, VERB_NAMES
from giaoban.organisation.models import Agency, Host, Post, Unit
from giaoban.organisation.rules import Role
from tests.make import access as make
from tests.make import organisation

# Posts stand for anything that concerns a unit or an agency of a host.
POSTS = Paths(host="host_id", units=("unit",), agencies=("agency",))


class World:
    """One committee with everything a scope can tell apart, and another beside it."""

    def __init__(self) -> None:
        self.host = organisation.host()
        self.other_host = organisation.host(code="KM")
        self.unit = organisation.unit(host=self.host)
        self.agency = organisation.agency(host=self.host)
        self.targets: dict[str, Post] = {
            "own unit": self._at(unit=self.unit),
            "below it": self._at(unit=organisation.unit(parent=self.unit)),
            "other unit": self._at(unit=organisation.unit(host=self.host)),
            "other host's unit": self._at(unit=organisation.unit(host=self.other_host)),
            "own agency": self._at(agency=self.agency),
            "other agency": self._at(agency=organisation.agency(host=self.host)),
            "host": organisation.post(role=Role.EDITOR, host=self.host),
            "other host": organisation.post(role=Role.EDITOR, host=self.other_host),
        }

    def account(self, role: Role) -> Account:
        return make.account(role=role, host=self.host, unit=self.unit, agency=self.agency)

    def reached(self, holder: Holder, verb: Verb) -> set[str]:
        """Return the places that the database lets through."""
        found = set(Post.objects.filter(within(holder, verb, POSTS)).values_list("pk", flat=True))
        return {place for place, post in self.targets.items() if post.pk in found}

    def allowed(self, holder: Holder, verb: Verb) -> set[str]:
        """Return the places of which the rule says yes."""
        return {
            place for place, post in self.targets.items() if why_not(holder, verb, target_of(post)) is None
        }

    @staticmethod
    def _at(*, unit: Unit | None = None, agency: Agency | None = None) -> Post:
        return organisation.post(role=Role.EDITOR, unit=unit, agency=agency)


REACHED: dict[Scope, set[str]] = {
    Scope.UNIT: {"own unit", "below it"},
    Scope.OVERSEEN: {"own unit", "below it"},
    Scope.AGENCY: {"own agency"},
    Scope.HOST: {"own unit", "below it", "other unit", "own agency", "other agency", "host"},
}


def target_of(post: Post) -> Target:
    return Target(
        host=post.host_id,
        units=frozenset({post.unit_id} - {None}),  # type: ignore[arg-type]  # mypy does not subtract None
        agencies=frozenset({post.agency_id} - {None}),  # type: ignore[arg-type]
    )


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_each_verb_reaches_exactly_as_far_as_the_table_says(role: Role) -> None:
    world = World()
    holder = holder_of(world.account(role), timezone.localdate())

    for verb in Verb:
        scope = TABLE[role].get(verb)
        expected = REACHED[scope] if scope else set()
        assert world.reached(holder, verb) == expected, (role, verb)
        assert world.allowed(holder, verb) == expected, (role, verb)


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_the_months_link_opens_the_four_tasks_of_a_secretary_alone(role: Role) -> None:
    world = World()
    holder = holder_of(world.account(role), timezone.localdate(), limited=True)

    for verb in Verb:
        scope = TABLE[role].get(verb) if role in LINK_ROLES and verb in LINK_VERBS else None
        expected = REACHED[scope] if scope else set()
        assert world.reached(holder, verb) == expected, (role, verb)
        assert world.allowed(holder, verb) == expected, (role, verb)


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_whoever_is_disabled_reaches_nothing(role: Role) -> None:
    world = World()
    account = world.account(role)
    account.disabled_at = timezone.now()
    holder = holder_of(account, timezone.localdate())

    for verb in Verb:
        assert (world.reached(holder, verb), world.allowed(holder, verb)) == (set(), set())


@pytest.mark.django_db
def test_nobody_reaches_nothing() -> None:
    world = World()

    for verb in Verb:
        assert (world.reached(NOBODY, verb), world.allowed(NOBODY, verb)) == (set(), set())


@pytest.mark.django_db
@pytest.mark.parametrize("scope", Scope)
def test_an_empty_path_is_never_reached_but_by_the_host(
    scope: Scope, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World()
    monkeypatch.setitem(TABLE[Role.EDITOR], Verb.SEE_AUDIT, scope)
    grant = replace(_grant(world), role=Role.EDITOR)
    holder = Holder(account=1, person=1, name="", grants=(grant,))

    found = Post.objects.filter(within(holder, Verb.SEE_AUDIT, Paths(host="host_id")))

    assert found.exists() is (scope == Scope.HOST)


@pytest.mark.django_db
@given(data=st.data())
def test_the_database_lets_through_exactly_what_the_rule_reaches(data: st.DataObject) -> None:
    world = _world()
    posts = list(Post.objects.select_related("unit", "agency"))
    units = sorted({post.unit_id for post in posts if post.unit_id})
    agencies = [None, *sorted({post.agency_id for post in posts if post.agency_id})]
    some = st.frozensets(st.sampled_from(units))
    grants = data.draw(
        st.lists(
            st.builds(
                Grant,
                role=st.sampled_from(Role),
                host=st.sampled_from([world[0].pk, world[1].pk]),
                post=st.just(1),
                post_name=st.just(""),
                agency=st.sampled_from(agencies),
                units=some,
                overseen=some,
            ),
            max_size=3,
        )
    )
    holder = Holder(1, 1, "", tuple(grants), limited=data.draw(st.booleans()))
    verb = data.draw(st.sampled_from(Verb))

    found = set(Post.objects.filter(within(holder, verb, POSTS)))

    assert found == {
        post
        for post in posts
        if any(reaches(grant, scope, target_of(post)) for grant, scope in holder.granted(verb))
    }


def _world() -> tuple[Host, Host]:
    host, other = organisation.host(), organisation.host(code="KM")
    if not Post.objects.exists():
        World()
    return host, other


def _grant(world: World) -> Grant:
    every = frozenset(post.unit_id for post in world.targets.values() if post.unit_id)
    return Grant(
        role=Role.SECRETARY,
        host=world.host.pk,
        post=1,
        post_name="",
        agency=world.agency.pk,
        units=every,
        overseen=every,
    )


GRAPH = st.dictionaries(st.integers(0, 8), st.frozensets(st.integers(0, 8), max_size=3), max_size=8)


@given(start=st.frozensets(st.integers(0, 8), max_size=3), children=GRAPH, former=GRAPH)
def test_reach_is_closed_downward_and_backward_and_holds_nothing_else(
    start: frozenset[int], children: dict[int, frozenset[int]], former: dict[int, frozenset[int]]
) -> None:
    found = reach(start, Lines(children, former, {}))

    assert start <= found
    assert all(set(step.get(unit, ())) <= found for step in (children, former) for unit in found)
    assert all(_is_reached(unit, start, children, former) for unit in found)


def _is_reached(unit: int, start: frozenset[int], *steps: dict[int, frozenset[int]]) -> bool:
    """Walk the other way: upward and forward from the unit, one of the first must be met."""
    seen: set[int] = set()
    waiting = [unit]
    while waiting:
        here = waiting.pop()
        if here in start:
            return True
        if here not in seen:
            seen.add(here)
            waiting.extend(_back(here, steps))
    return False


def _back(unit: int, steps: tuple[dict[int, frozenset[int]], ...]) -> Iterator[int]:
    return (before for step in steps for before, after in step.items() if unit in after)


def test_every_role_verb_and_scope_has_words() -> None:
    assert (set(ROLE_NAMES), set(VERB_NAMES), set(SCOPE_NAMES)) == (set(Role), set(Verb), set(Scope))
    assert set(TABLE) == set(Role)
