"""Ready-made links, one a role: only where demonstration data is loaded."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from giaoban.access.actions.slips import account_for
from giaoban.access.queries.seals import token_for
from giaoban.access.rules.wording import ROLE_NAMES
from giaoban.organisation.models import Term
from giaoban.organisation.queries.spans import holding
from giaoban.organisation.rules import Role


@dataclass(frozen=True, slots=True)
class DemoLink:
    """One way in for a newcomer: as whom, and where to click."""

    role: str
    name: str
    link: str


def demo_links(base_url: str, today: date | None = None) -> Iterator[DemoLink]:
    """Yield one link for each role of each demonstration committee; nothing where none is loaded.

    Args:
        base_url: Where the server answers, such as ``"http://127.0.0.1:8000"``.
        today: The day on which the post is held; the day of the committees' time zone if not given.
    """
    day = today or timezone.localdate()
    terms = Term.objects.filter(
        holding(day), holding(day, "post__"), post__host__is_demo=True, person__host__is_demo=True
    )
    first: dict[tuple[str, str], Term] = {}
    for term in terms.select_related("person__host", "post__host").order_by("pk"):
        first.setdefault((term.post.host.code, term.post.role), term)
    order = list(Role)
    for host, role in sorted(first, key=lambda key: (key[0], order.index(Role(key[1])))):
        term = first[host, role]
        account = account_for(term.person)
        if account.is_active:
            path = reverse("access:demo-link", args=[token_for("demo", account.pk)])
            label = f"{host}: {gettext(ROLE_NAMES[Role(role)])}"
            yield DemoLink(role=label, name=term.person.full_name, link=f"{base_url.rstrip('/')}{path}")
