"""Let a post that names two places keep the one that its title means; the other says nothing of its work."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

OF_AN_AGENCY = ("drafter", "clearer")


def keep_one(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    posts = apps.get_model("organisation", "Post").objects.using(schema_editor.connection.alias)
    posts.filter(role__in=OF_AN_AGENCY).update(unit=None, cluster=None)
    # The order in which a post has always been named after its place.
    posts.filter(unit__isnull=False).update(agency=None, cluster=None)
    posts.filter(agency__isnull=False).update(cluster=None)


class Migration(migrations.Migration):
    dependencies = [("organisation", "0007_shared_meeting_types")]

    operations = [migrations.RunPython(keep_one, migrations.RunPython.noop)]
