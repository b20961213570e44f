"""``giaoban check-reply``: a line in, a line out, on an empty folder."""

import io
import json
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from giaoban.site import command
from tests.site.conftest import Install

WEAK = {"opinion": "Đề nghị thay bóng đèn ngõ 2.", "reply": "Phường ghi nhận ý kiến của đồng chí."}
GOOD = {"opinion": WEAK["opinion"], "reply": "Công ty Môi trường đã thay 3 bóng đèn ngõ 2 ngày 5/11/2026."}


def lines_of(*rows: object) -> str:
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)


def check_reply(
    typed: str | bytes, monkeypatch: pytest.MonkeyPatch, *arguments: str, language: str = "en"
) -> int:
    read = io.BytesIO(typed if isinstance(typed, bytes) else typed.encode())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=read))
    return command.run(["check-reply", *arguments], language=language)


def test_a_line_for_each_pair_comes_out_of_an_empty_folder_in_vietnamese(install: Install) -> None:
    done = install("empty").python("-m", "giaoban", "check-reply", "--json", typed=lines_of(WEAK, GOOD))

    told: list[dict[str, list[dict[str, Any]]]] = [json.loads(line) for line in done.stdout.splitlines()]
    codes = [[finding["code"] for finding in each["findings"]] for each in told]
    assert (done.returncode, done.stderr) == (0, "")
    assert codes == [["no_answer_to_point", "only_noted", "no_date", "no_grounds"], []]
    assert told[0]["findings"][2] == {"code": "no_date", "why": "Khi nào xong? Chưa thấy ghi ngày."}


@pytest.mark.parametrize(
    "bad",
    [
        b"\n",
        b"{",
        b"[]",
        b"null",
        b'{"opinion": "a"}',
        b'{"opinion": "a", "reply": 3}',
        b'{"opinion": "a", "reply": "b", "points": "c"}',
        b'{"opinion": "a", "reply": "b", "earlier": [1]}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_a_line_that_is_no_pair_is_named_in_its_place_and_the_rest_is_read(
    bad: bytes, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    good = lines_of(GOOD).encode()

    code = check_reply(good + bad.rstrip(b"\n") + b"\n" + good, monkeypatch, "--json")

    out, err = capfd.readouterr()
    first, wrong, last = map(json.loads, out.splitlines())
    assert (code, first, last) == (1, {"findings": []}, {"findings": []})
    assert wrong["error"].startswith('Line 2 is not a pair such as {"opinion": "…", "reply": "…"};')
    assert err == f"{wrong['error']}\n"


def test_people_read_sentences_that_name_the_pair_and_the_point(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    two = {
        "opinion": "Đèn hỏng, bàn ghế cũ.",
        "points": ["Thay bóng đèn ngõ 2.", "Sửa bàn ghế hội trường."],
        "reply": GOOD["reply"],
    }

    code = check_reply(lines_of(GOOD, two), monkeypatch)

    assert (code, capfd.readouterr().out.splitlines()) == (
        0,
        [
            "Pair 1: nothing to ask back",
            "Pair 2:",
            "  - Point 2: It does not say whether this is done, will be done or will not be done.",
        ],
    )
