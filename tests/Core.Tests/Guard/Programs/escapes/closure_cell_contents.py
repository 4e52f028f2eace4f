# kind: closure
# effect: prints ESCAPED
def vault():
    import os
    def never_called():
        return os
    return never_called


hidden = vault().__closure__[0].cell_contents
hidden.system("echo ESCAPED")
