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


def test_a_year_of_four_clusters_prints_on_one_page(desk: Page, look: Look, live_server: LiveServer) -> None:
    host = organisation.host()
    for number in range(4):
        cluster = organisation.cluster(units=(organisation.unit(),))
        series = meetings.series(cluster=cluster)
        for month in range(1, 13):
            meetings.meeting(series=series, on=date(2027, month, 20 + number))
    client = Client()
    client.force_login(access.account(role=Role.OFFICE))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    desk.context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}]
    )

    desk.goto(f"/hosts/{host.pk}/programmes/2027/")
    look(desk)
    paper = desk.pdf(prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
    assert desk.locator(".programme__day").count() == 48
