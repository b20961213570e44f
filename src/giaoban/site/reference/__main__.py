"""Write every reference page anew."""

import os

import django

from giaoban.site.reference import FOLDER, pages

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoban.site.settings")
django.setup()
FOLDER.mkdir(parents=True, exist_ok=True)
for place, text in pages():
    place.write_text(text, encoding="utf-8")
    print(place.relative_to(FOLDER.parents[1]))
