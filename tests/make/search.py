"""Makers for search: a kind of thing that stands for any other, of which a post sees its own host's."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from django.db.models import QuerySet

from giaoban.access.queries import Paths, within
from giaoban.access.rules import Grant, Holder, Verb
from giaoban.organisation.models import Host
from giaoban.organisation.rules import Role
from giaoban.search.actions import index
from giaoban.search.queries import kinds
from giaoban.search.rules import Document

LONG_AGO = datetime(2015, 11, 25, tzinfo=UTC)


def host(*, code: str = "KM", name: str = "Huyện ủy Kinh Môn") -> Host:
    """Save a host that is found by its name."""
    saved = Host.objects.create(code=code, name=name, short_name=name)
    index("host", saved.pk, host=code, title=code, text=name, at=LONG_AGO)
    return saved


def holder(*hosts: Host, role: Role = Role.OFFICE) -> Holder:
    """Return somebody with a post at each of ``hosts``."""
    grants = tuple(Grant(role=role, host=each.pk, post=1, post_name="Văn phòng") for each in hosts)
    return Holder(account=1, person=1, name="Lê Thị Thử", grants=grants)


def visible(holder: Holder) -> QuerySet[Host]:
    """Return the hosts whose organisation ``holder`` may see."""
    return Host.objects.filter(within(holder, Verb.SEE_ORGANISATION, Paths(host="pk")))


def documents() -> Iterator[Document]:
    """Yield every host as it is indexed."""
    for each in Host.objects.all():
        yield Document(each.pk, each.code, each.code, each.name, LONG_AGO)


@contextmanager
def hosts_are_found() -> Iterator[None]:
    """Let hosts be a kind of thing that can be found, and nothing else."""
    before = kinds.registered()
    for name in before:
        kinds.unregister(name)
    kinds.register(
        "host",
        label="Committee",
        visible=visible,
        present=lambda row: kinds.Card(title=row.code, address=f"/hosts/{row.pk}/", text=row.name),
        documents=documents,
    )
    yield
    kinds.unregister("host")
    for kind in before.values():
        kinds.register(
            kind.name,
            label=kind.label,
            visible=kind.visible,
            present=kind.present,
            documents=kind.documents,
            repeats=kind.repeats,
        )
