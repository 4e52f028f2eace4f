# input: [{"name": "extract", "ms": 120}, {"name": "load", "ms": 340}]
class Job:
    def __init__(self, name, ms):
        self.name = name
        self.ms = ms
        self.done = False

    def compile(self):
        return f"job:{self.name}"

    def run(self):
        self.done = True
        return self.ms

    def call(self):
        return self.run() if not self.done else 0


class Plan:
    def __init__(self, jobs):
        self.jobs = [Job(**j) for j in jobs]

    def execute(self):
        return sum(job.call() for job in self.jobs)


plan = Plan(input_data)
names = [job.compile() for job in plan.jobs]
exec_time = plan.execute()
eval_time = exec_time * 2
print(f"{exec_time=} {eval_time=}")
result = {"jobs": names, "exec_ms": exec_time, "evaluated": eval_time}
