# kind: network
# effect: none: no network
import smtplib

with smtplib.SMTP("127.0.0.1", 9, timeout=1) as mail:
    mail.sendmail("a@example.org", "b@example.org", str(input_data))
