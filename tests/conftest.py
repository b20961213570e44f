"""What every test may rely on."""

import gc
import os
import time
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker

from tests import migrated
from tests.migrated import poured_in

__all__ = ["poured_in"]  # a fixture

STORES: Final = {"db", "transactional_db", "live_server", "install", "migrated"}
BEGAN: Final = pytest.StashKey[float]()

# How long examples take tells of the machine, not of the code; all else stays as Hypothesis has it here.
settings.register_profile(
    "no-timings", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("no-timings")

pytest_plugins = ["tests.audit.flush", "tests.pressing"]


@pytest.fixture(scope="session")
def django_db_setup(
    poured_in: Path | None,
    django_db_setup: None,  # noqa: ARG001 - comes in between
    django_db_blocker: DjangoDbBlocker,
) -> None:
    """Begin with the database that an earlier run has kept, and keep this one if there was none."""
    if poured_in is not None:
        with django_db_blocker.unblock():
            migrated.keep(poured_in)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what ``tests.run`` asks for on the second database."""
    parser.addoption("--only-stored", action="store_true", help="leave out tests that use no database")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Remember when the run began."""
    session.config.stash[BEGAN] = time.monotonic()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, if told to, what would prove the same on every database because it uses none."""
    if config.getoption("only_stored"):
        config.hook.pytest_deselected(items=[item for item in items if not uses_a_database(item)])
        items[:] = [item for item in items if uses_a_database(item)]


def uses_a_database(item: pytest.Item) -> bool:
    """Return whether a test reads or writes rows: its own, or those of an installation that it makes."""
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(STORES & fixtures)


def pytest_collection_finish() -> None:
    """Collect garbage less often, and never among what was loaded: it takes a fifteenth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print how much the proofs proved, their seed and the duration of the run."""
    size = "full" if os.environ.get("GIAOBAN_PROOF") == "full" else "slice"
    seconds = time.monotonic() - config.stash[BEGAN]
    terminalreporter.write_line(f"proofs: {size}, GIAOBAN_SEED={os.environ['GIAOBAN_SEED']}, {seconds:.0f} s")
