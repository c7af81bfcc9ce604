"""Kabar, the news desk in your chat.

Layers, each importing only those below it (held true by import-linter):

    cli                 what a person types in a shell
    app                 opens everything, schedules, shuts down in order
    channels adapters web   the edges: chat platforms, database, HTTP
    (handlers)          one command a file; knows the desk, no platform
    pipeline digests desk delivery  push, pull, send: the order of calls, no decisions
    news                feed -> report -> story -> digest, pure
    extract             text -> figures and quotes, pure
    companies           the directory and how a name is looked up
    phrases languages   data: what Kabar says, what Kabar reads
    samples             invented news for the demo
    config ports model errors
"""
