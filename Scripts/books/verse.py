"""EPUB 3 with poems and letters inside its chapters; verse lines in spans parted by line breaks, letters in block quotations."""
import dataclasses

from . import markup, package, standard
from .story import Block

POEM = Block("verse", "The tide that takes the laurel down\nWill bring the laurel home,\nAnd none in Stint and none in town\nShall tell the salt from foam.")
LETTER = Block("letter", "My dear Gethin,\nThe piano has come as far as Halfway. *Do not* come after it.\nYours ever,\nO. Pell")


def make(story):
    chapters = [dataclasses.replace(c, blocks=with_inserts(c.blocks)) for c in story.chapters]
    story = dataclasses.replace(story, chapters=tuple(chapters))
    parts = [package.Part(f"chapter-{i}.xhtml", page(i, c), label=c.name) for i, c in enumerate(story.chapters, 1)]
    return package.Package(story, parts).bytes(), package.expected(story)


def with_inserts(blocks):
    """After the third and the sixth paragraph, never beside a break."""
    kept, count = [], 0
    for block in blocks:
        kept.append(block)
        count += block.kind == "paragraph"
        if block.kind == "paragraph" and count in (3, 6):
            kept.append(POEM if count == 3 else LETTER)
    return tuple(kept)


def page(number, chapter):
    body = "\n".join(block(b) for b in chapter.blocks)
    return package.page(chapter.name, f'<section id="c{number}" epub:type="chapter">\n{standard.heading(chapter)}\n{body}\n</section>', "bodymatter")


def block(block):
    if block.kind == "break":
        return "<hr/>"
    lines = [markup.inline(line) for line in block.text.split("\n")]
    if block.kind == "verse":
        joined = "<br/>\n".join(f'<span class="i{i % 2}">{line}</span>' for i, line in enumerate(lines))
        return f'<blockquote epub:type="z3998:verse"><p>{joined}</p></blockquote>'
    if block.kind == "letter":
        kinds = ["z3998:salutation", "", "z3998:valediction", "z3998:signature"]
        joined = "".join(f'<p epub:type="{k}">{line}</p>' if k else f"<p>{line}</p>" for k, line in zip(kinds, lines))
        return f'<blockquote epub:type="z3998:letter">{joined}</blockquote>'
    return f"<p>{lines[0]}</p>"
