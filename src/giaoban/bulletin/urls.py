"""Addresses of the bulletin: while it is made (plan, editions, contributions), and as it is read."""

from django.urls import path

from giaoban.bulletin.views import contributing, documents, editing, editions, plans, reading, sections

app_name = "bulletin"
urlpatterns = [
    path("bulletins/", reading.index, name="index"),
    path("bulletins/<int:pk>/", reading.read, name="read"),
    path("bulletins/<int:pk>/files/<slug:way>/", reading.file, name="file"),
    path("bulletins/<int:pk>/confirm/", reading.confirm, name="confirm"),
    path("bulletins/<int:pk>/readers/", reading.readers, name="readers"),
    path("bulletins/<int:pk>/readers/<int:post>/note/", reading.note_read, name="note-read"),
    path("contributions/", contributing.index, name="contributions"),
    path("contributions/<int:pk>/", contributing.contribution, name="contribution"),
    path("contributions/<int:pk>/upload/", contributing.upload, name="upload"),
    path("contributions/<int:pk>/say-nothing/", contributing.say_nothing, name="say-nothing"),
    path("contributions/<int:pk>/versions/", editing.versions, name="versions"),
    path("contributions/<int:pk>/revise/", editing.revise, name="revise"),
    path("contributions/<int:pk>/return/", editing.send_back, name="return"),
    path("contributions/<int:pk>/accept/", editing.accept, name="accept"),
    path("editions/", editions.index, name="editions"),
    path("editions/<int:pk>/", editions.desk, name="desk"),
    path("editions/<int:pk>/preview/", editions.preview, name="preview"),
    path("editions/<int:pk>/collect/", editions.collect, name="collect"),
    path("editions/<int:pk>/edit/", editions.edit, name="edit"),
    path("editions/<int:pk>/submit/", editions.submit, name="submit"),
    path("editions/<int:pk>/approve/", editions.approve, name="approve"),
    path("editions/<int:pk>/give-back/", editions.give_back, name="give-back"),
    path("editions/<int:pk>/issue/", editions.issue, name="issue"),
    path("editions/<int:pk>/correct/", editions.correct, name="correct"),
    path("editions/<int:pk>/sections/add/", sections.add, name="add-section"),
    path("editions/<int:pk>/documents/add/", documents.add, name="add-document"),
    path("edition-sections/<int:pk>/leave-out/", sections.leave_out, name="leave-out"),
    path("edition-sections/<int:pk>/take-in/", sections.take_in, name="take-in"),
    path("new-documents/<int:pk>/remove/", documents.remove, name="remove-document"),
    path("hosts/<int:pk>/editions/add/", editions.add, name="add-edition"),
    path("hosts/<int:pk>/section-plan/", plans.plan, name="plan"),
    path("hosts/<int:pk>/section-plan/take/", plans.take, name="take-plan"),
    path("hosts/<int:pk>/section-plan/add/", plans.add, name="add-planned"),
    path("planned-sections/<int:pk>/change/", plans.change, name="change-planned"),
    path("planned-sections/<int:pk>/end/", plans.end, name="end-planned"),
]
