"""Fill in whose judgement it is; of several of one raiser and version the last counts."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    judgements = apps.get_model("replies", "Judgement").objects
    seen = set()
    rows = judgements.order_by("-judged_at", "-pk").values_list(
        "pk", "reply", "opinion__unit", "opinion__post"
    )
    for key, reply, unit, post in list(rows):
        if (reply, unit, post) in seen:
            judgements.filter(pk=key).delete()
        else:
            judgements.filter(pk=key).update(unit=unit, post=post)
            seen.add((reply, unit, post))


class Migration(migrations.Migration):
    dependencies = [("replies", "0002_judgements_name_their_raiser"), ("opinions", "0001_initial")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
