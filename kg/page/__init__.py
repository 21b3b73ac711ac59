"""How a printed page is read, in the order in which its modules build on each other.

`lines` and `columns` see the layout; `wording`, `furniture` and `byline` see the words;
`paragraphs` undoes the hard line breaks, `parts` says what each paragraph is, `flow` puts body
text together (with `affinity`, which measures shared words), `headlines` gives headings to
bodies, and `dateline` finds out when an article was published. `kg.articles` calls them in turn.
"""
