"""Who asks: the posts that an account holds on a day, with everything their scopes need."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import F

from giaoban.access.models import Account
from giaoban.access.rules import NOBODY, TABLE, Grant, Holder, Lines, Scope, closure, reach
from giaoban.organisation.models import (
    Oversight,
    Person,
    Post,
    PostSuccession,
    Succession,
    Term,
    Unit,
)
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Change, Role

OVERSEEING = frozenset(role for role, verbs in TABLE.items() if Scope.OVERSEEN in verbs.values())
LIVES_ON = (Change.RENAME.value, Change.MOVE.value)


def holder_of(account: Account, today: date, *, limited: bool = False) -> Holder:
    """Return the person behind ``account`` as they stand on ``today``.

    Posts end with their term; a disabled account is nobody. Takes the same few queries however many posts and
    years there are, and one for each level of units below them.

    Args:
        account: The account; its person is read along.
        today: The day, in the time zone of the committees.
        limited: Whether they came by the month's personal link.
    """
    if not account.is_active:
        return NOBODY
    posts = _posts(account.person, today)
    return Holder(
        account=account.pk,
        person=account.person_id,
        name=account.person.full_name,
        grants=_grants(posts, today),
        limited=limited,
    )


def _posts(person: Person, today: date) -> list[Post]:
    """Read all the person ever held and leave what holds: a short query is quicker than a precise one."""
    terms = Term.objects.filter(person=person.pk).select_related("post").order_by()
    held = [
        term.post
        for term in terms
        if term.holds_on(today) and term.post.holds_on(today) and term.post.host_id == person.host_id
    ]
    return sorted(held, key=lambda post: (post.role, post.host_id, post.pk))


def _grants(posts: Sequence[Post], today: date) -> tuple[Grant, ...]:
    overseen = _overseen(posts, today)
    former = _former(posts)
    starts = {post.unit_id for post in posts if post.unit_id}
    starts.update(*overseen.values())
    lines = lines_of({post.host_id for post in posts}, starts) if starts else Lines({}, {}, {})
    return tuple(
        Grant(
            role=Role(post.role),
            host=post.host_id,
            post=post.pk,
            post_name=post.name,
            unit=post.unit_id,
            agency=post.agency_id,
            units=reach((post.unit_id,) if post.unit_id else (), lines),
            overseen=reach(overseen.get(post.pk, ()), lines),
            former=closure((post.pk,), (former,)) - {post.pk},
        )
        for post in posts
    )


def former_posts(post: Post) -> frozenset[int]:
    """Return the keys of the posts that a post was carried from, of every time. One query."""
    return closure((post.pk,), (_former([post]),)) - {post.pk}


def _former(posts: Iterable[Post]) -> dict[int, list[int]]:
    """Return which posts the posts of a unit were carried from, of every time. One query."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    hosts = {post.host_id for post in posts if post.unit_id}
    if hosts:
        steps = PostSuccession.objects.filter(successor__host__in=hosts).order_by()
        for before, after in steps.values_list("predecessor_id", "successor_id"):
            found[after].append(before)
    return found


def _overseen(posts: Iterable[Post], today: date) -> dict[int, list[int]]:
    overseers = [post.pk for post in posts if post.role in OVERSEEING]
    found: defaultdict[int, list[int]] = defaultdict(list)
    if overseers:
        for post, unit in Oversight.objects.filter(holding(today), post__in=overseers).values_list(
            "post_id", "unit_id"
        ):
            found[post].append(unit)
    return found


def lines_of(hosts: Iterable[int], units: Iterable[int]) -> Lines:
    """Return how these units hang together with what lies below and behind them, of every time.

    One query for the successions and one for each level below; the rest of a large organisation is not read.
    """
    former: defaultdict[int, list[int]] = defaultdict(list)
    renamed: defaultdict[int, list[int]] = defaultdict(list)
    steps = Succession.objects.filter(predecessor__host__in=hosts, successor__host=F("predecessor__host"))
    for before, after, change in steps.order_by().values_list("predecessor_id", "successor_id", "change"):
        former[after].append(before)
        if change in LIVES_ON:
            renamed[before].append(after)
    children: defaultdict[int, list[int]] = defaultdict(list)
    beside = (former, renamed)
    seen: set[int] = set()
    level = closure(units, beside)
    while level:
        seen |= level
        below = Unit.objects.filter(parent__in=level).order_by().values_list("pk", "parent_id")
        found = list(below)
        for unit, parent in found:
            children[parent].append(unit)
        level = closure([unit for unit, _ in found], beside) - seen
    return Lines(children, former, renamed)
