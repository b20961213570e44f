"""What is missing, and for which time is ordered, in the reader's language."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from giaoban.provision.rules.orders import WHOLE_YEAR
from giaoban.provision.rules.supply import Missing


def missing_words(missing: Missing) -> str:
    """Return what is missing as it is written and read again: "3, 4", "5 số"; empty of nothing."""
    if missing.issues:
        return ngettext("%(total)s issue", "%(total)s issues", missing.issues) % {"total": missing.issues}
    return ", ".join(str(month) for month in missing.months)


def missing_sentence(missing: Missing) -> str:
    """Return what is missing as it stands in a list: "thiếu tháng 3, 4", "thiếu 5 số"; empty of nothing."""
    if not missing:
        return ""
    words = missing_words(missing)
    if missing.issues:
        return _("%(issues)s missing") % {"issues": words}
    return _("months missing: %(months)s") % {"months": words}


def time_words(year: int, quarter: int) -> str:
    """Return for which time an order is: "năm 2026", "quý 1 năm 2026"."""
    if quarter == WHOLE_YEAR:
        return _("the year %(year)s") % {"year": year}
    return _("quarter %(quarter)s of %(year)s") % {"quarter": quarter, "year": year}
