"""The themes of talks that all hosts share, in use at every host that exists."""

from datetime import date

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TALK_THEMES = [
    ("economic_model", "Mô hình phát triển kinh tế - xã hội", "Models of economic and social development"),
    ("party_building", "Công tác xây dựng Đảng, sinh hoạt chi bộ", "Party building and cell meetings"),
    ("following_uncle_ho", "Học tập và làm theo Bác", "Learning from and following Uncle Ho"),
    ("new_countryside", "Xây dựng nông thôn mới", "Building the new countryside"),
    ("farming", "Trồng trọt, chăn nuôi, chỉnh trang đồng ruộng", "Crops, livestock and the order of fields"),
    ("town_renewal", "Chỉnh trang đô thị", "Renewal of towns"),
    ("mass_work", "Công tác dân vận", "Work among the people"),
    ("inspection", "Công tác kiểm tra, giám sát", "Inspection and supervision"),
]
LONG_AGO = date(2000, 1, 1)


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    item, host, use = (apps.get_model("organisation", name) for name in ("Item", "Host", "HostItem"))
    for position, (code, vi, en) in enumerate(TALK_THEMES, start=1):
        labels = {"label_vi": vi, "label_en": en, "position": position}
        made = item.objects.using(alias).create(vocabulary="talk_theme", code=code, **labels)
        use.objects.using(alias).bulk_create(
            use(host=each, item=made, valid_from=LONG_AGO, **labels)
            for each in host.objects.using(alias).all()
        )


def empty(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    for name, path in (("HostItem", "item__vocabulary"), ("Item", "vocabulary")):
        rows = apps.get_model("organisation", name).objects.using(alias)
        rows.filter(**{path: "talk_theme"}).delete()


class Migration(migrations.Migration):
    dependencies = [("organisation", "0010_talk_themes")]

    operations = [migrations.RunPython(fill, empty)]
