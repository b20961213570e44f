"""Every tampering with the audit log is found, and an honest log never raises an alarm."""

from dataclasses import replace

from giaoban.audit.rules import findings
from tests.audit.test_rules import chain, head_of, tamper
from tests.proof.conftest import Proof

KINDS = ("alter", "rename", "remove", "swap", "cut", "rewrite")
LONGEST = 40


def test_a_thousand_tamperings_are_all_found_with_an_anchor(proof: Proof) -> None:
    for turn in range(proof.times(60, full=1_000)):
        lines = chain([f"Người {number}" for number in range(proof.chance.randint(2, LONGEST))])
        anchor, kind = head_of(lines), KINDS[turn % len(KINDS)]

        tampered = tamper(lines, kind, proof.chance.randrange(len(lines)))

        assert list(findings(tampered, head=head_of(tampered), anchors=[anchor])), kind


def test_ten_thousand_honest_logs_raise_no_alarm(proof: Proof) -> None:
    for _ in range(proof.times(200, full=10_000)):
        lines = chain([f"Người {number}" for number in range(proof.chance.randint(0, LONGEST))])
        erased = proof.chance.random() < 0.5
        kept = [replace(each, name="", salt="") if erased else each for each in lines]

        accounts = frozenset({7}) if erased else frozenset()
        assert not list(findings(kept, head=head_of(lines), anchors=[head_of(lines)], erased=accounts))
