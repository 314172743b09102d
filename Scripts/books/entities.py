"""EPUB 3 with entities in every way: declared in an internal DTD, HTML's without any, as numbers, and a bare ampersand that is no XML at all."""
import dataclasses

from . import markup, package
from .story import Block

DOCTYPE = '<!DOCTYPE html [\n<!ENTITY O "&#8220;">\n<!ENTITY C "&#8221;">\n<!ENTITY D "&#8212;">\n<!ENTITY A "&#x2019;">\n]>'
SIGNS = "“”—’"
NAMES = [["&O;", "&C;", "&D;", "&A;"], ["&ldquo;", "&rdquo;", "&mdash;", "&rsquo;"], ["&#8220;", "&#x201D;", "&#8212;", "&#x2019;"]]
FIRM = Block("paragraph", "“Orme & Son,” it said, “café, naïve, 3 < 4.”")


def make(story):
    chapters = [dataclasses.replace(c, blocks=(*c.blocks, FIRM)) for c in story.chapters]
    story = dataclasses.replace(story, chapters=tuple(chapters))
    parts = [package.Part(f"c{i}.xhtml", page(i, c), label=c.name) for i, c in enumerate(story.chapters, 1)]
    return package.Package(story, parts).bytes(), package.expected(story)


def page(number, chapter):
    kind = (number - 1) % 3
    body = "\n".join(markup.paragraphs(chapter.blocks, "<hr/>")).replace("é", "&eacute;" if kind else "&#233;")
    for sign, name in zip(SIGNS, NAMES[kind]):
        body = body.replace(sign, name)
    if kind == 2:
        body = body.replace("Orme &amp; Son", "Orme & Son").replace("<hr/>", "<hr>")
    return package.page("Chapter", f"<h2>{markup.inline(chapter.name)}</h2>\n{body}", doctype=DOCTYPE if kind == 0 else "<!DOCTYPE html>")
