"""EPUB 2 with a prefixed package, escaped and capital names, and chapters in Windows-1252, UTF-16 and UTF-8 with a byte-order mark."""
from . import markup, package

ENCODINGS = ["windows-1252", "utf-16", "utf-8-sig"]


def make(story):
    parts = []
    for number, chapter in enumerate(story.chapters, 1):
        name = f"Text/Chapter {number} – é.xhtml"
        encoding = ENCODINGS[(number - 1) % 3]
        heading = f"<h2>{markup.inline(chapter.name)}</h2>"
        text = package.page(chapter.name, "\n".join([heading, *markup.paragraphs(chapter.blocks, "<p>. . .</p>")]), doctype="")
        text = text.replace('encoding="UTF-8"', f'encoding="{encoding.removesuffix("-sig")}"')
        href = f"../OPS/Text/Chapter%20{number}%20%E2%80%93%20%C3%A9.xhtml"
        parts.append(package.Part(name, text.encode(encoding, "xmlcharrefreplace"), label=chapter.name, href=href))
    book = package.Package(story, parts, version=2, has_nav=False, has_ncx=True, prefix="opf", folder="OPS/")
    return book.bytes(), package.expected(story)
