# input: ["start", "stop"]
class Machine:
    transitions = {("idle", "start"): "running", ("running", "stop"): "idle"}

    def __init__(self):
        self.state, self.seen = "idle", []

    def fire(self, event):
        self.state = self.transitions[(self.state, event)]
        hook = getattr(self, f"on_{self.state}", None)
        if callable(hook):
            hook()

    def on_running(self):
        self.seen.append("running")


machine = Machine()
for event in input_data:
    machine.fire(event)
result = [machine.state, machine.seen]
