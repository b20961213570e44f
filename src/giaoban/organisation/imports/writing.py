"""Writing the organisation out in the format that comes in again without a change, and the empty template."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

import xlsxwriter  # type: ignore[import-untyped]  # the package has no types
from django.utils.translation import gettext as _

from giaoban.organisation.imports.columns import COLUMNS, ROW_KIND, Kind, flat_headings
from giaoban.organisation.imports.register import Register, load
from giaoban.organisation.imports.tables import quoted
from giaoban.organisation.models import Agency, Cluster, Host, Person, Unit
from giaoban.organisation.rules import Vocabulary
from giaoban.ui.wording import phone as as_read
from giaoban.ui.wording import short_day
from giaoban.ui.workbooks import TEXT_ONLY

ROWS_WITH_LISTS: Final = 2_000
WORDS: Final = "Danh mục"
LISTED: Final[Mapping[str, tuple[str, Vocabulary]]] = {  # the column of a sheet, the heading of its list
    "kind": ("Loại", Vocabulary.UNIT_KIND),
    "title": ("Chức danh", Vocabulary.POST_TITLE),
    "fields": ("Lĩnh vực", Vocabulary.FIELD),
}


def rows_on(host: Host, on: date) -> Iterator[tuple[Kind, dict[str, str]]]:
    """Yield every row of the organisation of ``host`` on ``on``, as the format writes it."""
    register = load(host, on)
    for cluster in sorted(register.clusters.values(), key=lambda one: (one.position, one.code)):
        yield Kind.CLUSTER, {**_coded(cluster), "position": str(cluster.position)}
    for unit in sorted(register.units.values(), key=lambda one: (bytes(one.order_key), one.pk)):
        yield Kind.UNIT, _unit(unit, register)
    for agency in sorted(register.agencies.values(), key=lambda one: (one.position, one.code)):
        yield Kind.AGENCY, _agency(agency, register)
    for cells in _people(register):
        yield Kind.PERSON, cells


def as_workbook(host: Host, on: date) -> bytes:
    """Return the organisation of ``host`` on ``on`` as an .xlsx file, a sheet for each kind of row."""
    return _workbook(host, on, list(rows_on(host, on)))


def template(host: Host, on: date) -> bytes:
    """Return the .xlsx file to be filled in, with the words of ``host`` to choose from."""
    return _workbook(host, on, [])


def as_csv(host: Host, on: date) -> bytes:
    """Return the organisation of ``host`` on ``on`` as one flat table, the kind of each row first."""
    headings = flat_headings()
    out = io.StringIO(newline="")
    table = csv.writer(out, delimiter=";")
    table.writerow(headings)
    for kind, cells in rows_on(host, on):
        named = {column.name: cells.get(column.key, "") for column in COLUMNS[kind]} | {ROW_KIND: kind.value}
        table.writerow([quoted(named.get(name, "")) for name in headings])
    return out.getvalue().encode("utf-8-sig")


def _coded(row: Cluster | Unit | Agency) -> dict[str, str]:
    return {
        "code": row.code,
        "name": row.name,
        "valid_from": short_day(row.valid_from),
        "valid_to": short_day(row.valid_to) if row.valid_to else "",
    }


def _unit(unit: Unit, register: Register) -> dict[str, str]:
    parent, member = register.parent_of(unit), register.memberships.get(unit.pk)
    return {
        **_coded(unit),
        "kind": register.wording(unit.kind),
        "place": parent.code if parent else "",
        "cluster": member.cluster.code if member else "",
    }


def _agency(agency: Agency, register: Register) -> dict[str, str]:
    fields = [key for key, agency_key in register.routes.items() if agency_key == agency.pk]
    return {
        **_coded(agency),
        "short_name": agency.short_name,
        "remit": agency.remit,
        "position": str(agency.position),
        "fields": "; ".join(register.labels[key] for key in fields if key in register.labels),
        "answers_itself": "có" if agency.answers_itself else "không",
        "needs_clearance": "có" if agency.needs_clearance else "không",
    }


def _people(register: Register) -> Iterator[dict[str, str]]:
    """Every person once for each post, then those without one."""
    titles = {item.pk: item for item in register.words[Vocabulary.POST_TITLE].values()}
    shown: set[int] = set()
    for (title, key), post in register.posts.items():
        for term in register.terms.get(post.pk, []):
            shown.add(term.person_id)
            yield {
                **_person(register.people[term.person_id]),
                "title": register.wording(titles[title]) if title in titles else "",
                "place": key.partition(":")[2],
                "valid_from": short_day(term.valid_from),
            }
    for key_of_person, person in register.people.items():
        if key_of_person not in shown:
            yield _person(person)


def _person(person: Person) -> dict[str, str]:
    return {"full_name": person.full_name, "phone": as_read(person.phone), "email": person.email}


def _workbook(host: Host, on: date, rows: list[tuple[Kind, dict[str, str]]]) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, dict(TEXT_ONLY))
    _guide(book, host, on)
    words = load(host, on)
    for kind in Kind:
        _sheet(book, kind, [cells for of, cells in rows if of == kind], words)
    _lists(book, words)
    book.close()
    return out.getvalue()


def _guide(book: xlsxwriter.Workbook, host: Host, on: date) -> None:
    page = book.add_worksheet("Hướng dẫn")
    page.set_column(0, 0, 110, book.add_format({"text_wrap": True, "valign": "top"}))
    page.write_string(
        0, 0, _("Organisation of %(host)s") % {"host": host.name}, book.add_format({"bold": True})
    )
    sentences = [
        _("Fill in the sheets Cụm, Đơn vị, Cơ quan and Người. Columns with a star must be filled in."),
        _("“Thuộc” of a unit is the code of the unit above it; of a person the code of their unit, agency or "
          "cluster. Leave it empty for the committee itself."),
        _("Days are written day/month/year, for example %(day)s. Left empty, the day chosen when sending the "
          "file is taken.") % {"day": short_day(on)},
        _("Write the phone number of everybody who has one: two rows with the same number are one person."),
        _("Kinds, posts and fields are written as they stand on the sheet Danh mục; the cells of kinds and "
          "posts offer them."),
        _("Several fields of one agency are separated by a semicolon."),
        _("An empty cell leaves what is stored as it is. The import ends and deletes nothing."),
    ]  # fmt: skip
    for place, sentence in enumerate(sentences, start=2):
        page.write_string(place, 0, sentence)


def _sheet(book: xlsxwriter.Workbook, kind: Kind, rows: list[dict[str, str]], words: Register) -> None:
    page = book.add_worksheet(kind.value)
    bold = book.add_format({"bold": True, "bg_color": "#E8EEF4", "border": 1})
    as_text = book.add_format({"num_format": "@"})
    page.freeze_panes(1, 0)
    for place, column in enumerate(COLUMNS[kind]):
        page.set_column(place, place, column.width, as_text)
        page.write_string(0, place, f"{column.name} *" if column.required else column.name, bold)
        if source := _source(column.key, words):
            page.data_validation(
                1, place, ROWS_WITH_LISTS, place, {"validate": "list", "source": source, "show_error": False}
            )
        for number, cells in enumerate(rows, start=1):
            page.write_string(number, place, cells.get(column.key, ""), as_text)


def _source(key: str, words: Register) -> str | list[str]:
    """Where the cells of a column take their list from; nothing where several may stand in one cell."""
    if key in {"answers_itself", "needs_clearance"}:
        return ["có", "không"]
    if key not in LISTED or key == "fields":
        return ""
    column = "ABC"[list(LISTED).index(key)]
    return f"='{WORDS}'!${column}$2:${column}${len(_named(key, words)) + 1}"


def _named(key: str, words: Register) -> list[str]:
    """The entries that a column may name, in the order of the committee's own list."""
    known = dict.fromkeys(words.words[LISTED[key][1]].values())
    return [words.wording(item) for item in reversed(known)]


def _lists(book: xlsxwriter.Workbook, words: Register) -> None:
    page = book.add_worksheet(WORDS)
    bold = book.add_format({"bold": True, "bg_color": "#E8EEF4", "border": 1})
    page.freeze_panes(1, 0)
    for place, (key, (heading, _vocabulary)) in enumerate(LISTED.items()):
        page.set_column(place, place, 36)
        page.write_string(0, place, heading, bold)
        page.write_column(1, place, _named(key, words))
