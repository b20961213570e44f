from importlib import import_module

from django.apps import AppConfig

from giaoban.kernel.verdict import gettext_noop


class RepliesConfig(AppConfig):
    name = "giaoban.replies"

    def ready(self) -> None:
        import_module("giaoban.replies.listeners")
        import_module("giaoban.replies.sections")
        import_module("giaoban.replies.readiness")
        finding = import_module("giaoban.replies.queries.finding")
        kinds = import_module("giaoban.search.queries.kinds")
        kinds.register(
            "reply",
            label=gettext_noop("Written reply"),
            visible=finding.findable_by,
            present=finding.card_of,
            documents=finding.documents,
        )
        published = import_module("giaoban.replies.queries.published_finding")
        publishing = import_module("giaoban.replies.queries.publishing")
        kinds.register(
            publishing.KIND,
            label=gettext_noop("Published version"),
            visible=publishing.findable_by,
            present=published.card_of,
            documents=published.documents,
        )
