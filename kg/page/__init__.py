"""How a printed page is read, in the order in which its modules build on each other.

`cells`, `gutters`, `lost_breaks`, `headed_lines`, `lines` and `columns` see the layout; `fields`,
`wording`, `furniture`, `names`, `byline`, `signers` and `edges` see the words; `paragraphs` undoes
the hard line breaks,
`parts` says what each paragraph is, and `habits` what holds for all of them. `flow` puts body text
together as `drafts`: `beginnings` says where an article begins, by its first words and by the
`telling` pairs and the `affinity` that texts have, `partings` parts what was read into one another,
and `seams` puts fragments in their place. `headlines` gives headings to bodies by their `fitness`
and `precedence`, and `dateline` finds out when an article was published. `kg.articles` calls them.
"""
