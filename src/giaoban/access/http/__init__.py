"""The request as views behind the sign-in see it, and how a session begins and ends."""

from giaoban.access.http.requests import HolderMiddleware, NoticeMiddleware, SignedInRequest, must

__all__ = ("HolderMiddleware", "NoticeMiddleware", "SignedInRequest", "must")
