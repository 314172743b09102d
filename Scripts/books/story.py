"""A story apart from any file format: chapters of blocks, read from the samples' Markdown or from plain-text novels."""
import dataclasses
import re

INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x2060, 0xFEFF])
HEADING = re.compile(r"^(?:(?:chapter|stave|letter|adventure)\s+([ivxlcdm]+|\d+|[a-z]+)\b[.:]?\s*(.*)|([IVXLC]+)\.?)$", re.IGNORECASE)
PART = re.compile(r"^(?:part|book|volume)\s+[\w-]+\.?$", re.IGNORECASE)
EMPHASIS = re.compile(r"\*([^*\s](?:[^*]*[^*\s])?)\*")


@dataclasses.dataclass(frozen=True)
class Block:
    """`kind`: paragraph, break, verse (lines parted by line ends) or letter. Emphasis stands between asterisks."""

    kind: str
    text: str = ""


@dataclasses.dataclass(frozen=True)
class Chapter:
    label: str | None
    title: str | None
    blocks: tuple
    part: str | None = None

    @property
    def name(self):
        return ": ".join(filter(None, [f"Chapter {self.label}" if self.label else None, self.title]))


@dataclasses.dataclass(frozen=True)
class Story:
    title: str
    author: str
    chapters: tuple
    language: str = "en"


def words(text):
    """What is compared everywhere: stretches between white space of any kind, without what cannot be seen."""
    return text.translate(INVISIBLE).split()


def plain(text):
    return EMPHASIS.sub(r"\1", text)


def from_markdown(files, title, author):
    return Story(title, author, tuple(chapter_of_markdown(f.read_text(encoding="utf-8")) for f in files))


def chapter_of_markdown(text):
    """The samples' form: `# Chapter One: The Piano`, paragraphs between blank lines, `* * *`."""
    heading, *rest = text.strip().split("\n\n")
    label, title = re.fullmatch(r"# Chapter (\w+): (.*)", heading).groups()
    return Chapter(label, title, tuple(Block("break") if b == "* * *" else Block("paragraph", b.replace("\n", " ")) for b in rest))


def from_plain_text(text, title, author="Anonymous"):
    """Naive on purpose: a book of ours need not be the novel, only known. What stands before the first heading is left away."""
    chapters, part, heading, blocks = [], None, None, []

    def close():
        kept = trimmed(blocks)
        if heading and kept:
            chapters.append(Chapter(*heading, kept, part))

    for paragraph in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        line = " ".join(paragraph.split()).replace("*", "").replace("_", "")
        found = HEADING.match(line) if len(line) < 70 and not line.endswith((",", ";")) else None
        if found or PART.match(line):
            close()
            part = part if found else line
            heading = (found.group(1) or found.group(3), (found.group(2) or "").strip(" .") or None) if found else None
            blocks = []
        elif heading and not heading[1] and not blocks and line.isupper() and len(line) < 70:
            heading = (heading[0], line)
        elif any(c.isalnum() for c in line):
            blocks.append(Block("paragraph", line))
        elif paragraph.strip():
            blocks.append(Block("break"))
    close()
    return Story(title, author, tuple(chapters) or (Chapter("I", None, trimmed(blocks)),))


def trimmed(blocks):
    """Breaks are never first, last or twice."""
    kept = []
    for block in blocks:
        if block.kind != "break" or (kept and kept[-1].kind != "break"):
            kept.append(block)
    while kept and kept[-1].kind == "break":
        kept.pop()
    return tuple(kept)


def with_parts(story, names, every):
    """The same story with a part's name for each run of `every` chapters."""
    chapters = [dataclasses.replace(c, part=names[min(i // every, len(names) - 1)]) for i, c in enumerate(story.chapters)]
    return dataclasses.replace(story, chapters=tuple(chapters))


def repeated(story, count, title):
    """At least `count` words: the chapters again and again, with numbers of their own."""
    chapters, total = [], 0
    while total < count:
        source = story.chapters[len(chapters) % len(story.chapters)]
        chapters.append(dataclasses.replace(source, label=str(len(chapters) + 1)))
        total += sum(len(words(plain(b.text))) for b in source.blocks)
    return dataclasses.replace(story, title=title, chapters=tuple(chapters))
