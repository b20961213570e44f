"""Reading orders, and what one would be if it were drawn up now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet, Sum

from giaoban.access.queries import within
from giaoban.access.rules import Holder, Verb
from giaoban.organisation.models import Host
from giaoban.provision.models import Order
from giaoban.provision.models import OrderLine as Row
from giaoban.provision.queries.gaps import shelf_of
from giaoban.provision.queries.titles import OF_HOST, entitled_in
from giaoban.provision.rules.orders import OrderLine, order_lines


def orders_seen(holder: Holder) -> QuerySet[Order]:
    """Return the orders that somebody may see, the newest first, each with its copies and its amount."""
    seen = Order.objects.filter(within(holder, Verb.SEE_ORDERS, OF_HOST)).select_related(
        "host", "corrects", "corrected_by"
    )
    summed = seen.annotate(copies=Sum("lines__copies", default=0), amount=Sum("lines__amount", default=0))
    return summed.order_by("host", "-numbered_in", "-number")


def orders_corrected_by(holder: Holder) -> QuerySet[Order]:
    """Return the orders that somebody may correct."""
    rows = Order.objects.filter(within(holder, Verb.MANAGE_SUPPLY, OF_HOST))
    return rows.select_related("host", "corrects", "corrected_by")


def drawn(host: Host, year: int, quarter: int, *, today: date) -> tuple[OrderLine, ...]:
    """Return what cells are entitled to in a year as lines of an order. Five queries."""
    shelf = shelf_of(host, year, today=today)
    copies = {(row.kind_id, row.publication_id): row.copies for row in reversed(entitled_in(host, year))}
    return order_lines(shelf.pairs, copies, [row.priced for row in shelf.titles.values()], quarter)


def standing(host: Host, year: int, quarter: int) -> Order | None:
    """Return the order that stands for a time; ``None`` if there is none."""
    return Order.objects.filter(host=host, year=year, quarter=quarter, corrected_by__isnull=True).first()


def lines_of(order: Order) -> list[Row]:
    """Return the lines of an order in their order, each with its commune. One query."""
    return list(Row.objects.filter(order=order).select_related("commune").order_by("position"))


@dataclass(frozen=True, slots=True)
class Matrix:
    """An order as a table: a row a commune, a column a title, and their sums.

    Attributes:
        rows: What a commune is called, with its copies by title in the order of ``titles``.
        prices: What all copies of each title cost.
    """

    titles: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    prices: tuple[int, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """The copies of each title."""
        return tuple(sum(column) for column in zip(*(counts for _, counts in self.rows), strict=True))

    @property
    def copies(self) -> int:
        """All copies."""
        return sum(self.totals)

    @property
    def amount(self) -> int:
        """What all of it costs, in đồng."""
        return sum(self.prices)


def matrix_of(lines: Sequence[Row], *, itself: str) -> Matrix:
    """Return lines as a table; ``itself`` is what the committee's own cells stand under."""
    titles = dict.fromkeys((line.publication_id, line.name) for line in lines)
    groups = dict.fromkeys((line.commune_id, line.commune.name if line.commune else itself) for line in lines)
    copies = {(line.commune_id, line.publication_id): line.copies for line in lines}
    return Matrix(
        tuple(name for _, name in titles),
        tuple((name, tuple(copies.get((group, title), 0) for title, _ in titles)) for group, name in groups),
        tuple(_amount(lines, title) for title, _ in titles),
    )


def _amount(lines: Iterable[Row], title: int) -> int:
    return sum(line.amount for line in lines if line.publication_id == title)
