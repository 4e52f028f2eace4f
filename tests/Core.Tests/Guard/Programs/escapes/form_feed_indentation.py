# kind: layout
# effect: prints ESCAPED
if True:
	import os; os . system ( "echo ESCAPED" )
