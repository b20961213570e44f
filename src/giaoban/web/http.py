"""The frame around every page: whose page it is, and the tasks that their posts open."""

from collections.abc import Callable
from functools import cache
from typing import Final, cast

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from giaoban.access.http import SignedInRequest
from giaoban.access.queries import doors
from giaoban.access.rules import LINK_ROLES, Holder, Purpose, Scope, Verb
from giaoban.organisation.models import Host
from giaoban.organisation.queries.assumed import assumed_of
from giaoban.provision.queries.surveys import is_asked
from giaoban.ui.frame import Frame, HelpNumber, NavItem
from giaoban.web.rules.tasks import ASKED, DESK, PHONE, belongs_to, left_out, opens


def frame(request: HttpRequest) -> dict[str, object]:
    """Supply the frame of a page; read only when a template looks at it. No query once signed in."""
    asked = cast(SignedInRequest, request)
    return {
        "frame": SimpleLazyObject(lambda: _frame(asked)),
        "help_numbers": SimpleLazyObject(lambda: _help_numbers(asked)),
    }


def _help_numbers(request: SignedInRequest) -> tuple[HelpNumber, ...]:
    """Whom a stranger may call: the committee of their slip or link, else the only one, else each."""
    own = _host_at_the_door(request)
    hosts = [own] if own else list(Host.objects.order_by("short_name"))
    if len(hosts) == 1:
        number = hosts[0].help_phone or settings.HELP_PHONE
        return (HelpNumber("", number),) if number else ()
    return tuple(HelpNumber(host.short_name, host.help_phone) for host in hosts if host.help_phone)


def _host_at_the_door(request: SignedInRequest) -> Host | None:
    found = request.resolver_match
    way = DOORS.get(found.view_name) if found else None
    return way(found.kwargs["token"]) if way and found else None


def _host_of_slip(purpose: Purpose) -> Callable[[str], Host | None]:
    def host_of(token: str) -> Host | None:
        return slip.account.person.host if (slip := doors.slip_of(token, purpose)) else None

    return host_of


def _host_of_link(token: str) -> Host | None:
    return link.account.person.host if (link := doors.link_of(token)) else None


DOORS: Final = {
    "access:enrol": _host_of_slip(Purpose.ENROL),
    "access:choose-password": _host_of_slip(Purpose.PASSWORD),
    "access:month-link": _host_of_link,
}


def is_phone(holder: Holder) -> bool:
    """Return whether the pages of this person are laid out for a thumb: secretaries and nothing else."""
    roles = {grant.role for grant in holder.grants}
    return holder.limited or (bool(roles) and roles <= set(LINK_ROLES))


def _frame(request: SignedInRequest) -> Frame | None:
    holder = getattr(request, "holder", None)
    if holder is None or holder.account is None:
        return None
    posts = [grant.post_name for grant in holder.grants]
    host = request.user.person.host if posts else None  # posts of another committee count for nothing
    return Frame(
        host_name=host.short_name if host else "",
        who=", ".join([holder.name, *posts[:1]]),
        help_phone=(host.help_phone if host else "") or settings.HELP_PHONE,
        kind="phone" if is_phone(holder) else "desk",
        home=reverse("web:home"),
        nav=_nav(holder, request.resolver_match.view_name if request.resolver_match else ""),
        demo=bool(host and host.is_demo),
        demo_note=assumed_of(host) if host else "",
        help_note=_("The committee office answers during office hours") if host else "",
        sign_out=reverse("access:sign-out"),
    )


def _nav(holder: Holder, page: str) -> tuple[NavItem, ...]:
    phone = is_phone(holder)
    asked = [ASKED] if phone and is_asked(holder, timezone.localdate()) else []
    tasks = [*PHONE, *asked] if phone else [task for task in DESK if opens(task, holder)]
    groups = {} if phone else {group: _(group) for group in {task.group for task in tasks} if group}
    belongs = {task.address: belongs_to(task, page) for task in tasks}
    nearest, leaving = max(belongs.values()), left_out(belongs)
    return tuple(
        NavItem(
            label=_(task.label),
            address=_address(task.address),
            icon=task.icon,
            current=nearest > 0 and belongs[task.address] == nearest,
            group=groups.get(task.group, ""),
            in_row=task.address not in leaving,
        )
        for task in tasks
    )


@cache
def _address(page: str) -> str:
    """Return where a page is that stands in the navigation of every page."""
    return reverse(page)


def own_pages(holder: Holder) -> list[tuple[str, str]]:
    """Return the pages of the units and agencies in which this person holds a post, each with its label."""
    own: dict[str, str] = {}
    for grant, scope in holder.granted(Verb.SEE_UNIT_PAGES):
        if scope is Scope.UNIT and grant.unit is not None:
            own.setdefault(reverse("directory:unit", args=[grant.unit]), grant.post_name)
    for grant, scope in holder.granted(Verb.SEE_AGENCY_PAGES):
        if scope is Scope.AGENCY and grant.agency is not None:
            own.setdefault(reverse("directory:agency", args=[grant.agency]), grant.post_name)
    called = _("The page of my unit") if len(own) == 1 else _("The page of my unit: %(post)s")
    return [(address, called % {"post": post}) for address, post in own.items()]
