"""The types of meetings that all hosts share, in use at every host that exists."""

from datetime import date

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

MEETING_TYPES = [
    ("briefing", "Hội nghị giao ban", "Briefing"),
    ("commendation", "Hội nghị biểu dương điển hình tiên tiến", "Commendation conference"),
    ("thematic", "Hội nghị chuyên đề", "Thematic conference"),
]
LONG_AGO = date(2000, 1, 1)


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    item, host, use = (apps.get_model("organisation", name) for name in ("Item", "Host", "HostItem"))
    for position, (code, vi, en) in enumerate(MEETING_TYPES, start=1):
        labels = {"label_vi": vi, "label_en": en, "position": position}
        made = item.objects.using(alias).create(vocabulary="meeting_type", code=code, **labels)
        use.objects.using(alias).bulk_create(
            use(host=each, item=made, valid_from=LONG_AGO, **labels)
            for each in host.objects.using(alias).all()
        )


def empty(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    for name, path in (("HostItem", "item__vocabulary"), ("Item", "vocabulary")):
        rows = apps.get_model("organisation", name).objects.using(alias)
        rows.filter(**{path: "meeting_type"}).delete()


class Migration(migrations.Migration):
    dependencies = [("organisation", "0006_meeting_types")]

    operations = [migrations.RunPython(fill, empty)]
