"""What a word may be to a figure, as bits: one word can be several ("gains" is verb and noun).

Those asked for most come first: Python tests the first thirty bits of a number in half the time of more.
"""

UP, DOWN, FLAT, VERB, NOUN, MORE, LOSING = (1 << n for n in range(7))
TO, BEFORE, BY, OF, ABOUT, OR, JOIN, BREAK, PREPOSITION, SHARE_OF = (1 << n for n in range(7, 17))
NOT, DENIED, EXPECTED, SOURCE, PRONOUN, OPENER, CLAUSE_VERB, MARKET = (1 << n for n in range(17, 25))
CONTRAST, DESCRIPTION, RELATED, KIND, PER_SHARE = (1 << n for n in range(25, 30))
EMPLOYING, FUTURE, SEGMENT, MARKET_NOUN, WHOLE, CLOSING, ECHO, RESPECTIVE = (1 << n for n in range(30, 38))
TOGETHER, SELLING, TAKING, AWAY, BETTER, BAD, PAST, HOLDING, RULING, WHOM = (1 << n for n in range(38, 48))
VIEW, POTENTIAL, BOTH, GROWING, COMING, TRADE, CLAIM, REPORT, UNTRUE, THAT, NATIONWIDE, RIVAL, PROJECT = (
    1 << n for n in range(48, 61)
)

# Several asked for together: put together here, and not anew at every word.
MOVE = UP | DOWN | FLAT | LOSING
DIVIDES = JOIN | BREAK  # another member of a list, or another clause, begins behind it
CONTINUES = JOIN | CONTRAST
POINTS_BACK = PRONOUN | DESCRIPTION
LINK = OF | PREPOSITION | BEFORE  # what is behind it belongs to the noun before it
TELLS_SIZE = TO | BEFORE | BY  # says whether a figure is what was reached, left, or the size of the move
