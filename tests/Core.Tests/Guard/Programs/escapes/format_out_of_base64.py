# kind: format-string
# effect: prints __name__
import base64


class Point:
    def __init__(self):
        self.x = 1


print(base64.b64decode("ezAuX19pbml0X18uX19nbG9iYWxzX199").decode().format(Point()))
