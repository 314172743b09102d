"""What the styles share: inline markup and the front and back matter whose words are no story."""
import html

from .story import EMPHASIS

COPYRIGHT = "Copyright © 2026 by the author. All rights reserved. No part of this publication may be reproduced."
DEDICATION = "For my mother, who never read past the first chapter"
ABOUT = "The author lives by the sea with two dogs and is at work on a second novel."
NOTE = "A brobber plants branches; the trade is older than the road."


def inline(text, tag="em", attributes=""):
    return EMPHASIS.sub(lambda m: f"<{tag}{attributes}>{m.group(1)}</{tag}>", html.escape(text, quote=False))


def paragraphs(blocks, sign, tag="em", attributes=""):
    """One string per block; `sign` is how this style prints a scene break."""
    return [sign if b.kind == "break" else f"<p{attributes}>{inline(b.text, tag)}</p>" for b in blocks]


def after_first_word(text, inserted):
    """Puts markup that must add nothing right behind a word in the middle of escaped text without tags."""
    middle = text.find(" ", len(text) // 2)
    return text if middle < 0 or "<" in text else text[:middle] + inserted + text[middle:]
