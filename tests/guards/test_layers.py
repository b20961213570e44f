"""House guards: no area leads by name to a page of an area above it, which import contracts cannot see."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Final

from tests.guards.code import PACKAGE, ROOT, modules, name_of, templates

NAMED: Final = re.compile(r"""(?:\{%\s*url|\breverse(?:_lazy)?\(|\bredirect\()\s*["'](\w+):""")


@lru_cache(maxsize=1)
def stack() -> list[set[str]]:
    """Return the layers, the highest first, as the import contract names them; neighbours share one."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = (
        contract["layers"]
        for contract in project["tool"]["importlinter"]["contracts"]
        if contract["name"] == "Areas stack one way"
    )
    return [set(layer.split(" | ")) for layer in layers]


def above(path: Path) -> set[str]:
    """Return the areas that the area of a file may not know: those above it and its neighbours."""
    area = path.relative_to(PACKAGE).parts[0]
    found: set[str] = set()
    for layer in stack():
        found |= layer - {area}
        if area in layer:
            return found
    return set()


def test_no_page_leads_by_name_to_an_area_above() -> None:
    pages = [*templates(), *(path for path in modules() if path.is_relative_to(PACKAGE))]

    found = {
        name_of(path): sorted(named)
        for path in pages
        if (named := set(NAMED.findall(path.read_text(encoding="utf-8"))) & above(path))
    }
    assert found == {}
