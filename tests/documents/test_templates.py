"""The office's own Word templates: what is refused with which words, what is filled, and who may do it."""

import io
import signal
import subprocess
import sys
import zipfile
from base64 import b64decode
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from unicodedata import normalize
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from docx import Document

from giaoban.audit.models import Entry
from giaoban.documents.actions import return_to_shipped, use_template
from giaoban.documents.http import told_for_good
from giaoban.documents.models import Issuer, OfficeTemplate
from giaoban.documents.printing import templates
from giaoban.documents.printing.plain import plain_paper
from giaoban.documents.printing.templates.filling import fill
from giaoban.documents.printing.templates.packed import MOST_BYTES
from giaoban.documents.printing.templates.reading import read
from giaoban.documents.printing.word import docx, set_parts, set_word
from giaoban.documents.rules import templates as rules
from giaoban.documents.rules.fields import (
    Field,
    blocks_of,
    fields_of,
    lacking,
    laid_out,
    pieces_of,
    sheets_of,
    words_of,
)
from giaoban.documents.rules.papers.samples import SAMPLES, Setting
from giaoban.documents.rules.templates import Reading, why_not_template
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refused
from giaoban.organisation.rules import Role
from tests.documents.reading import TRAPS, lines_of_word, text_of_word
from tests.make import access
from tests.make import documents as make

HEAD = (
    "{{ so_ky_hieu }} {{ ngay_thang }} {{ trich_yeu }} {{ noi_nhan }} "
    "{{ quyen_han }} {{ chuc_vu }} {{ nguoi_ky }}"
)
BODY = "{{p noi_dung }}"


def sample(document: str = "invitation", setting: Setting = make.SETTING) -> dict[str, Any]:
    return plain_paper(SAMPLES[document][1](setting))


FIELDS = fields_of(sample())


def word(*lines: str, header: str = "") -> bytes:
    document, buffer = Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    document.save(buffer)
    return buffer.getvalue()


def changed(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a Word file with one part changed or added."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, change(old.read(name) if name in old.namelist() else b""))
    return buffer.getvalue()


def found(content: bytes, fields: Sequence[Field] = FIELDS) -> Reading:
    """Read a template as the room does, but here."""
    told = read(content, {field.name: field.is_block for field in fields})
    return Reading(told["fault"], told["said"], tuple(told["used"]), tuple(told["misplaced"]), told["words"])


def printed(content: bytes, told: dict[str, Any], used: Sequence[str]) -> bytes:
    """Fill a template as the room does, but here."""
    sheets = []
    for sheet in sheets_of(told):
        whole = {name: blocks for name, blocks in blocks_of(sheet).items() if name in used}
        sheets.append({name: b64decode(part) for name, part in set_parts(sheet, whole).items()})
    return fill(content, words=words_of(told), sheets=sheets, title="", author="")


def code(content: bytes) -> str | None:
    refusal = why_not_template(found(content), FIELDS)
    return refusal.code if refusal else None


GOOD = word(HEAD, BODY)
LINK = b'<Relationship Id="rX" Type="%s" Target="%s" TargetMode="External"/></Relationships>'
OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def linked(kind: bytes, target: bytes) -> bytes:
    return changed(
        GOOD,
        "word/_rels/document.xml.rels",
        lambda part: part.replace(b"</Relationships>", LINK % (OFFICE + kind, target)),
    )


def with_field(instruction: bytes) -> bytes:
    field = (
        b'<w:p><w:fldSimple w:instr="%s"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p><w:sectPr' % instruction
    )
    return changed(GOOD, "word/document.xml", lambda part: part.replace(b"<w:sectPr", field, 1))


def with_split_field(*pieces: bytes) -> bytes:
    run = b"<w:r><w:instrText>%s</w:instrText></w:r>"
    mark = b'<w:r><w:fldChar w:fldCharType="%s"/></w:r>'
    field = b"<w:p>" + mark % b"begin" + b"".join(run % each for each in pieces) + mark % b"end" + b"</w:p>"
    return changed(
        GOOD, "word/document.xml", lambda part: part.replace(b"<w:sectPr", field + b"<w:sectPr", 1)
    )


def with_macros(types: bytes) -> bytes:
    return types.replace(b"document.main", b"x.macroEnabled")


def with_entity(part: bytes) -> bytes:
    return b'<!DOCTYPE a [<!ENTITY b "c">]>' + part.split(b"?>", 1)[1]


def swollen() -> bytes:
    return changed(GOOD, "word/media/a.xml", lambda _part: b"<a>" + b" " * MOST_BYTES + b"</a>")


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (GOOD, None),
        (word(HEAD, BODY, header="{{ co_quan }}"), None),
        (word(HEAD, "{%p if noi_nhan %}", BODY, "{%p endif %}"), None),
        (b"PK but not a file", "not_word"),
        (b"", "not_word"),
        (changed(GOOD, "word/document.xml", lambda _part: b"<broken"), "not_word"),
        (changed(GOOD, "word/vbaProject.bin", lambda _part: b"\xd0\xcf"), "macros"),
        (changed(GOOD, "[Content_Types].xml", with_macros), "macros"),
        (changed(GOOD, "word/embeddings/oleObject1.bin", lambda _part: b"\xd0\xcf"), "embedded"),
        (linked(b"oleObject", b"file:///c:/a.xlsx"), "embedded"),
        (linked(b"hyperlink", b"https://example.com/"), "link_outside"),
        (linked(b"attachedTemplate", b"\\\\server\\a.dotm"), "link_outside"),
        (linked(b"image", b"http://10.0.0.1/a.png"), "link_outside"),
        (with_field(b"PAGE"), None),
        (with_field(b"INCLUDETEXT /etc/passwd"), "reads_outside"),
        (with_field(b"DDEAUTO c:\\\\cmd.exe"), "reads_outside"),
        (with_split_field(b" INCLUDE", b"PICTURE ", b"http://a/b"), "reads_outside"),
        (changed(GOOD, "word/settings.xml", with_entity), "declares"),
        (swollen(), "too_large_inside"),
        (word(HEAD, BODY, "{{ cycler.__init__.__globals__.os.popen('id').read() }}"), "not_a_field"),
        (word(HEAD, BODY, "{{ ''.__class__.__mro__ }}"), "not_a_field"),
        (word(HEAD, BODY, "{{ so_ky_hieu|attr('x') }}"), "not_a_field"),
        (word(HEAD, BODY, "{% include '/etc/passwd' %}"), "not_a_field"),
        (word(HEAD, BODY, "{% for a in range(999999999) %}x{% endfor %}"), "not_a_field"),
        (word(HEAD, BODY, "{{ 'x' * 99999999 }}"), "not_a_field"),
        (word(HEAD, BODY, "{% set a = 1 %}"), "not_a_field"),
        (word(HEAD, BODY, "{# a remark #}"), "not_a_field"),
        (word(HEAD, BODY, "{{ self }}"), "unknown_field"),
        (word(HEAD, BODY, "{{ so_ki_hieu }}"), "unknown_field"),
        (word(HEAD, BODY, "{{ zzz }}"), "unknown_field"),
        (word(HEAD, BODY, "{% if noi_nhan %}"), "unbalanced"),
        (word(HEAD, BODY, "{%p if noi_nhan %}", "b {% endif %}"), "unbalanced"),
        (word(HEAD, "{{ noi_dung }}"), "field_misplaced"),
        (word(HEAD, BODY, "{{p co_quan }}"), "field_misplaced"),
        (word(HEAD, BODY, header="{{p noi_dung }}"), "field_misplaced"),
        (word(HEAD), "fields_missing"),
        (word(BODY), "fields_missing"),
        (word(HEAD, "{{ thoi_gian }}"), "fields_missing"),
        (word(HEAD, BODY, "TỐI MẬT"), "marked_secret"),
    ],
)  # fmt: skip
def test_a_template_is_refused_for_what_it_holds(content: bytes, refusal: str | None) -> None:
    assert code(content) == refusal


def test_a_field_that_is_not_known_is_answered_with_the_nearest_one() -> None:
    refusal = why_not_template(found(word(HEAD, BODY, "{{ nguoi_ki }}")), FIELDS)

    assert refusal is not None
    assert str(refusal) == "The field “nguoi_ki” is not known here. Did you mean {{ nguoi_ky }}?"


def test_what_a_template_lacks_is_named() -> None:
    refusal = why_not_template(found(word(HEAD.replace("{{ nguoi_ky }}", ""))), FIELDS)

    assert refusal is not None
    assert "Name of the signer {{ nguoi_ky }}; The whole body {{p noi_dung }}" in str(refusal)


@pytest.mark.parametrize("document", SAMPLES)
def test_the_shipped_template_is_accepted_and_prints_what_the_product_prints(document: str) -> None:
    paper = SAMPLES[document][1](make.SETTING)
    told = plain_paper(paper)
    content, fields = set_word(laid_out(sheets_of(told)[0])), fields_of(told)
    reading = found(content, fields)

    assert why_not_template(reading, fields) is None
    # Where the lines of a head break is the product's own; a template leaves it to Word.
    assert " ".join(lines_of_word(printed(content, told, reading.used))) == " ".join(
        lines_of_word(docx(paper))
    )


@pytest.mark.parametrize("document", SAMPLES)
def test_every_paper_names_the_document_that_it_is(document: str) -> None:
    assert sample(document)["document"] == document


@pytest.mark.parametrize("document", [name for name in SAMPLES if pieces_of(sample(name))])
def test_what_changes_from_paper_to_paper_stands_in_a_named_piece(document: str) -> None:
    other = replace(
        make.SETTING, day=make.DAY.replace(year=2027), signature=replace(make.SIGNATURE, name="Lê B")
    )
    fixed = [
        [block for block in laid_out(sample(document, setting))["blocks"] if not block.get("name")]
        for setting in (make.SETTING, other)
    ]

    assert fixed[0] == fixed[1]


def test_every_cell_gets_a_paper_form_of_the_office_with_its_own_code() -> None:
    told = sample("opinion-forms")
    own = word("Hãy viết rõ ràng.", "{{p dau_phieu }}", "Việc gì: ………………")
    reading = found(own, fields_of(told))

    lines = lines_of_word(printed(own, told, reading.used))

    assert why_not_template(reading, fields_of(told)) is None
    assert [line for line in lines if line.startswith("MAU-")] == ["MAU-MMT", "MAU-HHK"]
    assert lines.count("Hãy viết rõ ràng.") == lines.count("Việc gì: ………………") == 2


def test_words_come_through_a_template_as_they_were_typed() -> None:
    words = " ".join([*TRAPS, "{_{ a }_} {_% b %_}", "a\tb\nc", normalize("NFD", "ộ"), "😀", "&amp; <w:p>"])
    told = {**sample(), "subject": f"«{words}»", "blocks": sample("minutes")["blocks"]}

    lines = text_of_word(printed(GOOD, told, found(GOOD).used))

    assert "".join(f"«{normalize('NFC', words)}»".split()) in lines


def test_a_paper_that_says_more_than_the_template_has_room_for_is_not_printed_with_it() -> None:
    told = {**sample(), "to": ["Công an phường"]}

    assert lacking(told, found(GOOD).used) == ["To whom it is addressed"]
    assert rules.why_not_fill(["Kính gửi"]) is not None
    assert lacking(sample(), found(GOOD).used) == []


CONFINED = "import socket; from giaoban.documents.printing.templates.room import confine; confine(); "


@pytest.mark.parametrize(
    "crime",
    [
        "open('/etc/passwd')",
        "open('/tmp/left-behind', 'w')",
        "socket.socket()",
        "import os; os.fork()",
        "bytearray(2 * 1024**3)",
        "import os; assert os.getuid() == 0",
    ],
)
def test_the_room_opens_nothing_starts_nothing_and_has_little_memory(crime: str) -> None:
    done = subprocess.run([sys.executable, "-c", CONFINED + crime], capture_output=True, check=False)

    assert done.returncode != 0


def test_the_room_reads_and_fills_what_is_sound_and_leaves_the_rest() -> None:
    reading = templates.read(GOOD, FIELDS)
    told = sample()

    assert reading == found(GOOD)
    assert lines_of_word(templates.filled(GOOD, told, reading.used)) == lines_of_word(
        printed(GOOD, told, reading.used)
    )
    with pytest.raises(Refused, match="could not be filled"):
        templates.filled(b"", told, reading.used)


@pytest.mark.parametrize(
    ("lines", "fault", "said"),
    [
        (("{%p if noi_nhan %}",), "unbalanced", "{% if noi_nhan %}"),
        (("{%p endif %}",), "unbalanced", "{% endif %}"),
        (("{%p if noi_nhan %}", "b {% endif %}"), "unbalanced", "{% if noi_nhan %}"),
        (
            ("{%p if noi_nhan %}", "{%p else %}", "{%p else %}", "{%p endif %}"),
            "unbalanced",
            "{% if noi_nhan %}",
        ),
        (("Ký tên {{ nguoi_ky",), "not_a_field", "{{ nguoi_ky"),
        (("{{ 'x' * 9 }}",), "not_a_field", "{{ 'x' * 9 }}"),
    ],
)
def test_the_room_finds_what_is_not_finished_and_says_it_in_the_words_of_the_template(
    lines: tuple[str, ...], fault: str, said: str
) -> None:
    reading = templates.read(word(HEAD, BODY, *lines), FIELDS)

    assert (reading.fault, reading.said) == (fault, said)


def test_the_room_stops_what_never_ends() -> None:
    code = f"{CONFINED}import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=120)

    assert done.returncode == -signal.SIGKILL


@pytest.mark.django_db
def test_a_version_is_kept_used_and_given_up_and_the_audit_says_so() -> None:
    issuer = make.issuer()
    first, second = make.template(issuer=issuer, used=True), make.template(issuer=issuer)

    use_template(second, actor=SYSTEM)
    with pytest.raises(Refused, match="in use already"):
        use_template(second, actor=SYSTEM)
    return_to_shipped(second, actor=SYSTEM)
    with pytest.raises(Refused, match="in use already"):
        return_to_shipped(first, actor=SYSTEM)

    assert list(OfficeTemplate.objects.order_by("number").values_list("number", "is_used")) == [
        (1, False),
        (2, False),
    ]
    assert [entry.event for entry in Entry.objects.order_by("pk")] == [
        *("documents.template_kept", "documents.template_used", "documents.template_kept"),
        *("documents.template_used", "documents.template_shipped"),
    ]


@pytest.mark.django_db
def test_papers_are_printed_with_the_template_and_signed_ones_with_that_of_their_day() -> None:
    issuer = make.issuer()
    template = make.template(issuer=issuer, content=word("MẪU RIÊNG", HEAD, BODY), used=True)
    paper = SAMPLES["invitation"][1](Setting(issuer.letterhead, make.DAY, make.SIGNATURE))
    client = office_of(issuer)
    address = reverse("documents:paper", args=[issuer.pk, "invitation", "docx"])

    assert lines_of_word(client.get(address).content)[0] == "MẪU RIÊNG"
    assert told_for_good(paper)["template"] == template.pk

    return_to_shipped(template, actor=SYSTEM)

    assert "MẪU RIÊNG" not in lines_of_word(client.get(address).content)
    assert told_for_good(paper)["template"] is None


@pytest.mark.django_db
def test_the_office_takes_the_shipped_template_sends_its_own_tries_it_and_uses_it() -> None:
    issuer = make.issuer()
    client = office_of(issuer)
    address, once = reverse("documents:add-template", args=[issuer.pk, "invitation"]), uuid4()
    shipped = client.get(reverse("documents:shipped-template", args=[issuer.pk, "invitation"]))

    for _twice in range(2):
        sent = SimpleUploadedFile("Giấy mời của ta.docx", shipped.content)
        client.post(address, {"file": sent, "once": once})

    template = OfficeTemplate.objects.get()
    assert (template.file_name, template.is_used) == ("Giấy mời của ta.docx", False)
    page = client.get(template.get_absolute_url()).content.decode()
    assert "{{ thoi_gian }}" in page
    assert "Giấy mời của ta.docx" in page
    tried = client.get(reverse("documents:test-template", args=[template.pk]))
    assert "GIẤY MỜI" in lines_of_word(tried.content)
    client.post(reverse("documents:use-template", args=[template.pk]))
    template.refresh_from_db()
    assert template.is_used


@pytest.mark.django_db
def test_a_template_that_is_refused_is_answered_beside_the_field() -> None:
    issuer = make.issuer()
    sent = SimpleUploadedFile("mau.docx", word(HEAD, BODY, "{{ nguoi_ki }}"))

    page = office_of(issuer).post(
        reverse("documents:add-template", args=[issuer.pk, "invitation"]), {"file": sent, "once": uuid4()}
    )

    assert "Có phải đồng chí định viết {{ nguoi_ky }}?" in page.content.decode()
    assert not OfficeTemplate.objects.exists()


def office_of(issuer: Issuer) -> Client:
    client = Client()
    client.force_login(access.account(role=Role.OFFICE, host=issuer.host))
    return client
