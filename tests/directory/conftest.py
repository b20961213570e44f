"""An administrator at their desk."""

import pytest
from django.test import Client

from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from tests.make import access
from tests.make import organisation as make


@pytest.fixture
def host() -> Host:
    return make.host()


@pytest.fixture
def administrator(client: Client, host: Host) -> Client:
    client.force_login(access.account(role=Role.ADMINISTRATOR, host=host))
    client.cookies["language"] = "en"
    return client
