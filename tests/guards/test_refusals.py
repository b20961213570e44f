"""House guards: whatever the database refuses stands in a test, so that no refusal can go in silence.

Columns that are unique by themselves have no constraint with a name; the tests of sending twice hold them.
"""

import ast
import re
from functools import cache
from typing import Final

import pytest
from django.apps import apps
from django.db import connection

from tests.guards.code import PACKAGE, ROOT

# How the names of triggers begin that refuse nothing, and what they do.
NO_REFUSAL: Final = {
    "search_entry_": "keep SQLite's index of words",
    "marks_": "note which months are counted anew",
}
TRIGGERS: Final = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


@cache
def named_in_tests() -> frozenset[str]:
    """Return every word of every text in the tests; the guards themselves do not count."""
    paths = [path for path in (ROOT / "tests").rglob("*.py") if "guards" not in path.parts]
    nodes = (node for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    texts = (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return frozenset(word for text in texts for word in re.findall(r"\w+", text))


def constraints() -> list[str]:
    """Return the name of every constraint of our models."""
    own = [model for model in apps.get_models() if model.__module__.startswith(PACKAGE.name)]
    return sorted(constraint.name for model in own for constraint in model._meta.constraints)


def test_every_constraint_has_a_lie_that_it_stops() -> None:
    assert [name for name in constraints() if name not in named_in_tests()] == []


@pytest.mark.django_db
def test_every_trigger_that_refuses_has_a_lie_that_it_stops() -> None:
    with connection.cursor() as cursor:
        cursor.execute(TRIGGERS[connection.vendor])
        found = {name for (name,) in cursor.fetchall()}

    refusing = {name for name in found if not name.startswith(tuple(NO_REFUSAL))}
    assert sorted(refusing - named_in_tests()) == []
