"""Renaming, moving, merging and splitting: history stays, posts go on, and it can be read both ways."""

from datetime import date

import pytest

from giaoban.audit.models import Entry
from giaoban.kernel.verdict import Refused
from giaoban.organisation import actions, queries
from giaoban.organisation.actions import UnitPlan
from giaoban.organisation.models import Item, PostSuccession, Succession, Term, Unit
from giaoban.organisation.rules import Role, Vocabulary
from tests.make import organisation as make
from tests.make.audit import actor

pytestmark = pytest.mark.django_db

BEFORE, ON = date(2019, 10, 31), date(2019, 11, 1)


def kind(code: str = "cell_thon") -> Item:
    return make.item(vocabulary=Vocabulary.UNIT_KIND, code=code)


def plan(name: str, code: str, *, on: date = ON, parent: Unit | None = None) -> UnitPlan:
    return UnitPlan(code=code, name=name, kind=kind(), valid_from=on, parent=parent)


def test_a_renamed_unit_ends_and_its_successor_begins_the_next_day() -> None:
    old = make.unit(name="Thị trấn Minh Tân", code="MT")

    new = actions.rename_unit(old, name="Phường Minh Tân", kind=kind("ward_committee"), on=ON, actor=actor())

    old.refresh_from_db()
    assert (old.valid_to, new.valid_from, new.valid_to) == (BEFORE, ON, None)
    assert (new.code, new.name, new.kind.code) == ("MT", "Phường Minh Tân", "ward_committee")
    assert list(queries.units_on(old.host, BEFORE)) == [old]
    assert list(queries.units_on(old.host, ON)) == [new]
    assert Entry.objects.get().event == "organisation.unit_renamed"


def test_cells_stay_with_a_commune_that_is_renamed() -> None:
    commune = make.unit(kind="commune_committee")
    cell = make.unit(parent=commune)

    ward = actions.rename_unit(
        commune, name="Phường An Phụ", kind=kind("ward_committee"), on=ON, actor=actor()
    )

    assert queries.borders(commune.host).below(commune.pk, BEFORE) == {commune.pk, cell.pk}
    assert queries.borders(ward.host).below(ward.pk, ON) == {ward.pk, cell.pk}
    assert list(queries.children_on(ward, ON)) == [cell]
    assert queries.ancestors(cell, ON) == (ward,)


def test_posts_terms_oversight_and_cluster_go_on_with_a_renamed_unit() -> None:
    old = make.unit(name="Chi bộ thôn Cũ")
    cluster = make.cluster(units=(old,))
    post = make.post(unit=old, name="Bí thư Chi bộ thôn Cũ")
    person = make.person()
    make.term(post=post, person=person)
    overseer = make.post(role=Role.MEMBER_IN_CHARGE)
    make.oversight(post=overseer, unit=old)

    new = actions.rename_unit(old, name="Chi bộ thôn Mới", kind=old.kind, on=ON, actor=actor())

    before, after = queries.holder_terms(person, BEFORE).get(), queries.holder_terms(person, ON).get()
    assert (before.post.name, before.post.unit) == ("Bí thư Chi bộ thôn Cũ", old)
    assert (after.post.name, after.post.unit) == ("Bí thư Chi bộ thôn Mới", new)
    step = PostSuccession.objects.get()
    assert (step.predecessor, step.successor, step.effective_on) == (before.post, after.post, ON)
    assert queries.cluster_of(new, ON) == queries.cluster_of(old, BEFORE) == cluster
    assert queries.overseen_units([overseer.pk], ON) == {overseer.pk: [new.pk]}
    assert queries.overseen_units([overseer.pk], BEFORE) == {overseer.pk: [old.pk]}


def test_a_term_that_begins_later_goes_to_the_successor_whole() -> None:
    old = make.unit()
    post = make.post(unit=old)
    term = make.term(post=post, person=make.person(), valid_from=date(2020, 6, 1))

    new = actions.rename_unit(old, name="Chi bộ Mới", kind=old.kind, on=ON, actor=actor())

    term.refresh_from_db()
    assert (term.post.unit, term.valid_from, Term.objects.count()) == (new, date(2020, 6, 1), 1)


def test_merging_two_cells_keeps_the_history_of_both() -> None:
    one, other = make.unit(name="Chi bộ thôn Một"), make.unit(name="Chi bộ thôn Hai")
    kept, ended = make.post(unit=one), make.post(unit=other)
    first, second = make.person(), make.person()
    make.term(post=kept, person=first)
    make.term(post=ended, person=second)

    merged = actions.merge_units([one, other], plan("Chi bộ thôn Chung", "CH"), posts_from=one, actor=actor())

    assert queries.guises([merged.pk]) == {one.pk, other.pk, merged.pk}
    assert queries.heirs_map(one.host, ON) == {one.pk: merged.pk, other.pk: merged.pk, merged.pk: merged.pk}
    assert queries.heirs_map(one.host, BEFORE) == {key: key for key in (one.pk, other.pk, merged.pk)}
    assert [term.post.unit for term in queries.holder_terms(first, ON)] == [merged]
    assert list(queries.holder_terms(second, ON)) == []
    assert [term.post.unit for term in queries.holder_terms(second, BEFORE)] == [other]
    entry = Entry.objects.get()
    assert entry.details == {"from": [one.code, other.code], "to": ["CH"], "on": "2019-11-01"}


def test_a_merged_unit_may_keep_the_code_and_the_name_of_one() -> None:
    large, small = make.unit(name="Chi bộ thôn Lớn", code="L"), make.unit(code="N")

    merged = actions.merge_units([large, small], plan("Chi bộ thôn Lớn", "L"), actor=actor())

    assert list(queries.units_on(large.host, ON)) == [merged]


def test_of_a_split_one_part_carries_on_the_main_line_and_all_stay_in_the_cluster() -> None:
    whole = make.unit(name="Chi bộ thôn Cả", code="C")
    cluster = make.cluster(units=(whole,))
    below = make.unit(parent=whole)

    east, west = actions.split_unit(whole, [plan("Đông", "D"), plan("Tây", "T")], main=1, actor=actor())

    assert queries.heirs_map(whole.host, ON)[whole.pk] == west.pk
    assert queries.borders(west.host).below(west.pk, ON) == {west.pk, below.pk}
    assert queries.borders(east.host).below(east.pk, ON) == {east.pk}
    assert set(queries.members_of_cluster(cluster, ON)) == {east, west}
    assert Succession.objects.filter(is_main=True).get().successor == west


def test_a_moved_unit_stands_under_another_one_with_all_its_own() -> None:
    here, there = make.unit(kind="commune_committee"), make.unit(kind="commune_committee")
    cell = make.unit(parent=here)
    group = make.unit(parent=cell)

    moved = actions.move_unit(cell, parent=there, on=ON, actor=actor())

    assert queries.borders(there.host).below(there.pk, ON) == {there.pk, moved.pk, group.pk}
    assert queries.borders(here.host).below(here.pk, ON) == {here.pk}
    assert queries.borders(here.host).below(here.pk, BEFORE) == {here.pk, cell.pk, group.pk}


@pytest.mark.parametrize(
    ("on", "code"),
    [(date(2010, 1, 1), "not_begun"), (date(2009, 1, 1), "not_begun"), (date(2021, 1, 1), "already_ended")],
)
def test_a_unit_does_not_change_on_a_day_outside_its_own(on: date, code: str) -> None:
    unit = make.unit(valid_to=date(2020, 12, 31))

    with pytest.raises(Refused) as refused:
        actions.rename_unit(unit, name="Khác", kind=unit.kind, on=on, actor=actor())

    assert refused.value.refusal.code == code
    assert Unit.objects.count() == 1


def test_a_unit_that_gave_way_is_not_changed_again_and_its_successor_is_named() -> None:
    old = make.unit()
    actions.rename_unit(old, name="Tên mới", kind=old.kind, on=ON, actor=actor())

    with pytest.raises(Refused) as refused:
        actions.rename_unit(old, name="Tên khác", kind=old.kind, on=date(2021, 1, 1), actor=actor())

    assert refused.value.refusal.code == "already_succeeded"
    assert refused.value.refusal.values["successor"] == "Tên mới"


@pytest.mark.parametrize("count", [0, 1])
def test_a_merge_needs_two_units(count: int) -> None:
    units = [make.unit() for _ in range(count)]

    with pytest.raises(Refused) as refused:
        actions.merge_units(units, plan("Một", "M"), actor=actor())

    assert refused.value.refusal.code == "too_few_to_merge"


def test_a_unit_is_not_merged_with_itself() -> None:
    unit = make.unit()

    with pytest.raises(Refused) as refused:
        actions.merge_units([unit, unit], plan("Một", "M"), actor=actor())

    assert refused.value.refusal.code == "too_few_to_merge"


def test_a_unit_is_not_merged_with_what_it_stands_under() -> None:
    commune = make.unit()
    cell = make.unit(parent=commune)

    with pytest.raises(Refused) as refused:
        actions.merge_units([commune, cell], plan("Một", "M"), actor=actor())

    assert refused.value.refusal.code == "merge_nested"


def test_a_unit_is_not_moved_under_its_own_units() -> None:
    commune = make.unit()
    cell = make.unit(parent=commune)

    with pytest.raises(Refused) as refused:
        actions.move_unit(commune, parent=cell, on=ON, actor=actor())

    assert refused.value.refusal.code == "under_itself"


def test_two_parts_of_a_split_do_not_bear_the_same_code() -> None:
    with pytest.raises(Refused) as refused:
        actions.split_unit(make.unit(), [plan("Đông", "D"), plan("Tây", "D")], actor=actor())

    assert refused.value.refusal.code == "code_taken"
    assert Unit.objects.count() == 1


def test_a_unit_with_units_under_it_does_not_end_without_a_successor() -> None:
    commune = make.unit()
    make.unit(parent=commune)

    with pytest.raises(Refused) as refused:
        actions.end_unit(commune, last_day=BEFORE, actor=actor())

    assert refused.value.refusal.code == "has_children"


def test_with_a_unit_end_its_posts_terms_and_place_in_the_cluster() -> None:
    unit = make.unit()
    cluster = make.cluster(units=(unit,))
    person = make.person()
    make.term(post=make.post(unit=unit), person=person)

    actions.end_unit(unit, last_day=BEFORE, actor=actor())

    assert list(queries.holder_terms(person, ON)) == []
    assert queries.holder_terms(person, BEFORE).count() == 1
    assert list(queries.members_of_cluster(cluster, ON)) == []
