"""Give every meeting that is there its name in calendars, and the length that its agenda says."""

from uuid import uuid4

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Sum


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    meetings = apps.get_model("meetings", "Meeting").objects.using(schema_editor.connection.alias)
    rows = list(meetings.annotate(planned=Sum("agenda__minutes")))
    for meeting in rows:
        meeting.uid = uuid4()
        meeting.minutes = meeting.planned or meeting.minutes
    meetings.bulk_update(rows, ["uid", "minutes"], batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("meetings", "0005_programme")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
