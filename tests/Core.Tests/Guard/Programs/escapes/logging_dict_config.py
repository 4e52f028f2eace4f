# kind: import-machinery
# effect: prints ESCAPED
import logging.config

logging.config.dictConfig({
    "version": 1,
    "handlers": {"h": {"()": "os.system", "command": "echo ESCAPED"}},
})
