# A cache that forgets what was used longest ago: a dict over a list of linked nodes, behind an interface; exceptions where nothing is found.
from dataclasses import dataclass


class MissingKey(Exception):
    def __init__(self, what):
        super().__init__(f"no {what}")


class Store:
    def find(self, key):
        raise NotImplementedError

    def put(self, key, value):
        raise NotImplementedError


class Node:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.before = None
        self.after = None


class Cache(Store):
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.newest = None
        self.oldest = None
        self.forgotten = 0

    def find(self, key):
        node = self.nodes.get(key)
        if node is None:
            raise MissingKey(f"{key}")
        self.unlink(node)
        self.link(node)
        return node.value

    def put(self, key, value):
        present = self.nodes.get(key)
        if present is not None:
            present.value = value
            self.unlink(present)
            self.link(present)
            return
        if len(self.nodes) >= self.capacity:
            self.forget()
        node = Node(key, value)
        self.nodes[key] = node
        self.link(node)

    def forget(self):
        node = self.oldest
        if node is None:
            return
        self.unlink(node)
        del self.nodes[node.key]
        self.forgotten += 1

    def link(self, node):
        node.before = None
        node.after = self.newest
        newest = self.newest
        if newest is not None:
            newest.before = node
        else:
            self.oldest = node
        self.newest = node

    def unlink(self, node):
        before = node.before
        after = node.after
        if before is not None:
            before.after = after
        else:
            self.newest = after
        if after is not None:
            after.before = before
        else:
            self.oldest = before


@dataclass(frozen=True)
class Page:
    number: int
    text: str


class Pages:
    def __init__(self, store):
        self.hits = 0
        self.misses = 0
        self.store = store

    def page(self, number):
        try:
            page = self.store.find(number)
            self.hits += 1
            return page
        except MissingKey:
            self.misses += 1
            page = Page(number, f"page {number}")
            self.store.put(number, page)
            return page


def main():
    cache = Cache(500)
    pages = Pages(cache)
    seed = 9
    length = 0
    for _ in range(500_000):
        seed = (seed * 1103 + 12345) % 65536
        number = seed // 8 % 2000 if seed % 8 == 0 else seed // 8 % 450
        length += len(pages.page(number).text)
    print(f"{pages.hits} {pages.misses} {cache.forgotten} {length}")


main()
