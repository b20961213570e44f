"""Setting papers: plain data in, the bytes of a file out. Knows no rows and no requests."""

from giaoban.documents.printing.pdf import pdf
from giaoban.documents.printing.word import docx

__all__ = ["docx", "pdf"]
