"""The page of Word templates: the fields of every document, in both languages, as its sample fills them."""

from datetime import date
from typing import Final

from giaoban.documents.printing.plain import plain_paper
from giaoban.documents.rules.blocks import Signature
from giaoban.documents.rules.fields import Field, fields_of
from giaoban.documents.rules.letters import HD05
from giaoban.documents.rules.paper import Letterhead
from giaoban.documents.rules.papers.samples import SAMPLES, Setting
from giaoban.site.reference import in_vi, table

INTRODUCTION: Final = """\
# Word templates · Mẫu Word

Every document that the office writes as a Word file comes with a template. The office takes it, changes it in
Word and sends it back under *Letterheads*, *Word templates*. A field is written exactly as below. One with
`p` stands alone on its line and becomes whole paragraphs or tables; the others are words within a line. A
part can be left out where a field is empty: `{%p if kinh_gui %}` … `{%p endif %}`, each on its own line.

A template holds nothing else: no calculation, no repetition, no macro, no embedded object, no link outside,
no Word field but page numbers. It is read and filled in a process of its own that opens no file and no
connection, has 1 GB of addresses and 20 seconds of a processor, and is nobody where the service was started
as root. Fields marked *needed* must stand in it. The body stands in it whole, or piece by piece where its
pieces have names. A paper that says more than a template has room for is not printed with it.
"""
SETTING: Final = Setting(
    Letterhead(form=HD05, superior="ĐẢNG BỘ", body="ĐẢNG ỦY", symbol="ĐU", place="Nơi", archive="Văn phòng"),
    date(2026, 11, 27),
    Signature("BÍ THƯ", "Nguyễn Văn Mẫu", "T/M BAN THƯỜNG VỤ"),
)


def text() -> str:
    """Return the fields of every document under its name."""
    parts = [INTRODUCTION.strip()]
    for code, (name, make) in SAMPLES.items():
        rows = [_row(field) for field in fields_of(plain_paper(make(SETTING)))]
        parts.append(f"## {name} · {in_vi(name)} (`{code}`)")
        parts.append(table(("Field", "What it stands for", "Là nội dung gì", "Needed"), rows))
    return "\n\n".join(parts)


def _row(field: Field) -> tuple[str, ...]:
    needed = "needed" if field.is_required else ""
    return f"`{field.tag}`", field.label, in_vi(field.label), needed
