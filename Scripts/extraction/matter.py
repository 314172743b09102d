"""Which words, in types, roles, file names and headings, say that a part of a book is story or is not."""
import re

STORY_TYPES = set("chapter prologue epilogue bodymatter se:short-story part volume division interlude".split())
OTHER_TYPES = set(
    "frontmatter backmatter cover titlepage title-page halftitlepage halftitle copyright-page copyright imprint colophon dedication toc loi lot "
    "landmarks page-list foreword preface acknowledgments acknowledgements afterword appendix bibliography index glossary errata contributors "
    "other-credits imprimatur seriespage epigraph notice notes credits".split())
NOTE_TYPES = set("footnote footnotes endnote endnotes rearnote rearnotes note".split())
DROPPED_TYPES = set("noteref pagebreak backlink".split())
OTHER_TITLES = re.compile(
    r"(cover|(half[ -]?)?title ?page|copyright( page| notice)?|(table of )?contents|toc|dedication|also by\b.*|books by\b.*|about the (author|publisher)s?|"
    r"acknowledge?ments?|imprint|colophon|uncopyright|(end|foot)?notes|index|excerpt\b.*|teaser|praise for\b.*|newsletter|nav|"
    r"(the )?full project gutenberg(-tm)? licen[sc]e|list of illustrations|illustrations)", re.IGNORECASE)


def tokens(value):
    """Types without the prefixes that only name their vocabulary; a role's `doc-` says nothing either."""
    return {t if t.startswith("se:") else t.removeprefix("doc-") for t in (value or "").lower().split()}


def is_other_title(text):
    return bool(OTHER_TITLES.fullmatch(" ".join(re.sub(r"[_-]", " ", text).split()).strip(" .:*")))
