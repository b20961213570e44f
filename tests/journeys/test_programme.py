"""The programme of a year on paper: four clusters by twelve months on one A4 page."""

import re
from datetime import date

from django.conf import settings
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from giaoban.organisation.rules import Role
from tests.journeys.conftest import Look
from tests.make import access, meetings, organisation


def let_in(page: Page, live_server: LiveServer) -> None:
    """Sign the office in without its password."""
    client = Client()
    client.force_login(access.account(role=Role.OFFICE))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
    )


def test_a_year_of_four_clusters_prints_on_one_page(desk: Page, look: Look, live_server: LiveServer) -> None:
    host = organisation.host()
    for number in range(4):
        cluster = organisation.cluster(units=(organisation.unit(),))
        series = meetings.series(cluster=cluster)
        for month in range(1, 13):
            meetings.meeting(series=series, on=date(2027, month, 20 + number))
    let_in(desk, live_server)

    desk.goto(f"/hosts/{host.pk}/programmes/2027/")
    look(desk)
    paper = desk.pdf(prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    assert desk.locator(".programme__day").count() == 48


def test_the_days_of_four_clusters_stand_in_one_row_on_a_desk(
    desk: Page, look: Look, live_server: LiveServer
) -> None:
    host = organisation.host()
    for _ in range(4):
        meetings.series(cluster=organisation.cluster(units=(organisation.unit(),)))
    let_in(desk, live_server)

    desk.goto(f"/hosts/{host.pk}/programmes/2099/plan/")
    look(desk)

    tops = [box["y"] for field in desk.locator(".days input").all() if (box := field.bounding_box())]
    assert len(tops) == 48
    assert all(len(set(tops[row : row + 4])) == 1 for row in range(0, 48, 4))
