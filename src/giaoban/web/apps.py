from importlib import import_module

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "giaoban.web"

    def ready(self) -> None:
        import_module("giaoban.web.listeners")
        import_module("giaoban.web.sections")
        import_module("giaoban.web.queries.findable").register()
