"""One recogniser per kind: sentence → mentions, and the filter that settles overlaps."""
