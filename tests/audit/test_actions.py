"""Entries are written with the change they describe, and the database keeps them."""

from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError, connection, transaction

from giaoban.audit import queries
from giaoban.audit.actions import erase_name, record
from giaoban.audit.models import Chain, Entry
from giaoban.audit.rules import Anchor, Fault
from tests.audit.flush import lock, unlock
from tests.make import audit as make

pytestmark = pytest.mark.django_db


def test_each_host_has_a_chain_of_its_own_without_gaps() -> None:
    for code in ["KM", "NC", "KM", "", "KM"]:
        make.entry(chain=code)

    numbers = list(Entry.objects.order_by("chain", "number").values_list("chain", "number"))
    assert numbers == [("", 1), ("KM", 1), ("KM", 2), ("KM", 3), ("NC", 1)]
    assert list(queries.broken()) == []


def test_an_entry_carries_the_actor_as_plain_values_and_a_digest_of_the_rows() -> None:
    other = make.entry()
    with transaction.atomic():
        entry = record("opinion.merged", other, actor=make.actor(), chain="KM", rows=[other])

    assert (entry.subject, entry.actor_account, entry.actor_name) == (
        f"audit.entry:{other.pk}",
        7,
        "Lê Thị Thử",
    )
    assert (entry.actor_post, entry.actor_role, len(entry.rows)) == ("Văn phòng", "office", 64)
    assert entry.previous == other.hash


@pytest.mark.django_db(transaction=True)
def test_nothing_is_recorded_outside_a_transaction() -> None:
    with pytest.raises(transaction.TransactionManagementError, match=r"opinion\.forwarded"):
        record("opinion.forwarded", "opinions.opinion:1", actor=make.actor(), chain="KM")


@pytest.mark.django_db(transaction=True)
def test_an_entry_stands_or_falls_with_its_change() -> None:
    with transaction.atomic():
        record("opinion.forwarded", "opinions.opinion:1", actor=make.actor(), chain="KM")
        transaction.set_rollback(True)

    assert (Entry.objects.count(), Chain.objects.count()) == (0, 0)


@pytest.mark.django_db(transaction=True)
def test_acts_at_the_same_time_queue_up() -> None:
    with ThreadPoolExecutor(4) as pool:
        numbers = list(pool.map(entered, range(24)))

    assert sorted(numbers) == list(range(1, 25))
    assert list(queries.broken()) == []


def entered(number: int) -> int:
    """Write one entry from a connection of its own, and return its number in the chain."""
    try:
        return make.entry(subject=f"opinions.opinion:{number}").number
    except OperationalError:  # a database in memory does not wait for its lock, a file does
        sleep(0.01)
        return entered(number)
    finally:
        connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET event = 'x'",
        "UPDATE audit_entry SET actor_name = 'x'",
        "UPDATE audit_entry SET number = 9, actor_name = '', salt = ''",
        "DELETE FROM audit_entry",
        "DELETE FROM audit_chain",
        "UPDATE audit_chain SET length = length - 1",
    ],
)
def test_the_database_refuses_to_change_the_log(statement: str) -> None:
    make.entry()

    with pytest.raises((IntegrityError, DatabaseError), match="only added to"), transaction.atomic():
        connection.cursor().execute(statement)


def test_a_name_can_be_erased_and_the_chain_stays_whole() -> None:
    make.entry(by=make.actor(account=7, name="Lê Thị Thử"))
    make.entry(by=make.actor(account=8, name="Trần Văn Mẫu"))

    erased = erase_name(7, actor=make.actor(account=9, name="Quản trị"))

    assert erased == 1
    assert sorted(Entry.objects.values_list("actor_name", flat=True)) == ["", "Quản trị", "Trần Văn Mẫu"]
    assert list(queries.broken()) == []


def test_a_tampering_past_the_triggers_is_found() -> None:
    for number in range(1, 6):
        make.entry(subject=f"opinions.opinion:{number}")
    anchor = queries.anchor_of("KM")
    unlock()
    Entry.objects.filter(number=2).update(event="opinion.ruled_out")
    Entry.objects.filter(number__gte=4).delete()
    lock()

    found = [(each.fault, each.number) for each in queries.broken([anchor] if anchor else [])]
    assert found == [(Fault.ALTERED, 2), (Fault.CUT, 4)]


def test_an_anchor_of_a_chain_that_is_gone_is_missed() -> None:
    found = list(queries.broken([Anchor("KM", 3, "0" * 12)]))

    assert [(each.fault, each.chain, each.number) for each in found] == [(Fault.CUT, "KM", 1)]
