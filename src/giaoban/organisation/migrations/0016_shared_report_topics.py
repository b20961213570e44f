"""The topics of reports that all hosts share (S30), in use at every host that exists."""

from datetime import date

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

REPORT_TOPICS = [
    ("economy_society", "Kinh tế - xã hội", "Economy and society"),
    ("security", "An ninh trật tự", "Security and order"),
    ("party_building", "Công tác xây dựng Đảng", "Party building"),
    ("cell_meetings", "Chất lượng sinh hoạt chi bộ", "Quality of cell meetings"),
    ("other_topic", "Vấn đề khác", "Something else"),
]
LONG_AGO = date(2000, 1, 1)


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    item, host, use = (apps.get_model("organisation", name) for name in ("Item", "Host", "HostItem"))
    for position, (code, vi, en) in enumerate(REPORT_TOPICS, start=1):
        labels = {"label_vi": vi, "label_en": en, "position": position}
        made = item.objects.using(alias).create(vocabulary="report_topic", code=code, **labels)
        use.objects.using(alias).bulk_create(
            use(host=each, item=made, valid_from=LONG_AGO, **labels)
            for each in host.objects.using(alias).all()
        )


def empty(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    for name, path in (("HostItem", "item__vocabulary"), ("Item", "vocabulary")):
        rows = apps.get_model("organisation", name).objects.using(alias)
        rows.filter(**{path: "report_topic"}).delete()


class Migration(migrations.Migration):
    dependencies = [("organisation", "0015_report_topics")]

    operations = [migrations.RunPython(fill, empty)]
