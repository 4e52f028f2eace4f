# input: {"load": [], "clean": ["load"], "features": ["clean"], "train": ["features"], "report": ["train", "clean"]}
from graphlib import CycleError, TopologicalSorter

sorter = TopologicalSorter(input_data)
try:
    sorter.prepare()
except CycleError as error:
    result = {"cycle": error.args[1]}
else:
    stages = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        stages.append(ready)
        sorter.done(*ready)
    for number, stage in enumerate(stages, start=1):
        print(f"stage {number}: {', '.join(stage)}")
    result = [{"stage": i, "tasks": s} for i, s in enumerate(stages, 1)]
