"""The catalogues: every sentence found, every fault named, nothing changed without cause."""

from pathlib import Path

import pytest

from giaoban.site import catalogues

PYTHON = """
A = gettext_noop("Plain")
B = ngettext("One %(count)s", "Many %(count)s", n)
C = pgettext("month", "May")
D = gettext("two " "parts")
E = gettext(variable)
"""
TEMPLATE = """
<p>{% translate "Don't" %} {{ _("Loud")|upper }}
  {% blocktranslate trimmed with a=b %}
    Hello {{ a }}
  {% endblocktranslate %}</p>
{% card title=_("Titled") %}{% endcard %}
"""


@pytest.fixture
def area(tmp_path: Path) -> Path:
    """Return an area with a module and a template."""
    (tmp_path / "templates" / "x").mkdir(parents=True)
    (tmp_path / "rules.py").write_text(PYTHON)
    (tmp_path / "templates" / "x" / "page.html").write_text(TEMPLATE)
    return tmp_path


def test_sentences_are_found_in_modules_and_templates(area: Path) -> None:
    found = {text for text, _context in catalogues.sentences(catalogues.extract(area))}

    assert found == {
        "Plain",
        "One %(count)s",
        "May",
        "two parts",
        "Don't",
        "Loud",
        "Hello %(a)s",
        "Titled",
    }


def test_an_update_keeps_translations_and_forgets_what_is_no_longer_said(area: Path) -> None:
    catalogues.update(area)
    place = catalogues.catalogue_of(area)
    place.write_text(place.read_text().replace('msgid "Plain"\nmsgstr ""', 'msgid "Plain"\nmsgstr "Trơn"'))
    (area / "templates" / "x" / "page.html").unlink()

    catalogues.update(area)
    first = place.read_text()
    catalogues.update(area)

    assert 'msgid "Plain"\nmsgstr "Trơn"' in first
    assert "Titled" not in first
    assert place.read_text() == first


def test_faults_are_named(area: Path) -> None:
    catalogues.update(area)
    place = catalogues.catalogue_of(area)
    text = place.read_text().replace('msgid "Hello %(a)s"\nmsgstr ""', 'msgid "Hello %(a)s"\nmsgstr "Chào"')
    place.write_text(text + '\nmsgid "Gone"\nmsgstr "Hết"\n')

    found = set(catalogues.faults(area))

    assert "not translated: 'Plain'" in found
    assert "other placeholders: 'Hello %(a)s' -> 'Chào'" in found
    assert "no longer said: 'Gone'" in found


def test_a_compiled_catalogue_is_read_back(area: Path) -> None:
    import gettext

    catalogues.update(area)
    place = catalogues.catalogue_of(area)
    place.write_text(place.read_text().replace('msgid "Loud"\nmsgstr ""', 'msgid "Loud"\nmsgstr "To"'))

    catalogues.compile_area(area)

    with place.with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Loud") == "To"
