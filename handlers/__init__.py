"""Commands, one a file: each module has SPEC and `run(ask, desk) -> Reply` and knows no platform."""
