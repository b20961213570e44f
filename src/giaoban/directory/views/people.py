"""Pages of people and posts, for the administrator."""

from typing import Final

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.directory import queries
from giaoban.directory.forms.people import AppointForm, OverseeForm, PersonForm, PostForm
from giaoban.directory.forms.units import EndForm
from giaoban.directory.http import done, editor
from giaoban.organisation import actions
from giaoban.organisation import queries as organisation
from giaoban.organisation.models import Post
from giaoban.ui.forms import Places, told_in
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])
A_PAGE = 50
TERMS: Final = Places(
    {
        **dict.fromkeys(("holds_it_already", "later_term", "one_holder", "does_not_hold"), "on"),
        **dict.fromkeys(("stand_in_backwards", "stand_in_alone"), "until"),
        "phone_taken": "phone",
    }
)


@require_safe
def index(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the people of a committee by given name; search by name or number."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    wanted = request.GET.get("q", "").strip()[:100]
    people = organisation.called(organisation.people_of(host, timezone.localdate()), wanted)
    page = Paginator(people, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "directory/people.html", {"host": host, "wanted": wanted, "page": page})


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add a person."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    form = PersonForm(request.POST or None)
    if form.is_valid():
        with told_in(form, "phone"):
            person = actions.add_person(host, form.plan, actor=editor(request, host.pk))
            return done(request, _("The person is added."), "directory:person", person.pk)
    to = reverse("directory:people", args=[host.pk])
    lead = _("Name and phone are all that the work needs.")
    return ask(
        request,
        form,
        Question(_("Add a person"), _("Add the person"), to, _("People"), lead=lead, icon="plus"),
    )


@require_safe
def person(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one person with the posts held and held before."""
    found = get_object_or_404(queries.people_edited(request.holder), pk=pk)
    terms = found.terms.select_related("post").order_by("-valid_from")
    facts = {"person": found, "host": found.host, "terms": terms, "today": timezone.localdate()}
    return render(request, "directory/person.html", facts)


@form_methods
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change a person."""
    found = get_object_or_404(queries.people_edited(request.holder), pk=pk)
    initial = {name: getattr(found, name) for name in PersonForm.base_fields}
    form = PersonForm(request.POST or None, initial=initial)
    if form.is_valid():
        with told_in(form, "phone"):
            actions.change_person(found, form.plan, actor=editor(request, found.host_id))
            return done(request, _("The person is saved."), "directory:person", found.pk)
    to = reverse("directory:person", args=[found.pk])
    return ask(request, form, Question(_("Change the entry"), _("Save the person"), to, found.full_name))


@require_safe
def posts(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the posts of a committee that are of no unit: its own, of agencies and of clusters."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    today = timezone.localdate()
    rows = list(organisation.posts_on(host, today).filter(unit=None).order_by("agency", "cluster", "title"))
    holders = organisation.holders_on([row.pk for row in rows], today)
    facts = {"host": host, "posts": [(row, holders.get(row.pk, [])) for row in rows]}
    return render(request, "directory/posts.html", facts)


@form_methods
def add_post(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add a post."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    unit = queries.units_edited(request.holder).filter(pk=_number(request.GET.get("unit"))).first()
    form = PostForm(request.POST or None, host=host, day=timezone.localdate(), unit=unit)
    if form.is_valid():
        with told_in(form):
            made = actions.add_post(host, form.plan, actor=editor(request, host.pk))
            return done(request, _("The post is added. Say who takes it up."), "directory:post", made.pk)
    to = reverse("directory:unit", args=[unit.pk]) if unit else reverse("directory:posts", args=[host.pk])
    back = unit.name if unit else _("Posts")
    lead = _("Rights belong to posts, never to persons. What a title may do is kept with the title.")
    return ask(request, form, Question(_("Add a post"), _("Add the post"), to, back, lead=lead, icon="plus"))


@require_safe
def post(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show one post: who holds it, who held it, what it is in charge of."""
    found = get_object_or_404(queries.posts_edited(request.holder), pk=pk)
    facts = {
        "post": found,
        "host": found.host,
        "terms": found.terms.select_related("person").order_by("-valid_from"),
        "oversights": organisation.overseen_on(found, timezone.localdate()),
        "today": timezone.localdate(),
    }
    return render(request, "directory/post.html", facts)


@form_methods
def appoint(request: SignedInRequest, pk: int) -> HttpResponse:
    """Let a person take up a post."""
    found = get_object_or_404(queries.posts_edited(request.holder), pk=pk)
    form = AppointForm(request.POST or None, host=found.host, day=timezone.localdate())
    if form.is_valid():
        actor = editor(request, found.host_id)
        if TERMS.attempt(form, lambda: actions.appoint(found, **form.term, actor=actor)):
            return done(request, _("The term is entered."), "directory:post", found.pk)
    return ask(request, form, _of(found, _("Who takes up this post?"), _("Enter the term")))


@form_methods
def end_post(request: SignedInRequest, pk: int) -> HttpResponse:
    """End a post."""
    found = get_object_or_404(queries.posts_edited(request.holder), pk=pk)
    form = EndForm(request.POST or None)
    if form.is_valid():
        with told_in(form, "last_day"):
            actions.end_post(found, **form.cleaned_data, actor=editor(request, found.host_id))
            return done(request, _("The post ends on that day."), "directory:units", found.host_id)
    follows = (_("The terms of its holders and what it is in charge of end on the same day."),)
    return ask(request, form, _of(found, _("End this post?"), _("End the post"), follows))


@form_methods
def end_term(request: SignedInRequest, pk: int) -> HttpResponse:
    """End somebody's term."""
    term = get_object_or_404(queries.terms_edited(request.holder), pk=pk)
    form = EndForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if form.is_valid():
        with told_in(form):
            actions.end_term(term, **form.cleaned_data, actor=editor(request, term.post.host_id))
            return done(request, _("The term ends on that day."), "directory:post", term.post_id)
    follows = (_("From the next day on the person has no rights from this post."),)
    heading = _("End the term of %(person)s") % {"person": term.person.full_name}
    return ask(request, form, _of(term.post, heading, _("End the term"), follows))


@form_methods
def oversee(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a post in charge of a unit."""
    found = get_object_or_404(queries.posts_edited(request.holder), pk=pk)
    form = OverseeForm(request.POST or None, host=found.host, day=timezone.localdate())
    if form.is_valid():
        with told_in(form):
            typed, actor = form.cleaned_data, editor(request, found.host_id)
            actions.oversee(found, typed["unit"], on=typed["on"], actor=actor)
            return done(request, _("The unit is in this post's charge."), "directory:post", found.pk)
    return ask(request, form, _of(found, _("In charge of which unit?"), _("Save")))


@form_methods
def end_oversight(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a unit out of a post's charge."""
    oversight = get_object_or_404(queries.oversights_edited(request.holder), pk=pk)
    form = EndForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if form.is_valid():
        with told_in(form):
            actor = editor(request, oversight.post.host_id)
            actions.end_oversight(oversight, **form.cleaned_data, actor=actor)
            return done(
                request, _("The unit leaves this post's charge."), "directory:post", oversight.post_id
            )
    heading = _("No longer in charge of %(unit)s") % {"unit": oversight.unit.name}
    return ask(request, form, _of(oversight.post, heading, _("Save")))


def _of(post: Post, heading: str, button: str, follows: tuple[str, ...] = ()) -> Question:
    to = reverse("directory:post", args=[post.pk])
    return Question(heading, button, to, post.name, over=post.name, consequences=follows)


def _number(typed: str | None) -> int:
    return int(typed) if typed and typed.isdecimal() and len(typed) < 19 else 0  # noqa: PLR2004 - a key has 18 digits
