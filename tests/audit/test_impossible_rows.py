"""What cannot be done to the audit log, whoever tries: the database refuses it.

The name and its salt may be blanked together; that is how a lawful erasure works (``test_actions``).
"""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import F, Model

from giaoban.audit.models import Chain
from tests.impossible import Lie, believed, believed_gone, believed_twice
from tests.make import audit

pytestmark = pytest.mark.django_db
REFUSAL = "the audit log is only added to"

# By the trigger that stops them; all of them say the same.
LIES: dict[str, tuple[str, list[Lie]]] = {
    "audit_entry_stands": (
        "entry",
        [
            ({"actor_post": "Chủ trì"}, REFUSAL),
            ({"at": F("at"), "details": {"a": 1}}, REFUSAL),
            ({"actor_name": "Người khác"}, REFUSAL),
            ({"salt": "0" * 32, "actor_name": ""}, REFUSAL),
        ],
    ),
    "audit_chain_grows": (
        "chain",
        [
            ({"code": "khác"}, REFUSAL),
            ({"length": F("length") - 1}, REFUSAL),
            ({"length": F("length") + 2}, REFUSAL),
            ({"head": "0" * 64}, REFUSAL),
        ],
    ),
}
STAYS = {"audit_entry_stays": "entry", "audit_chain_stays": "chain"}
TWINS: list[Lie] = [
    ({}, "audit_entry_number_unique_per_chain"),
    ({"number": 0}, "audit_entry_number_from_one"),
]


def chain() -> Chain:
    """Return the chain of a committee with one entry."""
    return Chain.objects.get(code=audit.entry().chain)


ROWS: dict[str, Callable[[], Model]] = {"entry": audit.entry, "chain": chain}


@pytest.mark.parametrize("trigger", LIES)
def test_the_database_alters_nothing_of(trigger: str) -> None:
    row, lies = LIES[trigger]

    assert believed(ROWS[row](), lies) == []


@pytest.mark.parametrize("trigger", STAYS)
def test_the_database_lets_nobody_delete(trigger: str) -> None:
    assert believed_gone(ROWS[STAYS[trigger]](), REFUSAL) == []


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite empties a table row by row")
@pytest.mark.parametrize("trigger", ["audit_entry_is_whole", "audit_chain_is_whole"])
def test_the_database_empties_no_table_at_once(trigger: str) -> None:
    table = trigger.removesuffix("_is_whole")

    with pytest.raises(IntegrityError, match=REFUSAL), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {table}")


def test_the_database_keeps_no_second_entry() -> None:
    assert believed_twice(audit.entry(), TWINS) == []
