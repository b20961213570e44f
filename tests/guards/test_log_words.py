"""Every act that the code records has its sentence in the log, in both languages."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.utils import translation
from django.utils.translation import gettext

from giaoban.demo.loading import LOADED
from giaoban.opinions.actions.referrals import _EVENTS
from giaoban.organisation.actions.borders import PAST
from giaoban.web.rules import ACTS, OBJECTS, ROLES_OF_NOBODY

SOURCES = Path(__file__).parents[2] / "src" / "giaoban"


def recorded() -> Iterator[str]:
    """Yield every event that stands as a word in a call of record, or of an action's own _record."""
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and _name(node.func) in {"record", "_record"}:
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str) and "." in part.value:
                        yield part.value


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")


def test_every_recorded_act_has_a_sentence() -> None:
    written = {event for event in recorded() if not event.endswith((".", "_"))}
    chosen = {LOADED, *_EVENTS.values(), *(f"organisation.unit_{past}" for past in PAST.values())}

    assert len(written) > 50
    assert (written | chosen) - set(ACTS) == set()


def test_every_sentence_of_the_log_is_said_in_vietnamese() -> None:
    english = {*ACTS.values(), *OBJECTS.values(), *ROLES_OF_NOBODY.values()}

    with translation.override("vi"):
        assert [sentence for sentence in english if gettext(sentence) == sentence] == []
