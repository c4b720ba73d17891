"""Sentences as athletes and coaches type them, each with what it asks for; a quarter is held out and never tuned on.

    python -m tests.domain.words.corpus               # right, asked, refused and wrong, by kind
    python -m tests.domain.words.corpus --show wrong  # the sentences of the tuned part that came out like that

A line is `expected | sentence`: what the sentence asks for as `code_of` writes it, " / " between readings that are as
good, "?" where asking back is the only right answer. A prefix stands for everything that begins with it.
"""
