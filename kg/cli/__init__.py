"""The command line: thin click commands that import the library when they run."""
