# input: {"words": ["data", "date", "dart", "shutdown", "shut"], "prefixes": ["da", "shu", "x"]}
class Trie:
    __slots__ = ("children", "word")

    def __init__(self):
        self.children = {}
        self.word = None

    def insert(self, word):
        node = self
        for ch in word:
            node = node.children.setdefault(ch, Trie())
        node.word = word

    def __contains__(self, word):
        node = self._find(word)
        return node is not None and node.word == word

    def _find(self, prefix):
        node = self
        for ch in prefix:
            if (node := node.children.get(ch)) is None:
                return None
        return node

    def complete(self, prefix):
        stack = [n] if (n := self._find(prefix)) else []
        while stack:
            node = stack.pop()
            if node.word:
                yield node.word
            stack.extend(node.children.values())


trie = Trie()
for w in input_data["words"]:
    trie.insert(w)
result = {p: sorted(trie.complete(p)) for p in input_data["prefixes"]}
print(result, "shut" in trie, "sh" in trie)
