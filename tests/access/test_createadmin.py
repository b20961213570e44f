"""The first account of an installation, on the command line."""

import io
import json
from collections.abc import Sequence

import pytest
from django.test import Client

from giaoban.access.models import Account
from giaoban.access.queries import holder_of
from giaoban.access.rules import Verb
from giaoban.organisation.models import Host
from giaoban.site import command

pytestmark = pytest.mark.django_db
OPTIONS = ["--committee", "Đảng ủy phường Nhị Chiểu", "--code", "nc", "--name", "Lê Thị Thử"]
PASSWORD = "ba con trâu đen"


def createadmin(monkeypatch: pytest.MonkeyPatch, *more: str, password: str = PASSWORD) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    return _run([*OPTIONS, "--password-stdin", *more])


def _run(options: Sequence[str]) -> int:
    return command.run(["createadmin", *options], language="vi")


def test_an_installation_has_no_account_until_one_is_made() -> None:
    assert Account.objects.count() == 0
    assert Host.objects.count() == 0


def test_the_first_administrator_opens_the_committee_and_signs_in(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], client: Client
) -> None:
    code = createadmin(monkeypatch, "--username", " Quan.Tri ", "--json")

    account = Account.objects.get()
    assert code == 0
    assert json.loads(capsys.readouterr().out) == {"host": "NC", "username": "quan.tri"}
    assert account.person.full_name == "Lê Thị Thử"
    response = client.post("/sign-in/", {"username": "quan.tri", "password": PASSWORD})
    assert response.status_code == 302
    assert holder_of(account, account.person.terms.get().valid_from).may(Verb.MANAGE_ACCOUNTS)


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        ("ngắn", "Mật khẩu cần ít nhất 8 ký tự"),
        ("matkhau123", "người lạ hay thử đầu tiên"),
        ("Lê Thị Thử", "Không lấy tên mình làm mật khẩu"),
        ("password1", "người lạ hay thử đầu tiên"),
    ],
)
def test_a_weak_password_is_refused_in_vietnamese_and_nothing_is_made(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], password: str, sentence: str
) -> None:
    code = createadmin(monkeypatch, "--username", "quan.tri", password=password)

    assert code == 1
    assert sentence in capsys.readouterr().err
    assert (Account.objects.count(), Host.objects.count()) == (0, 0)


def test_a_second_administrator_joins_the_committee_that_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    createadmin(monkeypatch, "--username", "quan.tri")

    code = createadmin(monkeypatch, "--username", "quan.tri.hai")

    assert (code, Host.objects.count(), Account.objects.count()) == (0, 1, 2)


def test_a_name_that_is_taken_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    createadmin(monkeypatch, "--username", "quan.tri")

    assert createadmin(monkeypatch, "--username", "quan.tri") == 1
    assert "Tên này đã có người dùng" in capsys.readouterr().err
    assert Account.objects.count() == 1


def test_without_answers_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    assert _run([]) == 1
    assert capsys.readouterr().err.strip() != ""
