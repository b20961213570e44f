"""Sending the organisation in one file, and the first hour."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from giaoban.organisation import queries as organisation
from giaoban.organisation.models import (
    Agency,
    Cluster,
    Host,
    StagedImport,
    Unit,
)
from giaoban.organisation.rules import Role
from tests.make import access, spreadsheets

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def send(client: Client, host: Host, content: bytes, *, name: str = "to-chuc.xlsx") -> str:
    file = SimpleUploadedFile(name, content)
    answer = client.post(reverse("directory:import", args=[host.pk]), {"file": file, "on": "01/01/2020"})
    return answer.headers.get("Location", answer.content.decode())


def test_a_file_is_looked_at_confirmed_and_saved(administrator: Client, host: Host) -> None:
    content = spreadsheets.organisation(
        units=[("AB", "Chi bộ thôn An Bộ", "Chi bộ thôn")],
        people=[("Nguyễn Văn Bảo", "0912345678", "", "Bí thư chi bộ", "AB")],
    )

    preview = send(administrator, host, content)
    shown = administrator.get(preview)
    before = Unit.objects.count()
    administrator.post(preview, {"shown": shown.context["plan"].digest})

    assert "Chi bộ thôn An Bộ" in shown.content.decode()
    assert (before, Unit.objects.count(), StagedImport.objects.get().rows) == (0, 1, [])


def test_a_second_press_on_save_says_what_the_first_did_and_saves_nothing_more(
    administrator: Client, host: Host
) -> None:
    preview = send(administrator, host, spreadsheets.organisation(units=[("AB", "Chi bộ", "Chi bộ thôn")]))
    shown = administrator.get(preview).context["plan"].digest

    answers = [administrator.post(preview, {"shown": shown}, follow=True) for _press in range(2)]
    looked_at_again = administrator.get(preview, follow=True)

    for answer in (*answers, looked_at_again):
        assert answer.redirect_chain[0][0] == reverse("directory:units", args=[host.pk])
        assert "Saved: 1 new rows, 0 changed." in answer.content.decode()
    assert Unit.objects.count() == 1


def test_a_cell_of_thirty_thousand_characters_does_not_flood_the_preview(
    administrator: Client, host: Host
) -> None:
    preview = send(administrator, host, spreadsheets.organisation(units=[("AB", "ấ" * 30_000, "ấ" * 30_000)]))

    assert administrator.get(preview).content.decode().count("ấ") < 1_000


def test_wrong_rows_are_shown_and_cannot_be_confirmed(administrator: Client, host: Host) -> None:
    preview = send(administrator, host, spreadsheets.organisation(units=[("AB", "Chi bộ", "Loại lạ")]))

    page = administrator.get(preview).content.decode()
    administrator.post(preview, {"shown": "whatever"})

    assert ("Loại:" in page, "is not in the list" in page, 'name="shown"' in page) == (True, True, False)
    assert Unit.objects.count() == 0


def test_a_preview_that_is_no_longer_true_is_shown_again(administrator: Client, host: Host) -> None:
    preview = send(administrator, host, spreadsheets.organisation(units=[("AB", "Chi bộ", "Chi bộ thôn")]))

    answer = administrator.post(preview, {"shown": "another"}, follow=True)

    assert "Something was changed since this preview was made." in answer.content.decode()
    assert Unit.objects.count() == 0


def test_a_picture_called_xlsx_is_refused_beside_the_field(administrator: Client, host: Host) -> None:
    page = send(administrator, host, b"\x89PNG\r\n\x1a\n" + b"\x00" * 50)

    assert "Send an .xlsx workbook or a .csv table" in page


def test_an_upload_is_seen_by_nobody_else_and_for_a_day(administrator: Client, host: Host) -> None:
    preview = send(administrator, host, spreadsheets.organisation(units=[("AB", "Chi bộ", "Chi bộ thôn")]))
    stranger = Client()
    stranger.force_login(access.account(role=Role.ADMINISTRATOR, host=host))

    other = stranger.get(preview).status_code
    StagedImport.objects.update(staged_at=timezone.now() - timedelta(hours=25))

    assert (other, administrator.get(preview).status_code) == (404, 404)


def test_the_first_hour_names_what_is_missing_and_ends(administrator: Client, host: Host) -> None:
    address = reverse("directory:first-hour", args=[host.pk])
    empty = administrator.get(address).content.decode()
    units = [("AB", "Chi bộ thôn An Bộ", "Chi bộ thôn")]
    content = spreadsheets.organisation(
        units=units,
        agencies=[
            ("A", "Phòng", "", "", "; ".join(use.label_vi for use in organisation.fields_on(host, TODAY)))
        ],
        people=[
            ("Lê Văn A", "", "", "Bí thư chi bộ", "AB"),
            ("Lê Văn B", "", "", "Chuyên viên Văn phòng", ""),
        ],
    )
    preview = send(administrator, host, content)
    administrator.post(preview, {"shown": administrator.get(preview).context["plan"].digest})

    filled = administrator.get(address).content.decode()

    assert "There is no cell yet." in empty
    assert "There is no agency yet" in empty
    assert "Nobody holds a post of the committee office yet." in empty
    assert "Cells: 1, each with a secretary." in filled
    assert "every field goes to one" in filled
    assert "There is no series of meetings yet." in filled
    assert (Agency.objects.count(), Cluster.objects.count()) == (1, 0)


def test_while_a_committee_is_set_up_saving_leads_back_to_what_is_left(
    administrator: Client, host: Host
) -> None:
    typed = {
        "name": host.name,
        "short_name": host.short_name,
        "help_phone": "0220 3 822 111",
        "place": "Kinh Môn",
    }
    typed |= {"rounding": "none", "decimals": "2", "silence_meetings": "3", "mood_days": "90"}

    answer = administrator.post(reverse("directory:settings", args=[host.pk]), typed)

    assert answer.headers["Location"] == reverse("directory:first-hour", args=[host.pk])
    page = administrator.get(answer.headers["Location"]).content.decode()
    assert page.index("<h1") < page.index("<h2") < page.index("<h3")


def test_a_day_that_does_not_exist_is_blamed_and_kept(administrator: Client, host: Host) -> None:
    address = reverse("directory:units", args=[host.pk])

    page = administrator.get(address, {"on": "31/02/2026"}).content.decode()
    today = administrator.get(address).content.decode()

    assert ('value="31/02/2026"' in page, 'aria-invalid="true"' in page) == (True, True)
    assert 'aria-invalid="true"' not in today
