"""Writes EPUB packages, 2 and 3, and the sidecar that says what a reader must find in a book. The same input gives the same bytes."""
import dataclasses
import html
import io
import json
import zipfile

from .story import plain, words

XHTML = "application/xhtml+xml"


@dataclasses.dataclass
class Part:
    """A file of the spine. `label` and `anchors` (label, id) are what the contents name; `guide` is its type in the guide."""

    name: str
    content: str | bytes
    label: str | None = None
    anchors: list = dataclasses.field(default_factory=list)
    guide: str | None = None
    landmark: str | None = None
    is_linear: bool = True
    href: str | None = None


@dataclasses.dataclass
class Package:
    story: object
    parts: list
    version: int = 3
    has_nav: bool = True
    has_ncx: bool = False
    files: dict = dataclasses.field(default_factory=dict)
    folder: str = "OEBPS/"
    prefix: str = ""

    def bytes(self):
        entries = {
            "META-INF/container.xml": '<?xml version="1.0"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            f'<rootfiles><rootfile full-path="{self.folder}content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n',
            f"{self.folder}content.opf": self.opf(),
        }
        if self.has_nav:
            entries[f"{self.folder}nav.xhtml"] = self.nav()
        if self.has_ncx:
            entries[f"{self.folder}toc.ncx"] = self.ncx()
        entries |= {f"{self.folder}{p.name}": p.content for p in self.parts}
        entries |= {f"{self.folder}{name}": data for name, data in self.files.items()}
        return zipped([("mimetype", "application/epub+zip")] + list(entries.items()))

    def opf(self):
        p = f"{self.prefix}:" if self.prefix else ""
        namespace = f'xmlns:{self.prefix}="http://www.idpf.org/2007/opf"' if self.prefix else 'xmlns="http://www.idpf.org/2007/opf"'
        items = [(f"p{i}", part.href or part.name, XHTML, "") for i, part in enumerate(self.parts)]
        items += [(f"f{i}", name, media_type(name), "") for i, name in enumerate(self.files)]
        items += [("nav", "nav.xhtml", XHTML, ' properties="nav"')] if self.has_nav else []
        items += [("ncx", "toc.ncx", "application/x-dtbncx+xml", "")] if self.has_ncx else []
        manifest = "\n".join(f'<{p}item id="{i}" href="{h}" media-type="{m}"{x}/>' for i, h, m, x in items)
        spine = "\n".join(f'<{p}itemref idref="p{i}"{"" if part.is_linear else " linear=" + chr(34) + "no" + chr(34)}/>' for i, part in enumerate(self.parts))
        guide = "\n".join(
            f'<{p}reference type="{part.guide}" title="{part.guide}" href="{part.href or part.name}"/>' for part in self.parts if part.guide)
        toc = ' toc="ncx"' if self.has_ncx else ""
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<{p}package {namespace} version="{self.version}.0" unique-identifier="id">\n'
            f'<{p}metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:decoupage:book</dc:identifier>'
            f"<dc:title>{html.escape(self.story.title)}</dc:title><dc:creator>{html.escape(self.story.author)}</dc:creator>"
            f"<dc:language>{self.story.language}</dc:language></{p}metadata>\n<{p}manifest>\n{manifest}\n</{p}manifest>\n"
            f"<{p}spine{toc}>\n{spine}\n</{p}spine>\n" + (f"<{p}guide>\n{guide}\n</{p}guide>\n" if guide else "") + f"</{p}package>\n")

    def places(self):
        for part in self.parts:
            href = part.href or part.name
            if part.label:
                yield part.label, href
            yield from ((label, f"{href}#{anchor}") for label, anchor in part.anchors)

    def nav(self):
        entries = "\n".join(f'<li><a href="{href}">{html.escape(label)}</a></li>' for label, href in self.places())
        marks = "\n".join(f'<li><a epub:type="{p.landmark}" href="{p.name}">{p.landmark}</a></li>' for p in self.parts if p.landmark)
        landmarks = f'<nav epub:type="landmarks"><ol>{marks}</ol></nav>' if marks else ""
        return page("Contents", f'<nav epub:type="toc"><h2>Contents</h2><ol>\n{entries}\n</ol></nav>{landmarks}')

    def ncx(self):
        points = "\n".join(
            f'<navPoint id="n{i}" playOrder="{i + 1}"><navLabel><text>{html.escape(label)}</text></navLabel><content src="{href}"/></navPoint>'
            for i, (label, href) in enumerate(self.places()))
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/>'
            f"<docTitle><text>{html.escape(self.story.title)}</text></docTitle><navMap>\n{points}\n</navMap></ncx>\n")


def media_type(name):
    kinds = {"css": "text/css", "png": "image/png", "jpg": "image/jpeg", "svg": "image/svg+xml"}
    return kinds[name.rsplit(".", 1)[-1]]


def zipped(entries):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in entries:
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return data.getvalue()


def page(title, body, kind="", head="", doctype="<!DOCTYPE html>"):
    attribute = f' epub:type="{kind}"' if kind else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}\n<html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops">\n<head><title>{html.escape(title)}</title>{head}</head>\n<body{attribute}>\n{body}\n</body>\n</html>\n')


def expected(story, without_titles=False, **more):
    """What `check-books` compares: for each chapter its label, title, part, number of scene breaks and, block by block, its text."""
    chapters = [
        {
            "label": c.label,
            "title": None if without_titles else c.title,
            "part": c.part,
            "breaks": sum(b.kind == "break" for b in c.blocks),
            "words": sum(len(words(plain(b.text))) for b in c.blocks),
            "text": [line for b in c.blocks if b.kind != "break" for line in paragraphs(b)],
        }
        for c in story.chapters
    ]
    return {"title": story.title, "author": story.author, "chapters": chapters, "words": sum(c["words"] for c in chapters)} | more


def paragraphs(block):
    """A letter has one for each line, a poem is one with its lines in it."""
    return plain(block.text).split("\n") if block.kind == "letter" else [plain(block.text)]


def sidecar(value):
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
