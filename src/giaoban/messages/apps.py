from importlib import import_module

from django.apps import AppConfig


class MessagesConfig(AppConfig):
    name = "giaoban.messages"
    label = "outbox"  # Django's own one-page notices are called "messages" already

    def ready(self) -> None:
        import_module("giaoban.messages.queries.kinds")
        import_module("giaoban.messages.queries.talks")
        import_module("giaoban.messages.queries.invited")
        import_module("giaoban.messages.queries.after")
        import_module("giaoban.messages.queries.promises")
        import_module("giaoban.messages.queries.directions")
        import_module("giaoban.messages.queries.urgent")
        import_module("giaoban.messages.queries.petitions")
        import_module("giaoban.messages.queries.bulletin")
        import_module("giaoban.messages.queries.reading")
        import_module("giaoban.messages.queries.surveys")
        import_module("giaoban.messages.listeners")
        import_module("giaoban.messages.sections")
