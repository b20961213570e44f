"""Setting papers: plain data in, the bytes of a file out. Knows no rows and no requests.

Pages have them set at the press, in a process of its own; ``typesetting.pdf`` and ``word.docx`` do the same
within one process.
"""

from giaoban.documents.printing.press import TOGETHER, booklet, docx, face, kept, pdf, pdf_of

__all__ = ["TOGETHER", "booklet", "docx", "face", "kept", "pdf", "pdf_of"]
