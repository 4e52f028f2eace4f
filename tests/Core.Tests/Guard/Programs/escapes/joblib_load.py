# kind: pickle
# effect: none: joblib is not in the image
import joblib

model = joblib.load("/tmp/model.joblib")
