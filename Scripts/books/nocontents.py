"""EPUB 2 without any contents: parts as first-level and chapters as second-level headings, number and title in two headings, parts alone in a file."""
import html

from . import markup, package


def make(story):
    parts, seen = [], None
    for number, chapter in enumerate(story.chapters, 1):
        if chapter.part and chapter.part != seen:
            seen = chapter.part
            parts.append(package.Part(f"part{number}.xhtml", package.page(seen, f"<h1>{html.escape(seen)}</h1>")))
        title = f"<h3>{html.escape(chapter.title)}</h3>" if chapter.title else ""
        number_heading = f"<h2>Chapter {chapter.label}</h2>" if chapter.label else ""
        body = "\n".join([number_heading, title, *markup.paragraphs(chapter.blocks, "<p>~~~</p>")])
        parts.append(package.Part(f"ch{number}.xhtml", package.page("Untitled", body)))
    return package.Package(story, parts, version=2, has_nav=False).bytes(), package.expected(story)
