"""One rule family per file: the mentions of an article → claims and figures."""
