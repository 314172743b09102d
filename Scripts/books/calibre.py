"""EPUB 2 as calibre converts it: numbered classes, files cut by size in the middle of chapters, an empty paragraph for a scene break."""
import html

from . import markup, package

CSS = """.calibre { display: block; font-size: 1em } .calibre1 { display: block; margin: 0; text-indent: 1em }
.calibre2 { display: block; margin: 0; text-indent: 1em } .calibre3 { display: block; font-size: 1.4em; margin: 1em 0 } .italic { font-style: italic }
"""
HEAD = '<link rel="stylesheet" type="text/css" href="stylesheet.css"/>'
LINES = 24


def make(story):
    parts = [part(0, "Cover", [f'<p class="calibre1">{html.escape(story.title)}</p>'])]
    parts[0].name, parts[0].guide = "titlepage.xhtml", "cover"
    for chapter in story.chapters:
        body = [f'<h2 class="calibre3" id="calibre_toc_{len(parts)}">{html.escape(chapter.name)}</h2>']
        body += [
            '<p class="calibre2">\u00a0</p>' if b.kind == "break" else
            f'<p class="calibre1">{markup.inline(b.text, "span", " class=" + chr(34) + "italic" + chr(34))}</p>' for b in chapter.blocks]
        for start in range(0, len(body), LINES):
            parts.append(part(len(parts), chapter.name if start == 0 else None, body[start:start + LINES]))
    book = package.Package(story, parts, version=2, has_nav=False, has_ncx=True, files={"stylesheet.css": CSS}, folder="")
    return book.bytes(), package.expected(story)


def part(number, label, body):
    content = package.page("Unknown", "\n".join(body), head=HEAD, doctype="").replace("<body>", '<body class="calibre">')
    return package.Part(f"index_split_{number:03}.html", content, label=label)
