"""The published page of the components is the code's own."""

from pathlib import Path

from giaoban.ui.reference import page

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "components.md"


def test_the_published_page_of_components_is_up_to_date() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == page(), (
        "run python -m giaoban.ui.reference and save what it prints"
    )
