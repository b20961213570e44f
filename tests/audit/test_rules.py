"""A chain that was tampered with is found out, and an honest one never is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from giaoban.audit.rules import Anchor, Fault, Finding, Line, canonical, checked, digest, findings, seal

texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
START = datetime(2026, 1, 5, 1, 30, tzinfo=UTC)


def line(number: int, *, previous: str, name: str = "Lê Thị Thử", event: str = "opinion.forwarded") -> Line:
    salt = f"{number:032x}"
    unsealed = Line(
        chain="KM",
        number=number,
        at=START + timedelta(minutes=number),
        event=event,
        subject=f"opinions.opinion:{number}",
        label=f"KM-2601-{number:03}",
        account=7,
        name=name,
        post="Văn phòng",
        role="office",
        details={"to": "NN"},
        rows="",
        salt=salt,
        name_digest=digest(salt, name),
        previous=previous,
        hash="",
    )
    return replace(unsealed, hash=seal(unsealed))


def chain(names: list[str]) -> list[Line]:
    lines: list[Line] = []
    for number, name in enumerate(names, start=1):
        lines.append(line(number, previous=lines[-1].hash if lines else "", name=name))
    return lines


def head_of(lines: list[Line]) -> Anchor:
    return Anchor.of("KM", len(lines), lines[-1].hash if lines else "")


@given(st.lists(texts, max_size=8))
def test_an_honest_chain_is_whole(names: list[str]) -> None:
    lines = chain(names)
    written_down = [Anchor.of("KM", each.number, each.hash) for each in lines]

    assert list(findings(lines, head=head_of(lines), anchors=written_down)) == []


@given(st.lists(texts, min_size=2, max_size=8), st.data())
@settings(max_examples=200)
def test_every_tampering_is_found_with_an_anchor(names: list[str], data: st.DataObject) -> None:
    lines = chain(names)
    anchor = head_of(lines)
    place = data.draw(st.integers(0, len(lines) - 1), label="place")
    kind = data.draw(st.sampled_from(["alter", "rename", "remove", "swap", "cut", "rewrite"]), label="kind")

    tampered = tamper(lines, kind, place)

    assert list(findings(tampered, head=head_of(tampered), anchors=[anchor])) != [], kind


def tamper(lines: list[Line], kind: str, place: int) -> list[Line]:
    """Return the chain as a forger with full access to the database would leave it."""
    victim, other = lines[place], lines[place - 1]
    if kind == "alter":
        return [*lines[:place], replace(victim, subject="opinions.opinion:999"), *lines[place + 1 :]]
    if kind == "rename":
        return [*lines[:place], replace(victim, name=victim.name + "!"), *lines[place + 1 :]]
    if kind == "remove":
        return lines[:place] + lines[place + 1 :]
    if kind == "swap":
        swapped = {victim.number: replace(other, number=victim.number)}
        swapped[other.number] = replace(victim, number=other.number)
        return [swapped.get(each.number, each) for each in lines]
    if kind == "cut":
        return lines[:place]
    forged = line(victim.number, previous=victim.previous, event="opinion.ruled_out")
    rest = [forged]
    for each in lines[place + 1 :]:
        rest.append(line(each.number, previous=rest[-1].hash, name=each.name))
    return [*lines[:place], *rest]


@pytest.mark.parametrize(
    ("kind", "fault", "number"),
    [
        ("alter", Fault.ALTERED, 3),
        ("rename", Fault.NAME, 3),
        ("remove", Fault.REMOVED, 3),
        ("swap", Fault.UNLINKED, 2),
        ("cut", Fault.CUT, 3),
        ("rewrite", Fault.REWRITTEN, 5),
    ],
)
def test_the_first_finding_says_where_and_how(kind: str, fault: Fault, number: int) -> None:
    lines = chain(["An", "Bình", "Chi", "Dung", "Em"])

    first = next(findings(tamper(lines, kind, 2), head=head_of(lines), anchors=[head_of(lines)]))

    assert first == Finding(fault, "KM", number)


def test_a_cut_off_tail_goes_unseen_without_an_anchor() -> None:
    lines = chain(["An", "Bình", "Chi"])

    assert list(findings(lines[:2], head=head_of(lines[:2]))) == []


def test_an_erased_name_leaves_the_chain_whole_if_the_erasure_was_recorded() -> None:
    lines = [replace(each, name="", salt="") for each in chain(["An", "Bình"])]

    assert list(findings(lines, head=head_of(lines), erased=frozenset({7}))) == []
    assert [each.fault for each in findings(lines, head=head_of(lines))] == [Fault.NAME, Fault.NAME]


@given(st.from_regex(r"[A-Z][A-Z0-9-]{0,8}", fullmatch=True) | st.just(""), st.integers(1, 10**9))
def test_an_anchor_is_read_back_as_it_was_printed(code: str, number: int) -> None:
    anchor = Anchor.of(code, number, digest("", code))

    assert Anchor.parse(f" {anchor} ") == anchor


@pytest.mark.parametrize("code", ["", "KM", "KM-0-0a1b-2c3d-4e5f", "KM-12-0a1b-2c3d", "KM-x-0a1b-2c3d-4e5f"])
def test_what_is_no_anchor_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="is not an anchor"):
        Anchor.parse(code)


def test_details_keep_codes_and_never_words() -> None:
    assert checked({"to": ["NN", "XD"], "points": 2, "urgent": True}) == {
        "to": ["NN", "XD"],
        "points": 2,
        "urgent": True,
    }
    with pytest.raises(ValueError, match="codes, not words"):
        checked({"text": "Mương N3 bị lấp. " * 20})
    with pytest.raises(TypeError, match="whole numbers"):
        checked({"share": 37.1})  # type: ignore[dict-item]  # the mistake under test


def test_the_sealed_form_is_the_same_on_every_machine() -> None:
    assert canonical({"đ": 1, "a": [None, True, "ấ"]}) == '{"a":[null,true,"ấ"],"đ":1}'
