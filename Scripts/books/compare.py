"""Compares two texts word for word: first by paragraphs, then by words where paragraphs differ."""
import difflib

from .story import words

CONTEXT = 5


def differences(expected, found):
    """Two lists of paragraphs. Returns the missing words, the extra words, and a line for each place that differs, in order."""
    ours, theirs = [words(p) for p in expected], [words(p) for p in found]
    ours, theirs = [tuple(p) for p in ours if p], [tuple(p) for p in theirs if p]
    missing, extra, places = [], [], []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            left, right = flat(ours[a:b]), flat(theirs[c:d])
            gone, come, lines = by_words(left, right, flat(ours[max(0, a - 1):a]))
            missing += gone
            extra += come
            places += lines
    return missing, extra, places


def flat(paragraphs):
    return [word for paragraph in paragraphs for word in paragraph]


def by_words(left, right, before):
    if left == right:
        return [], [], []
    missing, extra, places = [], [], []
    is_long = len(left) > 4000 or len(right) > 4000
    for kind, a, b, c, d in difflib.SequenceMatcher(None, left, right, autojunk=is_long).get_opcodes():
        if kind == "equal":
            continue
        missing += left[a:b]
        extra += right[c:d]
        context = (before + left[:a])[-CONTEXT:]
        places.append(f"… {' '.join(context)} [-{shortened(left[a:b])}-] [+{shortened(right[c:d])}+] {' '.join(left[b:b + CONTEXT])} …")
    return missing, extra, places


def shortened(run):
    return " ".join(run) if len(run) <= 12 else f"{' '.join(run[:6])} … {len(run) - 12} words … {' '.join(run[-6:])}"
