"""House guards: one can walk from the source to the line and back."""

import ast
import re
from collections.abc import Iterator
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


def cited() -> Iterator[tuple[str, str]]:
    """Yield the public rules whose docstring names a source: the area, and the name of the function."""
    package = ROOT / "src" / "giaoban"
    for path in (
        *package.glob("*/rules.py"),
        *package.glob("*/rules/**/*.py"),
        *package.glob("kernel/**/*.py"),
    ):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
                continue
            if "Source:" in (ast.get_docstring(node) or ""):
                yield path.relative_to(package).parts[0], node.name


def test_every_rule_that_names_its_source_stands_in_the_table() -> None:
    named = {(row["rule"].partition(".")[0], row["rule"].rpartition(".")[2]) for row in ROWS}

    assert sorted(set(cited()) - named) == [], f"give each a row in {PAGE}"
