"""``make check``: everything that is quick; all faults are told, not just the first."""

import sys
from collections.abc import Iterator

from tests.steps import BIN, ROOT, Step, close, python, side_by_side


def pure_tests() -> list[str]:
    """Return the test files that need no database: the kernel's and every area's rules."""
    rules = (path for name in ("test_*rules*.py", "rules") for path in (ROOT / "tests").glob(f"*/{name}"))
    places = [ROOT / "tests" / "kernel", *rules]
    return sorted(str(path.relative_to(ROOT)) for path in places if path.exists())


def quick() -> Iterator[Step]:
    """Yield the checks that look at the text of the code."""
    yield Step("format", [str(BIN / "ruff"), "format", "--check", "--quiet", "."])
    yield Step("lint", [str(BIN / "ruff"), "check", "--quiet", "."])
    yield Step("imports", [str(BIN / "lint-imports")])
    yield Step("catalogues", python("-m", "giaoban.site.catalogues", "check"))


def types() -> Step:
    """Return the check of the types."""
    return Step("types", [str(BIN / "mypy")])


def checks() -> list[Step]:
    """Run everything that is quick."""
    tests = Step("pure tests and guards", python("-m", "pytest", "-n", "2", *pure_tests(), "tests/guards"))
    return side_by_side(quick()) + side_by_side([types(), tests])


if __name__ == "__main__":
    sys.exit(close(checks()))
