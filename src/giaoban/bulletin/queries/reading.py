"""Reading issued editions: who may read which, what stands in them, who has read them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Count, QuerySet
from django.utils import timezone

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Holder, Verb
from giaoban.bulletin.models import Edition, Receipt
from giaoban.bulletin.rules.onpaper import on_paper
from giaoban.bulletin.rules.printed import Imprint, Printed, sections_of
from giaoban.documents.queries import issuer_of, issuer_or_refuse
from giaoban.documents.rules.papers.bulletin import Bulletin
from giaoban.kernel.vietnamese import sort_key
from giaoban.organisation.models import Person, Post, Term
from giaoban.organisation.queries import holders_on, posts_on
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Role
from giaoban.ui.wording import phone

ISSUED = "issued"
MOST_READ: Final = 5


@dataclass(frozen=True, slots=True)
class Reader:
    """A post of a secretary, who holds it, and whether an edition was read there."""

    post: Post
    people: list[Person]
    receipt: Receipt | None


def issued_to(holder: Holder) -> QuerySet[Edition]:
    """Return the issued editions that somebody may read, the newest first."""
    read = Edition.objects.filter(within(holder, Verb.READ_PUBLISHED, Paths(host="host_id")), state=ISSUED)
    return read.select_related("host").order_by("-month", "host")


def years_issued_to(holder: Holder) -> list[int]:
    """Return the years of which somebody may read editions, the newest first."""
    return list(issued_to(holder).order_by("-year").values_list("year", flat=True).distinct())


def most_read_by(holder: Holder) -> QuerySet[Edition]:
    """Return the editions that most readers said to have read, with ``readers``: only how many they are.

    Source:
        Founding document, S93: most read. What readers say themselves is counted; nobody is watched.
    """
    counted = issued_to(holder).defer("content").annotate(readers=Count("receipts"))
    return counted.filter(readers__gt=0).order_by("-readers", "-month", "host")[:MOST_READ]


def issued_by(holder: Holder) -> QuerySet[Edition]:
    """Return the issued editions of which somebody sees who has read them: those who edit them."""
    edited = Edition.objects.filter(within(holder, Verb.EDIT_BULLETIN, Paths(host="host_id")), state=ISSUED)
    return edited.select_related("host").defer("content")


def own_posts(holder: Holder, edition: Edition) -> frozenset[int]:
    """Return the posts of a secretary that somebody holds in the committee of an edition."""
    grants = holder.grants
    return frozenset(one.post for one in grants if one.role is Role.SECRETARY and one.host == edition.host_id)


def has_confirmed(holder: Holder, edition: Edition) -> bool:
    """Return whether somebody said, for each of their posts, that they have read an edition."""
    posts = own_posts(holder, edition)
    return bool(posts) and edition.receipts.filter(post__in=posts).count() == len(posts)


def unread_by(holder: Holder) -> QuerySet[Edition]:
    """Return the issued editions that a secretary has not yet said to have read, the newest first.

    Only secretaries are asked, so for anybody else there is none.
    """
    posts = [one.post for one in holder.grants if one.role is Role.SECRETARY]
    if not posts:
        return Edition.objects.none()
    read = Receipt.objects.filter(post__in=posts).order_by().values("edition")
    return issued_to(holder).exclude(pk__in=read).defer("content")


def readers_of(edition: Edition, day: date) -> list[Reader]:
    """Return the secretaries of a committee on a day, those who have not read an edition first."""
    posts = list(posts_on(edition.host, day).filter(role=Role.SECRETARY.value).order_by("pk"))
    people = holders_on([post.pk for post in posts], day)
    found = {one.post_id: one for one in edition.receipts.all()}
    readers = [Reader(post, people[post.pk], found.get(post.pk)) for post in posts if post.pk in people]
    return sorted(readers, key=lambda one: (one.receipt is not None, sort_key(one.post.name)))


def printed_of(edition: Edition, shown: Collection[str] = ()) -> Printed:
    """Return a fixed edition as it is read; without a letterhead it bears the name of the committee.

    Args:
        edition: The edition.
        shown: Names of the pictures that may be shown.
    """
    issuer, content = issuer_of(edition.host), edition.content
    issued = edition.issued_at or edition.approved_at
    if content is None or issued is None or edition.approved_at is None:
        raise ValueError(f"edition {edition.pk} is not fixed")
    day = timezone.localdate(edition.approved_at)
    return Printed(
        superior=issuer.superior if issuer else "",
        committee=issuer.body if issuer else edition.host.name,
        editors=content.get("editors", ""),
        number=edition.number,
        year=edition.year,
        month=edition.month.month,
        sections=sections_of(content, shown),
        imprint=Imprint(
            editor=_edited(edition, content.get("editors") or edition.issued_by, day),
            approver=_named(edition.host_id, edition.approved_by, edition.approved_role, day),
            fixed_on=day,
            issued_on=timezone.localdate(issued),
            copies=content.get("copies", 0),
            anchor=edition.anchor,
            contact=phone(edition.host.help_phone),
        ),
        meets_on=date.fromisoformat(content["meets_on"]) if "meets_on" in content else None,
    )


def _edited(edition: Edition, body: str, day: date) -> str:
    """Return the body that edits, and who did it last for it: "Ban Xây dựng Đảng (đồng chí …)". One query."""
    if edition.last_editor_id is None:
        return body
    held = Term.objects.filter(
        holding(day),
        post__host=edition.host_id,
        post__role=Role.EDITOR.value,
        person__account=edition.last_editor_id,
    )
    last = held.order_by("post").values_list("person__full_name", "post__name").first()
    # The post of an editor often names the body behind it, which stands before it already.
    return f"{body} (đồng chí {last[0]}, {last[1].removesuffix(f', {body}')})" if last else body


def _named(host: int, post: str, role: str, day: date) -> str:
    """Return a post with who held it on a day: "đồng chí …, Phó Bí thư Đảng ủy". One query."""
    held = Term.objects.filter(holding(day), post__host=host, post__name=post, post__role=role)
    names = ", ".join(held.order_by("person__order_key").values_list("person__full_name", flat=True))
    return f"đồng chí {names}, {post}" if names else post


def on_paper_of(edition: Edition, pictures: Mapping[str, bytes]) -> Bulletin:
    """Return a fixed edition as it is printed.

    Args:
        edition: The edition.
        pictures: The files of its pictures by their names.

    Raises:
        Refused: If the committee has no letterhead.
    """
    letterhead = issuer_or_refuse(edition.host).letterhead
    return on_paper(printed_of(edition, pictures.keys()), letterhead, pictures)
