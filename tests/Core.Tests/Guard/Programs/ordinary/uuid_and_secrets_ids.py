# input: ["north/1", "north/2", "south/1"]
import secrets
import uuid

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/assets")
stable = {name: str(uuid.uuid5(NAMESPACE, name)) for name in input_data}
token = secrets.token_hex(8)
run_id = uuid.uuid4()
assert len(token) == 16 and run_id.version == 4
print(f"{len(stable)} ids, first {min(stable.values())[:8]}...")
result = stable
