from importlib import import_module

from django.apps import AppConfig


class RepliesConfig(AppConfig):
    name = "giaoban.replies"

    def ready(self) -> None:
        import_module("giaoban.replies.listeners")
        import_module("giaoban.replies.sections")
