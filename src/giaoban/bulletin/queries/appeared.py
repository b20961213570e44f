"""Editions that have appeared: which of them had every part, and which copies were read."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from giaoban.bulletin.models import Edition, PlannedSection, Receipt, Section
from giaoban.bulletin.rules.completeness import has_every_part
from giaoban.bulletin.rules.editions import Kind, Piece
from giaoban.bulletin.rules.stages import Stage
from giaoban.organisation.models import Host, Post, Term
from giaoban.organisation.rules import Role, Span


@dataclass(frozen=True, slots=True)
class Copy:
    """One edition for one secretary's post that was held when it was issued."""

    edition: Edition
    post: Post
    is_read: bool


def with_every_part(host: Host, editions: QuerySet[Edition]) -> list[int]:
    """Return the keys of those editions of a committee in which no part is missing. Three queries."""
    pieces: defaultdict[int, list[Piece]] = defaultdict(list)
    rows = Section.objects.filter(edition__in=editions.order_by().values("pk")).order_by()
    for row in rows.values_list("edition", "heading", "kind", "contribution__state", "left_out_because"):
        edition, heading, kind, state, left_out = row
        stage = Stage(state) if state else None
        pieces[edition].append(Piece(heading, Kind(kind), stage, is_left_out=bool(left_out)))
    plan = [
        (heading, Span(first, last))
        for heading, first, last in PlannedSection.objects.filter(host=host)
        .order_by()
        .values_list("heading", "valid_from", "valid_to")
    ]
    return [
        key
        for key, month in editions.order_by().values_list("pk", "month")
        if has_every_part(pieces[key], [heading for heading, span in plan if span.holds_on(month)])
    ]


def copies_of(host: Host, editions: QuerySet[Edition]) -> list[Copy]:
    """Return the copies of issued editions of a committee, the oldest edition first. Four queries, or one."""
    issued = list(editions.defer("content").order_by("month", "pk"))
    if not issued:
        return []
    posts = list(Post.objects.filter(host=host, role=Role.SECRETARY.value).order_by("name", "pk"))
    terms: defaultdict[int, list[Term]] = defaultdict(list)
    for term in Term.objects.filter(post__host=host, post__role=Role.SECRETARY.value).order_by():
        terms[term.post_id].append(term)
    receipts = Receipt.objects.filter(edition__in=[one.pk for one in issued]).order_by()
    read = set(receipts.values_list("edition", "post"))
    days = {one.pk: timezone.localdate(one.issued_at) for one in issued}
    return [
        Copy(edition, post, (edition.pk, post.pk) in read)
        for edition in issued
        for post in posts
        if post.holds_on(days[edition.pk]) and any(term.holds_on(days[edition.pk]) for term in terms[post.pk])
    ]
