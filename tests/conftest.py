"""What every test may rely on."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import override_settings
from django.utils import translation

pytest_plugins = ["tests.audit.flush"]


@pytest.fixture(scope="session", autouse=True)
def _static_files_under_plain_names() -> Iterator[None]:
    # Tests read pages before anything was gathered, so there are no hashed names yet.
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES={**settings.STORAGES, "staticfiles": plain}):
        yield


@pytest.fixture(autouse=True)
def _every_test_begins_in_vietnamese() -> Iterator[None]:
    # A command speaks its own language and leaves it behind.
    with translation.override("vi"):
        yield
