"""What becomes of a promise: each step a row, with its proof, its later day, or the word of its raiser."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0020_what_letters_name"),
        ("opinions", "0008_asked_back_and_extended"),
        ("organisation", "0011_shared_talk_themes"),
        ("replies", "0007_clarifications_and_extensions"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="commitment",
            name="commitment_state_is_known",
        ),
        migrations.RemoveConstraint(
            model_name="progress",
            name="progress_says_something",
        ),
        migrations.AddField(
            model_name="progress",
            name="attachment",
            field=models.FileField(
                blank=True,
                help_text="Under a random name; served by a view only.",
                upload_to="promises/%Y/%m/",
            ),
        ),
        migrations.AddField(
            model_name="progress",
            name="attachment_name",
            field=models.CharField(blank=True, help_text="As it was called.", max_length=200),
        ),
        migrations.AddField(
            model_name="progress",
            name="due_on",
            field=models.DateField(blank=True, help_text="The day that holds since it was moved.", null=True),
        ),
        migrations.AddField(
            model_name="progress",
            name="kind",
            field=models.CharField(
                choices=[
                    ("progress", "progress"),
                    ("moved", "moved"),
                    ("done", "done"),
                    ("dropped", "dropped"),
                    ("replaced", "replaced"),
                    ("confirmed", "confirmed"),
                    ("not_yet", "not_yet"),
                ],
                default="progress",
                max_length=9,
            ),
        ),
        migrations.AddField(
            model_name="progress",
            name="on_behalf",
            field=models.BooleanField(default=False, help_text="Entered by the office for the raiser."),
        ),
        migrations.AddField(
            model_name="progress",
            name="opinion",
            field=models.ForeignKey(
                blank=True,
                help_text="Whose raiser says it.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="opinions.opinion",
            ),
        ),
        migrations.AddField(
            model_name="progress",
            name="was_on",
            field=models.DateField(blank=True, help_text="The day that held before it was moved.", null=True),
        ),
        migrations.AlterField(
            model_name="commitment",
            name="state",
            field=models.CharField(
                choices=[
                    ("open", "open"),
                    ("done", "done"),
                    ("confirmed", "confirmed"),
                    ("dropped", "dropped"),
                    ("replaced", "replaced"),
                ],
                default="open",
                max_length=9,
            ),
        ),
        migrations.AlterField(
            model_name="progress",
            name="text",
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["open", "done", "confirmed", "dropped", "replaced"])),
                name="commitment_state_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="progress",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["progress", "moved", "done", "dropped", "replaced", "confirmed", "not_yet"])
                ),
                name="progress_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="progress",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("text", ""), _negated=True), ("kind", "confirmed"), _connector="OR"
                ),
                name="progress_says_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="progress",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("due_on__gt", models.F("was_on")), ("kind", "moved"), ("was_on__isnull", False)
                    ),
                    models.Q(
                        models.Q(("kind", "moved"), _negated=True),
                        ("due_on__isnull", True),
                        ("was_on__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="progress_moved_to_a_later_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="progress",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind__in", ["confirmed", "not_yet"]), ("opinion__isnull", False)),
                    models.Q(
                        models.Q(("kind__in", ["confirmed", "not_yet"]), _negated=True),
                        ("on_behalf", False),
                        ("opinion__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="progress_of_raisers_names_whose",
            ),
        ),
    ]
