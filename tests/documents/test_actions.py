"""What happens to bodies, signers, terms and numbers in the database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from time import sleep
from uuid import uuid4

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction

from giaoban.audit.models import Entry
from giaoban.documents import actions, queries
from giaoban.documents.actions import IssuerPlan, NumberPlan, SignerPlan
from giaoban.documents.models import IssuedNumber, Issuer, Mandate, Numbering, Signer
from giaoban.documents.rules.kinds import Kind
from giaoban.documents.rules.letters import Power
from giaoban.kernel.actor import SYSTEM
from giaoban.kernel.verdict import Refused
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from tests.make import documents as make
from tests.make import organisation

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 28)
PLAN = IssuerPlan(body="ĐẢNG ỦY", symbol="ĐU", place="Nhị Chiểu", archive="Văn phòng")


def asked(day: date = make.DAY, *, kind: Kind = Kind.NOTICE, signer: Signer | None = None) -> NumberPlan:
    return NumberPlan(kind=kind, subject="kết luận giao ban", signed_on=day, signer=signer)


def issue(issuer: Issuer, plan: NumberPlan | None = None) -> IssuedNumber:
    return actions.issue_number(issuer, plan or asked(), once=uuid4(), today=TODAY, actor=SYSTEM)


def ready(*, host: Host | None = None, symbol: str = "ĐU") -> Issuer:
    issuer = make.issuer(host=host, symbol=symbol)
    make.mandate(host=issuer.host)
    return issuer


# Numbers.


def test_numbers_run_by_body_and_type_through_one_term() -> None:
    issuer, office = ready(), ready(symbol="VPĐU")

    codes = [
        issue(issuer).code,
        issue(issuer).code,
        issue(issuer, asked(kind=Kind.REPORT)).code,
        issue(office).code,
    ]

    assert codes == ["01-TB/ĐU", "02-TB/ĐU", "01-BC/ĐU", "01-TB/VPĐU"]


def test_a_new_term_begins_at_one_and_the_old_one_ends_the_day_before() -> None:
    issuer = ready()
    issue(issuer, asked(date(2026, 11, 1)))

    actions.begin_mandate(issuer.host, name="2026 - 2031", on=date(2026, 11, 20), actor=SYSTEM)

    assert issue(issuer).code == "01-TB/ĐU"
    assert [mandate.valid_to for mandate in queries.mandates_of(issuer.host)] == [None, date(2026, 11, 19)]
    with pytest.raises(Refused, match="A term began"):
        actions.begin_mandate(issuer.host, name="nhầm", on=date(2026, 11, 20), actor=SYSTEM)


def test_a_number_of_another_year_goes_on_in_the_same_term() -> None:
    issuer = ready()
    issue(issuer, asked(date(2025, 12, 31)))

    assert issue(issuer, asked(date(2026, 1, 2))).code == "02-TB/ĐU"


def test_sending_twice_issues_one_number() -> None:
    issuer, once = ready(), uuid4()

    first, second = (
        actions.issue_number(issuer, asked(), once=once, today=TODAY, actor=SYSTEM) for _ in range(2)
    )

    assert first == second
    assert IssuedNumber.objects.count() == 1


def test_a_void_number_keeps_its_row_with_the_reason_and_is_never_issued_again() -> None:
    issuer = ready()
    issued = issue(issuer)

    voided = actions.void_number(issued, reason="Không ban hành nữa", actor=SYSTEM)

    assert (voided.state, voided.void_reason) == ("void", "Không ban hành nữa")
    assert issue(issuer).code == "02-TB/ĐU"
    with pytest.raises(Refused, match="void already"):
        actions.void_number(issued, reason="lần nữa", actor=SYSTEM)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (TODAY + timedelta(days=1), "not_signed_yet"),
        (date(2020, 1, 1), "no_term"),
        (date(2026, 11, 1), "out_of_order"),
    ],
)
def test_a_refused_number_leaves_nothing_behind(day: date, code: str) -> None:
    issuer = ready()
    issue(issuer)
    entries = Entry.objects.count()

    with pytest.raises(Refused) as refused:
        issue(issuer, asked(day))

    assert refused.value.refusal.code == code
    assert (IssuedNumber.objects.count(), Entry.objects.count()) == (1, entries)
    assert Numbering.objects.get().last == 1


def test_no_term_no_number() -> None:
    with pytest.raises(Refused, match="No term"):
        issue(make.issuer())


def test_the_signer_of_that_day_stands_in_the_register() -> None:
    issuer = ready()
    signer = make.signer(issuer=issuer, person=organisation.person(name="Trần Thị Ký"))

    issued = issue(issuer, asked(signer=signer))

    assert (issued.signer_name, issued.signer_office) == ("Trần Thị Ký", "T/M BAN THƯỜNG VỤ BÍ THƯ")


def test_a_signer_whose_term_has_ended_does_not_sign() -> None:
    issuer = ready()
    signer = make.signer(issuer=issuer, since=make.DAY + timedelta(days=1))

    with pytest.raises(Refused, match="Nobody holds"):
        issue(issuer, asked(signer=signer))


def test_numbers_go_on_after_the_paper_book_and_only_before_the_first() -> None:
    issuer = ready()

    actions.continue_numbering(issuer, Kind.NOTICE, last=127, on=TODAY, actor=SYSTEM)

    assert issue(issuer).code == "128-TB/ĐU"
    with pytest.raises(Refused, match="issued here already"):
        actions.continue_numbering(issuer, Kind.NOTICE, last=5, on=TODAY, actor=SYSTEM)
    assert queries.gaps(queries.numberings_of(issuer.host)) == {}


def test_a_number_taken_out_behind_the_back_of_the_register_shows_as_a_gap() -> None:
    issuer = ready()
    first = issue(issuer)
    issue(issuer)

    first.delete()

    assert list(queries.gaps(queries.numberings_of(issuer.host)).values()) == [[1]]
    assert issue(issuer).code == "03-TB/ĐU"


def test_a_full_row_of_numbers_says_so() -> None:
    issuer = ready()
    actions.continue_numbering(issuer, Kind.NOTICE, last=99_998, on=TODAY, actor=SYSTEM)
    issue(issuer)

    with pytest.raises(Refused, match="is full"):
        issue(issuer)


@pytest.mark.django_db(transaction=True)
def test_clerks_at_the_same_moment_never_get_the_same_number() -> None:
    issuer = ready()

    def clerk(place: int) -> int:
        try:
            return issue(issuer).number
        except OperationalError:  # a database in memory does not wait for its lock, a file does
            sleep(0.01)
            return clerk(place)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=4) as clerks:
        issued = sorted(clerks.map(clerk, range(16)))

    assert issued == list(range(1, 17))


@pytest.mark.parametrize(
    "impossible",
    [
        {"state": "void"},
        {"void_reason": "vì sao"},
        {"number": 0},
        {"number": 100_000},
        {"state": "gone"},
    ],
)
def test_an_impossible_number_cannot_be_stored(impossible: dict[str, object]) -> None:
    issued = make.number(issuer=make.issuer())

    with pytest.raises(IntegrityError), transaction.atomic():
        IssuedNumber.objects.filter(pk=issued.pk).update(**impossible)


def test_a_numbering_runs_through_a_term_or_a_year_and_never_both() -> None:
    numbering = make.number(issuer=make.issuer()).numbering

    for impossible in ({"year": 2026}, {"mandate": None}, {"last": 0, "on_paper": 1}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Numbering.objects.filter(pk=numbering.pk).update(**impossible)


# Bodies and signers.


def test_a_symbol_belongs_to_one_body_of_a_committee() -> None:
    host = organisation.host()
    actions.add_issuer(host, PLAN, actor=SYSTEM)
    other = actions.add_issuer(organisation.host(code="KM"), PLAN, actor=SYSTEM)

    with pytest.raises(Refused, match="has the symbol ĐU"):
        actions.add_issuer(host, PLAN, actor=SYSTEM)
    assert other.symbol == "ĐU"


def test_the_head_can_change_and_the_symbol_only_before_the_first_number() -> None:
    from dataclasses import replace

    issuer = ready()
    changed = actions.change_issuer(issuer, replace(PLAN, symbol="ĐUP"), actor=SYSTEM)
    issue(changed)

    with pytest.raises(Refused, match="papers bear them"):
        actions.change_issuer(changed, PLAN, actor=SYSTEM)
    again = actions.change_issuer(changed, replace(PLAN, symbol="ĐUP", place="Kinh Môn"), actor=SYSTEM)
    assert (again.symbol, again.place) == ("ĐUP", "Kinh Môn")


def test_a_signer_is_added_once_and_can_come_back() -> None:
    issuer = ready()
    plan = SignerPlan(
        post=organisation.post(role=Role.CHAIR, host=issuer.host),
        office="BÍ THƯ",
        power=Power.TM,
        on_behalf_of="BAN THƯỜNG VỤ",
    )
    signer = actions.add_signer(issuer, plan, actor=SYSTEM)
    with pytest.raises(Refused, match="signs so already"):
        actions.add_signer(issuer, plan, actor=SYSTEM)

    actions.end_signer(signer, actor=SYSTEM)
    actions.add_signer(issuer, plan, actor=SYSTEM)

    assert Signer.objects.filter(is_active=True).count() == 1


def test_callers_get_head_signer_and_signature_of_a_committee() -> None:
    issuer = ready()
    signer = make.signer(issuer=issuer, person=organisation.person(name="Trần Thị Ký"))

    found = queries.issuer_of(issuer.host)

    assert found == issuer
    assert queries.issuer_of(organisation.host(code="KM")) is None
    assert list(queries.signers_of(issuer)) == [signer]
    assert queries.signature_on(signer, make.DAY).name == "Trần Thị Ký"
    assert issuer.letterhead.body == make.LETTERHEAD.body


def test_every_act_is_in_the_log() -> None:
    host = organisation.host()
    issuer = actions.add_issuer(host, PLAN, actor=SYSTEM)
    actions.begin_mandate(host, name="2025 - 2030", on=date(2025, 8, 1), actor=SYSTEM)
    actions.void_number(issue(issuer), reason="thử", actor=SYSTEM)

    events = list(Entry.objects.order_by("number").values_list("event", flat=True))

    assert events == [
        "documents.issuer_added",
        "documents.mandate_begun",
        "documents.number_issued",
        "documents.number_voided",
    ]
    assert Mandate.objects.get().name == "2025 - 2030"
