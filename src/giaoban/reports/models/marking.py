"""The triggers that mark a month when a row changes that it counts, whoever changed it and by whatever way.

Each table names the months that one of its rows touches, as it was and as it is now. The database runs this
in the statement that changes the row, so that a mark stands or falls with the change. Marks are added, never
looked for: an act that has not ended cannot hold up another, nor lose its mark to a count that did not see
it.

SQLite drops the triggers of a table that it makes anew, and stumbles over those of others that name it. They
are therefore taken away before a migration and installed after it; what changed in between nobody marked, so
that every month is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

PREFIX: Final = "marks_"
_MARK: Final = "INSERT INTO reports_mark (host_id, year, month)"
_REFERRAL: Final = "SELECT m.host_id, m.year, m.month FROM opinions_referral m"
_OPINION: Final = "SELECT o.host_id, o.year, o.month FROM opinions_opinion o"
_MEETING: Final = (
    "SELECT t.host_id, p.year, p.month FROM meetings_meeting t JOIN meetings_period p ON p.id = t.period_id"
)

# Year and month as the committees count them; their clock has no summer time.
_LOCAL: Final[Mapping[str, str]] = {
    "sqlite": (
        "CAST(strftime('%Y', {at}, '+7 hours') AS integer), CAST(strftime('%m', {at}, '+7 hours') AS integer)"
    ),
    "postgresql": (
        "EXTRACT(YEAR FROM {at} AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer, "
        "EXTRACT(MONTH FROM {at} AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer"
    ),
}

# The selects of the months that a row of each table touches. The row is "{row}"; "{judged}" are the year and
# the month in which a judgement "j" was given, "{given}" those of the row itself.
_JUDGED: Final = "SELECT m.host_id, {judged} FROM opinions_referral m"
TOUCHED: Final[Mapping[str, tuple[str, ...]]] = {
    "opinions_referral": (
        "SELECT {row}.host_id, {row}.year, {row}.month",
        _OPINION + " JOIN opinions_origin g ON g.opinion_id = o.id WHERE g.referral_id = {row}.id",
        "SELECT {row}.host_id, {judged} FROM replies_reply p "
        "JOIN replies_judgement j ON j.reply_id = p.id WHERE p.referral_id = {row}.id",
    ),
    "opinions_opinion": (
        "SELECT {row}.host_id, {row}.year, {row}.month",
        _REFERRAL + " JOIN opinions_origin g ON g.referral_id = m.id WHERE g.opinion_id = {row}.id",
    ),
    "opinions_origin": (
        _OPINION + " WHERE o.id = {row}.opinion_id",
        _REFERRAL + " WHERE m.id = {row}.referral_id",
    ),
    "replies_reply": (
        _REFERRAL + " WHERE m.id = {row}.referral_id",
        _JUDGED + " JOIN replies_judgement j ON j.reply_id = {row}.id WHERE m.id = {row}.referral_id",
    ),
    "replies_judgement": (
        _REFERRAL + " JOIN replies_reply p ON p.referral_id = m.id WHERE p.id = {row}.reply_id",
        "SELECT m.host_id, {given} FROM opinions_referral m "
        "JOIN replies_reply p ON p.referral_id = m.id WHERE p.id = {row}.reply_id",
    ),
    "meetings_turn": (
        _MEETING + " WHERE t.id = {row}.meeting_id",
        _OPINION + " WHERE o.turn_id = {row}.id",
    ),
    "meetings_meeting": (
        "SELECT {row}.host_id, p.year, p.month FROM meetings_period p WHERE p.id = {row}.period_id",
        _OPINION + " WHERE o.meeting_id = {row}.id",
        _REFERRAL + " WHERE m.first_due_meeting_id = {row}.id",
    ),
    "meetings_period": (
        "SELECT t.host_id, {row}.year, {row}.month FROM meetings_meeting t WHERE t.period_id = {row}.id",
    ),
    "meetings_series": (
        _MEETING + " WHERE t.series_id = {row}.id",
        _OPINION + " JOIN meetings_meeting t ON t.id = o.meeting_id WHERE t.series_id = {row}.id",
    ),
}
_ALL_JUDGED: Final = (
    _JUDGED + " JOIN replies_reply p ON p.referral_id = m.id JOIN replies_judgement j ON j.reply_id = p.id"
)
# Of these only some columns matter, and only when they change: a meeting's row changes with every turn.
WATCHED: Final[Mapping[str, tuple[str, ...]]] = {
    "meetings_meeting": ("host_id", "series_id", "period_id", "meeting_type", "starts_at", "opened_at"),
    "meetings_period": ("year", "month"),
    "meetings_series": ("cluster_id",),
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """One trigger; its name tells its text, so that another text is another trigger."""

    table: str
    act: str
    condition: str
    body: str

    @property
    def name(self) -> str:
        """What it is called in the database."""
        told = sha256(f"{self.condition} {self.body}".encode()).hexdigest()[:8]
        return f"{PREFIX}{self.table}_{self.act.lower()}_{told}"

    def made(self, vendor: str) -> Iterator[str]:
        """Yield the statements that make it."""
        when = f"WHEN ({self.condition}) " if self.condition else ""
        head = f"CREATE TRIGGER {self.name} AFTER {self.act} ON {self.table} FOR EACH ROW {when}"
        if vendor == "sqlite":
            yield f"{head}BEGIN {self.body}; END"
            return
        yield (
            f"CREATE OR REPLACE FUNCTION {self.name}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN {self.body}; RETURN NULL; END $$"
        )
        yield f"{head}EXECUTE FUNCTION {self.name}()"


def triggers(vendor: str) -> Iterator[Trigger]:
    """Yield every trigger that belongs into a database of this kind."""
    for table, selects in TOUCHED.items():
        watched = WATCHED.get(table)
        if watched:
            changed = " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in watched)
            yield Trigger(table, "UPDATE", changed, _marking(vendor, selects, "OLD", "NEW"))
            continue
        yield Trigger(table, "INSERT", "", _marking(vendor, selects, "NEW"))
        yield Trigger(table, "UPDATE", "", _marking(vendor, selects, "OLD", "NEW"))
        yield Trigger(table, "DELETE", "", _marking(vendor, selects, "OLD"))


def missing(connection: BaseDatabaseWrapper) -> list[Trigger]:
    """Return the triggers that belong into a database and are not there."""
    there = set(_names(connection))
    return [one for one in triggers(connection.vendor) if one.name not in there]


def install(connection: BaseDatabaseWrapper) -> None:
    """Make every trigger anew, forget every kept sum, and mark every month that holds anything."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        remove(connection)
        for one in triggers(connection.vendor):
            for statement in one.made(connection.vendor):
                cursor.execute(statement)
        cursor.execute("DELETE FROM reports_keptsum")
        cursor.execute("DELETE FROM reports_keptowed")
        every = (_REFERRAL, _OPINION, _MEETING, _ALL_JUDGED)
        cursor.execute(_marking(connection.vendor, every, ""))


def remove(connection: BaseDatabaseWrapper) -> None:
    """Take the triggers away, those of earlier versions too."""
    with connection.cursor() as cursor:
        for name in _names(connection):
            if connection.vendor == "sqlite":
                cursor.execute(f"DROP TRIGGER {name}")
            else:
                cursor.execute(f"DROP FUNCTION IF EXISTS {name}() CASCADE")


def _names(connection: BaseDatabaseWrapper) -> list[str]:
    known = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    if connection.vendor != "sqlite":
        known = (
            "SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace"
        )
    with connection.cursor() as cursor:
        cursor.execute(known)
        return [name for (name,) in cursor.fetchall() if name.startswith(PREFIX)]


def _marking(vendor: str, selects: tuple[str, ...], *rows: str) -> str:
    local = _LOCAL[vendor]
    dated = (
        select.replace("{judged}", local.replace("{at}", "j.judged_at")).replace(
            "{given}", local.replace("{at}", "{row}.judged_at")
        )
        for select in selects
    )
    named = [select.replace("{row}", row) for select in dated for row in rows]
    return f"{_MARK} {' UNION '.join(named)}"
