"""EPUB 3 with a prologue, an interlude and an epilogue, some typed and some only called so, foreword and afterword, and headings inside chapters.

A scene begins with a rule and symbols together, which are one break, or with a heading of place and date, which is one too.
"""
import dataclasses
import html

from . import markup, package
from .story import Block, Chapter

EXTRA = {
    "Prologue": ["Before the bridge there was the Wade, and before the Wade there was nobody.", "That is how my grandmother told it."],
    "Interlude": ["The gulls have their own account of the matter.", "They do not give it to strangers."],
    "Epilogue": ["The piano is still there at low tide.", "Children play it with stones."],
}
RULE = '<hr/>\n<p class="center">* * *</p>\n<hr/>'
PLACE = "<h3>Halfway, the next morning</h3>"


def make(story):
    chapters = list(story.chapters)
    for name, place in (("Epilogue", len(chapters)), ("Interlude", len(chapters) // 2 + 1), ("Prologue", 0)):
        chapters.insert(place, Chapter(None, name, tuple(Block("paragraph", t) for t in EXTRA[name])))
    story = dataclasses.replace(story, chapters=tuple(chapters))
    parts = [other("foreword", "Foreword by a Friend"), *(page(i, c) for i, c in enumerate(chapters, 1)), other("afterword", "Afterword")]
    return package.Package(story, parts).bytes(), package.expected(story)


def other(kind, title):
    body = f'<section epub:type="{kind}"><h2>{title}</h2><p>I read this book on a train and missed my stop.</p></section>'
    return package.Part(f"{kind}.xhtml", package.page(title, body), label=title)


def page(number, chapter):
    kind = "chapter" if chapter.label else chapter.title.lower() if chapter.title != "Interlude" else ""
    attribute = f' epub:type="{kind}"' if kind else ""
    body, count = [], 0
    for block in chapter.blocks:
        body.append((RULE, PLACE)[count % 2] if block.kind == "break" else f"<p>{markup.inline(block.text)}</p>")
        count += block.kind == "break"
    section = f"<section{attribute}>\n<h2>{html.escape(chapter.name)}</h2>\n" + "\n".join(body) + "\n</section>"
    return package.Part(f"s{number:02}.xhtml", package.page(chapter.name, section), label=chapter.name)
