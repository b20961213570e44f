"""What the guards look at: the files of the project and what stands in them."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PACKAGE: Final = ROOT / "src" / "giaoban"
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """Return how a file is called in the report of a guard."""
    return str(path.relative_to(ROOT))


def areas() -> list[str]:
    """Return the names of all areas."""
    return sorted(place.parent.name for place in PACKAGE.glob("*/__init__.py"))


def modules(*, migrations: bool = False) -> list[Path]:
    """Return the modules of the product and of its tests, or the migrations."""
    found = [*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    return sorted(path for path in found if ("migrations" in path.parts) is migrations)


def rooms(*names: str) -> list[Path]:
    """Return the modules of the rooms of those names, in all areas."""
    return [path for path in modules() if path.is_relative_to(PACKAGE) and room(path) in names]


def room(path: Path) -> str:
    """Return the room that a module of the product belongs to."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[1] if len(parts) > 1 else ""


def functions(path: Path) -> Iterator[Function]:
    """Yield every function of a module, methods included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


def imports(path: Path) -> Iterator[str]:
    """Yield the full name of everything that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def templates() -> list[Path]:
    """Return every template."""
    return sorted(PACKAGE.glob("*/templates/**/*.html"))


def tracked() -> list[Path]:
    """Return every file of the project that git knows, those about to be added included."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]
