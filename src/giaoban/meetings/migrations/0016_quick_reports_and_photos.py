"""Quick reports for the standing members, who opened them, and photos."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0015_carried_items"),
        ("organisation", "0007_shared_meeting_types"),
    ]

    operations = [
        migrations.CreateModel(
            name="QuickReport",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sent_at", models.DateTimeField()),
                ("sent_by", models.CharField(blank=True, help_text="The post that sent it.", max_length=200)),
                (
                    "meeting",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="quick_report",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("-sent_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Photo",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "image",
                    models.CharField(
                        help_text="Under which the store has it; nobody can guess it.", max_length=100
                    ),
                ),
                ("width", models.PositiveIntegerField()),
                ("height", models.PositiveIntegerField()),
                ("caption", models.CharField(max_length=300)),
                (
                    "agreed_by",
                    models.CharField(
                        blank=True, help_text="Who agreed that it is shown, and how.", max_length=200
                    ),
                ),
                ("agreed_at", models.DateTimeField(blank=True, null=True)),
                ("added_at", models.DateTimeField()),
                ("account", models.BigIntegerField(blank=True, null=True)),
                (
                    "once",
                    models.UUIDField(
                        help_text="Made with the form, so that sending twice adds once.", unique=True
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="photos",
                        to="meetings.meeting",
                    ),
                ),
            ],
            options={
                "ordering": ("meeting", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("caption", ""), _negated=True), name="photo_has_a_caption"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("agreed_at__isnull", True), ("agreed_by", "")),
                            models.Q(
                                ("agreed_at__isnull", False), models.Q(("agreed_by", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="photo_agreement_says_by_whom_and_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReportReceipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("opened_at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="organisation.person",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="receipts",
                        to="meetings.quickreport",
                    ),
                ),
            ],
            options={
                "ordering": ("report", "opened_at", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("report", "person"), name="quick_report_opened_once_a_person"
                    )
                ],
            },
        ),
    ]
