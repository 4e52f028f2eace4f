"""One value of every stretch of rows, at a random place in it: an even spacing would follow whatever period the data has."""
import random

from runner.columns import Column, Notes

# Sorting all of ten million Python numbers would double the memory of a sandbox.
SAMPLE_ROWS = 100_000

NOTE = "quantiles are of a sample of the rows"


def sample(column: Column, notes: Notes) -> list:
    """All values where they are few. The same places for the same number of rows."""
    step = max(1, -(-column.rows // SAMPLE_ROWS))
    if step == 1:
        return [value for block in column.blocks() for value in block]
    notes[NOTE] = None
    places = random.Random(0)
    chosen, first, place = [], 0, places.randrange(step)
    stretch = 0
    for block in column.blocks():
        while place < first + len(block):
            chosen.append(block[place - first])
            stretch += step
            place = stretch + places.randrange(step)
        first += len(block)
    return chosen
