"""The money of one briefing in the browser: drawn up, printed, corrected, settled."""

from datetime import date

from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from giaoban.allowances.models import PaymentSheet, Settlement
from tests.documents.reading import text_of_pdf
from tests.journeys.conftest import Look
from tests.journeys.test_replies import let_in
from tests.make import access, allowances, documents, organisation


def test_a_clerk_freezes_a_sheet_prints_it_puts_it_right_and_settles_it(
    desk: Page, live_server: LiveServer, look: Look
) -> None:
    host = organisation.host()
    documents.issuer(host=host)
    allowances.rate(host=host)
    allowances.briefing(host=host, on=date(2026, 9, 25))
    page = let_in(desk, access.account(host=host), live_server)

    page.goto("/payments/")
    page.get_by_role("link", name="Lập danh sách ngày 25/09/2026").click()
    look(page, "draw-up")
    page.get_by_role("button", name="Chốt và cấp số").click()
    first = PaymentSheet.objects.get()
    printed = page.request.get(f"/payments/{first.pk}/pdf/").body()
    page.get_by_role("link", name="Sửa bằng danh sách mới").click()
    page.locator("details:has([name=struck]) > summary").click()
    page.get_by_label("Trần Thị Ánh").check()
    page.locator("[name=reason]").fill("Đồng chí vắng mặt, điểm danh nhầm.")
    page.locator("main form button").last.click()
    look(page, "corrected")
    page.goto("/settlements/")
    page.locator("main a[href$='/settlements/add/']").first.click()
    page.locator("[name=first]").fill("01/09/2026")
    page.locator("[name=last]").fill("30/09/2026")
    page.locator("main form button").last.click()
    page.wait_for_url("**/settlements/*/")
    look(page, "settlement")

    assert "Haitrămmườinghìnđồng" in "".join(text_of_pdf(printed).split())
    assert [sheet.reason != "" for sheet in PaymentSheet.objects.order_by("number")] == [False, True]
    assert sum(entry.amount for entry in Settlement.objects.get().entries.all()) == 140_000
