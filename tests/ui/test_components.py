"""Each component: valid markup, text escaped, a misspelt property refused when the template is compiled."""

from datetime import date
from typing import Any

import html5lib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.core.paginator import Paginator
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory, override_settings
from django.utils.datastructures import MultiValueDict

from giaoban.kernel.verdict import Refusal
from giaoban.ui.charts import Bar, Line, Pair, Reach, Series, Stack, Tile
from giaoban.ui.forms import DayField, Form, Kind, TextField, UploadField
from giaoban.ui.templatetags.ui import register
from tests.ui.samples import ATTACK, AttackForm

OF_THE_FRAME = {
    "chosen_size", "filled", "help_line", "help_lines", "here", "listed_tasks", "main_tasks", "page_problems",
    "page_title", "root_attributes", "unreached",
}  # fmt: skip

USES = {
    "act": "{% act to=x label=x icon='pen' %}{% act to=x label=x refusal=refusal %}",
    "action": "{% action to=x label=x icon='pen' kind='main' %}{% action to=x label=x refusal=refusal %}",
    "back": "{% back to=x label=x %}",
    "barchart": "{% barchart title=x rows=bars %}",
    "button": "{% button label=x kind='main' icon='pen' size='large' name=x value=x %}",
    "buttonlink": "{% buttonlink to=x label=x size='whole' %}",
    "buttons": "{% buttons %}{{ x }}{% endbuttons %}",
    "choice": "{% choice name=x value=x label=x note=x checked=True %}",
    "choices": "{% choices legend=x %}{{ x }}{% endchoices %}",
    "dialog": "{% dialog heading=x %}{{ x }}{% enddialog %}",
    "due": "{% due day=day today=day meeting=x %}",
    "fact": "<dl>{% fact name=x %}{{ x }}{% endfact %}</dl>",
    "facts": "{% facts %}{% endfacts %}",
    "field": "{% for bound in form %}{% field of=bound %}{% endfor %}",
    "figure": "{% figure value=x name=x note=x to=x tone='late' %}"
    "{% figure value=x name=x note=x main=True %}",
    "figures": "{% figures %}{{ x }}{% endfigures %}",
    "finder": "{% finder label=x wanted=x %}{% finder label=x wanted=x more=form.visible_fields %}",
    "form_problems": "{% form_problems form=form %}",
    "hint": "{% hint icon='mic' tone='soon' %}{{ x }}{% endhint %}",
    "icon": "{% icon name='pen' %}",
    "key": "<ul>{% key press=x does=x %}</ul>",
    "keys": "{% keys label=x %}{% endkeys %}",
    "leaf": "{% leaf day=day %}",
    "heat": "{% heat value=x level=2 to=x %}",
    "linechart": "{% linechart title=x rows=lines first=x last=x %}",
    "multiples": "{% multiples rows=series %}",
    "reachchart": "{% reachchart title=x rows=reaches %}",
    "stackchart": "{% stackchart title=x rows=stacks parts=parts %}",
    "tilemap": "{% tilemap title=x groups=groups %}",
    "notice": "{% notice tone='mine' role='status' %}{{ x }}{% endnotice %}",
    "nothing": "{% nothing heading=x %}{{ x }}{% endnothing %}",
    "onward": "{% onward to=x label=x icon='pen' %}",
    "pager": "{% pager page=page %}",
    "point": "{% point number=1 heading=x asked=x by=x %}{{ x }}{% endpoint %}",
    "printbutton": "{% printbutton %}",
    "printhead": "{% printhead above=x body=x right=x place=x show=True %}",
    "printtitle": "{% printtitle title=x about=x when=x show=True %}",
    "progress": "{% progress done=1 of=2 unit=x %}",
    "ready": "{% ready tone='late' heading=x note=x progress=pair unit=x %}{{ x }}{% endready %}",
    "said": "{% said by=x %}{{ x }}{% endsaid %}",
    "screenonly": "{% screenonly %}{{ x }}{% endscreenonly %}",
    "sheet": "{% sheet heading=x id='s' look='flush' aside=x %}{{ x }}{% endsheet %}"
    "{% sheet %}{{ x }}{% endsheet %}",
    "sparkline": "{% sparkline title=x values=values %}",
    "stages": "{% stages done=2 label=x %}",
    "steps": "{% steps labels=labels current=2 %}",
    "tab": "<ul>{% tab to=x label=x count=3 current=True %}</ul>",
    "table": "{% table caption=x shape='wide tall' %}<tbody><tr><td>{{ x }}</td></tr></tbody>{% endtable %}",
    "tabs": "{% tabs label=x %}{% endtabs %}",
    "tag": "{% tag label=x tone='late' %}",
    "thing": "<ul>{% thing name=x to=x %}{{ x }}{% endthing %}</ul>",
    "things": "{% things %}{% endthings %}",
    "tick": "{% tick name=x value=x label=x checked=True %}",
    "track": "{% track label=x %}{% endtrack %}",
    "trackpoint": "<ol>{% trackpoint state='now' when=x %}{{ x }}{% endtrackpoint %}</ol>",
    "verdict": "{% verdict value=x label=x note=x icon='half' tone='done' %}",
    "verdicts": "{% verdicts %}{{ x }}{% endverdicts %}",
    "words": "{% words text=x by=x %}{% words text=x %}",
    "yearschart": "{% yearschart title=x rows=pairs now=x past=x %}",
}


def rendered(source: str) -> str:
    facts = {
        "x": ATTACK,
        "day": date(2026, 11, 27),
        "refusal": Refusal("no", "Not %(thing)s.", {"thing": ATTACK}),
        "form": AttackForm({"line": "", "text": ATTACK, "day": ATTACK, "one": ATTACK, "listed": ATTACK}),
        "bars": [Bar(ATTACK, 3, ATTACK), Bar(ATTACK, 2, ATTACK, past=True)],
        "pairs": [Pair(ATTACK, 3, 2)],
        "series": [Series(ATTACK, (1, 2, 3), ATTACK)],
        "lines": [Line(ATTACK, (1, None, 3))] * 2,
        "reaches": [Reach(ATTACK, ATTACK, 50, 20, 80)],
        "stacks": [Stack(ATTACK, (1,))],
        "parts": [ATTACK],
        "groups": [(ATTACK, [Tile(ATTACK, 1, ATTACK, 2, ATTACK)])],
        "values": (1, 2, 3),
        "labels": [ATTACK, "b", "c"],
        "page": Paginator(range(90), 10).page(4),
        "pair": (1, 2),
        "request": RequestFactory().get("/", {"q": ATTACK}),
    }
    return Template("{% load ui %}" + source).render(Context(facts))


def test_every_component_has_a_use_here() -> None:
    assert sorted(USES) == sorted(set(register.tags) - OF_THE_FRAME)


@pytest.mark.parametrize("source", USES.values(), ids=USES.keys())
def test_a_component_is_valid_html_and_lets_no_markup_in(source: str) -> None:
    markup = rendered(source)

    page = f"<!doctype html><html lang=vi><title>t</title><body><main>{markup}</main></body></html>"
    html5lib.HTMLParser(strict=True).parse(page)
    assert "<script" not in markup
    assert "<b onclick" not in markup


@pytest.mark.parametrize("name", sorted(register.tags))
def test_a_misspelt_property_fails_when_the_template_is_compiled(name: str) -> None:
    with pytest.raises(TemplateSyntaxError, match="unexpected keyword argument 'titel'"):
        Template(f"{{% load ui %}}{{% {name} titel='x' %}}{{% end{name} %}}")


@pytest.mark.parametrize(
    "source",
    [
        "{% tag label='x' tone='red' %}",
        "{% icon name='unicorn' %}",
        "{% button label='x' kind='primary' %}",
        "{% button label='x' size='huge' %}",
        "{% sheet look='card' %}{% endsheet %}",
        "{% trackpoint state='later' %}{% endtrackpoint %}",
        "{% field of=form.line width='wide' %}",
    ],
)
def test_a_word_that_a_property_does_not_know_fails(source: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        rendered(source)


def test_a_refused_action_shows_the_sentence_instead_of_the_button() -> None:
    markup = rendered("{% action to='/x/' label='Send' refusal=refusal %}")

    assert 'data-code="no"' in markup
    assert "href" not in markup


def test_the_pager_keeps_the_rest_of_the_address() -> None:
    markup = rendered("{% pager page=page %}")

    assert "?q=%3Cscript" in markup
    assert markup.count('aria-current="page"') == 1


def test_the_pager_of_a_single_page_shows_nothing() -> None:
    source = Template("{% load ui %}{% pager page=page %}")

    markup = source.render(
        Context({"page": Paginator([1], 10).page(1), "request": RequestFactory().get("/")})
    )

    assert markup.strip() == ""


@pytest.mark.parametrize(
    ("day", "said", "tone"),
    [
        (date(2026, 10, 30), "Quá hạn 24 ngày", "late"),
        (date(2026, 11, 22), "Quá hạn 1 ngày", "late"),
        (date(2026, 11, 23), "Hôm nay", "soon"),
        (date(2026, 11, 24), "Còn 1 ngày", "soon"),
        (date(2026, 11, 27), "Còn 4 ngày", "soon"),
        (date(2026, 12, 25), "Còn 32 ngày", "news"),
    ],
)
def test_a_due_date_says_how_far_off_it_is(day: date, said: str, tone: str) -> None:
    source = Template("{% load ui %}{% due day=day today=today meeting='giao ban' %}")

    markup = source.render(Context({"day": day, "today": date(2026, 11, 23)}))

    assert said in markup
    assert f'data-tone="{tone}"' in markup


def test_the_leaf_carries_the_lunar_day() -> None:
    markup = rendered("{% leaf day=day %}")

    assert "Tháng 11" in markup
    assert "Thứ sáu" not in markup
    assert "Thứ Sáu" in markup
    assert "19/10 âm" in markup


def test_a_page_of_optional_fields_may_say_so_once_instead_of_beside_each() -> None:
    class Draft(Form):
        who = TextField(label="Ai làm", required=False)

    facts = {"form": Draft()}

    told = Template("{% load ui %}{% field of=form.who %}").render(Context(facts))
    quiet = Template("{% load ui %}{% field of=form.who says_optional=False %}").render(Context(facts))

    assert ("field__hint" in told, "field__hint" in quiet) == (True, False)
    assert "aria-describedby" not in quiet


class SendingForm(Form):
    """A file beside a field that can be wrong."""

    file = UploadField(label="Tệp", kinds=[Kind.CSV])
    on = DayField(label="Ngày")


def test_a_good_file_beside_a_wrong_field_is_asked_for_again_by_its_name() -> None:
    sent: MultiValueDict[str, UploadedFile[Any]] = MultiValueDict(
        {"file": [SimpleUploadedFile("tổ chức.csv", b"a;b", "text/csv")]}
    )
    shown = Template("{% load ui %}{% field of=form.file %}")

    boxes = [
        shown.render(Context({"form": SendingForm({"on": day}, files)}))
        for day, files in (("31/02/2026", sent), ("28/02/2026", sent), ("31/02/2026", None))
    ]

    assert "Đồng chí chọn lại “tổ chức.csv”" in boxes[0]
    assert ["chọn lại" in box for box in boxes[1:]] == [False, False]


@pytest.mark.parametrize(
    ("host", "is_warned"),
    [
        ("127.0.0.1:8000", True),
        ("localhost", True),
        ("192.168.1.10:8000", False),
        ("giaoban.example.vn", False),
    ],
)
def test_an_address_that_no_telephone_reaches_is_not_printed_unwarned(host: str, *, is_warned: bool) -> None:
    request = RequestFactory().get("/", headers={"host": host})

    with override_settings(ALLOWED_HOSTS=[host.partition(":")[0]]):
        shown = Template("{% load ui %}{% unreached %}").render(Context({"request": request}))

    assert ("không điện thoại nào vào được" in shown, host in shown) == (is_warned, is_warned)


def test_only_a_table_wider_than_a_phone_says_that_it_can_be_swiped() -> None:
    wide = rendered('{% table caption="Số liệu" shape="wide" %}<tbody></tbody>{% endtable %}')
    words = rendered('{% table caption="Số liệu" shape="wide blocks" %}<tbody></tbody>{% endtable %}')

    assert "Vuốt ngang bảng" in wide
    assert "Vuốt ngang bảng" not in words
