"""EPUB 3 with the whole book in one file: only the anchors of the contents and the headings part the chapters; breaks are classes and ornaments."""
import html

from . import markup, package

SIGNS = ['<p class="scene-break">❦</p>', '<div class="tb">—</div>', '<p class="ornament"><img src="orn.png" alt="ornament"/></p>', '<p class="c">#</p>', "<hr/>"]


def make(story):
    body = [f"<h1>{html.escape(story.title)}</h1>", f"<p>{html.escape(story.author)}</p>"]
    count = 0
    for number, chapter in enumerate(story.chapters, 1):
        body.append(f'<h2 id="c{number}">{html.escape(chapter.name)}</h2>')
        for block in chapter.blocks:
            body.append(SIGNS[count % len(SIGNS)] if block.kind == "break" else f"<div>{markup.inline(block.text)}</div>")
            count += block.kind == "break"
    anchors = [(c.name, f"c{i}") for i, c in enumerate(story.chapters, 1)]
    parts = [package.Part("book.xhtml", package.page(story.title, "\n".join(body)), anchors=anchors)]
    return package.Package(story, parts, files={"orn.png": "x"}).bytes(), package.expected(story)
