# input: [["ajax", "bayern", 2, 2], ["celtic", "ajax", 0, 1], ["bayern", "celtic", 3, 1]]
from collections import defaultdict
from dataclasses import dataclass


@dataclass
class Row:
    team: str = ""
    played: int = 0
    points: int = 0
    goals: int = 0
    against: int = 0

    @property
    def key(self):
        return -self.points, -(self.goals - self.against), -self.goals, self.team


table = defaultdict(Row)
for home, away, hg, ag in input_data:
    for team, scored, conceded in ((home, hg, ag), (away, ag, hg)):
        row = table[team]
        row.team, row.played = team, row.played + 1
        row.goals += scored
        row.against += conceded
        row.points += 3 if scored > conceded else int(scored == conceded)

standings = sorted(table.values(), key=lambda r: r.key)
for place, r in enumerate(standings, 1):
    print(f"{place}. {r.team.title():<10}{r.played:>3}{r.goals:>4}:{r.against:<3}{r.points:>4}")
result = [vars(r) for r in standings]
