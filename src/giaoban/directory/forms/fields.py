"""Fields that choose a unit or an entry of a vocabulary."""

from datetime import date
from typing import Any

from django.db.models import Model
from django.forms import Field
from django.utils.translation import get_language, gettext_lazy

from giaoban.organisation import queries
from giaoban.organisation.models import Host, HostItem, Unit
from giaoban.organisation.rules import Vocabulary
from giaoban.ui.forms import DayField, RowField, TextField, sought
from giaoban.ui.forms.text import Sentence

CODE_HINT = gettext_lazy("Letters, digits, dots and hyphens, for example AB-01.")


class UseField(RowField):
    """One entry of a vocabulary that a host uses, under the host's own label."""

    def label_from_instance(self, obj: Model) -> str:
        """Return the label in the reader's language."""
        if not isinstance(obj, HostItem):
            return str(obj)
        return obj.label_en if (get_language() or "vi").startswith("en") else obj.label_vi


def named(unit: Unit) -> str:
    """Return name and code, so that equal names can be told apart."""
    return f"{unit.name} ({unit.code})"


def use_field(host: Host, vocabulary: Vocabulary, day: date, *, label: Sentence, **more: Any) -> UseField:  # noqa: ANN401
    """Return a field that chooses an entry of ``vocabulary``."""
    return UseField(label=label, queryset=queries.items_on(host, vocabulary, day), **more)


def unit_field(host: Host, day: date, *, label: Sentence, but: int | None = None, **more: Any) -> Field:  # noqa: ANN401
    """Return a field that chooses a unit of ``host``, leaving out the one with the key ``but``."""
    units = queries.units_on(host, day)
    return sought(label=label, queryset=units.exclude(pk=but) if but else units, named=named, **more)


def code_field() -> TextField:
    """Return a field for a code."""
    return TextField(label=gettext_lazy("Code"), hint=CODE_HINT, longest=30)


def day_field(label: Sentence, **more: Any) -> DayField:  # noqa: ANN401
    """Return a field for a day, with an example."""
    return DayField(label=label, hint=gettext_lazy("Day/month/year, for example 01/07/2026."), **more)
