"""What no issuing body, signer, term or number may say: the database refuses it, whoever writes."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.db.models import Model

from giaoban.documents.models import IssuedNumber, OfficeTemplate, SignedPaper
from tests.impossible import BLANKS, Lie, believed, believed_twice
from tests.make import documents, organisation

pytestmark = pytest.mark.django_db
LATE = datetime(2040, 1, 1, tzinfo=UTC)
BEFORE = date(2020, 1, 1)
LATER = date(2030, 8, 1)

LIES: dict[str, list[Lie]] = {
    "issuer": [
        ({"form": "HD99-1999"}, "issuer_form_is_known"),
        ({"tone": "third"}, "issuer_tone_is_known"),
        ({"symbol": BLANKS}, "issuer_has_name_and_symbol"),
        ({"body": ""}, "issuer_has_name_and_symbol"),
        ({"body": BLANKS}, "issuer_has_name_and_symbol"),
    ],
    "signer": [
        ({"power": "XX"}, "signer_power_is_known_and_for_somebody"),
        ({"on_behalf_of": ""}, "signer_power_is_known_and_for_somebody"),
        ({"on_behalf_of": BLANKS}, "signer_power_is_known_and_for_somebody"),
    ],
    "mandate": [({"valid_to": BEFORE}, "mandate_span_in_order")],
    "numbering": [
        ({"year": 2026}, "numbering_runs_through_term_or_year"),
        ({"mandate": None}, "numbering_runs_through_term_or_year"),
        ({"kind": "??"}, "numbering_kind_is_known"),
        ({"last": 0, "on_paper": 1}, "numbering_last_in_order"),
        ({"last": 100_000}, "numbering_last_in_order"),
    ],
    "number": [
        ({"number": 0}, "number_in_range"),
        ({"number": 100_000}, "number_in_range"),
        ({"state": "gone"}, "number_state_is_known"),
        ({"state": "void"}, "number_void_says_why_and_when"),
        ({"state": "void", "voided_at": LATE, "void_reason": BLANKS}, "number_void_says_why_and_when"),
        ({"void_reason": "Nhầm."}, "number_void_says_why_and_when"),
        ({"voided_at": LATE}, "number_void_says_why_and_when"),
    ],
    "signed": [
        ({"key": ""}, "signed_paper_says_what_it_is"),
        ({"key": BLANKS}, "signed_paper_says_what_it_is"),
    ],
    "print run": [
        ({"kind": BLANKS}, "print_run_says_what_it_is"),
        ({"whole": 0}, "print_run_done_of_whole"),
        ({"done": 3}, "print_run_done_of_whole"),
        ({"path": "prints/a.pdf"}, "print_run_file_at_its_end"),
        ({"path": "prints/a.pdf", "ended_at": LATE}, "print_run_file_at_its_end"),
        ({"path": BLANKS, "ended_at": LATE, "done": 2}, "print_run_file_at_its_end"),
        ({"fetched_at": LATE}, "print_run_fetched_with_file"),
    ],
    "template": [
        ({"number": 0}, "template_version_from_one"),
        ({"document": ""}, "template_says_for_what"),
        ({"document": BLANKS}, "template_says_for_what"),
    ],
}
TWINS: dict[str, list[Lie]] = {
    "issuer": [({}, "issuer_symbol_unique_in_host")],
    "signer": [({}, "signer_once_by_each_power")],
    "mandate": [
        ({"valid_to": LATER}, "mandate_begins_once"),
        ({"valid_from": LATER}, "mandate_one_is_open"),
    ],
    "numbering": [({}, "numbering_once_a_term")],
    "number": [({}, "number_never_issued_twice")],
    "template": [
        ({"is_used": False}, "template_version_once"),
        ({"number": 2}, "template_one_is_used"),
    ],
}


def number() -> IssuedNumber:
    """Return a number of the first paper of a term."""
    return documents.number(issuer=documents.issuer())


def signed() -> SignedPaper:
    """Return a paper as it was signed."""
    issued = number()
    return SignedPaper.objects.create(host=issued.numbering.issuer.host, key="a-1", number=issued, told={})


def template() -> OfficeTemplate:
    """Return the first version of an office's own template, in use."""
    sent = {"file_name": "a.docx", "content": b"PK", "fields": [], "kept_at": LATE}
    return OfficeTemplate.objects.create(
        issuer=documents.issuer(), document="minutes", number=1, is_used=True, once=uuid4(), **sent
    )


ROWS: dict[str, Callable[[], Model]] = {
    "issuer": documents.issuer,
    "signer": lambda: documents.signer(issuer=documents.issuer()),
    "mandate": lambda: documents.mandate(host=organisation.host()),
    "numbering": lambda: number().numbering,
    "number": number,
    "signed": signed,
    "print run": documents.print_run,
    "template": template,
}


@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []


@pytest.mark.parametrize("name", TWINS)
def test_the_database_keeps_no_second(name: str) -> None:
    assert believed_twice(ROWS[name](), TWINS[name]) == []


def test_a_kind_is_numbered_once_a_year() -> None:
    numbering = number().numbering
    numbering.mandate, numbering.year = None, 2026
    numbering.save()

    assert believed_twice(numbering, [({}, "numbering_once_a_year")]) == []


def test_a_paper_is_signed_once_while_it_stands() -> None:
    first = signed()
    other = documents.number(issuer=first.number.numbering.issuer)
    lie: Lie = ({"number": other}, "signed_paper_once_while_it_stands")

    assert believed_twice(first, [lie]) == []
