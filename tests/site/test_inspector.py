"""The page inspector finds what it is there for, and lets a sound page pass."""

import pytest

from tests.inspector import faults, shape

SOUND = """<!doctype html>
<html lang="vi"><head><title>Việc hôm nay · Giao ban</title></head><body>
<form action="/-/language/" method="post"><button name="language" value="en">English</button></form>
<main><h1>Việc hôm nay</h1><label for="t">Nội dung</label><input id="t" name="t"></main>
<a href="tel:0240000000">Hỗ trợ</a></body></html>"""


def test_a_sound_page_passes() -> None:
    assert faults(SOUND) == []


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("<h1>Việc hôm nay</h1>", "", "0 first headings: []"),
        ("<main>", "<main><h1>Hai</h1>", "2 first headings: ['Hai', 'Việc hôm nay']"),
        ("<title>Việc", "<title>Chuyện", "title 'Chuyện hôm nay · Giao ban' does not begin"),
        ('lang="vi"', "", "no language on the page"),
        ('for="t"', "", "no label for input 't'"),
        ("<main>", '<main id="t">', "id 't' stands 2 times"),
        ("<main>", '<main style="color: red">', "inline style on main"),
        ("<main>", '<main onclick="x()">', "inline onclick on main"),
        ("<main>", "<main><script>x()</script>", "inline script"),
        ("<main>", '<main><img src="/x.png">', "no words for the picture '/x.png'"),
        ("<main>", '<main><a href="/x/"></a>', "no words on a '/x/'"),
        ("<main>", "<main><p><div></div></p>", "line 4: "),
        ("tel:", "mailto:", "no help line"),
        ("/-/language/", "/elsewhere/", "no language switch"),
    ],
)
def test_every_fault_is_named(before: str, after: str, fault: str) -> None:
    found = faults(SOUND.replace(before, after, 1))

    assert [one for one in found if one.startswith(fault)]


def test_a_thousand_rows_are_one_page() -> None:
    assert shape("/opinions/42/?page=3&field=road") == shape("/opinions/7/?field=water&page=1")
