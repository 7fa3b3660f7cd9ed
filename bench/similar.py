"""Finds the passages of a file that resemble each other, with rensa: the counterpart of `Benchmarks resemble`.

    similar.py PASSAGES PAIRS

MinHash with 128 permutations, 16 bands of 8 rows; every candidate is then verified by its exact likeness (Jaccard of
character 3-shingles). Prints the processor time from the texts in memory to the verified pairs, and that of each step, in seconds.
"""

import sys
import time

from rensa import RMinHash, RMinHashLSH

BATCH = 10_000


def shingles(text):
    """Every three characters in a row."""
    return [text[index : index + 3] for index in range(len(text) - 2)]


class Verified:
    """Looks whether two passages really resemble each other; remembers the shingles of those met."""

    def __init__(self, texts):
        self.texts = texts
        self.sets = {}

    def shingles(self, number):
        if number not in self.sets:
            self.sets[number] = frozenset(shingles(self.texts[number]))
        return self.sets[number]

    def is_pair(self, first, second):
        one, other = self.shingles(first), self.shingles(second)
        shared = len(one & other)
        return shared * 1_000 >= 800 * (len(one) + len(other) - shared)


def main(passages, pairs):
    with open(passages, encoding="utf-8") as file:
        texts = file.read().split("\n")[:-1]
    start = time.process_time()
    signs = str.maketrans("", "", "，。、；：（）《》“”")
    texts = [text.translate(signs) for text in texts]

    sketches = []
    for first in range(0, len(texts), BATCH):
        tokens = [shingles(text) for text in texts[first : first + BATCH]]
        sketches += RMinHash.from_token_sets(tokens, num_perm=128, seed=42)
    sketched = time.process_time()

    index = RMinHashLSH(threshold=0.8, num_perm=128, num_bands=16)
    index.insert_many(sketches)
    candidates = []
    for first in range(0, len(texts), BATCH):
        found = index.query_all(sketches[first : first + BATCH])
        candidates += [(earlier, later) for later, near in enumerate(found, first) for earlier in near if earlier < later]
    asked = time.process_time()

    verified = Verified(texts)
    found = [pair for pair in candidates if verified.is_pair(*pair)]
    end = time.process_time()
    print(end - start, sketched - start, asked - sketched, end - asked)
    with open(pairs, "w", encoding="utf-8") as file:
        file.writelines(f"{earlier} {later}\n" for earlier, later in found)


if __name__ == "__main__":
    main(*sys.argv[1:])
