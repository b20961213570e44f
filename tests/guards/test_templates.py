"""House guards: templates without styles and scripts, and classes that exist on both sides."""

import re
from pathlib import Path
from typing import Final

import pytest

from giaoban.ui.icons import OUTLINES
from tests.guards.code import PACKAGE, ROOT, name_of, templates

INLINE: Final = re.compile(
    r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|javascript:|hx-on", re.IGNORECASE
)
TAG: Final = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
CLASSES: Final = re.compile(r"""class=\\?["']([^"'>]*)["'\\]""")
TOKEN: Final = re.compile(r"--[a-z-]+:[^;}]*")  # a style sheet for paper gives the tokens other values
COLOUR: Final = re.compile(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", re.IGNORECASE)


def own_styles() -> list[Path]:
    """Return our style sheets."""
    return sorted(PACKAGE.glob("*/static/**/*.css"))


def styled() -> set[str]:
    """Return every class that a style sheet names."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in own_styles())
    text = re.sub(r"/\*.*?\*/|\"[^\"]*\"|url\([^)]*\)", "", text, flags=re.DOTALL)
    return set(re.findall(r"\.(-?[a-z_][\w-]*)", text, re.IGNORECASE))


def worn() -> dict[str, str]:
    """Return every class that a template or a component writes, with the file that does."""
    found: dict[str, str] = {}
    for path in [*templates(), *PACKAGE.glob("*/templatetags/**/*.py"), *PACKAGE.glob("ui/*.py")]:
        for value in CLASSES.findall(TAG.sub(" ", path.read_text(encoding="utf-8"))):
            names = re.findall(r"(?<![\w{-])[a-z][a-z0-9_-]*(?![\w}])", value)
            found |= dict.fromkeys(names, name_of(path))
    return found


@pytest.mark.parametrize("template", templates(), ids=name_of)
def test_templates_carry_no_styles_and_no_scripts(template: Path) -> None:
    assert INLINE.findall(template.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("template", templates(), ids=name_of)
def test_no_words_of_a_person_are_cut(template: Path) -> None:
    assert re.findall(r"\|\s*truncate\w+", template.read_text(encoding="utf-8")) == []


def test_every_class_that_is_worn_is_styled() -> None:
    known = styled()

    assert {name: place for name, place in worn().items() if name not in known} == {}


def test_every_class_that_is_styled_is_worn() -> None:
    sources = [*templates(), *PACKAGE.rglob("*.py"), *PACKAGE.glob("*/static/**/*.js")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    words = set(re.findall(r"[a-z][\w-]*", text))

    assert sorted(styled() - words) == []


def test_colours_come_from_the_tokens() -> None:
    found = [
        f"{name_of(path)}: {colour}"
        for path in own_styles()
        if path.name != "tokens.css"
        for colour in COLOUR.findall(TOKEN.sub("", path.read_text(encoding="utf-8")))
    ]

    assert found == []


def test_nothing_is_loaded_from_elsewhere() -> None:
    sources = [*templates(), *own_styles(), *PACKAGE.glob("*/static/**/*.js")]
    pattern = re.compile(r"""(?:src|href|url|import|action)\s*[=(]?\s*["']?(?:https?:)?//[^\s"')]+""")

    assert [name_of(path) for path in sources if pattern.search(path.read_text(encoding="utf-8"))] == []


def test_the_readme_links_to_files_that_exist() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
    broken = [
        f"{name_of(page)} -> {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+?)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]

    assert broken == []


def test_every_icon_that_a_page_names_is_drawn() -> None:
    named = {
        (name_of(path), icon)
        for path in templates()
        for icon in re.findall(r'icon="([a-z]+)"', path.read_text(encoding="utf-8"))
    }

    assert {pair for pair in named if pair[1] not in OUTLINES} == set()
