"""Addresses of meetings and series."""

from django.urls import path

from giaoban.meetings.views import agendas, planning, reading, series, sessions

app_name = "meetings"
urlpatterns = [
    path("meetings/", reading.index, name="list"),
    path("meetings/<int:pk>/", reading.detail, name="detail"),
    path("meetings/<int:pk>/move/", planning.move, name="move"),
    path("meetings/<int:pk>/cancel/", planning.cancel, name="cancel"),
    path("meetings/<int:pk>/call/", sessions.call, name="call"),
    path("meetings/<int:pk>/open/", sessions.begin, name="open"),
    path("meetings/<int:pk>/close/", sessions.close, name="close"),
    path("meetings/<int:pk>/turns/add/", sessions.add_turn, name="add-turn"),
    path("meetings/<int:pk>/agenda/edit/", agendas.edit, name="edit-agenda"),
    path("meeting-series/", series.index, name="series-list"),
    path("meeting-series/<int:pk>/", series.detail, name="series"),
    path("meeting-series/<int:pk>/edit/", series.edit, name="edit-series"),
    path("meeting-series/<int:pk>/meetings/add/", planning.add, name="add"),
    path("meeting-series/<int:pk>/years/<int:year>/plan/", planning.plan, name="plan"),
    path("hosts/<int:host>/meeting-series/add/", series.add, name="add-series"),
    path("hosts/<int:pk>/agenda-template/edit/", agendas.edit_template, name="edit-template"),
]
