"""A database of the previous version: a post that named two places keeps the one that its title means."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from giaoban.organisation.models import Post
from giaoban.organisation.rules import Role
from tests.make import organisation
from tests.meetings.test_upgrading import migrated

BEFORE = [("organisation", "0007_shared_meeting_types")]


@pytest.mark.django_db(transaction=True)
def test_a_post_of_the_previous_version_keeps_the_one_place_that_its_title_means() -> None:
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes()
    unit, agency, cluster = organisation.unit(), organisation.agency(), organisation.cluster()
    everywhere = {"unit_id": unit.pk, "agency_id": agency.pk, "cluster_id": cluster.pk}
    secretary = organisation.post(unit=unit)
    drafter = organisation.post(role=Role.DRAFTER, agency=agency)
    chair = organisation.post(role=Role.CHAIR, cluster=cluster)
    try:
        posts = migrated(BEFORE).get_model("organisation", "Post").objects
        posts.filter(pk__in=[secretary.pk, drafter.pk]).update(**everywhere)
        posts.filter(pk=chair.pk).update(**{**everywhere, "unit_id": None})
    finally:
        migrated(newest)

    places = {post.pk: (post.unit, post.agency, post.cluster) for post in Post.objects.all()}
    assert places == {
        secretary.pk: (unit, None, None),
        drafter.pk: (None, agency, None),
        chair.pk: (None, agency, None),
    }
