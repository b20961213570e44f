"""House guards: what the documentation says is what the code does."""

from pathlib import Path

import pytest

from giaoban.site import catalogues, command
from giaoban.site.reference import FOLDER, dependencies, pages
from giaoban.site.reference.states import machines
from tests.guards.code import ROOT, areas, name_of


@pytest.mark.parametrize(("place", "text"), [pytest.param(*page, id=page[0].stem) for page in pages()])
def test_every_reference_page_is_what_the_code_says(place: Path, text: str) -> None:
    told = place.read_text(encoding="utf-8") if place.exists() else ""

    assert told == text, "run: python -m giaoban.site.reference"


def test_every_machine_is_drawn() -> None:
    page = (FOLDER / "states.md").read_text(encoding="utf-8")

    assert [name for name, machine in machines() if machine.as_mermaid() not in page] == []


def test_every_command_is_documented() -> None:
    page = (FOLDER / "commands.md").read_text(encoding="utf-8")

    assert [name for name in command.names() if f"## giaoban {command.typed_as(name)}\n" not in page] == []


@pytest.mark.parametrize("source", ["base", "dev"])
def test_every_dependency_has_a_reason(source: str) -> None:
    lines = (ROOT / "requirements" / f"{source}.in").read_text(encoding="utf-8").splitlines()
    asked = [line for line in lines if line.strip() and not line.startswith(("-r", "#"))]

    assert len(list(dependencies.wanted(source))) == len(asked)


@pytest.mark.parametrize("area", areas())
def test_every_sentence_has_its_vietnamese(area: str) -> None:
    assert list(catalogues.faults(catalogues.PACKAGE / area)) == [], (
        "python -m giaoban.site.catalogues update"
    )


def test_no_compiled_catalogue_is_kept_in_the_repository() -> None:
    from tests.guards.code import tracked

    assert [name_of(path) for path in tracked() if path.suffix == ".mo"] == []
