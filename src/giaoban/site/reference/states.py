"""The page of states: every machine in the rules, as its table says."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import giaoban
from giaoban.kernel.machine import Machine


def machines() -> Iterator[tuple[str, Machine[Any, Any]]]:
    """Yield every machine that a rules module holds, with its full name."""
    for found in pkgutil.walk_packages(giaoban.__path__, "giaoban."):
        if "rules" in found.name.split("."):
            module = importlib.import_module(found.name)
            for name in re.findall(r"^([A-Z]\w*)\b.*= Machine\(", inspect.getsource(module), re.MULTILINE):
                yield f"{found.name.removeprefix('giaoban.')}.{name}", vars(module)[name]


def text() -> str:
    """Return every machine as a diagram."""
    parts = [
        "# States",
        "What follows from time, such as being overdue, is computed and therefore not a state.",
    ]
    for name, machine in sorted(machines(), key=lambda one: one[0]):
        parts += [f"## {name}", f"```mermaid\n{machine.as_mermaid()}\n```"]
    return "\n\n".join(parts)
