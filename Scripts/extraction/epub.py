"""Walks an EPUB's spine: each item once, without those out of the line, and says of each file what its place and name make of it."""
import posixpath
import re
import unicodedata
import urllib.parse
import zipfile

import lxml.etree

from . import matter, walk


def parts(path):
    with zipfile.ZipFile(path) as archive:
        opf_path = root_file(archive)
        package = lxml.etree.fromstring(archive.read(opf_path))
        book = Book(archive, posixpath.dirname(opf_path), package)
        return [part for name in book.spine() for part in book.file(name)]


def root_file(archive):
    container = lxml.etree.fromstring(archive.read("META-INF/container.xml"))
    return named(container, "rootfile")[0].get("full-path")


def named(tree, name):
    return tree.xpath(f"//*[local-name()='{name}']")


class Book:
    def __init__(self, archive, folder, package):
        self.archive, self.folder = archive, folder
        self.items = {item.get("id"): item for item in named(package, "item")}
        self.refs = [r for r in named(package, "itemref") if r.get("linear") != "no"]
        self.guide = {self.resolve(r.get("href")): r.get("type") for r in named(package, "reference")}
        self.labels, self.landmarks = {}, {}
        for item in self.items.values():
            if "nav" in (item.get("properties") or "").split():
                self.read_nav(self.resolve(item.get("href")))
            elif item.get("media-type") == "application/x-dtbncx+xml":
                self.read_ncx(self.resolve(item.get("href")))
        self.sheets = {n: archive.read(n).decode("utf-8", "replace") for n in archive.namelist() if n.endswith(".css")}

    def resolve(self, href, base=None):
        """The entry's name: against the base's folder, without fragment, unescaped once."""
        path = urllib.parse.unquote(re.split("[#?]", href)[0].replace("\\", "/"))
        full = posixpath.normpath(posixpath.join(posixpath.dirname(base) if base else self.folder, path))
        names = self.archive.NameToInfo
        if full in names:
            return full
        folded = unicodedata.normalize("NFC", full).casefold()
        return next((n for n in names if unicodedata.normalize("NFC", n).casefold() == folded), full)

    def spine(self):
        hrefs = [self.resolve(self.items[r.get("idref")].get("href")) for r in self.refs if r.get("idref") in self.items]
        return [name for name in dict.fromkeys(hrefs) if name in self.archive.NameToInfo]

    def read_nav(self, name):
        for nav in named(walk.parsed(self.archive.read(name)), "nav"):
            kinds = matter.tokens(nav.get(walk.OPS))
            for link in nav.xpath(".//*[local-name()='a'][@href]"):
                target = self.resolve(link.get("href"), name)
                if "toc" in kinds:
                    self.labels.setdefault(target, []).append(" ".join("".join(link.itertext()).split()))
                elif "landmarks" in kinds:
                    self.landmarks.setdefault(target, set()).update(matter.tokens(link.get(walk.OPS)))

    def read_ncx(self, name):
        for point in named(walk.parsed(self.archive.read(name)), "navPoint"):
            label = point.xpath("./*[local-name()='navLabel']//text()")
            target = point.xpath("./*[local-name()='content']/@src")
            if target:
                self.labels.setdefault(self.resolve(target[0], name), []).append(" ".join("".join(label).split()))

    def reason(self, name):
        """Why the whole file is no story; None when nothing says so."""
        guide = {self.guide.get(name)} - {"text", None}
        types = (self.landmarks.get(name, set()) | guide) & matter.OTHER_TYPES
        stem = posixpath.splitext(posixpath.basename(name))[0]
        titles = [t for t in [stem, *self.labels.get(name, [])[:1]] if matter.is_other_title(t)]
        return " ".join(sorted(types)) or (f"called {titles[0]}" if titles else None)

    def file(self, name):
        document = walk.parsed(self.archive.read(name))
        links = [self.resolve(link.get("href"), name) for link in named(document, "link") if link.get("href")]
        css = "\n".join([self.sheets.get(link, "") for link in links] + ["".join(s.itertext()) for s in named(document, "style")])
        made = walk.paragraphs_of(document, name, walk.hidden_classes(css), self.reason(name))
        for part in made:
            part.is_entry = True
            title = " ".join("".join(t.itertext()) for t in named(document, "title"))
            part.names = [*self.labels.get(name, []), title, posixpath.splitext(posixpath.basename(name))[0]]
        return made
