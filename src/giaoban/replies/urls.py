"""Addresses of replies, judgements and commitments."""

from django.urls import path

from giaoban.replies.views import (
    asking,
    duties,
    following,
    judging,
    leaving,
    promising,
    referrals,
    tasks,
    writing,
)

app_name = "replies"
urlpatterns = [
    path("replies/", duties.index, name="index"),
    path("replies/overdue/", duties.overdue, name="overdue"),
    path("replies/handed-back/", duties.handed_back, name="handed-back"),
    path("replies/on-paper/", duties.on_paper, name="on-paper"),
    path("replies/objections/", duties.objections, name="objections"),
    path("replies/received/", duties.received, name="received"),
    path("replies/<int:pk>/", leaving.version, name="version"),
    path("replies/<int:pk>/clear/", leaving.clear, name="clear"),
    path("replies/<int:pk>/send-back/", leaving.send_back, name="send-back"),
    path("replies/<int:pk>/deliver/", leaving.deliver, name="deliver"),
    path("replies/<int:pk>/attachment/", leaving.attachment, name="attachment"),
    path("replies/<int:pk>/opinions/<int:opinion>/", judging.read, name="read"),
    path("replies/<int:pk>/opinions/<int:opinion>/judge/", judging.judge, name="judge"),
    path("replies/<int:pk>/opinions/<int:opinion>/remark/", judging.remark, name="remark"),
    path("replies/referrals/<int:pk>/", referrals.detail, name="referral"),
    path("replies/referrals/<int:pk>/versions/", referrals.compare, name="versions"),
    path("replies/referrals/<int:pk>/accept/", referrals.accept, name="accept"),
    path("replies/referrals/<int:pk>/refuse/", referrals.refuse, name="refuse"),
    path("replies/referrals/<int:pk>/transfer/", referrals.transfer, name="transfer"),
    path("replies/referrals/<int:pk>/write/", writing.write, name="write"),
    path("replies/referrals/<int:pk>/enter/", writing.enter, name="enter"),
    path("replies/judgements/<int:pk>/give-back/", judging.give_back, name="give-back"),
    path("replies/judgements/<int:pk>/settle/", judging.settle, name="settle"),
    path("replies/meetings/<int:pk>/", duties.meeting, name="meeting"),
    path("replies/referrals/<int:pk>/ask-back/", asking.ask_back, name="ask-back"),
    path(
        "replies/questions/<int:pk>/opinions/<int:opinion>/answer/",
        asking.answer_question,
        name="answer-question",
    ),
    path("replies/referrals/<int:pk>/ask-extension/", asking.ask_extension, name="ask-extension"),
    path("replies/extensions/", asking.requests, name="extensions"),
    path("replies/extensions/<int:pk>/grant/", asking.grant, name="grant"),
    path("replies/extensions/<int:pk>/deny/", asking.deny, name="deny"),
    path("commitments/", promising.index, name="commitments"),
    path("commitments/<int:pk>/", following.detail, name="commitment"),
    path("commitments/<int:pk>/move/", following.move, name="move-commitment"),
    path(
        "commitments/<int:pk>/opinions/<int:opinion>/confirm/", following.confirm, name="confirm-commitment"
    ),
    path("commitments/<int:pk>/proofs/<int:step>/", following.proof, name="proof"),
    path("commitments/<int:pk>/close/", promising.close, name="close-commitment"),
    path("meetings/<int:pk>/tasks/give/", tasks.give, name="give-task"),
    path("on-spot-answers/<int:pk>/promise/", promising.promise, name="promise"),
]
