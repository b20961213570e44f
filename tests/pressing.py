"""Papers are set within the process of the tests: hundreds of processes took a third of a second each.

What is set is the same to the byte, which ``tests/documents/test_printing.py`` proves at the press itself;
there, in the journeys and wherever ``giaoban`` is run as its users do, papers go to the press.
"""

import pytest

from giaoban.documents.printing import press, pressroom
from giaoban.documents.printing.plain import Plain


def _set_here(way: str, told: Plain) -> bytes:
    return pressroom.done({"way": way, "told": told, "own": press.own_fonts()})


@pytest.fixture(autouse=True)
def papers_are_set_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the press out, but for what is marked as going there and for the journeys."""
    if not {"press", "journey"} & set(request.keywords):
        monkeypatch.setattr(press, "_set", _set_here)
