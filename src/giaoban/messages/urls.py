"""Addresses of messages: one's own, the office's outbox, texts to hand on."""

from django.urls import path

from giaoban.messages.views import handing, inbox, outbox, settings

app_name = "messages"
urlpatterns = [
    path("", inbox.index, name="inbox"),
    path("<int:pk>/open/", inbox.open_one, name="open"),
    path("read/", inbox.read_all, name="read-all"),
    path("choice/", inbox.choice, name="choice"),
    path("outbox/", outbox.index, name="outbox"),
    path("outbox/<int:pk>/retry/", outbox.retry, name="retry"),
    path("outbox/<int:pk>/give-up/", outbox.give_up, name="give-up"),
    path("outbox/<int:pk>/told/", outbox.told, name="told"),
    path("outbox/calls/", outbox.calls, name="calls"),
    path("outbox/calls/told/", outbox.told_many, name="told-many"),
    path("outbox/preview/", outbox.preview, name="preview"),
    path("ways/", settings.hosts, name="settings"),
    path("ways/<int:pk>/", settings.ways, name="ways"),
    path("ways/<int:pk>/reading/", settings.reading, name="reading"),
    path("ways/<int:pk>/overdue/", settings.overdue, name="overdue"),
    path("series/<int:pk>/ladder/", settings.ladder, name="ladder"),
    path("meetings/<int:pk>/texts/", handing.texts, name="texts"),
    path("meetings/<int:pk>/handouts/", handing.handouts, name="handouts"),
]
