"""What is counted once and kept: sums of facts by month, never anything that the clock alone could change."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from giaoban.reports.rules.statistics import Axis
from giaoban.reports.rules.tables import By

WHOLE: Final = ""
"""The row of a sum that is cut by nothing."""


class Fact(StrEnum):
    """What one kept row counts. The first seven are what statistics count, under the same names.

    Of a reply that came it is kept whether it came before its first due meeting began: both moments have
    passed. Whether one that is owed is overdue is asked of the clock on each reading.
    """

    REFERRALS = "referrals"
    REQUESTS = "requests"
    ON_SPOT = "on-spot"
    STATEMENTS = "statements"
    TURNS = "turns"
    JUDGEMENTS = "judgements"
    MOOD = "mood"
    WRITTEN = "written"
    FORWARDED = "forwarded"
    SET_ASIDE = "set-aside"
    WAITING = "waiting"
    MERGED = "merged"
    CAME_BEFORE = "came-before"
    CAME_AFTER = "came-after"
    WENT_BACK = "went-back"


# Under which axis the rows of a table of the year are kept; months stand beside each other in every row.
KEPT_BY: Final[Mapping[By, str]] = {
    By.FIELD: Axis.FIELD,
    By.CLUSTER: Axis.CLUSTER,
    By.UNIT: Axis.CELL,
    By.CELL: Axis.CELL,
    By.AGENCY: Axis.AGENCY,
    By.CHANNEL: Axis.CHANNEL,
    By.MONTH: WHOLE,
}
# Communes are made from cells on reading, by the borders that are asked for.
READ_FROM: Final[Mapping[Axis, str]] = {Axis.UNIT: Axis.CELL}
