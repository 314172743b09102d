"""EPUB 3 with a margin between all paragraphs, which is no break, and breaks that are larger margins; paragraphs are divs; two chapters share a file."""
import html

from . import markup, package

HEAD = "<style>.para { margin-top: 1em } .para-sb { margin-top: 3em } .h { font-size: 2em; margin: 2em 0 }</style>"


def make(story):
    parts = []
    for start in range(0, len(story.chapters), 2):
        body, anchors = [], []
        for number, chapter in enumerate(story.chapters[start:start + 2], start + 1):
            anchors.append((chapter.name, f"ch{number}"))
            body.append(f'<div class="h" id="ch{number}">{html.escape(chapter.name)}</div>')
            kind = "para"
            for block in chapter.blocks:
                if block.kind == "break":
                    kind = "para-sb"
                else:
                    body.append(f'<div class="{kind}">{markup.inline(block.text)}</div>')
                    kind = "para"
        parts.append(package.Part(f"f{start}.xhtml", package.page(story.title, "\n".join(body), head=HEAD), anchors=anchors))
    return package.Package(story, parts).bytes(), package.expected(story)
