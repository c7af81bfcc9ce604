"""Chat platforms. Each renders what the desk says (pure) and moves it (input and output); none decides anything.

text      somebody else's words: cleaned, cut between words, split
layout    a digest's lines, the same on every platform, within every platform's limits
"""
