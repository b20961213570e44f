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


def test_a_translation_that_is_still_english_is_named_but_a_pattern_without_words_is_not(area: Path) -> None:
    (area / "rules.py").write_text('A = gettext_noop("Plain")\nB = gettext_noop("%(day)s, %(place)s")')
    catalogues.update(area)
    place = catalogues.catalogue_of(area)
    for same in ("Plain", "%(day)s, %(place)s"):
        place.write_text(
            place.read_text().replace(f'msgid "{same}"\nmsgstr ""', f'msgid "{same}"\nmsgstr "{same}"')
        )

    found = set(catalogues.faults(area))

    assert "left in English: 'Plain'" in found
    assert not any("%(day)s" in fault for fault in found)


def test_two_areas_may_not_translate_one_sentence_in_two_ways(tmp_path: Path) -> None:
    places = [tmp_path / "one", tmp_path / "other", tmp_path / "third"]
    for place, plain, may in zip(
        places, ("Trơn", "Suông", "Trơn"), ("Tháng Năm", "Tháng Năm", "Tháng 5"), strict=True
    ):
        translated_in(
            place, {'msgid "Plain"': plain, 'msgctxt "month"\nmsgid "May"': may, 'msgid "May"': "Có thể"}
        )

    assert list(catalogues.clashes(places)) == [
        "translated in different ways: 'month: May': one 'Tháng Năm', third 'Tháng 5'",
        "translated in different ways: 'Plain': one 'Trơn', other 'Suông'",
    ]
    assert not list(catalogues.clashes(places[:1]))


def test_one_thing_and_many_are_translated_alike_everywhere(tmp_path: Path) -> None:
    translated_in(tmp_path / "one", {'msgid "%(total)s post"': "%(total)s chức vụ"})
    many = tmp_path / "many" / "locale" / "vi" / "LC_MESSAGES"
    many.mkdir(parents=True)
    (many / "django.po").write_text(
        catalogues.HEADER
        + '\nmsgid "%(total)s post"\nmsgid_plural "%(total)s posts"\nmsgstr[0] "%(total)s nơi"\n'
    )

    found = list(catalogues.clashes([tmp_path / "one", tmp_path / "many"]))

    assert found == [
        "translated in different ways: '%(total)s post': one '%(total)s chức vụ', many '%(total)s nơi'"
    ]


def translated_in(area: Path, said: dict[str, str]) -> None:
    """Give an area a catalogue that holds these translations."""
    place = catalogues.catalogue_of(area)
    place.parent.mkdir(parents=True)
    entries = (f'{named}\nmsgstr "{translation}"\n' for named, translation in said.items())
    place.write_text("\n".join([catalogues.HEADER, *entries]))


def test_a_compiled_catalogue_is_read_back(area: Path) -> None:
    import gettext

    catalogues.update(area)
    place = catalogues.catalogue_of(area)
    place.write_text(place.read_text().replace('msgid "Loud"\nmsgstr ""', 'msgid "Loud"\nmsgstr "To"'))

    catalogues.compile_area(area)

    with place.with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Loud") == "To"
