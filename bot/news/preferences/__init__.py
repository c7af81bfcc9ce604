"""What a chat asked for, read and applied. Pure.

words                                     what people type, in every language
schedule  quiet  thresholds  patterns  spans    text to values and back
table  toml                               all of it as plain values, for the database and TOML
markets                                   trading days and hours of exchanges
due                                       when the next digest is due
judge                                     whether a report is sent now, with the next digest, or not at all
asked                                     the verdicts of one poll, each judged as its chat asked
rank                                      which stories come first in a digest
"""
