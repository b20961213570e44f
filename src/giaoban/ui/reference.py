"""The reference page of the components, made from their signatures: ``python -m giaoban.ui.reference``."""

import inspect
import re
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any, Final

from giaoban.ui.templatetags.ui import acts, figures, filters, forms, lists, marks, papers, times

FAMILIES: Final[tuple[ModuleType, ...]] = (acts, forms, papers, times, lists, marks, figures)

HEAD: Final = """\
# Components

Made from the code by `python -m giaoban.ui.reference`; a test compares the two. `{% load ui %}` brings them
all. `{% name … %}` stands alone, `{% name … %} … {% endname %}` takes what lies between. Properties go by
keyword; text is escaped. All of them can be seen at `/-/gallery/`, in the frame of a phone at
`/-/gallery/?frame=phone` and of a desk at `/-/gallery/?frame=desk`.

A page extends `ui/page.html` and fills its blocks: `back`, `over`, `heading` (the h1; the title follows it),
`lead`, `beside` (to the right of the heading), `printhead`, `main`, and rarely `head`, `width` (`read` or
`wide`), `problems`, `title`. The summary of errors comes by itself from every bound form in the context; so
do the messages.
"""


def page() -> str:
    """Return the reference page in Markdown."""
    return "\n".join([HEAD, *(_family(family) for family in FAMILIES), _filters()])


def _family(family: ModuleType) -> str:
    heading, *_ = (family.__doc__ or "").split("\n")
    shown = [_component(name, getattr(family, name)) for name in sorted(family.register.tags)]
    return f"## {heading.rstrip('.')}\n\n" + "\n".join(shown) + "\n"


def _component(name: str, function: Callable[..., Any]) -> str:
    signature = inspect.signature(function)
    given = [each for each in signature.parameters.values() if each.kind is each.KEYWORD_ONLY]
    between = " … {% end" + name + " %}" if "content" in signature.parameters else ""
    call = " ".join(["{%", name, *map(_property, given), "%}"]) + between
    return f"- `{call}`<br>{inspect.getdoc(function)}"


def _property(each: inspect.Parameter) -> str:
    kind = inspect.formatannotation(each.annotation)
    kind = re.sub(r"[\w.]+\.(?=\w)", "", kind).replace("'", "").replace("|", "or")
    kind = re.sub(r"Literal\[([^\]]*)\]", lambda words: words[1].replace(", ", "/").lstrip("/"), kind)
    kind = re.sub(r"Union\[(.*), \]", r"\1", kind)
    default = "" if each.default is each.empty else f"={each.default!r}"
    return f"{each.name}: {kind}{default}".replace("'", '"')


def _filters() -> str:
    shown = [f"- `{name}`: {inspect.getdoc(function)}" for name, function in filters.register.filters.items()]
    return "## Filters\n\n" + "\n".join(shown) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page())
