"""What the words of a reply say: done, coming or refused; by when, by whom, and on which grounds."""

from dataclasses import dataclass

from giaoban.replies.rules.phrases import (
    BODY,
    CHECKING,
    DATE,
    DAY,
    DOCUMENT,
    DONE,
    FIGURE,
    FUTURE,
    NOTED,
    REFUSED,
    SEASON,
    UNNAMED,
    VAGUE,
    WANTS_TO_KNOW,
    Plain,
    plain,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one stretch of a reply says.

    Attributes:
        dated: Whether a day or a span stands in it beside those of documents.
        dates_a_document: Whether a document of a day stands in it.
        vague: What it says that nobody could be held to, as it was typed.
    """

    dated: bool
    dates_a_document: bool
    has_body: bool
    names_document: bool
    has_facts: bool
    names_nothing: bool
    done: bool
    coming: bool
    refused: bool
    noted: bool
    commits: bool
    vague: tuple[str, ...]

    @property
    def has_grounds(self) -> bool:
        """Whether a document, a fact checked on a day, or a figure stands behind it."""
        return self.names_document or self.has_facts

    @property
    def only_notes(self) -> bool:
        """Whether it takes note and says nothing that could be held against it."""
        held = self.done or self.refused or self.dated or self.commits or self.has_grounds
        return self.noted and not held

    @property
    def explains(self) -> bool:
        """Whether nothing is to be done: it tells what a document says, or why not."""
        return self.refused or (self.names_document and not self.coming and not self.done)

    def says_what_happens(self, *, wanted_to_know: bool) -> bool:
        """Return whether it is done, will be done, will not, or is what somebody wanted to know."""
        if self.done or self.coming or self.refused or self.dated:
            return True
        return self.names_document or (wanted_to_know and self.has_grounds)


def read(text: str, *, question: str = "") -> Reading:
    """Return what a stretch of a reply says.

    Args:
        text: The stretch, typed in any way.
        question: What it answers; figures and seasons that stand there already say nothing new.
    """
    said, asked = plain(text), plain(question)
    apart = DOCUMENT.taken_from(said)
    dated = DATE.stands_in(apart) or bool(set(SEASON.found(apart)) - set(SEASON.found(asked)))
    vague = VAGUE.found(said)
    firm = VAGUE.taken_from(said)
    commits = FUTURE.stands_in(firm)
    documents = DOCUMENT.found(said)
    done = DONE.stands_in(said)
    return Reading(
        dated=dated,
        dates_a_document=any(DAY.stands_in(Plain(words, said.is_bare)) for words in documents),
        has_body=BODY.stands_in(apart),
        names_document=bool(documents),
        has_facts=_is_checked(said) or bool(set(FIGURE.found(apart)) - set(FIGURE.found(asked))),
        names_nothing=UNNAMED.stands_in(said),
        done=done,
        coming=FUTURE.stands_in(said) or (dated and not done),
        refused=REFUSED.stands_in(said),
        noted=NOTED.stands_in(said),
        commits=commits,
        vague=tuple(dict.fromkeys(phrase.strip() for phrase in vague)),
    )


def wants_to_know(question: str) -> bool:
    """Return whether somebody asks to be told something, beside or instead of asking that it be done."""
    return WANTS_TO_KNOW.stands_in(plain(question))


def _is_checked(text: Plain) -> bool:
    return any(CHECKING.stands_in(sentence) and DAY.stands_in(sentence) for sentence in text.sentences)
