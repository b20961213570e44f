"""What was merged or split can be undone: a referral is called back, taken apart, or takes in another."""

from django.db import migrations, models
from django.db.models import F, Q

STATES = ["sent", "accepted", "refused", "delivered", "returned", "closed", "recalled"]
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
    "recall",
    "take_apart",
    "take_in",
]
WITH_A_REASON = [
    "refuse",
    "transfer",
    "give_back",
    "ask_back",
    "extend",
    "recall",
    "take_apart",
    "take_in",
]


class Migration(migrations.Migration):
    dependencies = [("opinions", "0015_directions")]

    operations = [
        migrations.RemoveConstraint(model_name="step", name="step_verb_is_known"),
        migrations.RemoveConstraint(model_name="step", name="step_says_why"),
        migrations.RemoveConstraint(model_name="referral", name="referral_state_is_known"),
        migrations.AddField(
            model_name="referral",
            name="recalled_at",
            field=models.DateTimeField(
                null=True,
                blank=True,
                help_text="When the office called it back; from then on nothing counts it.",
            ),
        ),
        migrations.AlterField(
            model_name="referral",
            name="state",
            field=models.CharField(choices=[(s, s) for s in STATES], default="sent", max_length=9),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(condition=Q(state__in=STATES), name="referral_state_is_known"),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=Q(state="recalled", recalled_at__isnull=False)
                | (~Q(state="recalled") & Q(recalled_at__isnull=True)),
                name="referral_recalled_has_its_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="referral",
            constraint=models.CheckConstraint(
                condition=Q(recalled_at__isnull=True) | Q(recalled_at__gte=F("forwarded_at")),
                name="referral_recalled_after_it_was_forwarded",
            ),
        ),
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
