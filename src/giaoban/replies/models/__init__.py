"""How replies, their judgement, returns and commitments are stored."""

from giaoban.replies.models.again import ChairCase
from giaoban.replies.models.clarifying import Clarification, ClarificationAnswer
from giaoban.replies.models.correcting import Erratum
from giaoban.replies.models.extending import Extension
from giaoban.replies.models.judging import Judgement, Return
from giaoban.replies.models.parts import Part
from giaoban.replies.models.petitions import KeptDraft, KeptPoint, Petition
from giaoban.replies.models.promises import Commitment, Progress
from giaoban.replies.models.publishing import OpenShelf, PublishedOrigin, PublishedVersion
from giaoban.replies.models.reading import ReadOut
from giaoban.replies.models.templates import ReplyTemplate
from giaoban.replies.models.versions import PointReply, Reply

__all__ = [
    "ChairCase",
    "Clarification",
    "ClarificationAnswer",
    "Commitment",
    "Erratum",
    "Extension",
    "Judgement",
    "KeptDraft",
    "KeptPoint",
    "OpenShelf",
    "Part",
    "Petition",
    "PointReply",
    "Progress",
    "PublishedOrigin",
    "PublishedVersion",
    "ReadOut",
    "Reply",
    "ReplyTemplate",
    "Return",
]
