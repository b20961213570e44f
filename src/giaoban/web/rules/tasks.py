"""The tasks of the navigation: which posts open them, and which pages belong to them."""

from collections.abc import Collection
from typing import Final, NamedTuple

from giaoban.access.rules import Holder, Verb
from giaoban.kernel.verdict import gettext_noop


class Task(NamedTuple):
    """One entry of the navigation.

    Attributes:
        label: In English; the frame translates it.
        address: Name of the page it leads to.
        icon: Shown on the phone.
        pages: How the names of the pages begin that belong to it.
        verbs: Any of these opens it; none at all: being signed in suffices.
        unless: None of these may be held; another entry stands there instead.
        group: The head under which it stands in the list of all tasks; see ``GROUPS``.
    """

    label: str
    address: str
    icon: str
    pages: tuple[str, ...]
    verbs: tuple[Verb, ...] = ()
    unless: tuple[Verb, ...] = ()
    group: str = ""


# The heads of the list of all tasks, in their order, in English.
BRIEFING: Final = gettext_noop("Meetings and bulletins")
ASKING: Final = gettext_noop("Opinions and replies")
FIGURES: Final = gettext_noop("Figures")
CELLS: Final = gettext_noop("For the cells")
KEEPING: Final = gettext_noop("Administration")
GROUPS: Final = (BRIEFING, ASKING, FIGURES, CELLS, KEEPING)

_TODAY: Final = Task(gettext_noop("Today"), "web:home", "home", ("web:home",), group=BRIEFING)
_ANSWERED: Final = ("replies:",)

PHONE: Final = (
    _TODAY,
    Task(gettext_noop("Opinions"), "opinions:mine", "pen", ("opinions:",)),
    Task(gettext_noop("Replies"), "replies:received", "speech", _ANSWERED),
    Task(gettext_noop("Calendar"), "meetings:list", "calendar", ("meetings:",)),
)

# Stands on the phone while a survey waits for an answer, and goes when it is given.
ASKED: Final = Task(gettext_noop("Surveys"), "provision:surveys", "check", ("provision:",))

DESK: Final = (
    _TODAY,
    Task(
        gettext_noop("Meetings"),
        "meetings:list",
        "calendar",
        ("meetings:", "opinions:session", "opinions:conclude-item", "opinions:add-speaker"),
        (Verb.SEE_MEETINGS,),
        group=BRIEFING,
    ),
    Task(
        gettext_noop("My opinions"),
        "opinions:mine",
        "pen",
        ("opinions:mine", "opinions:begin", "opinions:what", "opinions:ask", "opinions:check"),
        (Verb.RAISE_OPINIONS,),
        group=ASKING,
    ),
    Task(
        gettext_noop("Opinions"), "opinions:index", "pen", ("opinions:",), (Verb.SEE_OPINIONS,), group=ASKING
    ),
    Task(
        gettext_noop("Replies to me"),
        "replies:received",
        "speech",
        ("replies:received", "replies:read", "replies:remark"),
        (Verb.JUDGE,),
        group=ASKING,
    ),
    Task(gettext_noop("Replies"), "replies:index", "speech", _ANSWERED, (Verb.ANSWER,), group=ASKING),
    Task(
        gettext_noop("Replies"),
        "replies:overdue",
        "speech",
        _ANSWERED,
        (Verb.RETURN_REPLIES,),
        (Verb.ANSWER,),
        group=ASKING,
    ),
    Task(
        gettext_noop("Objections to replies"),
        "replies:objections",
        "undo",
        ("replies:objections", "replies:give-back", "replies:settle"),
        (Verb.RETURN_REPLIES,),
        group=ASKING,
    ),
    Task(
        gettext_noop("Commitments"),
        "replies:commitments",
        "promise",
        (
            "replies:commit",
            "replies:close-commitment",
            "replies:move-commitment",
            "replies:confirm-commitment",
            "replies:proof",
            "replies:promise",
            "replies:give-task",
        ),
        (Verb.SEE_REFERRALS,),
        group=ASKING,
    ),
    Task(
        gettext_noop("Asked and answered"),
        "replies:published",
        "check",
        ("replies:published", "replies:approv"),
        (Verb.READ_PUBLISHED,),
        (Verb.SEE_OPINIONS,),  # their list of opinions leads there
        group=ASKING,
    ),
    Task(
        gettext_noop("How things stand"),
        "reports:dashboards",
        "chart",
        ("reports:dashboard", "reports:owed"),
        (Verb.SEE_REFERRALS,),
        group=FIGURES,
    ),
    Task(
        gettext_noop("Reports"), "reports:index", "chart", ("reports:",), (Verb.SEE_REPORTS,), group=FIGURES
    ),
    Task(
        gettext_noop("What our cell gets"),
        "provision:own",
        "book",
        ("provision:own", "provision:miss"),
        (Verb.REPORT_SUPPLY,),
        group=CELLS,
    ),
    Task(
        gettext_noop("Surveys"),
        "provision:surveys",
        "list",
        ("provision:survey", "provision:answer", "provision:owing", "provision:record"),
        (Verb.ANSWER_SURVEYS, Verb.SEE_SURVEYS),
        group=CELLS,
    ),
    Task(
        gettext_noop("Papers supplied"),
        "provision:index",
        "book",
        ("provision:",),
        (Verb.SEE_SUPPLY,),
        (Verb.REPORT_SUPPLY,),
        group=CELLS,
    ),
    Task(
        gettext_noop("Support payments"),
        "allowances:index",
        "scale",
        ("allowances:",),
        (Verb.SEE_PAYMENTS,),
        group=CELLS,
    ),
    Task(
        gettext_noop("The bulletin"),
        "bulletin:editions",
        "book",
        ("bulletin:",),
        (Verb.SEE_BULLETIN,),
        group=BRIEFING,
    ),
    Task(
        gettext_noop("Read the bulletin"),
        "bulletin:index",
        "book",
        ("bulletin:index", "bulletin:read"),
        (Verb.RAISE_OPINIONS,),
        group=BRIEFING,
    ),
    Task(
        gettext_noop("Contributions"),
        "bulletin:contributions",
        "pen",
        ("bulletin:contribution", "bulletin:upload", "bulletin:say-nothing"),
        (Verb.CONTRIBUTE,),
        group=BRIEFING,
    ),
    Task(
        gettext_noop("Papers"),
        "documents:register",
        "file",
        ("documents:",),
        (Verb.SEE_DOCUMENTS,),
        group=KEEPING,
    ),
    Task(
        gettext_noop("Organisation"),
        "directory:hosts",
        "office",
        ("directory:",),
        (Verb.SEE_ORGANISATION,),
        group=KEEPING,
    ),
    Task(
        gettext_noop("Sign-in slips"),
        "access:enrolments",
        "qr",
        ("access:enrolment", "access:links", "access:make-"),
        (Verb.ENROL,),
        group=KEEPING,
    ),
    Task(
        gettext_noop("Accounts"),
        "access:accounts",
        "users",
        ("access:account",),
        (Verb.MANAGE_ACCOUNTS,),
        group=KEEPING,
    ),
    Task(gettext_noop("Audit log"), "audit", "shield", ("audit",), (Verb.SEE_AUDIT,), group=KEEPING),
    Task(gettext_noop("Messages"), "messages:inbox", "bell", ("messages:",), group=KEEPING),
    Task(gettext_noop("Search"), "search:index", "search", ("search:",), group=KEEPING),
)

# Which entries leave the row first where a post opens more than fit: all stand in the list of all tasks.
AT_MOST: Final = 9
LEAVE: Final = (
    "replies:objections",
    "replies:commitments",
    "replies:published",
    "provision:surveys",
    "provision:index",
    "allowances:index",
    "access:enrolments",
    "documents:register",
    "directory:hosts",
    "reports:index",
    "access:accounts",
)


def opens(task: Task, holder: Holder) -> bool:
    """Return whether a post of this person opens a task, and no other entry stands for it."""
    may = not task.verbs or any(holder.may(verb) for verb in task.verbs)
    return may and not any(holder.may(verb) for verb in task.unless)


def belongs_to(task: Task, page: str) -> int:
    """Return how closely a page belongs to a task: how much of its name the task knows."""
    return max((len(start) for start in task.pages if page.startswith(start)), default=0)


def left_out(addresses: Collection[str]) -> set[str]:
    """Return which of these entries stand in the list of all tasks only, so that the row stays one row."""
    leaving = [address for address in LEAVE if address in addresses]
    return set(leaving[: max(0, len(addresses) - AT_MOST)])
