"""Formatted text: nothing harmful survives, nothing visible is lost."""

import re

import html5lib
import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.bulletin.rules import rich
from giaoban.documents.rules.blocks import Heading, Mixed, Run, Table
from giaoban.documents.rules.text import printable

FROM_WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style>p.MsoNormal {margin:0}</style></head><body lang=VI><!--StartFragment-->
<p class=MsoNormal style='text-indent:1cm'><b><span
style='font-size:14.0pt'>Vụ đông</span></b><o:p></o:p></p><table class=MsoTableGrid border=1><tr>
<td width=120><p class=MsoNormal>Khu dân cư</p></td><td><p class=MsoNormal>Diện tích</p></td></tr>
<tr><td><p>Lò Vôi</p></td><td><p>4,5&nbsp;ha</p></td></tr></table><!--EndFragment--></body></html>"""
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=12)
INLINE = st.sampled_from(["b", "i", "strong", "em", "span", "a", "u", "font"])
BLOCKS = st.sampled_from(["p", "div", "h1", "h3", "li", "ul", "ol", "td", "table", "blockquote", "section"])


def written(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return some pieces inside a tag."""
    return st.builds(
        lambda tag, inner: f"<{tag} class='x' onclick='y()'>{''.join(inner)}</{tag}>",
        INLINE | BLOCKS,
        st.lists(children, max_size=4),
    )


PIECES = st.recursive(
    WORDS.map(lambda text: text.replace("<", "&lt;").replace("&", "&amp;")), written, max_leaves=20
)
ANYTHING = st.text(max_size=200) | PIECES


def seen(html: str) -> str:
    """Return the letters that a browser shows, without white space."""
    tree = html5lib.parse(f"<body>{html}", treebuilder="etree", namespaceHTMLElements=False)
    return re.sub(r"\s+", "", "".join(tree.itertext()))


@given(ANYTHING)
def test_only_the_twelve_tags_survive_and_none_has_an_attribute(html: str) -> None:
    told = rich.clean(html)

    assert set(re.findall(r"<(/?[^>]*)>", told)) <= rich.TAGS | {f"/{tag}" for tag in rich.TAGS}
    assert seen(nh3.clean(told, tags=set(rich.TAGS), attributes={})) == seen(told)


@given(ANYTHING)
def test_cleaning_again_changes_nothing(html: str) -> None:
    once = rich.clean(html)

    assert rich.clean(once) == once


@given(st.lists(PIECES, max_size=5).map("".join))
def test_the_words_that_a_reader_saw_are_all_kept_in_their_order(html: str) -> None:
    assert seen(rich.clean(html)) == seen(printable(html))


@given(st.text(max_size=200))
def test_typed_text_keeps_its_words_and_is_clean(text: str) -> None:
    told = rich.from_plain(text)

    assert rich.clean(told) == told
    assert rich.words(told) <= len(text.split()) + text.count("\n") + 1


@given(st.lists(st.text("aăđệ0123", min_size=1), max_size=9))
def test_words_are_counted_as_typed(typed: list[str]) -> None:
    assert rich.words(rich.from_plain(" ".join(typed))) == len(" ".join(typed).split())


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<p>Một<script>alert(1)</script> hai</p>", "<p>Một hai</p>"),
        ('<p onclick="x()">Ảnh <img src="http://far.away/p.gif" onerror="x()"> này</p>', "<p>Ảnh này</p>"),
        ('<a href="javascript:x()">Xem ở đây</a>', "<p>Xem ở đây</p>"),
        ("<div>Một</div><div>Hai</div>", "<p>Một</p>\n<p>Hai</p>"),
        ("<h1>Nông nghiệp</h1>", "<h3>Nông nghiệp</h3>"),
        ("<b>Đậm</b> và <i>nghiêng</i>", "<p><strong>Đậm</strong> và <em>nghiêng</em></p>"),
        ("<ul><li>Một<ol><li>Hai</li></ol></li></ul>", "<ul><li>Một</li></ul>\n<ol><li>Hai</li></ol>"),
        ("<p>&nbsp;</p><p></p>", ""),
        (
            "<table><caption>Bảng 1</caption><tr><td>1</td></tr></table>",
            "<p>Bảng 1</p>\n<table><tr><td>1</td></tr></table>",
        ),
        ("1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
    ],
)
def test_what_is_pasted_becomes_what_the_bulletin_knows(html: str, told: str) -> None:
    assert rich.clean(html) == told


def test_a_table_pasted_from_word_keeps_its_cells() -> None:
    assert rich.clean(FROM_WORD) == (
        "<p><strong>Vụ đông</strong></p>\n<table><tr><td>Khu dân cư</td><td>Diện tích</td></tr>"
        "<tr><td>Lò Vôi</td><td>4,5\xa0ha</td></tr></table>"
    )


def test_a_table_is_printed_with_its_first_row_as_head_and_short_rows_filled_up() -> None:
    (table,) = rich.blocks("<table><tr><td>Xóm</td><td>Ha</td></tr><tr><td>Lò Vôi</td></tr></table>")

    assert isinstance(table, Table)
    assert [column.head for column in table.columns] == ["Xóm", "Ha"]
    assert table.rows == (("Lò Vôi", ""),)


@pytest.mark.parametrize(("rows", "letters", "is_whole"), [(8, 20, True), (9, 20, False), (8, 90, False)])
def test_a_small_table_stands_on_one_page_and_a_larger_one_may_go_on(
    rows: int, letters: int, is_whole: bool
) -> None:
    row = f"<tr><td>{'chữ ' * (letters // 4)}</td></tr>"

    (table,) = rich.blocks(f"<table><tr><td>Xóm</td></tr>{row * rows}</table>")

    assert isinstance(table, Table)
    assert table.whole is is_whole


def test_headings_lists_and_letterings_are_printed() -> None:
    assert rich.blocks("<h3>Lúa</h3><ol><li>Gặt <b>xong</b></li><li>Phơi</li></ol><p><i>Hết</i></p>") == (
        Heading("Lúa", level=2),
        Mixed((Run("Gặt "), Run("xong", bold=True)), "1. "),
        Mixed((Run("Phơi"),), "2. "),
        Mixed((Run("Hết", italic=True),)),
    )


def test_the_loudspeaker_gets_sentences_and_rows_under_their_heads() -> None:
    assert rich.plain(FROM_WORD) == "Vụ đông.\nKhu dân cư: Lò Vôi; Diện tích: 4,5 ha."


def test_lines_that_begin_with_a_dash_are_typed_as_a_list() -> None:
    assert rich.from_plain("Việc tháng này:\n- Lấy nước\n– Trồng màu\n\n<b>") == (
        "<p>Việc tháng này:</p>\n<ul><li>Lấy nước</li><li>Trồng màu</li></ul>\n<p>&lt;b&gt;</p>"
    )


def test_lines_between_strokes_are_typed_as_a_table() -> None:
    assert rich.from_plain("Diện tích:\n| Nơi | Ha |\n| Lò Vôi | |\n||") == (
        "<p>Diện tích:</p>\n<table><tr><td>Nơi</td><td>Ha</td></tr><tr><td>Lò Vôi</td><td></td></tr></table>"
        "\n<p>||</p>"
    )


def test_what_is_kept_is_read_whether_it_was_typed_or_formatted() -> None:
    assert rich.kept("<p>Một</p>\n<p>Hai</p>") == rich.kept("Một\n\nHai") == "<p>Một</p>\n<p>Hai</p>"
    assert rich.kept("<b>") == "<p>&lt;b&gt;</p>"
    assert rich.kept("") == ""


def test_a_hundred_thousand_letters_and_deep_nesting_are_no_trouble() -> None:
    assert rich.words(rich.clean("<div>" * 5000 + "chữ " * 25_000)) == 25_000
