"""The frame of every page, the switches, the gallery, and what is said when something fails."""

import re

import html5lib
import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template
from django.test import Client, RequestFactory, override_settings

from giaoban.ui.frame import Frame
from giaoban.ui.wording import phone
from tests.ui.urls import Asking

pytestmark = pytest.mark.django_db  # the foot names whom a stranger may call

GALLERY = "/-/gallery/"
PAGE = """\
{% extends "ui/page.html" %}
{% load ui %}
{% block over %}{{ over }}{% endblock %}
{% block heading %}{{ heading }}{% endblock %}
{% block main %}{% for bound in form %}{% field of=bound %}{% endfor %}{% endblock %}
"""

odd = pytest.mark.urls("tests.ui.urls")


def text_of(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def page(**facts: object) -> str:
    request = RequestFactory().post("/ask/?q=1")
    return Template(PAGE).render(Context({"request": request, "heading": "Việc hôm nay", **facts}))


def inspect(markup: str) -> None:
    """Check what every page owes its reader."""
    html5lib.HTMLParser(strict=True).parse(markup)
    ids = re.findall(r'\sid="([^"]+)"', markup)
    heading = text_of(" ".join(re.findall(r"<h1.*?</h1>", markup, re.DOTALL)))
    title = text_of(" ".join(re.findall(r"<title>.*?</title>", markup[: markup.index("<body")], re.DOTALL)))
    assert markup.count("<h1") == 1
    assert title.removeprefix("Lỗi: ").removeprefix("Error: ") == f"{heading} · Giao ban"
    assert len(ids) == len(set(ids))
    assert not re.search(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=", markup)
    assert 'href="tel:' in markup
    assert 'name="language"' in markup
    assert 'name="size"' in markup
    assert 'class="skip" href="#main"' in markup


@pytest.mark.parametrize("frame", ["", "phone", "desk"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_gallery_is_open_to_everybody(client: Client, language: str, frame: str) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    response = client.get(GALLERY, {"frame": frame})

    assert response.status_code == 200
    assert response["Content-Language"] == language
    assert "HX-Request" in response["Vary"]
    inspect(response.content.decode())


def test_vietnamese_is_spoken_whatever_the_phone_is_set_to(client: Client) -> None:
    response = client.get(GALLERY, headers={"Accept-Language": "en"})

    assert '<html lang="vi"' in response.content.decode()


def test_the_language_is_remembered_and_the_address_kept(client: Client) -> None:
    response = client.post("/-/language/", {"language": "en", "next": f"{GALLERY}?frame=desk"})

    assert response["Location"] == f"{GALLERY}?frame=desk"
    assert '<html lang="en"' in client.get(GALLERY).content.decode()
    assert response.cookies[settings.LANGUAGE_COOKIE_NAME]["max-age"] == 365 * 24 * 3600


@pytest.mark.parametrize("size", ["smaller", "normal", "larger"])
def test_the_size_of_the_letters_is_remembered(client: Client, size: str) -> None:
    client.post("/-/size/", {"size": size, "next": GALLERY})

    markup = client.get(GALLERY).content.decode()
    assert f'data-size="{size}"' in markup
    assert re.findall(r'value="(\w+)"[^>]*aria-pressed="true"', markup) == [size]


@pytest.mark.parametrize("address", ["/-/size/", "/-/language/"])
@pytest.mark.parametrize("odd_value", ["", "huge", "<script>", "vi; Path=/"])
def test_a_switch_remembers_nothing_it_does_not_know(client: Client, address: str, odd_value: str) -> None:
    response = client.post(address, {"size": odd_value, "language": odd_value})

    assert response.status_code == 302
    assert not response.cookies


@pytest.mark.parametrize("elsewhere", ["https://example.com/", "//example.com", "javascript:alert(1)", ""])
def test_a_switch_leads_nowhere_else(client: Client, elsewhere: str) -> None:
    response = client.post("/-/size/", {"size": "larger", "next": elsewhere})

    assert response["Location"] == "/"


@pytest.mark.parametrize("address", ["/-/size/", "/-/language/"])
def test_a_switch_is_turned_by_post_alone(client: Client, address: str) -> None:
    assert client.get(address).status_code == 405


def test_a_page_with_errors_says_so_first_in_title_and_summary() -> None:
    markup = page(form=Asking({"what": "<script>", "by": "31/02/2026"}))

    assert "<title>Lỗi: Việc hôm nay · Giao ban</title>" in markup
    assert "Có 1 chỗ cần sửa" in markup
    assert '<a href="#id_by">' in markup
    assert 'value="&lt;script&gt;"' in markup
    assert 'value="31/02/2026"' in markup
    inspect(markup)


def test_a_page_whose_form_was_not_sent_yet_has_no_summary() -> None:
    markup = page(form=Asking())

    assert "<title>Việc hôm nay · Giao ban</title>" in markup
    assert "problems" not in markup


def test_a_heading_with_markup_in_it_is_escaped_once_in_the_title() -> None:
    assert "<title>a &lt;b&gt; &amp; c · Giao ban</title>" in page(heading="a <b> & c")


def test_an_empty_line_over_the_heading_leaves_no_trace() -> None:
    assert "title__over" not in page()
    assert '<p class="title__over">Bước 2 trong 3</p>' in page(over="Bước 2 trong 3")


def test_a_frame_says_whose_page_it_is() -> None:
    frame = Frame(
        host_name="Phường Nhị Chiểu",
        who="Đồng chí Mẫu",
        help_phone="0225 000 0000",
        kind="phone",
        home="/home/",
        demo=True,
        help_note="Văn phòng Đảng ủy, giờ hành chính",
        sign_out="/out/",
    )

    markup = page(frame=frame)

    assert 'data-frame="phone"' in markup
    assert "Bản trình diễn" in markup
    assert 'href="tel:02250000000"' in markup
    assert f'<span class="whole">{phone("0225 000 0000")}</span>' in markup  # one way, as in letters
    assert 'action="/out/"' in markup
    assert "giờ hành chính" in markup
    inspect(markup)


@odd
@pytest.mark.django_db
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("address", "status", "heading"),
    [
        ("/suspect/", 400, {"vi": "Không đọc được yêu cầu này", "en": "This could not be read"}),
        ("/deny/", 403, {"vi": "Đồng chí không có quyền xem trang này", "en": "This is not open to you"}),
        ("/nowhere/", 404, {"vi": "Không có trang này", "en": "There is nothing at this address"}),
        ("/break/", 500, {"vi": "Hệ thống đang gặp trục trặc", "en": "Something broke on our side"}),
        ("/refuse/", 409, {"vi": "Việc này chưa làm được", "en": "This is not possible now"}),
    ],
)
def test_a_failure_is_told_in_the_readers_language(
    address: str, status: int, heading: dict[str, str], language: str
) -> None:
    client = Client(raise_request_exception=False)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    response = client.get(address)

    markup = response.content.decode()
    assert response.status_code == status
    assert f"<h1>{heading[language]}</h1>" in markup
    assert "nobody sees this" not in markup
    inspect(markup)


def test_a_page_that_was_open_too_long_says_what_to_do() -> None:
    client = Client(enforce_csrf_checks=True)

    response = client.post("/-/size/", {"size": "larger"})

    assert response.status_code == 403
    assert "<h1>Trang này mở đã quá lâu</h1>" in response.content.decode()


@odd
@pytest.mark.django_db
def test_a_refusal_keeps_nothing_half_done_and_leads_back(client: Client) -> None:
    response = client.post("/refuse/", headers={"Referer": "http://testserver/ask/?a=1"})

    markup = response.content.decode()
    assert "Điểm 2 còn trống nên chưa trình duyệt được." in markup
    assert 'href="http://testserver/ask/?a=1"' in markup
    assert Session.objects.count() == 0


@odd
@pytest.mark.django_db
def test_an_act_that_the_database_broke_off_is_done_once_more_with_everything_handed_in(
    client: Client,
) -> None:
    response = client.post("/collide/?times=1", {"said": SimpleUploadedFile("a.txt", "đủ".encode())})

    assert (response.status_code, response.content.decode()) == (200, "đủ 2")


@odd
@pytest.mark.django_db
def test_an_act_that_is_broken_off_twice_fails_openly(client: Client) -> None:
    client.raise_request_exception = False

    assert client.post("/collide/?times=2").status_code == 500


@odd
@pytest.mark.django_db
def test_an_act_that_waited_for_the_database_in_vain_is_asked_for_again(client: Client) -> None:
    response = client.post("/wait-in-vain/", headers={"Referer": "http://testserver/gallery/"})

    assert response.status_code == 503
    assert "chờ một phút" in response.content.decode()
    assert 'href="http://testserver/gallery/"' in response.content.decode()


@odd
@pytest.mark.django_db
def test_an_act_done_again_may_be_refused_then(client: Client) -> None:
    assert client.post("/collide/?times=1&then=refused").status_code == 409


@odd
@pytest.mark.django_db
def test_a_refusal_never_leads_to_another_site(client: Client) -> None:
    response = client.post("/refuse/", headers={"Referer": "https://example.com/"})

    assert "example.com" not in response.content.decode()


@odd
@pytest.mark.django_db
def test_a_refusal_under_htmx_takes_the_place_of_the_page(client: Client) -> None:
    response = client.post("/refuse/", headers={"HX-Request": "true"})

    assert response.status_code == 409
    assert response["HX-Retarget"] == "#main"


@odd
def test_a_page_that_polls_is_sent_again_only_when_it_has_changed(client: Client) -> None:
    first = client.get("/poll/")
    same = client.get("/poll/", headers={"If-None-Match": first["ETag"]})
    changed = client.get("/poll/?turn=2", headers={"If-None-Match": first["ETag"]})
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    translated = client.get("/poll/", headers={"If-None-Match": first["ETag"]})

    assert [each.status_code for each in (first, same, changed, translated)] == [200, 304, 200, 200]
    assert same.content == b""


@override_settings(HELP_PHONE="0220 123 456")
def test_the_help_line_of_the_installation_stands_where_nobody_is_signed_in(client: Client) -> None:
    assert 'href="tel:0220123456"' in client.get(GALLERY).content.decode()


def test_what_no_field_can_mend_is_not_called_a_thing_to_mend() -> None:
    form = Asking({"what": "Đường", "by": "28/02/2026"})
    form.add_error(None, "Người khác vừa thay đổi việc này.")

    markup = page(form=form)

    assert '<h2 id="problems">Chưa thực hiện</h2>' in markup
    assert "Người khác vừa thay đổi việc này." in markup
    assert "chỗ cần sửa" not in markup
