"""Say of sheets and settlements that no post made that it was not noted, before none may be blank."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models.functions import Trim

NOT_NOTED = "(không ghi)"


def note(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for model, column in (("PaymentSheet", "frozen_by"), ("Settlement", "settled_by")):
        rows = apps.get_model("allowances", model).objects.using(schema_editor.connection.alias)
        rows.alias(said=Trim(column)).filter(said="").update(**{column: NOT_NOTED})


class Migration(migrations.Migration):
    dependencies = [("allowances", "0001_initial")]
    operations = [migrations.RunPython(note, migrations.RunPython.noop)]
