"""Random lives of a paper between two clerks and the chair: nothing changes what was approved."""

import random
from dataclasses import replace

from giaoban.kernel.verdict import Refusal
from giaoban.meetings.rules import papers as rules
from giaoban.meetings.rules.papers import PAPER_LIFE, PaperFacts, PaperKind, PaperState, PaperVerb, Section
from tests.proof.conftest import Proof

WHOLE = (Section("conclusions", "Giao việc."), Section("attendance", "Triệu tập 27; có mặt 27."))
BLANK = (Section("conclusions", ""), Section("attendance", "Có mặt ……"))


def test_no_sequence_of_acts_loses_a_version_or_changes_what_was_approved(proof: Proof) -> None:
    for _ in range(proof.times(500, full=20_000)):
        live(proof.chance)


def live(chance: random.Random) -> None:
    """Let two clerks and a chair, each with the version they last opened, act up to forty times."""
    paper, words = PaperFacts(PaperKind.MINUTES, PaperState.DRAFT, 1), [BLANK]
    opened = dict.fromkeys(("clerk", "other", "chair"), 1)
    read: int | None = None
    for _ in range(chance.randrange(40)):
        who, verb = chance.choice(list(opened)), chance.choice(list(PaperVerb))
        if chance.random() < 0.5:
            opened[who] = paper.version
        before = paper
        if ask(verb, paper, words[-1], opened[who], chance) is not None:
            continue
        paper = replace(
            paper, state=PAPER_LIFE.take(paper.state, verb)
        )  # raises if the table has no such move
        if verb is PaperVerb.CORRECT:
            words.append(chance.choice((WHOLE, BLANK)))
            paper = replace(paper, version=paper.version + 1)
            assert opened[who] == before.version
        if verb is PaperVerb.APPROVE:
            read = opened[who]

        assert before.state is not PaperState.APPROVED
        assert len(words) == paper.version
    if paper.state is PaperState.APPROVED:
        assert read == paper.version
        assert words[-1] == WHOLE
    else:
        assert can_still_be_approved(paper)


def ask(
    verb: PaperVerb, paper: PaperFacts, words: tuple[Section, ...], seen: int, chance: random.Random
) -> Refusal | None:
    """Return what the rules say to one act."""
    match verb:
        case PaperVerb.CORRECT:
            return rules.why_not_correct(paper, seen=seen)
        case PaperVerb.SUBMIT:
            return rules.why_not_submit(paper, words)
        case PaperVerb.GIVE_BACK:
            return rules.why_not_give_back(paper, why=chance.choice(("", "Ghi đủ.")))
        case PaperVerb.APPROVE:
            return rules.why_not_approve(paper, seen=seen)


def can_still_be_approved(paper: PaperFacts) -> bool:
    """Return whether correcting, sending and approving leads to the end from here."""
    if paper.state is PaperState.DRAFT:
        assert rules.why_not_correct(paper, seen=paper.version) is None
        assert rules.why_not_submit(paper, WHOLE) is None
        paper = replace(paper, state=PaperState.SUBMITTED)
    return rules.why_not_approve(paper, seen=paper.version) is None
