"""The earlier form of the Party and the form of the State beside the present one; V/v before subjects."""

from django.db import migrations, models

FORMS = ["HD36-2018", "HD05-2026", "ND30-2020"]


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_letterheads_and_numbers")]

    operations = [
        migrations.RemoveConstraint(model_name="issuer", name="issuer_form_is_known"),
        migrations.AddField(
            model_name="issuer",
            name="about",
            field=models.BooleanField(default=False, help_text="Whether subjects of letters begin with V/v."),
        ),
        migrations.AlterField(
            model_name="issuer",
            name="form",
            field=models.CharField(
                choices=[(form, form) for form in FORMS], default="HD05-2026", max_length=20
            ),
        ),
        migrations.AddConstraint(
            model_name="issuer",
            constraint=models.CheckConstraint(
                condition=models.Q(("form__in", FORMS)), name="issuer_form_is_known"
            ),
        ),
    ]
