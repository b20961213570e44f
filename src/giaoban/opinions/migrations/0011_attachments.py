"""Photos and files that stand with a draft, and with the opinion that it becomes."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

HELD = ["photo", "pdf", "docx", "xlsx", "pptx"]


class Migration(migrations.Migration):
    dependencies = [("opinions", "0010_paper_forms")]

    operations = [
        migrations.CreateModel(
            name="Attachment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "path",
                    models.CharField(
                        help_text="Under which the store has it; nobody can guess it.", max_length=100
                    ),
                ),
                ("name", models.CharField(help_text="Under which it is handed out.", max_length=200)),
                ("held", models.CharField(choices=[(held, held) for held in HELD], max_length=5)),
                ("size", models.PositiveIntegerField(help_text="In bytes, as it is kept.")),
                ("added_at", models.DateTimeField()),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice adds once.", unique=True
                    ),
                ),
                (
                    "draft",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="opinions.draft",
                    ),
                ),
                (
                    "opinion",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="opinions.opinion",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(draft__isnull=True, opinion__isnull=False)
                        | Q(draft__isnull=False, opinion__isnull=True),
                        name="attachment_stands_with_one",
                    ),
                    models.CheckConstraint(condition=Q(held__in=HELD), name="attachment_kind_is_known"),
                    models.CheckConstraint(condition=~Q(path="") & ~Q(name=""), name="attachment_has_a_name"),
                ],
            },
        ),
    ]
