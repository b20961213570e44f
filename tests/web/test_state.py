"""Whoever watches over an installation learns how it is, and nothing else."""

import pytest
from django.db import OperationalError, connection
from django.test import Client

from giaoban import __version__


@pytest.mark.django_db
def test_a_sound_installation_says_so(client: Client) -> None:
    response = client.get("/-/health/")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})


@pytest.mark.django_db
def test_an_installation_without_its_database_says_so(client: Client) -> None:
    def broken(*_arguments: object) -> None:
        raise OperationalError("gone")

    with connection.execute_wrapper(broken):
        response = client.get("/-/health/")

    assert (response.status_code, response.json()) == (503, {"status": "no database"})


def test_the_version_is_told(client: Client) -> None:
    assert client.get("/-/version/").json() == {"version": __version__}
