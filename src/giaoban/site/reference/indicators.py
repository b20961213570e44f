"""The page of indicators: what each asks and counts, in both languages, as the reports define it."""

from django.utils import translation
from django.utils.translation import gettext

from giaoban.reports.queries.indicators import SOURCES
from giaoban.reports.rules.indicators import DIRECTIONS, GROUPS, INDICATORS, of_group
from giaoban.site.reference import table

INTRODUCTION = """\
# Indicators

One for each shortcoming that the founding document admits. An indicator counts cases: so many (numerator) of
so many (denominator). Indicators count judgements; the counters C1 to C8 count referrals. Of fewer cases than
its guard no share is shown, only the counts. Agencies stand in the order of their committee, each with the
interval of Wilson at 95 in 100; nobody is ranked. The three rates of service are never merged.

Attendance and notices belong to the month of their meeting, forwarded matters to the month in which they were
raised, judgements to the month in which they were given, promises to the month of their day, contributions
and copies to the month of their edition, the supply of a year to its January. What no area records has no
source and is shown as having no data, never as zero.
"""


def text() -> str:
    """Return every indicator under its heading."""
    head = (
        "Code",
        "Indicator",
        "Chỉ số",
        "Question",
        "Denominator",
        "Numerator",
        "Direction",
        "Guard",
        "Source",
    )
    parts = [INTRODUCTION.strip()]
    for group, heading in GROUPS.items():
        rows = (
            (
                f"`{code}`",
                INDICATORS[code].name,
                _vi(INDICATORS[code].name),
                INDICATORS[code].question,
                INDICATORS[code].denominator,
                INDICATORS[code].numerator,
                DIRECTIONS[INDICATORS[code].better],
                f"{INDICATORS[code].fewest}",
                INDICATORS[code].source if code in SOURCES else f"none yet ({INDICATORS[code].source})",
            )
            for code in of_group(group)
        )
        parts += [f"## {heading} · {_vi(heading)}", table(head, rows)]
    return "\n\n".join(parts)


def _vi(sentence: str) -> str:
    with translation.override("vi"):
        return gettext(sentence)
