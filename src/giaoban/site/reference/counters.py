"""The page of counters: what each figure counts, in both languages, as the reports define it."""

from giaoban.reports.rules.counters import DEFINITIONS, STOOD
from giaoban.reports.rules.tables import RULES
from giaoban.site.reference import in_vi, table

INTRODUCTION = """\
# Counters

Every printed figure names its counter and its base. The yearly table counts C5. Year and month are those of
the period in which a thing was raised; what was merged counts once, at its first origin, so that parts sum to
the total. The table of 2015 comes out as the founding document prints it: 156 against 187 (−31).

- C3 = C4 + forwarded + set aside (withdrawn, ruled out, answered already) + waiting.
- C5 = forwarded − merged away + added by splitting.
- C7: on time + late + overdue + not yet due = C5, each against the first due meeting.
"""


def text() -> str:
    """Return every counter, every part of C7 and every rule of rounding."""
    counters = (
        (counter.value, each.label, in_vi(each.label), each.meaning, in_vi(each.meaning))
        for counter, each in DEFINITIONS.items()
    )
    parts = ((f"`{part}`", label, in_vi(label)) for part, label in STOOD.items())
    rules = ((f"`{rule}`", sentence, in_vi(sentence)) for rule, sentence in RULES.items())
    return "\n\n".join(
        (
            INTRODUCTION.strip(),
            table(("Code", "Counter", "Số đếm", "What it counts", "Đếm gì"), counters),
            "## Parts of C7",
            table(("Part", "Name", "Tên"), parts),
            "## Rounding of shares",
            table(("Rule", "What it does", "Cách làm"), rules),
        )
    )
