"""The application that a web server calls."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import reverse

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoban.site.settings")

application = get_wsgi_application()

# All pages are loaded before the first of them is asked for, and set aside: the garbage collector looks no
# more through what it will never free, for which it would stop a request for a tenth of a second or more.
reverse("web:home")
gc.collect()
gc.freeze()
