"""Addresses of meetings and series."""

from django.urls import path

from giaoban.meetings.views import (
    agendas,
    calendars,
    planning,
    programme,
    reading,
    rescheduling,
    series,
    sessions,
)

app_name = "meetings"
urlpatterns = [
    path("meetings/", reading.index, name="list"),
    path("meetings/<int:pk>/", reading.detail, name="detail"),
    path("meetings/<int:pk>/move/", rescheduling.move, name="move"),
    path("meetings/<int:pk>/cancel/", rescheduling.cancel, name="cancel"),
    path("meetings/<int:pk>/reinstate/", rescheduling.reinstate, name="reinstate"),
    path("meetings/<int:pk>/rename/", rescheduling.rename, name="rename"),
    path("meetings/<int:pk>/calendar/", calendars.meeting_file, name="calendar-file"),
    path("meetings/<int:pk>/call/", sessions.call, name="call"),
    path("meetings/<int:pk>/open/", sessions.begin, name="open"),
    path("meetings/<int:pk>/close/", sessions.close, name="close"),
    path("meetings/<int:pk>/turns/add/", sessions.add_turn, name="add-turn"),
    path("meetings/<int:pk>/agenda/edit/", agendas.edit, name="edit-agenda"),
    path("meetings/<int:pk>/agenda/versions/", agendas.versions, name="agenda-versions"),
    path("meeting-series/", series.index, name="series-list"),
    path("meeting-series/<int:pk>/", series.detail, name="series"),
    path("meeting-series/<int:pk>/edit/", series.edit, name="edit-series"),
    path("meeting-series/<int:pk>/meetings/add/", planning.add, name="add"),
    path("meeting-series/<int:pk>/years/<int:year>/plan/", planning.plan, name="plan"),
    path("hosts/<int:host>/meeting-series/add/", series.add, name="add-series"),
    path("hosts/<int:pk>/agenda-template/edit/", agendas.edit_template, name="edit-template"),
    path(
        "hosts/<int:pk>/agenda-templates/<slug:code>/edit/", agendas.edit_template, name="edit-type-template"
    ),
    path("hosts/<int:pk>/programmes/<int:year>/", programme.show, name="programme"),
    path("hosts/<int:pk>/programmes/<int:year>/plan/", programme.plan, name="plan-programme"),
    path("hosts/<int:pk>/office-days/<int:year>/", programme.office_days, name="office-days"),
    path("office-days/<int:pk>/restore/", programme.restore_day, name="restore-day"),
    path("my-calendar/", calendars.own, name="own-calendar"),
    path("my-calendar/make/", calendars.make, name="make-feed"),
    path("my-calendar/revoke/", calendars.revoke, name="revoke-feed"),
    path("calendars/<str:token>/", calendars.feed, name="feed"),
]
