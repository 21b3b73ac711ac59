"""Mentions of all pages → entities, each joining with its rule and evidence."""
