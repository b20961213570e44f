"""Orders as they are printed: rows in, a paper out."""

from typing import Final

from django.utils import timezone, translation

from giaoban.documents.queries import issuer_of
from giaoban.documents.rules import papers
from giaoban.documents.rules.paper import Letterhead, Paper
from giaoban.kernel.money import in_words
from giaoban.kernel.verdict import Refusal, Refused, gettext_noop
from giaoban.organisation.models import Host
from giaoban.provision.models import Order
from giaoban.provision.queries.orders import Matrix
from giaoban.provision.queries.wording import time_words

NO_LETTERHEAD: Final = Refusal(
    "no_letterhead_for_supply",
    gettext_noop("The committee has no letterhead yet. Set it up under Papers, then print it."),
)


def letterhead_of(host: Host) -> Letterhead:
    """Return the head under which the papers of a committee go out.

    Raises:
        Refused: If there is none yet.
    """
    issuer = issuer_of(host)
    if issuer is None:
        raise Refused(NO_LETTERHEAD)
    return issuer.letterhead


def order_on_paper(order: Order, table: Matrix) -> Paper:
    """Return an order as it is printed, in Vietnamese.

    Raises:
        Refused: If the committee has no letterhead yet.
    """
    with translation.override("vi"):
        corrects = f"{order.corrects.code}: {order.reason}" if order.corrects else ""
        return papers.supply_order(
            papers.OrderFacts(
                letterhead=letterhead_of(order.host),
                number=order.code,
                time=time_words(order.year, order.quarter),
                titles=table.titles,
                rows=table.rows,
                prices=table.prices,
                words=in_words(table.amount) if table.amount else "",
                dated=timezone.localdate(order.made_at),
                corrects=corrects,
            )
        )
