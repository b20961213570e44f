"""How replies, their judgement, returns and commitments are stored."""

from giaoban.replies.models.judging import Judgement, Return
from giaoban.replies.models.promises import Commitment, Progress
from giaoban.replies.models.versions import PointReply, Reply

__all__ = ["Commitment", "Judgement", "PointReply", "Progress", "Reply", "Return"]
