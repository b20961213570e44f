"""What no edition, section or contribution may say: the database refuses it, whoever writes.

A version and an erratum are only added to, so every lie about one is a second row.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.db.models import Model

from giaoban.bulletin.models import (
    Contribution,
    Edition,
    Erratum,
    NewDocument,
    Picture,
    PlannedSection,
    Receipt,
    Remark,
    ReturnNote,
    Section,
    Version,
)
from giaoban.bulletin.rules.editions import Kind
from tests.impossible import BLANKS, Lie, believed, believed_gone, believed_twice
from tests.make import bulletin, organisation

pytestmark = pytest.mark.django_db
BEFORE = date(2013, 1, 1)
LATE = datetime(2040, 1, 1, tzinfo=UTC)
FIXED = {"content": {"a": 1}, "digest": "0" * 64, "approved_at": LATE, "approved_by": "Bí thư"}

LIES: dict[str, list[Lie]] = {
    "planned": [
        ({"kind": "poems"}, "planned_section_kind_is_known"),
        ({"heading": BLANKS}, "planned_section_has_a_heading"),
        ({"words": 0}, "planned_section_has_a_length"),
        ({"valid_to": BEFORE}, "planned_section_span_in_order"),
        ({"kind": "contributed"}, "planned_section_owed_by_an_agency"),
    ],
    "edition": [
        ({"number": 0}, "edition_number_from_one"),
        ({"state": "lost"}, "edition_state_is_known"),
        ({"title": ""}, "edition_has_a_title"),
        ({"title": BLANKS}, "edition_has_a_title"),
        ({"state": "approved"}, "edition_fixed_once_approved"),
        ({"approved_at": LATE}, "edition_fixed_once_approved"),
        ({"digest": "0" * 64}, "edition_fixed_once_approved"),
        (FIXED, "edition_fixed_once_approved"),
        ({"state": "approved", **FIXED, "approved_by": BLANKS}, "edition_fixed_once_approved"),
        ({"state": "approved", **FIXED, "digest": BLANKS}, "edition_fixed_once_approved"),
        ({"issued_at": LATE}, "edition_issued_has_its_time"),
    ],
    "issued": [
        ({"issued_at": None}, "edition_issued_has_its_time"),
        ({"state": "approved"}, "edition_issued_has_its_time"),
    ],
    "owed": [
        ({"agency": None}, "section_owed_by_an_agency"),
        ({"kind": "editorial"}, "section_owed_by_an_agency"),
        ({"words": 0}, "section_has_a_length"),
        ({"heading": BLANKS}, "section_has_a_heading"),
        ({"left_out_post": "Biên tập"}, "section_left_out_says_why"),
        ({"left_out_post": "Biên tập", "left_out_because": BLANKS}, "section_left_out_says_why"),
    ],
    "editorial": [({"kind": "poems"}, "section_kind_is_known")],
    "document": [
        ({"number": BLANKS}, "new_document_says_what"),
        ({"subject": BLANKS}, "new_document_says_what"),
        ({"concerns": BLANKS}, "new_document_says_what"),
    ],
    "asked": [
        ({"state": "lost"}, "contribution_state_is_known"),
        ({"state": "nothing"}, "contribution_nothing_is_said_by_somebody"),
        ({"state": "nothing", "nothing_name": "Ông A"}, "contribution_nothing_is_said_by_somebody"),
        (
            {"state": "nothing", "nothing_name": BLANKS, "nothing_at": LATE},
            "contribution_nothing_is_said_by_somebody",
        ),
        ({"state": "handed_in"}, "contribution_handed_in_has_its_time"),
        ({"state": "accepted", "accepted_at": LATE}, "contribution_handed_in_has_its_time"),
        ({"accepted_at": LATE}, "contribution_accepted_has_its_time"),
    ],
    "handed in": [({"state": "accepted"}, "contribution_accepted_has_its_time")],
    "picture": [
        ({"caption": BLANKS}, "bulletin_picture_has_a_caption"),
        ({"path": BLANKS}, "bulletin_picture_is_stored"),
        ({"digest": BLANKS}, "bulletin_picture_is_stored"),
        ({"width": 0}, "bulletin_picture_has_a_size"),
        ({"height": 0}, "bulletin_picture_has_a_size"),
        ({"agreed_by": "Bà C"}, "bulletin_picture_agreement_says_by_whom_and_when"),
        ({"agreed_at": LATE}, "bulletin_picture_agreement_says_by_whom_and_when"),
        ({"agreed_at": LATE, "agreed_by": BLANKS}, "bulletin_picture_agreement_says_by_whom_and_when"),
        ({"is_fixed": True}, "bulletin_picture_fixed_once_agreed"),
    ],
    "return": [({"comment": BLANKS}, "return_note_says_what")],
    "remark": [
        ({"about": "gossip"}, "remark_kind_is_known"),
        ({"text": BLANKS}, "remark_says_something"),
        ({"answer": "Đã sửa."}, "remark_answered_by_somebody_at_a_time"),
        ({"answered_at": LATE, "answered_by": "Biên tập"}, "remark_answered_by_somebody_at_a_time"),
        (
            {"answered_at": LATE, "answered_by": "Biên tập", "answer": BLANKS},
            "remark_answered_by_somebody_at_a_time",
        ),
        (
            {"answered_at": LATE, "answered_by": BLANKS, "answer": "Đã sửa."},
            "remark_answered_by_somebody_at_a_time",
        ),
    ],
    "receipt": [({"way": "dream"}, "receipt_way_is_known")],
}
TWINS: dict[str, list[Lie]] = {
    "edition": [
        ({"number": 9}, "edition_once_a_month"),
        ({"month": date(2026, 10, 1)}, "edition_number_once_a_year"),
    ],
    "document": [({}, "new_document_once_an_edition")],
    "version": [
        ({}, "contribution_version_number_once"),
        ({"number": 0}, "contribution_version_from_one"),
        ({"number": 2, "hand": "robot"}, "contribution_version_hand_is_known"),
        ({"number": 2, "title": BLANKS}, "contribution_version_says_something"),
        ({"number": 2, "text": BLANKS}, "contribution_version_says_something"),
    ],
    "erratum": [({"text": ""}, "erratum_says_what"), ({"text": BLANKS}, "erratum_says_what")],
    "receipt": [({}, "receipt_once_a_post")],
}
# By the trigger that stops them; all of them say the same.
REFUSAL = "what is fixed in a bulletin stays as it is"
ALTERED: dict[str, tuple[str, list[Lie]]] = {
    "edition_stands": (
        "issued",
        [
            *(({column: value}, REFUSAL) for column, value in FIXED.items()),
            ({"title": "Khác", "number": 7}, REFUSAL),
            ({"month": BEFORE, "year": 2013}, REFUSAL),
        ],
    ),
    "bulletin_version_stands": ("version", [({"text": "Khác."}, REFUSAL)]),
    "erratum_stands": ("erratum", [({"text": "Khác."}, REFUSAL)]),
    "bulletin_picture_stands": ("fixed picture", [({"caption": "Khác."}, REFUSAL), ({"width": 1}, REFUSAL)]),
}
GONE: dict[str, str] = {
    "edition_stays": "issued",
    "bulletin_version_stays": "version",
    "erratum_stays": "erratum",
    "bulletin_picture_stays": "fixed picture",
}


def planned() -> PlannedSection:
    """Return a planned section that the editor writes."""
    return bulletin.planned(host=organisation.host(), kind=Kind.EDITORIAL)


def edition() -> Edition:
    """Return an edition that takes contributions, with one section that the editor writes."""
    return bulletin.edition(host=planned().host)


def issued() -> Edition:
    """Return an edition that was approved and issued."""
    return bulletin.issued(host=organisation.host())


def editorial() -> Section:
    """Return a section that the editor writes."""
    return edition().sections.get()


def handed_in() -> Contribution:
    """Return a contribution that waits for the editor."""
    return bulletin.hand_in(bulletin.contribution())


def version() -> Version:
    """Return the first version of a contribution."""
    return handed_in().versions.get()


def document() -> NewDocument:
    """Return a document that an edition tells of."""
    said = {"number": "12-CT/TU", "signed_on": BEFORE, "body": "Thành ủy", "subject": "Mùa mưa"}
    return NewDocument.objects.create(
        edition=edition(), gist="Chuẩn bị.", concerns="Chi bộ", once=uuid4(), **said
    )


def erratum() -> Erratum:
    """Return what stands beside an issued edition."""
    return Erratum.objects.create(
        edition=issued(), text="Trang 2: 12 hộ.", by_post="Biên tập", noted_at=LATE, once=uuid4()
    )


def returned() -> ReturnNote:
    """Return why a contribution went back."""
    first = version()
    return ReturnNote.objects.create(
        contribution=first.contribution,
        version=first,
        comment="Ngắn quá.",
        by_post="Biên tập",
        returned_at=LATE,
    )


def receipt() -> Receipt:
    """Return that a post has read an edition."""
    made = issued()
    return Receipt.objects.create(
        edition=made,
        post=organisation.post(unit=organisation.unit(host=made.host)),
        way="own",
        noted_by="Bí thư",
        at=LATE,
    )


def remark() -> Remark:
    """Return what a post wrote about an edition."""
    read = receipt()
    return Remark.objects.create(
        edition=read.edition, post=read.post, about="remark", text="Hay.", written_at=LATE, once=uuid4()
    )


def picture(*, fixed: bool = False) -> Picture:
    """Return a picture with people who have not agreed, or one without people that belongs to an edition."""
    kept = {"path": "p/a.jpg", "width": 800, "height": 600, "digest": "0" * 64, "caption": "Mương sau chợ"}
    return Picture.objects.create(
        contribution=handed_in(),
        has_people=not fixed,
        is_fixed=fixed,
        by_post="Phòng",
        added_at=LATE,
        once=uuid4(),
        **kept,
    )


ROWS: dict[str, Callable[[], Model]] = {
    "planned": planned,
    "edition": edition,
    "issued": issued,
    "owed": lambda: bulletin.contribution().section,
    "editorial": editorial,
    "document": document,
    "asked": bulletin.contribution,
    "handed in": handed_in,
    "version": version,
    "erratum": erratum,
    "return": returned,
    "receipt": receipt,
    "remark": remark,
    "picture": picture,
    "fixed picture": lambda: picture(fixed=True),
}


@pytest.mark.parametrize("name", LIES)
def test_the_database_believes_no_lie_about(name: str) -> None:
    assert believed(ROWS[name](), LIES[name]) == []


@pytest.mark.parametrize("name", TWINS)
def test_the_database_keeps_no_second(name: str) -> None:
    assert believed_twice(ROWS[name](), TWINS[name]) == []


@pytest.mark.parametrize("trigger", ALTERED)
def test_the_database_alters_nothing_of(trigger: str) -> None:
    row, lies = ALTERED[trigger]

    assert believed(ROWS[row](), lies) == []


@pytest.mark.parametrize("trigger", GONE)
def test_the_database_lets_nobody_delete(trigger: str) -> None:
    assert believed_gone(ROWS[GONE[trigger]](), REFUSAL) == []
