"""Markdown by another parser than the program's (markdown-it): front matter and notes out, numbers of lists and dashes of speech back before their paragraphs."""
import re

import markdown_it

from . import plaintext, walk
from .part import Paragraph

FRONT = re.compile(r"\A(?:---\n.*?\n---\n|\+\+\+\n.*?\n\+\+\+\n)", re.DOTALL)
NOTES = re.compile(r"^\[\^[^\]]+\]:.*(?:\n(?:[ \t]+\S.*|\s*\n[ \t]+\S.*))*", re.MULTILINE)


def parts(path):
    text = re.sub(r"\r\n?", "\n", plaintext.decoded(path.read_bytes()))
    text = re.sub(r"\[\^[^\]]+\]", "", NOTES.sub("", FRONT.sub("", text)))
    tokens = markdown_it.MarkdownIt("commonmark").enable("table").parse(text)
    return plaintext.divided(list(paragraphs(tokens)), path.name)


def paragraphs(tokens):
    number, is_heading = "", False
    for token in tokens:
        if token.type == "list_item_open":
            number = f"{token.info}{token.markup} "
        elif token.type in ("heading_open", "heading_close"):
            is_heading = token.type == "heading_open"
        elif token.type == "inline":
            yield Paragraph(number + inline(token.children), is_heading)
            number = ""
        elif token.type in ("code_block", "fence"):
            yield Paragraph(" ".join(token.content.split()))
        elif token.type == "html_block" and not token.content.lstrip().startswith("<!--"):
            yield from (p for part in walk.paragraphs_of(walk.as_html(token.content), "") for p in part.paragraphs)


def inline(children):
    text = ""
    for child in children:
        if child.type in ("text", "code_inline"):
            text += child.content
        elif child.type in ("softbreak", "hardbreak") or re.match("<br", child.content if child.type == "html_inline" else ""):
            text += " "
    return " ".join(text.split())
