"""The office's part of a report, and signing: what is signed stays, its number comes from the register."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client

from giaoban.documents.actions import void_number
from giaoban.documents.models import Issuer
from giaoban.documents.rules.papers.review import Words
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refused
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from giaoban.reports.actions.reviews import Signing, sign_report, write_report
from giaoban.reports.models import WrittenReport
from giaoban.reports.rules.reviews import ReportFacts, why_not_sign, why_not_write
from giaoban.site.command import run
from tests.documents.reading import bare, text_of_pdf
from tests.impossible import believed
from tests.make import access, documents
from tests.make import reports as make

AT = datetime(2016, 1, 5, 2, tzinfo=UTC)
DAY = date(2016, 1, 5)


@pytest.mark.parametrize(
    ("facts", "seen", "write", "sign"),
    [
        (ReportFacts(), 0, None, None),
        (ReportFacts(version=2), 2, None, None),
        (ReportFacts(version=2), 1, "written_meanwhile", "changed_before_signing"),
        (ReportFacts(version=2, is_signed=True), 2, "signed", "signed"),
    ],
)
def test_what_is_signed_stays_and_nobody_overwrites_unseen_words(
    facts: ReportFacts, seen: int, write: str | None, sign: str | None
) -> None:
    writing = why_not_write(facts, seen=seen)
    signing = why_not_sign(facts, seen=seen, signed_on=DAY, first=date(2015, 1, 1))

    assert (writing.code if writing else None, signing.code if signing else None) == (write, sign)


def test_a_report_is_not_signed_before_its_time_begins() -> None:
    refusal = why_not_sign(ReportFacts(), seen=0, signed_on=DAY, first=date(2016, 2, 1))

    assert refusal is not None
    assert refusal.code == "signed_before_it_begins"


@pytest.mark.django_db
class TestOneReport:
    """A committee with what 2015 holds in one field."""

    @pytest.fixture(autouse=True)
    def committee(self) -> None:
        self.host: Host = make.host()
        make.forwarded(self.host, 2)
        self.issuer: Issuer = documents.issuer(host=self.host, symbol="HU")
        self.signer = documents.signer(issuer=self.issuer)
        documents.mandate(host=self.host, valid_from=date(2015, 8, 1))

    def sign(self, *, seen: int = 1) -> WrittenReport:
        plan = Signing(self.signer, seen, uuid4())
        return sign_report(self.host, "2015", plan, at=AT, actor=SYSTEM)

    def write(self, words: Words, *, seen: int = 0) -> WrittenReport:
        return write_report(self.host, "2015", words, seen=seen, at=AT, actor=SYSTEM)

    def test_the_command_prints_what_the_office_wrote_and_then_what_was_signed(self, tmp_path: Path) -> None:
        self.write(Words(overall="Khu dân cư yên ổn."))
        out = tmp_path / "nam.pdf"
        asked = ["report", "year", "--host", "KM", "--year", "2015", "--format", "pdf", "--out", str(out)]

        assert run(asked, language="vi") == 0
        assert bare("Khu dân cư yên ổn.") in bare(text_of_pdf(out.read_bytes()))

        signed = self.sign()
        make.forwarded(self.host, 3)
        assert run(asked, language="vi") == 0
        paper = bare(text_of_pdf(out.read_bytes()))
        assert signed.number is not None
        assert bare(f"Số {signed.number.code}") in paper
        assert bare("là 2 ý kiến") in paper

    def test_it_is_signed_once_and_printed_as_it_was_signed(self, client: Client) -> None:
        self.write(Words(overall="Giao ban có nền nếp."))
        signed = self.sign()
        again = Signing(self.signer, 1, signed.number.once)  # type: ignore[union-attr]
        make.forwarded(self.host, 1)
        client.force_login(access.account(role=Role.OFFICE, host=self.host))

        printed = text_of_pdf(client.get("/reports/km/report/2015/pdf/").content)

        assert sign_report(self.host, "2015", again, at=AT, actor=SYSTEM).number == signed.number
        assert "Số01-BC/HU" in printed
        assert "ngày05tháng01năm2016" in printed
        assert "Giaobancónềnnếp." in printed
        assert "là2ýkiến" in printed
        with pytest.raises(Refused, match="signed"):
            self.write(Words(overall="Khác."), seen=1)
        assert believed(signed, [({"told": None}, "written_report_signed_has_number_day_and_paper")]) == []

    def test_a_void_number_opens_it_again(self) -> None:
        signed = self.sign(seen=0)
        void_number(signed.number, reason="Ký nhầm.", actor=SYSTEM)  # type: ignore[arg-type]

        assert self.sign(seen=0).number.number == 2  # type: ignore[union-attr]

    def test_words_saved_meanwhile_stand_beside_what_was_typed(self, client: Client) -> None:
        self.write(Words(causes="Do mưa."))
        client.force_login(access.account(role=Role.OFFICE, host=self.host))

        page = client.post("/reports/km/report/2015/write/", {"seen": "0", "causes": "Do nắng."})

        assert page.status_code == 200
        assert all(words in page.content.decode() for words in ("Do mưa.", "Do nắng."))
        saved = client.post("/reports/km/report/2015/write/", {"seen": "1", "causes": "Do nắng."})
        assert saved.status_code == 302
        assert "Do nắng." in client.get("/reports/km/report/2015/").content.decode()
