"""The product's settings, with a folder of their own, cheap passwords and plain static files."""

import atexit
import os
import random
import shutil
import tempfile

if "GIAOBAN_DATA" not in os.environ:
    os.environ["GIAOBAN_DATA"] = tempfile.mkdtemp(prefix="giaoban-tests-")  # workers inherit it
    atexit.register(shutil.rmtree, os.environ["GIAOBAN_DATA"], ignore_errors=True)

os.environ.setdefault("GIAOBAN_SEED", str(random.SystemRandom().randrange(2**32)))  # one for all workers

from giaoban.site import catalogues
from giaoban.site.settings import *

for area in catalogues.areas():
    catalogues.compile_area(area)

if DATABASES["default"]["ENGINE"].endswith("sqlite"):
    # Named, for what gives each worker a database of its own knows Django's engine only.
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", *PASSWORD_HASHERS]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
HELP_PHONE = "0220 3 822 000"  # pages without a committee must have a help line too
