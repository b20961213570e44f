"""What every migration before the first release makes, made at once: a new folder is ready in half the time."""

from importlib import import_module
from django.db import migrations, models

append_only = import_module("giaoban.audit.migrations.0002_append_only")


class Migration(migrations.Migration):
    replaces = [("audit", "0001_chains_and_entries"), ("audit", "0002_append_only")]

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Chain",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=40, unique=True)),
                ("length", models.PositiveBigIntegerField(default=0)),
                ("head", models.CharField(blank=True, max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("chain", models.CharField(blank=True, max_length=40)),
                ("number", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("event", models.CharField(max_length=60)),
                ("subject", models.CharField(max_length=120)),
                ("subject_label", models.CharField(blank=True, max_length=120)),
                ("actor_account", models.BigIntegerField(blank=True, null=True)),
                ("actor_name", models.TextField(blank=True)),
                ("actor_post", models.TextField(blank=True)),
                ("actor_role", models.CharField(blank=True, max_length=60)),
                ("details", models.JSONField(blank=True, default=dict)),
                ("rows", models.CharField(blank=True, max_length=64)),
                ("salt", models.CharField(blank=True, max_length=32)),
                ("name_digest", models.CharField(max_length=64)),
                ("previous", models.CharField(blank=True, max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name_plural": "entries",
                "ordering": ("-at", "-pk"),
                "indexes": [
                    models.Index(fields=["subject", "at"], name="audit_entry_by_subject"),
                    models.Index(fields=["chain", "at"], name="audit_entry_by_chain_and_time"),
                    models.Index(fields=["event", "at"], name="audit_entry_by_event"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("chain", "number"), name="audit_entry_number_unique_per_chain"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="audit_entry_number_from_one"
                    ),
                ],
            },
        ),
        migrations.RunPython(append_only.install, append_only.remove),
    ]
