"""What a word may be to a figure, as bits: one word can be several ("gains" is verb and noun)."""

UP, DOWN, FLAT, VERB, NOUN, MORE, LOSING = (1 << n for n in range(7))
TO, BEFORE, BY, OF, ABOUT, OR, JOIN, BREAK, PREPOSITION, SHARE_OF = (1 << n for n in range(7, 17))
NOT, DENIED, EXPECTED, SOURCE, PRONOUN, OPENER, CLAUSE_VERB, MARKET, EMPLOYING = (1 << n for n in range(17, 26))
FUTURE, PER_SHARE, SEGMENT, MARKET_NOUN, WHOLE, CLOSING, ECHO, CONTRAST, RESPECTIVE = (1 << n for n in range(26, 35))
DESCRIPTION, RELATED, KIND, TOGETHER, SELLING, TAKING, AWAY, BETTER, BAD, PAST, HOLDING, RULING, WHOM = (
    1 << n for n in range(35, 48)
)
VIEW, POTENTIAL, BOTH, GROWING, COMING = (1 << n for n in range(48, 53))
MOVE = UP | DOWN | FLAT | LOSING
