# kind: pandas
# effect: prints ESCAPED
import pandas.core.common as com

com.builtins.exec("print('ESCAPED')")
