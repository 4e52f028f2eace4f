# kind: layout
# effect: prints ESCAPED
x = 1; import os; y = 2
if x: z = 3; os.system("echo ESCAPED"); w = 4
