"""House guards: one can walk from the source to the line and back."""

import re
from importlib import import_module
from typing import Final

import pytest

from tests.guards.code import ROOT

PAGE: Final = ROOT / "docs" / "reference" / "sources.md"
ROW: Final = re.compile(
    r"^\| (?P<source>[^|]+) \| [^|]+ \| `(?P<rule>[\w.]+)` \| `(?P<test>\w+)` \|$", re.MULTILINE
)
ROWS: Final = [match.groupdict() for match in ROW.finditer(PAGE.read_text(encoding="utf-8"))]


def test_every_row_of_the_table_is_read() -> None:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]

    assert len(ROWS) == len(lines) - 1


@pytest.mark.parametrize("row", ROWS, ids=[row["rule"] for row in ROWS])
def test_every_source_leads_to_a_rule_and_a_test(row: dict[str, str]) -> None:
    module, _, name = row["rule"].rpartition(".")
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))

    assert hasattr(import_module(f"giaoban.{module}"), name)
    assert f"def {row['test']}(" in tests
