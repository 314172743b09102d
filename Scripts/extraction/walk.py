"""Takes the paragraphs out of one XHTML or HTML document: blocks end paragraphs, a line break is a space, other elements add nothing."""
import html.entities
import re

import lxml.etree
import lxml.html

from . import matter
from .part import Paragraph, Part

BLOCKS = set(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup "
    "hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr caption ul".split())
DROPPED = set("head script style template rt rp rtc title desc metadata annotation annotation-xml nav noscript iframe object audio video".split())
HEADINGS = set("h1 h2 h3 h4 h5 h6 hgroup".split())
HEADING_CLASSES = set("chapter chap chapnum chapter-number chapter-title chaptitle title_box cn ct h-chapter".split())
DROPPED_CLASSES = set("pagenum pageno page-number pagenumber noteref fnanchor footnote-ref".split())
NOTE_CLASSES = set("footnote footnotes endnote endnotes rearnote rearnotes".split())
MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§]+)[\])]?")
FRAME_CLASSES = set("pgheader pg-boilerplate".split())
OPS = "{http://www.idpf.org/2007/ops}type"


def paragraphs_of(document, file, hidden_classes=frozenset(), reason=None):
    """Parts in reading order: a new one wherever story begins or ends inside the file."""
    walk = Walk(file, hidden_classes, reason)
    walk.visit(document, False, reason)
    walk.flush(False, reason)
    return [p for p in walk.parts if p.paragraphs]


class Walk:
    def __init__(self, file, hidden_classes, reason):
        self.file, self.hidden = file, hidden_classes
        self.parts = [Part(file, reason=reason)]
        self.buffer, self.initial, self.left_out_level = [], None, None

    def visit(self, node, is_heading, reason):
        """The text of the element and all below, without its tail."""
        name, classes, types = described(node)
        if name is None or self.is_dropped(node, name, classes, types):
            return
        is_heading = is_heading or name in HEADINGS or (name in ("p", "div") and bool(classes & HEADING_CLASSES) and not has_blocks(node))
        reason = self.reason_of(types, classes, reason)
        if name in ("br", "td", "th"):
            self.add(" ")
        elif name == "img" and len(node.get("alt") or "") == 1:
            self.initial = node.get("alt")
        self.add(node.text)
        for child in node:
            is_block = described(child)[0] in BLOCKS
            if is_block:
                self.flush(is_heading, reason)
            self.visit(child, is_heading, reason)
            self.add(child.tail)
        if name in BLOCKS:
            self.flush(is_heading, reason)

    def is_dropped(self, node, name, classes, types):
        style = (node.get("style") or "").replace(" ", "").lower()
        return (
            name in DROPPED or types & matter.DROPPED_TYPES or classes & (DROPPED_CLASSES | self.hidden)
            or node.get("hidden") is not None or "display:none" in style or (name == "a" and is_mark(node)))

    @staticmethod
    def reason_of(types, classes, reason):
        if types & matter.NOTE_TYPES or classes & NOTE_CLASSES:
            return "notes"
        if types & (matter.STORY_TYPES - {"bodymatter"}):
            return None
        if types & matter.OTHER_TYPES:
            return " ".join(sorted(types & matter.OTHER_TYPES))
        return "frame" if classes & FRAME_CLASSES else reason

    def add(self, text):
        """An initial that is a picture is a letter when the text goes on in lower case."""
        if text and self.initial and text.strip():
            self.buffer.append(self.initial if text[:1].islower() else "")
            self.initial = None
        self.buffer.append(text or "")

    def flush(self, is_heading, reason):
        text = " ".join("".join(self.buffer).split())
        self.buffer, self.initial = [], None
        if not text:
            return
        if is_heading:
            self.left_out_level = f"under the heading {text}" if matter.is_other_title(text) else None
        reason = reason or self.left_out_level
        if self.parts[-1].reason != reason:
            self.parts.append(Part(self.file, reason=reason))
        self.parts[-1].paragraphs.append(Paragraph(text, is_heading))


def described(node):
    """Local name, classes, and types with roles; None for comments and the like."""
    if not isinstance(node.tag, str):
        return None, set(), set()
    name = node.tag.rsplit("}", 1)[-1].rsplit(":", 1)[-1].lower()
    types = matter.tokens(node.get(OPS) or node.get("epub:type")) | matter.tokens(node.get("role"))
    return name, set((node.get("class") or "").lower().split()), types


def is_mark(link):
    """A note's raised number or sign without a type: a link to a place, inside or around `sup`."""
    raised = [n for n in [link.getparent(), *link] if n is not None and described(n)[0] == "sup"]
    return bool(raised) and "#" in (link.get("href") or "") and bool(MARK.fullmatch("".join(link.itertext()).strip()))


def has_blocks(node):
    return any(described(child)[0] in BLOCKS for child in node.iterdescendants())


def parsed(data):
    """Strictly, with HTML's names for characters known; what is no XML is read as HTML."""
    text = decoded(data)
    try:
        parser = lxml.etree.XMLParser(no_network=True, load_dtd=False, huge_tree=False)
        return lxml.etree.fromstring(with_characters(text).encode(), parser)
    except lxml.etree.XMLSyntaxError:
        return as_html(text)


def as_html(text):
    text = re.sub(r"<!DOCTYPE[^\[>]*(\[.*?\]\s*)?>", "", re.sub(r"^\s*<\?xml.*?\?>", "", text, flags=re.DOTALL), count=1, flags=re.DOTALL | re.IGNORECASE)
    return lxml.html.document_fromstring(text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))


def decoded(data):
    """By byte-order mark, then by what the document says of itself, then UTF-8, then Windows-1252."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return without_declaration(data.decode(name, "replace"))
    said = re.search(rb"""(?:encoding|charset)\s*=\s*["']?([\w.-]+)""", data[:2048])
    for name in [said.group(1).decode() if said else "utf-8", "utf-8"]:
        try:
            return without_declaration(data.decode(name))
        except (LookupError, UnicodeDecodeError):
            continue
    return without_declaration(data.decode("windows-1252", "replace"))


def without_declaration(text):
    return re.sub(r"^\s*<\?xml.*?\?>", "", text, count=1, flags=re.DOTALL)


def with_characters(text):
    """HTML's named characters in place of their names, but for XML's own five and those that the document declares itself."""
    own = set(re.findall(r"<!ENTITY\s+(\w+)", text)) | {"amp", "lt", "gt", "quot", "apos"}
    return re.sub(r"&(\w+);", lambda m: m.group(0) if m.group(1) in own else html.entities.html5.get(m.group(1) + ";", m.group(0)), text)


def hidden_classes(css):
    """Classes that a style sheet does not show, where the selector is the class alone or an element with it."""
    found = set()
    for selectors, rules in re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)):
        if re.search(r"display\s*:\s*none", rules):
            found |= {m.lower() for m in re.findall(r"(?:^|,)\s*\w*\.([\w-]+)\s*(?=,|$)", selectors)}
    return found
