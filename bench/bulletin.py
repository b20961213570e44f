"""Time an edition of forty pages with pictures: as PDF, as booklet, as Word file, and as a page for phones.

Run ``GIAOBAN_DATA=var python -m bench.bulletin`` from the root of the repository, with ``src`` on the path.
"""

import gzip
import io
import os
import random
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import process_time
from typing import Final

import django
from PIL import Image
from pypdf import PdfReader

from giaoban.bulletin.rules.onpaper import imprint, on_paper
from giaoban.bulletin.rules.pictures import LONGEST_SIDE, QUALITY
from giaoban.bulletin.rules.printed import Imprint, Printed, sections_of
from giaoban.documents.printing.plain import plain_paper
from giaoban.documents.printing.typesetting import set_booklet, set_pdf
from giaoban.documents.printing.word import set_word
from giaoban.documents.rules.letters import HD05
from giaoban.documents.rules.paper import Letterhead
from giaoban.documents.rules.papers.bulletin import booklet, bulletin

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoban.site.settings")

SECTIONS: Final = 12
PARAGRAPHS: Final = 14
GOAL: Final = 2.0
LARGEST_PAGE: Final = 100_000  # bytes that a phone loads, without the pictures
WIDE: Final = LONGEST_SIDE
HIGH: Final = LONGEST_SIDE * 2 // 3
SENTENCE: Final = (
    "Toàn phường gặt xong 412 ha lúa mùa, năng suất ước 58,4 tạ/ha, cao hơn vụ trước 1,2 tạ; đường nối khu "
    "dân cư Bến Trại với chợ Hạ đã đổ bê tông được 640 m trên 900 m, có 9 hộ hiến tổng cộng 215 m² đất. "
)
LETTERHEAD: Final = Letterhead(
    form=HD05,
    superior="ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG",
    body="ĐẢNG ỦY PHƯỜNG NHỊ CHIỂU",
    symbol="ĐU",
    place="Nhị Chiểu",
    archive="Văn phòng Đảng ủy",
)


def main() -> int:
    """Print the seconds, and return 1 if one takes longer than allowed."""
    edition, pictures = made()
    facts = on_paper(edition, LETTERHEAD, pictures)
    large = plain_paper(bulletin(facts))
    set_pdf({**large, "blocks": []})  # the fonts of the machine are looked up once a process
    taken = [
        timed("PDF, A4", lambda: set_pdf(large)),
        timed("booklet", lambda: set_booklet(plain_paper(booklet(facts)))),
        timed("Word file", lambda: set_word(large)),
    ]
    print(f"{len(PdfReader(io.BytesIO(set_pdf(large))).pages)} pages on A4, {SECTIONS} pictures")
    carried = page(edition)
    print(f"page for phones with its styles and scripts: {carried / 1000:.0f} kB")
    return int(max(taken[0], taken[2]) > GOAL or carried > LARGEST_PAGE)


def page(edition: Printed) -> int:
    """Return how many bytes a phone loads to read an edition the first time, without its pictures."""
    django.setup()
    from django.conf import settings  # noqa: PLC0415 - Django is set up first
    from django.template.loader import render_to_string  # noqa: PLC0415

    from giaoban.bulletin.models import Edition  # noqa: PLC0415
    from giaoban.site.static import gather  # noqa: PLC0415

    gather()
    facts = {
        "edition": Edition(pk=1, number=11, month=date(2026, 11, 1), title="Tài liệu giao ban tháng 11/2026"),
        "printed": edition,
        "imprint": imprint(edition),
        "asked": True,
        "csrf_token": "0" * 64,
    }
    html = render_to_string("bulletin/read.html", facts)
    loaded = re.findall(r'(?:href|src)="/static/([^"]+)"', html)
    files = [Path(settings.STATIC_ROOT, name).read_bytes() for name in sorted(set(loaded))]
    return sum(len(gzip.compress(each)) for each in (html.encode(), *files))


def timed(name: str, made: Callable[[], bytes]) -> float:
    """Print how long a processor worked on something and how large it is, and return the seconds."""
    began = process_time()
    size = len(made())
    seconds = process_time() - began
    print(f"{name}: {seconds:.2f} s, {size / 1e6:.1f} MB")
    return seconds


def made() -> tuple[Printed, dict[str, bytes]]:
    """Return an edition of some forty pages, and its pictures."""
    names = [str(place) for place in range(SECTIONS)]
    content = {"sections": [section(place) for place in range(SECTIONS)]}
    edition = Printed(
        superior=LETTERHEAD.superior,
        committee=LETTERHEAD.body,
        editors="Ban Xây dựng Đảng",
        number=11,
        year=2026,
        month=11,
        sections=sections_of(content, names),
        imprint=Imprint(
            editor="Ban Xây dựng Đảng",
            approver="Bí thư",
            fixed_on=date(2026, 11, 24),
            issued_on=date(2026, 11, 25),
        ),
    )
    return edition, {name: picture(place) for place, name in enumerate(names)}


def section(place: int) -> dict[str, object]:
    """Return one section of the plain data."""
    paragraphs = "\n".join(f"<p>{number}. {words(place, number)}</p>" for number in range(PARAGRAPHS))
    table = "".join(f"<tr><td>Khu dân cư {row}</td><td>{row},5</td></tr>" for row in range(8))
    return {
        "position": place,
        "heading": f"Mục thứ {place + 1} của tài liệu giao ban",
        "kind": "contributed",
        "agency": "Phòng Kinh tế",
        "source": "",
        "title": "Kết quả vụ mùa",
        "text": f"{paragraphs}\n<table><tr><td>Nơi</td><td>Ha</td></tr>{table}</table>",
        "note": "",
        "rows": [],
        "pictures": [
            {
                "key": place,
                "digest": "",
                "width": WIDE,
                "height": HIGH,
                "caption": "Lúa mùa ở Lò Vôi",
                "credit": "Ban biên tập",
            }
        ],
    }


def words(place: int, number: int) -> str:
    """Return a paragraph that is no other's, so that it packs no better than what people write."""
    found = (SENTENCE * 3).split()
    random.Random(place * PARAGRAPHS + number).shuffle(found)  # noqa: S311  # words to measure, no secret
    return " ".join(found)


def picture(seed: int) -> bytes:
    """Return a JPEG as heavy as a photo."""
    grains = random.Random(seed).randbytes(300 * 200 * 3)  # noqa: S311  # grains of a picture, no secret
    drawn = io.BytesIO()
    Image.frombytes("RGB", (300, 200), grains).resize((WIDE, HIGH)).save(drawn, "JPEG", quality=QUALITY)
    return drawn.getvalue()


if __name__ == "__main__":
    sys.exit(main())
