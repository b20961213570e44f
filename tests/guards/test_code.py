"""House guards: size, docstrings, purity, and what must not stand in a file."""

import ast
import re
import statistics
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.guards.code import (
    PACKAGE,
    ROOT,
    areas,
    functions,
    imports,
    modules,
    name_of,
    room,
    rooms,
    tracked,
)

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
PURE = ("rules", "news")
STORED = ("models", "queries", "actions")
SHOWN = ("forms", "http", "views", "urls", "templatetags", "admin")
BESIDE = (
    "apps",
    "jobs",
    "imports",
    "channels",
    "listeners",
    "agenda",
    "chapters",
    "runs",
    "readiness",
    "first_hour",
    "sections",
    "ways",
    "printing",
)
ROOMS = (*PURE, *STORED, *SHOWN, *BESIDE)
# Written in two parts, so that this guard may name what nothing else may.
HOSTS = (
    "py" + "pi.org",
    "pythonhosted" + ".org",
    "npm" + "js.org",
    "npm" + "js.com",
    "proxy.golang" + ".org",
)
MACHINE = re.compile(r"(?<![\w.])(?:/" + r"work/|/" + r"root/|/" + r"home/[a-z]+/)")


def test_no_file_outgrows_one_sitting() -> None:
    product = (path for path in modules() if path.is_relative_to(PACKAGE))
    long = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in product}

    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_no_function_outgrows_one_screen() -> None:
    long = {
        f"{name_of(path)}:{function.name}": lines
        for path in modules()
        for function in functions(path)
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    }

    assert long == {}


def test_nine_functions_of_ten_are_short() -> None:
    lengths = [
        (function.end_lineno or 0) - function.lineno + 1
        for path in modules()
        if path.is_relative_to(PACKAGE)
        for function in functions(path)
    ]

    assert statistics.quantiles(lengths, n=10)[-1] <= 20


def test_every_module_says_what_lives_in_it() -> None:
    silent = [
        name_of(path)
        for path in modules()
        if path.name not in {"__init__.py", "apps.py"}
        and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]

    assert silent == []


def test_whatever_others_call_says_what_it_does() -> None:
    kernel = [path for path in modules() if path.is_relative_to(PACKAGE / "kernel")]
    silent = [
        f"{name_of(path)}:{node.name}"
        for path in [*rooms("rules", "actions", "queries"), *kernel]
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and node.name[0] != "_" and not ast.get_docstring(node)
    ]

    assert silent == []


def test_rules_and_kernel_work_without_django() -> None:
    pure = [*rooms("rules"), *(path for path in modules() if path.is_relative_to(PACKAGE / "kernel"))]
    names = [".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in pure]
    names = [name.removesuffix(".__init__") for name in names]
    program = (
        "import sys, importlib; sys.modules['django'] = None\n"
        f"for name in {names!r}: importlib.import_module(name)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT / "src", capture_output=True, text=True, check=False
    )

    assert done.stderr == ""


def test_pages_of_an_area_are_its_own() -> None:
    strangers = [
        f"{name_of(path)} imports {name}"
        for path in modules()
        if path.is_relative_to(PACKAGE)
        for name in imports(path)
        if re.match(r"giaoban\.(?!ui\.)\w+\.(views|forms)\b", name)
        and name.split(".")[1] != path.relative_to(PACKAGE).parts[0]
    ]

    assert strangers == []


def test_every_area_keeps_the_order_of_its_rooms() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    ordered = next(one for one in contracts if one["name"].startswith("Inside an area"))["containers"]
    without_rooms = {"kernel", "ui", "site", "demo"}

    assert sorted(ordered) == [f"giaoban.{name}" for name in areas() if name not in without_rooms]


def test_views_never_write_rows() -> None:
    writing = re.compile(r"\.(save|delete|create|bulk_create|bulk_update|update_or_create|get_or_create)\(")
    found = [
        f"{name_of(path)}:{number}"
        for path in rooms("views")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if writing.search(line)
    ]

    assert found == []


def test_views_leave_reading_to_queries() -> None:
    found = [
        f"{name_of(path)}:{number}"
        for path in rooms("views")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if ".objects" in line
    ]

    assert found == []


def test_nothing_names_a_registry_or_a_machine() -> None:
    found = []
    for path in tracked():
        if path.suffix in {".png", ".jpg", ".woff2", ".xlsx"}:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{name_of(path)}: {host}" for host in HOSTS if host in text]
        found += [f"{name_of(path)}: {place[0]}" for place in MACHINE.finditer(text)]

    assert found == []


@pytest.mark.parametrize("word", ["utils", "helpers", "services", "common", "mixins", "managers"])
def test_no_room_is_a_drawer_for_everything(word: str) -> None:
    assert [name_of(path) for path in modules() if path.stem == word] == []


def test_every_room_has_a_known_name() -> None:
    known = {"__init__", *ROOMS}
    with_rooms = [area for area in areas() if area not in {"kernel", "ui", "site", "demo", "web"}]
    unknown = [
        name_of(path)
        for path in modules()
        if path.is_relative_to(PACKAGE) and path.relative_to(PACKAGE).parts[0] in with_rooms
        if room(path) not in known
    ]

    assert unknown == []


def test_every_command_line_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    named = re.findall(r"^ {4}make (\w+)", Path(ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert named
    assert all(f"\n{name}:" in makefile for name in named)
