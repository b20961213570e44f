"""Two more steps of a referral, each with its reason: the agency asked back, the office let it be later."""

from django.db import migrations, models
from django.db.models import Q

STEPS = [
    "forward",
    "accept",
    "refuse",
    "transfer",
    "reroute",
    "deliver",
    "give_back",
    "close",
    "reopen",
    "ask_back",
    "extend",
]
WITH_A_REASON = ["refuse", "transfer", "give_back", "ask_back", "extend"]


class Migration(migrations.Migration):
    dependencies = [("opinions", "0007_matters")]

    operations = [
        migrations.RemoveConstraint(model_name="step", name="step_verb_is_known"),
        migrations.RemoveConstraint(model_name="step", name="step_says_why"),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(condition=Q(verb__in=STEPS), name="step_verb_is_known"),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=~Q(verb__in=WITH_A_REASON) | ~Q(reason=""), name="step_says_why"
            ),
        ),
    ]
