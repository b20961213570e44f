"""The page "what if": the year at the present rate beside a proposed one, as table and chart."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from giaoban.access.http import SignedInRequest
from giaoban.allowances.forms.sheets import WhatIfForm
from giaoban.allowances.queries import rates
from giaoban.allowances.queries.proposing import Reckoned, WhatIf, reckoned
from giaoban.allowances.rules.costing import share_of_salary
from giaoban.ui.charts import Bar
from giaoban.ui.wording import money, percent


@require_safe
def what_if(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what a year costs now and what it would cost."""
    host = get_object_or_404(rates.hosts_seen(request.holder), pk=pk)
    today = timezone.localdate()
    form = WhatIfForm(request.GET if "proposed" in request.GET else None, initial={"year": today.year})
    found = reckoned(host, asked_in(form), today=today) if form.is_valid() else None
    facts = {
        "host": host,
        "form": form,
        "found": found,
        "bars": bars_of(found) if found else (),
        "shares": shares_of(found) if found else (),
        "query": request.GET.urlencode(),
    }
    return render(request, "allowances/what_if.html", facts)


def asked_in(form: WhatIfForm) -> WhatIf:
    """Return what a valid form proposes."""
    return WhatIf(**form.cleaned_data)


def bars_of(found: Reckoned) -> tuple[Bar, ...]:
    """Return the year's cost as bars: at the present rate hatched, as proposed full."""
    total = found.cost.total
    return (
        Bar(_("At the present rate"), total.present, money(total.present), past=True),
        Bar(_("As proposed"), total.proposed, money(total.proposed)),
    )


def shares_of(found: Reckoned) -> tuple[tuple[str, str], ...]:
    """Return the rates as shares of the base salary; nothing where none is known."""
    salary = found.salary
    if salary is None:
        return ()
    named = [(_("As proposed"), found.asked.proposed)]
    if found.held.rate is not None:
        named.insert(0, (_("At the present rate"), found.held.rate.amount))
    return tuple((name, percent(share_of_salary(amount, salary))) for name, amount in named)
