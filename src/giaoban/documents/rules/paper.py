"""A whole paper: its head, title, blocks, recipients and signature, as plain data."""

from dataclasses import dataclass, replace
from datetime import date

from giaoban.documents.rules.blocks import Block, Signature
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.letters import LetterForm, in_force, number_line, written_number_line
from giaoban.documents.rules.text import ToneStyle, toned
from giaoban.kernel.dates import long_day
from giaoban.kernel.vietnamese import ascii_file_name, capital_first


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The body that issues a paper, as its papers name it.

    Attributes:
        superior: The body above it: "ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG".
        body: The issuing body itself: "ĐẢNG ỦY PHƯỜNG NHỊ CHIỂU".
        symbol: Its letters in numbers: "ĐU".
        place: What stands before the day: "Nhị Chiểu".
        archive: Where a copy is kept: "Văn phòng Đảng ủy".
        about: Whether the subject of a letter begins with "V/v" where the form leaves it open.
        issuer: Key of the body, whose own templates its papers take; ``None`` for a body without a row.
    """

    form: LetterForm
    superior: str
    body: str
    symbol: str
    place: str
    archive: str
    tone: ToneStyle = ToneStyle.FIRST
    about: bool = False
    issuer: int | None = None

    def say(self, words: str) -> str:
        """Return fixed words in the tone style of this body."""
        return toned(words, self.tone)

    def on(self, day: date) -> "Letterhead":
        """Return the head with the letter form that a paper of ``day`` follows."""
        return replace(self, form=in_force(self.form, day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """Number and day of a paper; a draft has neither.

    Attributes:
        kind: The letters of the type.
        number: Issued at signing; ``None`` on a draft.
        day: The day of signing; ``None`` leaves room to write it.
        drafted_by: Letters of the office that drafts a letter of the State: "VP"; empty for none.
        written: Number and symbol as another body's own register gave them: "15/UBND-KT"; empty for none.
    """

    kind: Kind
    drafted_by: str = ""
    number: int | None = None
    day: date | None = None
    written: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper, ready to be set as PDF or written as a Word file.

    Attributes:
        name: What the file is called, in a few words; made ASCII for the file's name.
        code: A code that tells it from others of its name: "GB-2026-11", "12-TB".
        title: The type in capitals: "GIẤY MỜI".
        subject: What it is about, under the title.
        numbered: Number and day for a paper with the full head of a letter; ``None`` gives the small head
            of a list: the body on the left, ``corner`` on the right.
        dated: The day that the file itself bears; the same paper on the same day gives the same bytes.
        to: The bodies and posts that it is addressed to ("Kính gửi").
        recipients: Who gets a copy ("Nơi nhận"), without dashes and full stops; the archive is added.
        size: Size of the body in points where it is not the form's own.
        headless: Whether neither head nor title is printed, because the blocks bring their own.
        document: Which document it is, for templates: "invitation"; empty where there are none for it.
        foot: Stands with the page number under every page but the first; then there is none at the top.
        back: Whether its last page is the back of a booklet, which bears no number.
        sheets: Whether every break of the page begins a sheet that a template is filled for anew.
    """

    letterhead: Letterhead
    name: str
    title: str
    blocks: tuple[Block, ...]
    dated: date
    code: str = ""
    subject: str = ""
    numbered: Numbered | None = None
    corner: str = ""
    to: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signature: Signature | None = None
    landscape: bool = False
    size: float | None = None
    headless: bool = False
    foot: str = ""
    back: bool = False
    document: str = ""
    sheets: bool = False

    @property
    def number_line(self) -> str:
        """Number and symbol as they stand on the paper; empty for a list."""
        if self.numbered is None:
            return ""
        head, numbered = self.letterhead, self.numbered
        if numbered.written:
            return written_number_line(head.form, numbered.written)
        by = f"-{numbered.drafted_by}" if numbered.drafted_by else ""
        return number_line(head.form, number=numbered.number, kind=numbered.kind, symbol=head.symbol + by)

    @property
    def about(self) -> str:
        """The subject as it stands under the number of a letter without a title; empty for other papers."""
        if self.numbered is None or self.title or not self.subject:
            return ""
        head = self.letterhead
        lead = head.form.about or ("V/v" if head.about else "")
        return f"{lead} {self.subject}".strip() if lead else capital_first(self.subject)

    @property
    def day_line(self) -> str:
        """Place and day: "Nhị Chiểu, ngày 05 tháng 02 năm 2026"; room for the day while it is not known."""
        if self.numbered is None:
            return ""
        if self.numbered.day is None:
            return f"{self.letterhead.place}, ngày      tháng      năm {self.dated.year}"
        return f"{self.letterhead.place}, {long_day(self.numbered.day)}"

    @property
    def recipient_lines(self) -> tuple[str, ...]:
        """The list of recipients with dashes, the archive last, as the form ends it."""
        if not self.recipients:
            return ()
        copied = [f"- {one};" for one in self.recipients]
        last = self.letterhead.form.archive_line.format(archive=self.letterhead.archive)
        return (*copied, self.letterhead.say(last))

    def file_name(self, ending: str) -> str:
        """Return the name of its file in ASCII: "giay-moi-gb-2026-11.pdf".

        Args:
            ending: With its dot: ".pdf" or ".docx".
        """
        return ascii_file_name(f"{self.name} {self.code}".strip(), ending=ending)
