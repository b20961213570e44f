"""Addresses of opinions, their drafts, the compile desk and referrals."""

from django.urls import path

from giaoban.opinions import views
from giaoban.opinions.views import codes, importing, paper_forms, undoing

app_name = "opinions"
urlpatterns = [
    path("opinions/", views.index, name="index"),
    path("opinions/mine/", views.mine, name="mine"),
    path("opinions/new/", views.begin, name="begin"),
    path("opinions/drafts/<uuid:once>/what/", views.what, name="what"),
    path("opinions/drafts/<uuid:once>/ask/", views.ask, name="ask"),
    path("opinions/drafts/<uuid:once>/mood/", views.mood, name="mood"),
    path("opinions/drafts/<uuid:once>/check/", views.check, name="check"),
    path("opinions/drafts/<uuid:once>/discard/", views.discard, name="discard"),
    path("opinions/drafts/<uuid:once>/attach/", views.attach, name="attach"),
    path("opinions/drafts/<uuid:once>/files/<int:file>/detach/", views.detach, name="detach"),
    path("opinions/files/<int:pk>/", views.file, name="file"),
    path("opinions/<int:pk>/", views.detail, name="detail"),
    path("codes/", codes.code, name="code"),
    path("opinions/<int:pk>/slip/", codes.slip, name="slip"),
    path("opinions/<int:pk>/sent/", views.sent, name="sent"),
    path("opinions/<int:pk>/withdraw/", views.withdraw, name="withdraw"),
    path("opinions/<int:pk>/correct/", views.correct, name="correct"),
    path("opinions/<int:pk>/reword/", views.reword, name="reword"),
    path("opinions/<int:pk>/classify/", views.classify, name="classify"),
    path("opinions/<int:pk>/rule-out/", views.rule_out, name="rule-out"),
    path("opinions/<int:pk>/point-to-answer/", views.point_to_answer, name="point-to-answer"),
    path("opinions/<int:pk>/note/", views.note, name="note"),
    path("opinions/<int:pk>/restore/", views.restore, name="restore"),
    path("opinions/<int:pk>/settle-on-spot/", views.settle_on_spot, name="settle-on-spot"),
    path("meetings/<int:pk>/opinions/", views.opinion_list, name="list"),
    path("meetings/<int:pk>/opinions/enter/", views.enter, name="enter"),
    path("meetings/<int:pk>/forms/", paper_forms.paper_forms, name="paper-forms"),
    path("meetings/<int:pk>/forms/print/<slug:kind>/", paper_forms.print_forms, name="print-forms"),
    path("meetings/<int:pk>/forms/type/", paper_forms.type_forms, name="type-forms"),
    path("forms/<str:code>/", paper_forms.paper_form, name="paper-form"),
    path("forms/<str:code>/print/<slug:kind>/", paper_forms.print_form, name="print-form"),
    path("meetings/<int:pk>/opinions/import/", importing.send, name="import"),
    path("meetings/<int:pk>/opinions/import/template/", importing.template, name="import-template"),
    path("opinion-imports/<int:pk>/", importing.preview, name="import-preview"),
    path("meetings/<int:pk>/session/", views.session, name="session"),
    path("meetings/<int:pk>/session/preview/", views.preview, name="session-preview"),
    path("meetings/<int:pk>/session/items/<int:item>/begin/", views.begin_item, name="begin-item"),
    path("meetings/<int:pk>/session/items/<int:item>/conclude/", views.conclude_item, name="conclude-item"),
    path("meetings/<int:pk>/session/speakers/add/", views.add_speaker, name="add-speaker"),
    path(
        "meetings/<int:pk>/session/speakers/<int:asked>/change/", views.change_speaker, name="change-speaker"
    ),
    path("meetings/<int:pk>/compile/", views.desk, name="desk"),
    path("meetings/<int:pk>/compile/forward/", views.forward, name="forward"),
    path("meetings/<int:pk>/compile/close/", views.close, name="close"),
    path("referrals/<int:pk>/", views.referral, name="referral"),
    path("referrals/<int:pk>/reroute/", views.reroute, name="reroute"),
    path("referrals/<int:pk>/call-back/", undoing.call_back, name="call-back"),
    path("referrals/<int:pk>/take-apart/", undoing.take_apart, name="take-apart"),
    path("referrals/<int:pk>/matter/", views.put_to_matter, name="put-to-matter"),
    path("referrals/<int:pk>/matter/leave/", views.take_out_of_matter, name="take-out-of-matter"),
    path("matters/", views.matter_list, name="matters"),
    path("matters/<int:pk>/", views.matter, name="matter"),
    path("matters/<int:pk>/rename/", views.rename_matter, name="rename-matter"),
]
