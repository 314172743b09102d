"""The story's words taken out of a file a second time, by the rules written down for readers and not by the program's code: `Scripts/check-words`."""
