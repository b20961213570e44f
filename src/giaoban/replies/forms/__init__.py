"""What people type about replies."""

from giaoban.replies.forms.acts import (
    CloseForm,
    DeliverForm,
    GiveBackForm,
    HandBackForm,
    PromiseForm,
    RemarkForm,
    SendBackForm,
    SettleForm,
    TransferForm,
    VerdictForm,
)
from giaoban.replies.forms.writing import PaperForm, WriteForm

__all__ = [
    "CloseForm",
    "DeliverForm",
    "GiveBackForm",
    "HandBackForm",
    "PaperForm",
    "PromiseForm",
    "RemarkForm",
    "SendBackForm",
    "SettleForm",
    "TransferForm",
    "VerdictForm",
    "WriteForm",
]
