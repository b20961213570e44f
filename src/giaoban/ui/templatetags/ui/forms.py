"""Forms: a field with its label, hint and error, the summary of errors, and choices as large targets."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from django import template
from django.core.files.uploadedfile import UploadedFile
from django.forms import (
    BaseForm,
    BoundField,
    CheckboxInput,
    CheckboxSelectMultiple,
    FileInput,
    RadioSelect,
    Textarea,
)
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from giaoban.ui.forms.choosing import FIRST
from giaoban.ui.forms.text import MISSING
from giaoban.ui.templatetags.ui.marks import drawn, one_of

register = template.Library()

Width = Literal["full", "date"]
Shape = Literal["box", "choice", "choices"]


class Problem(NamedTuple):
    """One sentence of the summary, and the field it leads to; no target for the form as a whole."""

    target: str
    sentence: str


def problems_of(form: BaseForm) -> list[Problem]:
    """Return what is wrong with a bound form, field by field in the order of the page."""
    found = [Problem("", str(sentence)) for sentence in form.non_field_errors()]
    for bound in form:
        target = "" if bound.is_hidden else _target(bound)
        found += [Problem(target, _told_apart(bound, str(sentence))) for sentence in bound.errors]
    return found


def _told_apart(bound: BoundField, sentence: str) -> str:
    """Return the sentence as the summary says it: where it names nothing by itself, the field before it."""
    named = str(bound.label).rstrip(" ?:")
    return f"{named}: {sentence}" if sentence == str(MISSING) else sentence


def _target(bound: BoundField) -> str:
    return f"{bound.auto_id}_0" if _shape(bound) == "choices" else bound.auto_id


def _shape(bound: BoundField) -> Shape:
    widget = bound.field.widget
    if isinstance(widget, RadioSelect | CheckboxSelectMultiple):
        return "choices"
    return "choice" if isinstance(widget, CheckboxInput) else "box"


@register.inclusion_tag("ui/problems.html")
def form_problems(*, form: BaseForm) -> dict[str, object]:
    """What must be mended, each sentence a link to its field. The frame of a page shows it by itself."""
    return {"problems": problems_of(form) if form.is_bound else []}


@register.simple_tag
def field(*, of: BoundField, rows: int = 5, width: Width = "full", says_optional: bool = True) -> SafeString:
    """A field with its label, hint, error and box; radios and checkboxes become rows as wide as the page.

    Where nearly every field is optional the page says so once, and the fields do not.
    """
    one_of(width, Width, "width")
    shape = _shape(of)
    optional = says_optional and not of.field.required and shape != "choice" and not _may_be_none(of)
    described = " ".join(_descriptions(of, optional=optional))
    if of.is_hidden:
        return SafeString(of)
    if shape == "box":
        return _framed(of, _hint(of, optional=optional), _error(of), _box(of, rows, width, described))
    facts = {"bound": of, "shape": shape, "hint": _hint(of, optional=optional), "error": _error(of)}
    folded = getattr(of.field, "folded", "")
    return SafeString(render_to_string("ui/field.html", facts | {"described": described, "folded": folded}))


def _may_be_none(of: BoundField) -> bool:
    """Whether a list says in its own words that nothing need be chosen, such as "No agency"."""
    return getattr(of.field, "empty_label", None) not in (None, "", FIRST)


def _framed(of: BoundField, hint: SafeString, error: SafeString, box: SafeString) -> SafeString:
    return format_html(
        '<div class="field"{}>\n  <label for="{}">{}</label>\n  {}{}\n  {}\n</div>',
        SafeString(" data-wrong" if error else ""),
        of.id_for_label,
        of.label,
        hint,
        error,
        box,
    )


def _hint(of: BoundField, *, optional: bool) -> SafeString:
    if not (optional or of.help_text):
        return SafeString("")
    said = _("Optional.") + " " if optional else ""
    return format_html('<p class="field__hint" id="{}_helptext">{}{}</p>', of.auto_id, said, of.help_text)


def _error(of: BoundField) -> SafeString:
    if not of.errors:
        return SafeString("")
    return format_html(
        '<p class="field__error" id="{}_error">{}<span><span class="unseen">{}</span>{}</span></p>',
        of.auto_id,
        drawn("alert"),
        _("Error: "),
        format_html_join(SafeString("<br>"), "{}", ((sentence,) for sentence in of.errors)),
    )


def _descriptions(of: BoundField, *, optional: bool) -> list[str]:
    named = [f"{of.auto_id}_helptext"] if of.help_text or optional else []
    return [*named, f"{of.auto_id}_error"] if of.errors else named


def _box(of: BoundField, rows: int, width: Width, described: str) -> SafeString:
    attrs: dict[str, str | bool] = {"class": "input"}
    if isinstance(of.field.widget, Textarea):
        attrs |= {"rows": str(rows), "cols": False}
    if described:
        attrs["aria-describedby"] = described
    if width == "date" or of.field.widget.attrs.get("data-width") == "date":
        attrs["data-width"] = "date"
    if isinstance(of.field.widget, FileInput):
        attrs["data-file"] = True
        return _file_box(of.as_widget(attrs=attrs), of.id_for_label, again=_asked_again(of))
    return of.as_widget(attrs=attrs)


def _asked_again(of: BoundField) -> str:
    """Name the file that was good but has to be chosen again, as no browser gives it back; or ""."""
    if not of.form.is_bound or not of.form.errors or of.errors:
        return ""
    sent = of.data if isinstance(of.data, list) else [of.data]
    names = [f"“{file.name}”" for file in sent if isinstance(file, UploadedFile)]
    again = _("Choose %(files)s again: something else must be mended, and the browser gives no file back.")
    return again % {"files": ", ".join(names)} if names else ""


def _file_box(box: SafeString, target: str, *, again: str) -> SafeString:
    """Return the browser's box with words of our own, which a script puts in the place of the browser's."""
    return format_html(
        '{}<div class="file">{}<label class="button" for="{}" hidden>{}</label>'
        "<span data-file-name hidden>{}</span></div>",
        format_html('<p class="field__hint"><strong>{}</strong></p>', again) if again else "",
        box,
        target,
        _("Choose a file"),
        _("No file chosen yet"),
    )


@register.inclusion_tag("ui/finder.html")
def finder(*, label: str, wanted: str, more: Sequence[BoundField] = ()) -> dict[str, object]:
    """A box to search a list by, with the button that shows what was found; ``more`` narrows it further."""
    narrowed = any(bound.value() or bound.errors for bound in more)
    return {"label": label, "wanted": wanted, "more": more, "narrowed": narrowed}


@register.simple_block_tag
def choices(content: SafeString, *, legend: str) -> SafeString:
    """A question with its possible answers; holds ``choice`` rows. Inside a form of ours, use ``field``."""
    return format_html('<fieldset class="choices"><legend>{}</legend>{}</fieldset>', legend, content)


@register.simple_tag
def choice(
    *,
    name: str,
    value: str,
    label: str,
    note: str = "",
    checked: bool = False,
    kind: Literal["radio", "checkbox"] = "radio",
) -> SafeString:
    """One answer; the whole row is the target."""
    return format_html(
        '<label class="choice"><input type="{}" name="{}" value="{}"{}><span><b>{}</b>{}</span></label>',
        kind,
        name,
        value,
        SafeString(" checked" if checked else ""),
        label,
        format_html(' <span class="soft">{}</span>', note) if note else "",
    )
