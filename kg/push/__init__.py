"""The graph on a server, by the SPARQL 1.1 Graph Store Protocol.

1. `uploads` names the graphs of a store, each with a hash of its content: the facts for the
   default graph of the server (or a graph of the caller's choice), every page for its own;
2. a `Record` beside the build remembers which content a server has, and how far a push came;
3. `steps` are the requests that are still to make, a `Sender` makes and records them.

A push that was broken off goes on where it stopped, and content that a server has is not sent
to it again. Graphs that were pushed and are no longer part of the build are deleted.
"""

from kg.credentials import Credentials
from kg.push.record import Record, record_path
from kg.push.server import Server
from kg.push.upload import Sender, Step, Upload, check, steps, uploads

__all__ = [
    "Credentials",
    "Record",
    "Sender",
    "Server",
    "Step",
    "Upload",
    "check",
    "record_path",
    "steps",
    "uploads",
]
