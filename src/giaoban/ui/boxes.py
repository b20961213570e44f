"""The boxes of a form, written at once: Django renders two templates for each box and each thing it offers.

What stands on the page is what Django's own templates write; those are still asked for every other widget.
"""

from collections.abc import Callable, Mapping
from html import escape
from typing import Any, Final

from django.forms.renderers import DjangoTemplates
from django.utils.html import conditional_escape
from django.utils.safestring import SafeData, SafeString

Widget = Mapping[str, Any]

INPUTS: Final = (
    "checkbox",
    "checkbox_option",
    "file",
    "hidden",
    "number",
    "password",
    "radio_option",
    "text",
)


class Boxes(DjangoTemplates):
    """What every form of this site renders its widgets with."""

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> SafeString:  # noqa: ANN401
        """Return the widget as its template would write it."""
        write = _WRITTEN.get(template_name)
        if write is None or context["widget"].get("wrap_label"):
            return SafeString(super().render(template_name, context, request))
        return SafeString(write(context["widget"]))


def _attributes(found: Mapping[str, Any]) -> str:
    return "".join(
        f" {_text(name)}" if value is True else f' {_text(name)}="{_text(value)}"'
        for name, value in found.items()
        if value is not False
    )


def _text(value: object) -> str:
    return str(value) if isinstance(value, SafeData) else escape(str(value))


def _input(widget: Widget) -> str:
    value = "" if widget["value"] is None else f' value="{_text(widget["value"])}"'
    name = conditional_escape(widget["name"])
    return f'<input type="{widget["type"]}" name="{name}"{value}{_attributes(widget["attrs"])}>'


def _textarea(widget: Widget) -> str:
    name, text = conditional_escape(widget["name"]), conditional_escape(widget["value"] or "")
    return f'<textarea name="{name}"{_attributes(widget["attrs"])}>\n{text}</textarea>'


def _select(widget: Widget) -> str:
    lines = [f'<select name="{conditional_escape(widget["name"])}"{_attributes(widget["attrs"])}>']
    for group, offered, _place in widget["optgroups"]:
        if group:
            lines.append(f'<optgroup label="{conditional_escape(group)}">')
        lines += [_option(one) for one in offered]
        if group:
            lines.append("</optgroup>")
    return "\n".join([*lines, "</select>"])


def _option(one: Widget) -> str:
    attributes = _attributes(one["attrs"])
    return f'<option value="{_text(one["value"])}"{attributes}>{_text(one["label"])}</option>'


_FOLDER: Final = "django/forms/widgets"
_WRITTEN: Final[Mapping[str, Callable[[Widget], str]]] = {
    **{f"{_FOLDER}/{name}.html": _input for name in INPUTS},
    f"{_FOLDER}/textarea.html": _textarea,
    f"{_FOLDER}/select.html": _select,
}
