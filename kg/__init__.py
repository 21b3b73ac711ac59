"""Knowledge graphs from Chinese local-government newspapers."""

__version__ = "0.1.0"
