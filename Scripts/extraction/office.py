"""DOCX and ODT: the text as it stands when all tracked changes are accepted, without notes, comments, fields' code and hidden text."""
import re
import zipfile

import lxml.etree

from . import plaintext
from .part import Paragraph

DROPPED = {
    "docx": set("del moveFrom delText instrText footnoteReference endnoteReference commentReference Fallback pPr".split()),
    "odt": set("note annotation tracked-changes table-of-content ruby-text title desc sequence-decls forms".split()),
}
SPACES = {"docx": {"tab", "br", "cr", "ptab"}, "odt": {"s", "tab", "line-break"}}
SIGNS = {"noBreakHyphen": "\u2011"}


def parts(path):
    kind = path.suffix[1:].lower()
    with zipfile.ZipFile(path) as archive:
        tree = lxml.etree.fromstring(archive.read("word/document.xml" if kind == "docx" else "content.xml"))
    found = []
    for node in tree.iter():
        name = local(node)
        if name in ("p", "h") and not any(local(a) in DROPPED[kind] or local(a) in ("p", "h") for a in node.iterancestors()):
            found.append(Paragraph(" ".join(text(node, kind).split()), name == "h" or is_heading(node)))
    return plaintext.divided(found, path.name)


def local(node):
    return node.tag.rsplit("}", 1)[-1] if isinstance(node.tag, str) else ""


def text(node, kind):
    """Word keeps text in `t` alone, OpenDocument everywhere; a paragraph inside another (a text box) is parted by a space."""
    name = local(node)
    if name in DROPPED[kind] or not name or is_hidden(node):
        return ""
    if name in SPACES[kind]:
        return " "
    own = (node.text or "") if kind == "odt" or name == "t" else SIGNS.get(name, "")
    inner = "".join(text(child, kind) + ((child.tail or "") if kind == "odt" else "") for child in node)
    return own + inner + (" " if name == "p" else "")


def is_hidden(node):
    return any(local(p) == "rPr" and any(local(v) == "vanish" for v in p) for p in node)


def is_heading(node):
    styles = [v for s in node.iter() if local(s) == "pStyle" for k, v in s.attrib.items() if k.endswith("}val")]
    return any(re.match("heading|title|subtitle", s, re.IGNORECASE) for s in styles)
