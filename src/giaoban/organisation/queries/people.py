"""Reading people, posts, terms, clusters and who is in charge of what."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch, QuerySet

from giaoban.organisation.models import Cluster, Host, Oversight, Person, Post, Term, Unit
from giaoban.organisation.queries.spans import from_day_on, holding
from giaoban.organisation.rules import Role, is_called


def clusters_on(host: Host, day: date) -> QuerySet[Cluster]:
    """Return the clusters of ``host`` that hold on ``day``."""
    return Cluster.objects.filter(holding(day), host=host)


def people_of(host: Host, day: date) -> QuerySet[Person]:
    """Return the people of ``host`` by given name, each with the terms of that day in ``terms_today``."""
    return Person.objects.filter(host=host).prefetch_related(
        Prefetch("terms", terms_on(host, day), to_attr="terms_today")
    )


def called(people: QuerySet[Person], wanted: str) -> QuerySet[Person]:
    """Return those of ``people`` whose name or number holds ``wanted``, marks apart. One query more."""
    if not wanted:
        return people
    names = people.order_by().values_list("pk", "full_name", "phone")
    return people.filter(pk__in=[key for key, name, phone in names if is_called(wanted, name, phone)])


def last_held(person: Person, before: date) -> Term | None:
    """Return the term of ``person`` that ended last before a day; ``None`` if none did. One query."""
    ended = person.terms.filter(valid_to__lt=before).select_related("post__unit", "post__host")
    return ended.order_by("-valid_to", "-pk").first()


def posts_on(host: Host, day: date) -> QuerySet[Post]:
    """Return the posts of ``host`` that hold on ``day``, with title, unit, agency and cluster."""
    return Post.objects.filter(holding(day), host=host).select_related("title", "unit", "agency", "cluster")


def posts_of_unit(unit: Unit, day: date) -> QuerySet[Post]:
    """Return the posts of ``unit`` on ``day``, each with the terms of that day in ``terms_today``."""
    return (
        posts_on(unit.host, day)
        .filter(unit=unit)
        .prefetch_related(Prefetch("terms", terms_on(unit.host, day), to_attr="terms_today"))
    )


def secretary_post(unit: Unit, day: date) -> Post | None:
    """Return the secretary's post of ``unit`` on ``day``; ``None`` if it has none."""
    return posts_on(unit.host, day).filter(unit=unit, role=Role.SECRETARY.value).order_by("pk").first()


def terms_on(host: Host, day: date) -> QuerySet[Term]:
    """Return who holds which post of ``host`` on ``day``."""
    return (
        Term.objects.filter(holding(day), holding(day, "post__"), post__host=host)
        .select_related("person", "post__title", "post__unit", "post__agency", "post__cluster")
        .order_by("post__role", "post", "valid_from")
    )


def holder_terms(person: Person | int, day: date) -> QuerySet[Term]:
    """Return the posts that ``person`` holds on ``day``, with host, title, unit, agency and cluster."""
    return (
        Term.objects.filter(holding(day), holding(day, "post__"), person=person)
        .select_related("post__host", "post__title", "post__unit", "post__agency", "post__cluster")
        .order_by("post__role", "post")
    )


def holders_on(posts: Iterable[int], day: date) -> dict[int, list[Person]]:
    """Return who holds each of ``posts`` on ``day``, by the key of the post. One query."""
    found: dict[int, list[Person]] = {}
    terms = Term.objects.filter(holding(day), post__in=list(posts)).select_related("person")
    for term in terms.order_by("person__order_key"):
        found.setdefault(term.post_id, []).append(term.person)
    return found


def holders_then(asked: Iterable[tuple[int, date]]) -> dict[tuple[int, date], list[Person]]:
    """Return who held each post on the day asked for with it, by post and day. One query."""
    pairs = set(asked)
    if not pairs:
        return {}
    days = [day for _, day in pairs]
    terms = Term.objects.filter(
        from_day_on(min(days)), valid_from__lte=max(days), post__in={p for p, _ in pairs}
    )
    by_post: dict[int, list[Term]] = {}
    for term in terms.select_related("person").order_by("person__order_key"):
        by_post.setdefault(term.post_id, []).append(term)
    return {
        (post, day): [term.person for term in by_post.get(post, []) if term.holds_on(day)]
        for post, day in pairs
    }


def overseen_units(posts: Iterable[int], day: date) -> dict[int, list[int]]:
    """Return the keys of the units that each of ``posts`` is in charge of on ``day``. One query."""
    found: dict[int, list[int]] = {}
    rows = Oversight.objects.filter(holding(day), post__in=list(posts)).values_list("post_id", "unit_id")
    for post, unit in rows:
        found.setdefault(post, []).append(unit)
    return found


def overseers_on(unit: Unit, day: date) -> QuerySet[Oversight]:
    """Return by which posts a unit is overseen on ``day``, with them."""
    return Oversight.objects.filter(holding(day), unit=unit).select_related("post")


def overseen_on(post: Post, day: date) -> QuerySet[Oversight]:
    """Return which units a post oversees on ``day``, with them."""
    return Oversight.objects.filter(holding(day), post=post).select_related("unit")
