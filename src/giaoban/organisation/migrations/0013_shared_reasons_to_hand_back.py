"""Why an agency hands a matter back: reasons that all hosts share, in use at every host that exists."""

from datetime import date

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

REASONS = [
    ("not_our_field", "Không thuộc lĩnh vực của cơ quan", "Not the field of the agency"),
    ("beyond_our_level", "Vượt thẩm quyền của cấp xã", "Beyond the competence of the commune"),
    ("answered_before", "Đã có trả lời trước đây", "Already answered"),
    ("other_body_first", "Cơ quan khác phải giải quyết trước", "Another body must act first"),
    ("not_clear", "Chưa đủ thông tin để giải quyết", "Too little is said to act upon"),
    ("other_reason", "Lý do khác", "Another reason"),
]
LONG_AGO = date(2000, 1, 1)


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    item, host, use = (apps.get_model("organisation", name) for name in ("Item", "Host", "HostItem"))
    for position, (code, vi, en) in enumerate(REASONS, start=1):
        labels = {"label_vi": vi, "label_en": en, "position": position}
        made = item.objects.using(alias).create(vocabulary="refusal", code=code, **labels)
        use.objects.using(alias).bulk_create(
            use(host=each, item=made, valid_from=LONG_AGO, **labels)
            for each in host.objects.using(alias).all()
        )


def empty(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    for name, path in (("HostItem", "item__vocabulary"), ("Item", "vocabulary")):
        rows = apps.get_model("organisation", name).objects.using(alias)
        rows.filter(**{path: "refusal"}).delete()


class Migration(migrations.Migration):
    dependencies = [("organisation", "0012_reasons_to_hand_back")]

    operations = [migrations.RunPython(fill, empty)]
