"""EPUB 3 whose chapters have no headings at all: only the contents name them. Every paragraph is followed by an empty one, a scene break by three."""
from . import markup, package

EMPTY = "<p>&#160;</p>"


def make(story):
    parts = []
    for number, chapter in enumerate(story.chapters, 1):
        body = [EMPTY + "\n" + EMPTY if b.kind == "break" else f"<p>{markup.inline(b.text)}</p>\n{EMPTY}" for b in chapter.blocks]
        parts.append(package.Part(f"text/{number:02}.xhtml", package.page(story.title, "\n".join(body)), label=chapter.name))
    return package.Package(story, parts).bytes(), package.expected(story)
