"""As of which day somebody asks who led a unit, a cluster or an agency."""

from django.utils.translation import gettext_lazy

from giaoban.ui.forms import DayField, Form


class DayForm(Form):
    """The day; today if none is written."""

    on = DayField(label=gettext_lazy("Who led it on this day"), required=False)
