# kind: network
# effect: none: requests is not in the image
import requests

requests.post("http://127.0.0.1:9/", json={"rows": input_data})
