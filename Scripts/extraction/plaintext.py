"""Plain text: Gutenberg's frame off, paragraphs between blank lines or by their indent, marks of emphasis, notes and pictures out."""
import re

from . import matter
from .part import Paragraph, Part

START = re.compile(r"^\s*\*\*\* ?START OF TH(?:E|IS) PROJECT GUTENBERG.*?\*\*\*\s*$", re.IGNORECASE | re.MULTILINE | re.DOTALL)
END = re.compile(r"^\s*(?:\*\*\* ?END OF|End of (?:the )?Project Gutenberg)", re.IGNORECASE | re.MULTILINE)


def parts(path):
    text = re.sub("\r\n|[\r\u0085\u2028\u2029]", "\n", decoded(path.read_bytes()))
    start = START.search(text)
    end = END.search(text, start.end()) if start else None
    text = text[start.end() if start else 0:end.start() if end else len(text)]
    return divided([Paragraph(p) for p in paragraphs(text)], str(path.name))


def decoded(data):
    for name in ("utf-8-sig",) if not data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-16",):
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            pass
    return data.decode("windows-1252", "replace")


def paragraphs(text):
    """Indented first lines part paragraphs only where blank lines do not."""
    lines = text.split("\n")
    filled = [line for line in lines if line.strip()]
    is_indented = sum(line.startswith(("  ", "\t", "\u3000")) for line in filled) > 0.15 * len(filled)
    is_parted = len(lines) - len(filled) > 0.15 * len(lines)
    if is_indented and not is_parted:
        text = re.sub(r"\n(?=  |\t|\u3000)", "\n\n", text)
    elif not is_parted and max(map(len, filled), default=0) > 200:
        text = text.replace("\n", "\n\n")
    for paragraph in re.split(r"\n\s*\n", text):
        yield cleaned(" ".join(paragraph.split()))


def cleaned(text):
    text = re.sub(r"\[Illustration[^\]]*\]|[\[{]\d+[\]}]", "", text)
    return re.sub(r"(?<!\w)([_=])(\S(?:.*?\S)??)\1", r"\2", text)


def divided(found, name):
    """A contents list ends where its first line comes again, as the heading that it names."""
    made = [Part(name)]
    awaited = None
    for paragraph in (p for p in found if p.text):
        if matter.is_other_title(paragraph.text) and not made[-1].reason:
            made.append(Part(name, reason=f"under the heading {paragraph.text}", names=[paragraph.text]))
            awaited = None
        elif made[-1].reason and awaited is None:
            awaited = " ".join(paragraph.text.split()[:2])
        elif made[-1].reason and paragraph.text.startswith(awaited):
            made.append(Part(name))
        made[-1].paragraphs.append(paragraph)
    return [p for p in made if p.paragraphs]
