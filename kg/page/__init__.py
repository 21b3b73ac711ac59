"""How a printed page is read, in the order in which its modules build on each other.

`cells`, `gutters`, `lines` and `columns` see the layout; `wording`, `furniture`, `names`, `byline`
and `edges` see the words; `paragraphs` undoes the hard line breaks, `parts` says what each
paragraph is, `flow` puts body text together as `drafts` (with `affinity`, which measures shared
words, and `seams`, which puts fragments in their place), `headlines` gives headings to bodies by
their `fitness`, and `dateline` finds out when an article was published. `kg.articles` calls them.
"""
