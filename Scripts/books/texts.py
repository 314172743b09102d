"""The story as plain text, Markdown and plain HTML, and as DOCX and ODT through pandoc where it is installed."""
import html
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import textwrap
import zipfile

from . import markup, package
from .story import plain

GUTENBERG = "The Project Gutenberg EBook of {title}, by {author}\n\nThis eBook is for the use of anyone anywhere.\n\nTitle: {title}\n\nAuthor: {author}\n\nLanguage: English\n\n*** START OF THIS PROJECT GUTENBERG EBOOK {shout} ***\n\n\n\nProduced by Nobody\n\n\n"
END = "\n\nEnd of the Project Gutenberg EBook of {title}, by {author}\n\n*** END OF THIS PROJECT GUTENBERG EBOOK {shout} ***\n\nUpdated editions will replace the previous one.\n\n*** START: FULL LICENSE ***\n\nTHE FULL PROJECT GUTENBERG LICENSE\n"


def wrapped_text(story):
    """Gutenberg's frame, a contents list, lines of 72, blank lines, CRLF."""
    names = dict(title=story.title, author=story.author, shout=story.title.upper())
    out = [GUTENBERG.format(**names), story.title.upper(), "By " + story.author, "CONTENTS", "\n".join(heading(c) for c in story.chapters)]
    for chapter in story.chapters:
        out.append("\n\n" + heading(chapter))
        out += [" " * 30 + "*       *       *" if b.kind == "break" else wrap(re.sub(r"\*([^*]+)\*", r"_\1_", b.text)) for b in chapter.blocks]
    return ("\n\n".join(out) + END.format(**names)).replace("\n", "\r\n").encode(), package.expected(story)


def indented_text(story):
    """A typescript: first lines indented, no blank line but at a scene break, Windows-1252."""
    out = []
    for chapter in story.chapters:
        out.append("\n\n" + heading(chapter) + "\n")
        out += ["" if b.kind == "break" else wrap("    " + plain(b.text)) for b in chapter.blocks]
    return "\n".join(out).encode("windows-1252", "replace"), package.expected(story)


def heading(chapter):
    return ". ".join(filter(None, [f"CHAPTER {chapter.label}".upper() if chapter.label else None, chapter.title]))


def wrap(text):
    return textwrap.fill(text, 72, break_long_words=False, break_on_hyphens=False)


def markdown(story):
    """Underlined headings, rules for breaks, long lines."""
    out = [f"---\ntitle: {story.title}\nauthor: {story.author}\n---"]
    for chapter in story.chapters:
        out += [f"{chapter.name}\n---------"] + ["---" if b.kind == "break" else escaped(b.text) for b in chapter.blocks]
    return ("\n\n".join(out) + "\n").encode(), package.expected(story)


def escaped(text):
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"([\[\]<>`])", r"\\\1", text)).replace("\n", " ")


def plain_html(story):
    body = [f"<h1>{html.escape(story.title)}</h1>"]
    for chapter in story.chapters:
        body += [f"<h2>{html.escape(chapter.name)}</h2>", *markup.paragraphs(chapter.blocks, "<hr>")]
    text = f'<!doctype html>\n<html lang=en><meta charset=utf-8><title>{html.escape(story.title)}</title>\n' + "\n".join(body) + "\n"
    return text.replace("</p>", "").encode(), package.expected(story)


def office(extension):
    """A style that asks pandoc for `extension`; nothing when it isn't installed."""

    def make(story):
        if not shutil.which("pandoc"):
            return None, None
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / f"book.{extension}"
            subprocess.run(["pandoc", "--from", "html", "--metadata", f"title={story.title}", "--metadata", f"author={story.author}", "--output", path],
                           input=office_html(story), text=True, check=True, env=os.environ | {"SOURCE_DATE_EPOCH": "1767225600"})
            return restamped(path), package.expected(story)

    return make


def restamped(path):
    """The same entries without the time of their making."""
    with zipfile.ZipFile(path) as archive:
        return package.zipped([(name, archive.read(name)) for name in archive.namelist()])


def office_html(story):
    body = []
    for chapter in story.chapters:
        body += [f"<h1>{html.escape(chapter.name)}</h1>", *markup.paragraphs(chapter.blocks, "<p>* * *</p>")]
    return "\n".join(body)
