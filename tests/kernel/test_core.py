"""Verdicts, machines and news: the three small things that everything hangs on."""

from dataclasses import dataclass
from enum import StrEnum

import pytest

from giaoban.kernel.machine import Machine
from giaoban.kernel.news import hears, tell
from giaoban.kernel.verdict import Refusal, Refused, enforce


class Light(StrEnum):
    RED = "red"
    GREEN = "green"


class Press(StrEnum):
    GO = "go"


CROSSING = Machine(start=Light.RED, moves={(Light.RED, Press.GO): Light.GREEN})


def test_a_machine_makes_only_the_moves_of_its_table() -> None:
    assert CROSSING.take(Light.RED, Press.GO) is Light.GREEN
    assert not CROSSING.allows(Light.GREEN, Press.GO)
    with pytest.raises(ValueError, match="no move go from green"):
        CROSSING.take(Light.GREEN, Press.GO)


def test_a_machine_draws_itself() -> None:
    assert CROSSING.as_mermaid() == "stateDiagram-v2\n    [*] --> red\n    red --> green: go"


def test_a_refusal_stops_what_it_refuses_and_says_why() -> None:
    refusal = Refusal("closed", "Closed since %(day)s.", {"day": "30/11/2026"})

    enforce(None)
    with pytest.raises(Refused, match="Closed since 30/11/2026") as caught:
        enforce(refusal)
    assert caught.value.refusal is refusal


def test_news_reaches_everyone_who_hears_its_kind_and_nobody_else() -> None:
    @dataclass(frozen=True, slots=True)
    class Rang:
        bell: int

    @dataclass(frozen=True, slots=True)
    class Stopped:
        bell: int

    heard: list[Rang] = []
    hears(Rang)(heard.append)

    tell(Rang(bell=7))
    tell(Stopped(bell=7))

    assert heard == [Rang(bell=7)]
