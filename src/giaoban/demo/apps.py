from django.apps import AppConfig

from giaoban.kernel.verdict import gettext_noop

KINH_MON = gettext_noop(
    "Of these data the founding document gives the figures of 2015, the total of 2014, eight communes "
    "with their khu and the subjects of ten talks. Which khu the other communes belong to, how the 187 of "
    "2014 split by field, when each talk was given, which cell was supplied with what, and all names and "
    "wordings are assumed for the demonstration."
)


class DemoConfig(AppConfig):
    name = "giaoban.demo"

    def ready(self) -> None:
        """Have pages and files of Kinh Môn say what is assumed."""
        from giaoban.organisation.queries.assumed import say_what_is_assumed  # noqa: PLC0415  # models are not ready before

        say_what_is_assumed("KM", KINH_MON)
