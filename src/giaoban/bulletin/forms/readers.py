"""What readers look for among new documents."""

from collections.abc import Sequence
from typing import Any, cast

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoban.bulletin.queries.documents import Sought
from giaoban.ui.forms import ChoiceField, Form


class SoughtForm(Form):
    """Whom the documents concern of which somebody wants to read; what cannot be is taken for no wish."""

    whom = ChoiceField(label=gettext_lazy("Whom it concerns"), listed=True, required=False)

    def __init__(self, *args: Any, concerned: Sequence[str], **more: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **more)
        offered = [("", _("Everybody")), *((each, each) for each in concerned)]
        cast(ChoiceField, self.fields["whom"]).choices = offered

    @property
    def sought(self) -> Sought:
        """What was asked for."""
        whom = self.cleaned_data["whom"] if self.is_valid() else ""
        return Sought(self.data.get("q", "").strip(), whom)
