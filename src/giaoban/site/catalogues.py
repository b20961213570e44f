"""The Vietnamese catalogues, without gettext's programs: update, compile or check all areas or some.

Sources are English sentences in Python and templates. Each area keeps its own catalogue; a catalogue has no
line numbers and no dates, so that it changes only when a sentence does. Programs read all of them as one: a
sentence that means two things needs two wordings, or a context.
"""

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE: Final = Path(__file__).resolve().parents[1]
KEYWORDS: Final = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
HEADER: Final = """\
msgid ""
msgstr ""
"Language: vi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"""
PLACEHOLDER: Final = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
WORD: Final = re.compile(r"[^\W\d_]")
Identity = tuple[str, str | None]


def areas() -> list[Path]:
    """Return the folders of all areas."""
    return sorted(place.parent for place in PACKAGE.glob("*/__init__.py"))


def catalogue_of(area: Path) -> Path:
    """Return where the Vietnamese catalogue of an area stands."""
    return area / "locale" / "vi" / "LC_MESSAGES" / "django.po"


def sources(area: Path) -> Iterator[tuple[str, str]]:
    """Yield Python text for each file of an area that may hold sentences."""
    from django.utils.translation.template import templatize  # noqa: PLC0415 - works without settings

    for path in sorted(area.rglob("*.py")):
        if "migrations" not in path.parts:
            yield str(path), path.read_text(encoding="utf-8")
    for suffix in ("html", "txt"):
        for path in sorted(area.glob(f"templates/**/*.{suffix}")):
            calls = templatize(path.read_text(encoding="utf-8"), origin=str(path))
            yield str(path), "\n".join(line.strip() for line in calls.splitlines())


def extract(area: Path) -> Catalog:
    """Return the sentences of an area, not translated."""
    found = Catalog(locale="vi")
    for _name, text in sources(area):
        for _line, call, texts, _notes in extract_python(BytesIO(text.encode()), KEYWORDS, (), {}):
            add(found, str(call), [texts] if isinstance(texts, str) else list(texts or ()))
    return found


def add(catalogue: Catalog, call: str, texts: list[str | None]) -> None:
    """Add what one call names, if its arguments are literal."""
    places = KEYWORDS[call] or (1,)
    chosen: list[str] = []
    context: str | None = None
    for place in places:
        index, is_context = (place[0], True) if isinstance(place, tuple) else (place, False)
        text = texts[index - 1] if index <= len(texts) else None
        if not text:
            return
        if is_context:
            context = text
        else:
            chosen.append(text)
    catalogue.add(chosen[0] if len(chosen) == 1 else (chosen[0], chosen[1]), context=context)


def identity(message: Message) -> Identity:
    """Return what tells one message from another."""
    return (message.id if isinstance(message.id, str) else message.id[0], message.context)


def translated(message: Message) -> str:
    """Return the Vietnamese of a message; it has one form for one thing and for many."""
    return message.string if isinstance(message.string, str) else "".join(list(message.string or ())[:1])


def sentences(catalogue: Catalog) -> dict[Identity, Message]:
    """Return the messages of a catalogue, without its header."""
    return {identity(message): message for message in catalogue if message.id}


def stored(area: Path) -> Catalog:
    """Return the catalogue of an area as it stands in the repository; empty if there is none."""
    place = catalogue_of(area)
    if not place.exists():
        return Catalog(locale="vi")
    with place.open("rb") as file:
        return read_po(file, locale="vi", abort_invalid=True)


def update(area: Path) -> None:
    """Bring the catalogue of an area to the sentences of its sources, keeping every translation."""
    found, known = extract(area), sentences(stored(area))
    wanted = sentences(found)
    if not wanted and not known:
        return
    for key, message in wanted.items():
        if key in known and bool(known[key].pluralizable) == bool(message.pluralizable):
            message.string = known[key].string
    out = BytesIO()
    write_po(out, found, width=0, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    place = catalogue_of(area)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f"{HEADER}\n{out.getvalue().decode().strip()}\n", encoding="utf-8")


def compile_area(area: Path) -> None:
    """Write the compiled catalogue that programs read, if its source is newer."""
    place = catalogue_of(area)
    target = place.with_suffix(".mo")
    if place.exists() and (not target.exists() or target.stat().st_mtime < place.stat().st_mtime):
        aside = target.with_name(f".{os.getpid()}.mo")
        with aside.open("wb") as file:
            write_mo(file, stored(area))
        aside.replace(target)


def faults(area: Path) -> Iterator[str]:
    """Yield what keeps the catalogue of an area from being complete."""
    wanted, known = sentences(extract(area)), sentences(stored(area))
    for text, _context in sorted(wanted.keys() - known.keys(), key=str):
        yield f"not in the catalogue: {text!r}"
    for text, _context in sorted(known.keys() - wanted.keys(), key=str):
        yield f"no longer said: {text!r}"
    for key in sorted(known.keys() & wanted.keys(), key=str):
        yield from faults_of(known[key])


def faults_of(message: Message) -> Iterator[str]:
    """Yield what is wrong with one translation."""
    text = identity(message)[0]
    source = message.id if isinstance(message.id, str) else message.id[-1]
    translation = translated(message)
    if message.fuzzy:
        yield f"guessed: {text!r}"
    if not translation.strip():
        yield f"not translated: {text!r}"
    elif translation == source and WORD.search(PLACEHOLDER.sub("", source)):
        yield f"left in English: {text!r}"
    elif Counter(PLACEHOLDER.findall(source)) != Counter(PLACEHOLDER.findall(translation)):
        yield f"other placeholders: {text!r} -> {translation!r}"
    elif source.endswith("\n") != translation.endswith("\n"):
        yield f"another end: {text!r}"


def clashes(places: Sequence[Path]) -> Iterator[str]:
    """Yield what areas translate in different ways: programs read all as one, so the first would win."""
    ways: dict[Identity, dict[str, str]] = {}
    for area in places:
        for key, message in sentences(stored(area)).items():
            if translation := translated(message):
                ways.setdefault(key, {}).setdefault(translation, area.name)
    for (text, context), said in sorted(ways.items(), key=str):
        if len(said) > 1:
            named = f"{context}: {text}" if context else text
            each = ", ".join(f"{area} {translation!r}" for translation, area in said.items())
            yield f"translated in different ways: {named!r}: {each}"


def main(arguments: list[str] | None = None) -> int:
    """Do what was asked for the areas that were named, or for all."""
    parser = argparse.ArgumentParser(prog="python -m giaoban.site.catalogues", description=__doc__)
    parser.add_argument("act", choices=("update", "compile", "check"))
    parser.add_argument("areas", nargs="*", metavar="AREA", help="names of areas; all if none is given")
    options = parser.parse_args(arguments)
    known = {area.name: area for area in areas()}
    if unknown := sorted(set(options.areas) - known.keys()):
        parser.error(f"no such area: {', '.join(unknown)}")
    chosen = [known[name] for name in options.areas or sorted(known)]
    if options.act == "check":
        return report(
            [*(f"{area.name}: {each}" for area in chosen for each in faults(area)), *clashes(areas())]
        )
    for area in chosen:
        (update if options.act == "update" else compile_area)(area)
    return 0


def report(found: Sequence[str]) -> int:
    """Print what was found, and return the exit status that says whether it was anything."""
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
