"""Where everything about one committee and year is found: tables, files, and the rows behind figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from giaoban.organisation.models import Host
from giaoban.reports.forms import Asked
from giaoban.reports.queries.topics import Months
from giaoban.reports.rules.borders import AS
from giaoban.reports.rules.tables import By, Key
from giaoban.reports.views.wording import caption_of


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another table, year or reading of borders."""

    label: str
    to: str
    current: bool = False


class Addresses:
    """The addresses of one committee and year, as seen from one of its tables."""

    def __init__(
        self, host: Host, year: int, asked: Asked, *, tables: Sequence[By] = (), years: Sequence[int] = ()
    ) -> None:
        self.host, self.year, self.asked, self.tables, self.years = host, year, asked, tables, years
        self.place = [host.code.lower(), year]

    @property
    def ways(self) -> list[Link]:
        """The tables that the reader may open."""
        return [
            Link(
                caption_of(by, self.host),
                f"{self.address('year')}?{urlencode({'by': by.value})}",
                by is self.asked.by,
            )
            for by in self.tables
        ]

    @property
    def borders(self) -> list[Link]:
        """The two readings of borders, where units are the rows."""
        if self.asked.by not in {By.UNIT, By.CELL}:
            return []
        return [
            Link(
                _(text),
                f"{self.address('year')}?{urlencode({'by': self.asked.by.value, 'borders': reading.value})}",
                reading is self.asked.borders_as,
            )
            for reading, text in AS.items()
        ]

    @property
    def neighbours(self) -> list[Link]:
        """The years before and after that hold anything."""
        near = [other for other in (self.year - 1, self.year + 1) if other in self.years]
        return [Link(str(other), reverse("reports:year", args=[self.place[0], other])) for other in near]

    @property
    def excel(self) -> str:
        """Where the table is had as a workbook."""
        return f"{self.address('excel')}?{self._query}"

    @property
    def csv(self) -> str:
        """Where the table is had for programs."""
        return f"{self.address('csv')}?{self._query}"

    @property
    def indicators(self) -> str:
        """Where the indicators of the year are."""
        page = reverse("reports:indicators", args=[self.place[0]])
        return f"{page}?{urlencode({'first': self.year, 'last': self.year})}"

    @property
    def statistics(self) -> str:
        """Where anything of the year is counted by anything."""
        return reverse("reports:statistics", args=[self.place[0]]) + f"?{urlencode({'first': self.year})}"

    @property
    def _query(self) -> str:
        return urlencode({"by": self.asked.by.value, "borders": self.asked.borders_as.value})

    @property
    def fates(self) -> dict[str, str]:
        """Where the parts of C3 are listed, and what is counted beside it."""
        fates = ("requests", "on-spot", "forwarded", "set-aside", "waiting", "reports", "again")
        return {fate.replace("-", "_"): self.opinions(fate) for fate in fates} | {
            "written": self.turns("written"),
            "referrals": self.referrals(),
            "merged": self.address("origins", "merged"),
            "split": self.address("origins", "split"),
            "meetings": self.address("meetings"),
            "topics": self.address("topics"),
        }

    @property
    def year_before(self) -> "Addresses":
        """The addresses of the year before."""
        return Addresses(self.host, self.year - 1, self.asked)

    def address(self, name: str, *more: str) -> str:
        """Return an address of this committee and year."""
        return reverse(f"reports:{name}", args=[*self.place, *more])

    def referrals(self, **where: str) -> str:
        """Return where the referrals behind a figure are listed."""
        return self.address("referrals") + (f"?{urlencode(where)}" if where else "")

    def opinions(self, fate: str) -> str:
        """Return where the opinions behind a figure are listed."""
        return self.address("opinions", fate)

    def turns(self, channel: str) -> str:
        """Return where the turns behind a figure are listed."""
        return self.address("turns", channel)


def reports_of_topic(host: Host, year: int, topic: Key, months: Months) -> str:
    """Return where the reports on one line of the table of topics are listed."""
    asked = {"topic": topic, "first": months.first, "last": months.last}
    return reverse("reports:opinions", args=[host.code.lower(), year, "reports"]) + f"?{urlencode(asked)}"
