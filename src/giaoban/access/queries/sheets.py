"""What stands on the pages to cut: slips and links, four a page, each with its picture code."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from django.urls import reverse
from django.utils.safestring import SafeString

from giaoban.access.models import MonthLink, Slip
from giaoban.access.queries.people import posts_of
from giaoban.access.queries.seals import token_for
from giaoban.access.rules import tokens
from giaoban.organisation.models import Person
from giaoban.ui.codes import picture

A_PAGE: Final = 4


class Secret(Protocol):
    """A slip in the moment in which its secrets are known."""

    @property
    def slip(self) -> Slip:
        """The row."""

    @property
    def token(self) -> str:
        """What the picture code holds."""

    @property
    def code(self) -> str:
        """What is typed where there is no camera."""


@dataclass(frozen=True, slots=True)
class Card:
    """One piece of paper for one person."""

    name: str
    post: str
    site: str
    path: str
    picture: SafeString
    until: datetime
    code: str = ""


def slip_sheet(
    issued: Iterable[Secret], people: Iterable[Person], *, base_url: str, today: date
) -> list[list[Card]]:
    """Return slips as pages of cards, in the order in which ``people`` stand. Two queries at most."""
    place = {person.pk: number for number, person in enumerate(people)}
    ordered = sorted(issued, key=lambda each: place[each.slip.account.person_id])
    posts = posts_of([each.slip.account.person_id for each in ordered], today)
    return _pages(
        _card(
            base_url,
            reverse("access:enrol", args=[each.token]),
            name=each.slip.account.person.full_name,
            posts=posts[each.slip.account.person_id],
            until=each.slip.expires_at,
            code=tokens.shown(each.code),
        )
        for each in ordered
    )


def link_sheet(links: Iterable[MonthLink], *, base_url: str, today: date) -> list[list[Card]]:
    """Return the month's links as pages of cards, in the order given. One query."""
    good = list(links)
    posts = posts_of([link.account.person_id for link in good], today)
    return _pages(
        _card(
            base_url,
            reverse("access:month-link", args=[token_for("month", link.pk)]),
            name=link.account.person.full_name,
            posts=posts[link.account.person_id],
            until=link.ends_at - timedelta(microseconds=1),
        )
        for link in good
    )


def _card(site: str, path: str, *, name: str, posts: list[str], until: datetime, code: str = "") -> Card:
    return Card(
        name=name,
        post=posts[0] if posts else "",
        site=site,
        path=path,
        picture=picture(site + path),
        until=until,
        code=code,
    )


def _pages(cards: Iterable[Card]) -> list[list[Card]]:
    every = list(cards)
    return [every[start : start + A_PAGE] for start in range(0, len(every), A_PAGE)]
