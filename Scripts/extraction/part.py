"""What an extraction gives: the parts of a file in reading order with their paragraphs."""
import dataclasses


@dataclasses.dataclass
class Paragraph:
    text: str
    is_heading: bool = False


@dataclasses.dataclass
class Part:
    """A stretch of a file. `reason` says why it is no story; None when it is. `names`: what a list may call it. `is_entry`: of a file inside a book."""

    file: str
    paragraphs: list = dataclasses.field(default_factory=list)
    reason: str | None = None
    names: list = dataclasses.field(default_factory=list)
    is_entry: bool = False
