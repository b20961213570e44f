"""Pages of clusters."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from giaoban.access.http import SignedInRequest
from giaoban.directory import queries
from giaoban.directory.forms.units import ClusterForm, EndForm, MemberForm
from giaoban.directory.http import done, editor, may_edit
from giaoban.directory.queries.clusters import listed_clusters
from giaoban.organisation import actions
from giaoban.ui.forms import told_in
from giaoban.ui.questions import Question, ask

form_methods = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def index(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show the clusters of a committee with the units that belong to them today."""
    host = get_object_or_404(queries.hosts_seen(request.holder), pk=pk)
    clusters = listed_clusters(host, request.holder, timezone.localdate())
    facts = {"host": host, "clusters": clusters, "edits": may_edit(request, host.pk)}
    return render(request, "directory/clusters.html", facts)


@form_methods
def add(request: SignedInRequest, pk: int) -> HttpResponse:
    """Add a cluster."""
    host = get_object_or_404(queries.hosts_edited(request.holder), pk=pk)
    form = ClusterForm(request.POST or None, initial={"valid_from": timezone.localdate()})
    if form.is_valid():
        with told_in(form):
            actions.add_cluster(host, form.plan, actor=editor(request, host.pk))
            return done(request, _("The cluster is added."), "directory:clusters", host.pk)
    to = reverse("directory:clusters", args=[host.pk])
    lead = _("A cluster is a group of units that meet together; it is not a level of the organisation.")
    return ask(
        request,
        form,
        Question(_("Add a cluster"), _("Add the cluster"), to, _("Clusters"), lead=lead, icon="plus"),
    )


@form_methods
def edit(request: SignedInRequest, pk: int) -> HttpResponse:
    """Change a cluster."""
    cluster = get_object_or_404(queries.clusters_edited(request.holder), pk=pk)
    initial = {name: getattr(cluster, name) for name in ClusterForm.base_fields}
    form = ClusterForm(request.POST or None, initial=initial)
    if form.is_valid():
        with told_in(form):
            actions.change_cluster(cluster, form.plan, actor=editor(request, cluster.host_id))
            return done(request, _("The cluster is saved."), "directory:clusters", cluster.host_id)
    to = reverse("directory:clusters", args=[cluster.host_id])
    return ask(request, form, Question(cluster.name, _("Save the cluster"), to, _("Clusters")))


@form_methods
def add_member(request: SignedInRequest, pk: int) -> HttpResponse:
    """Put a unit into a cluster."""
    cluster = get_object_or_404(queries.clusters_edited(request.holder), pk=pk)
    form = MemberForm(request.POST or None, cluster=cluster, day=timezone.localdate())
    if form.is_valid():
        with told_in(form):
            typed, actor = form.cleaned_data, editor(request, cluster.host_id)
            actions.join_cluster(typed["unit"], cluster, on=typed["on"], actor=actor)
            return done(request, _("The unit belongs to the cluster."), "directory:clusters", cluster.host_id)
    to = reverse("directory:clusters", args=[cluster.host_id])
    return ask(
        request,
        form,
        Question(_("Put a unit into the cluster"), _("Add the unit"), to, _("Clusters"), over=cluster.name),
    )


@form_methods
def leave(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a unit out of its cluster."""
    member = get_object_or_404(queries.members_edited(request.holder), pk=pk)
    form = EndForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if form.is_valid():
        with told_in(form):
            actions.leave_cluster(member, **form.cleaned_data, actor=editor(request, member.cluster.host_id))
            return done(
                request, _("The unit leaves the cluster."), "directory:clusters", member.cluster.host_id
            )
    to = reverse("directory:clusters", args=[member.cluster.host_id])
    heading = _("Take out of the cluster: %(unit)s") % {"unit": member.unit.name}
    return ask(
        request, form, Question(heading, _("Take the unit out"), to, _("Clusters"), over=member.cluster.name)
    )
