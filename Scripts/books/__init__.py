"""Books whose chapters, scene breaks and words are known because they were made here: `Scripts/make-books` and `Scripts/check-books`."""
