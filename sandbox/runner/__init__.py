"""The program inside a sandbox: executes user code once and summarises its result."""
