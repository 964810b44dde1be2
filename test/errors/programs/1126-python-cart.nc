from dataclasses import dataclass, field
from typing import Optional, List
import json, sys

@dataclass
class Item:
    name: str
    price: float = 0.0
    tags: List[str] = field(default_factory=list)

class Cart:
    """A cart."""
    count = 0

    def __init__(self, owner: str, items=None):
        self.owner = owner
        self.items = items or []

    @property
    def total(self) -> float:
        return sum(i.price for i in items)

    def add(self, item: Item) -> None:
        if item.price < 0 and not item.tags:
            raise ValueError(f"bad price {item.price}")
        elif item.name in self.names:
            pass
        else:
            self.items.append(item)

    def __str__(self):
        return "Cart(%s)" % self.owner

    @staticmethod
    def empty():
        return Cart("nobody")

def fib(n):
    a, b = 0, 1
    while a < n:
        yield a
        a, b = b, a + b

def main():
    cart = Cart("ada")
    cart.add(Item())
    for i, item in enumerate(cart.items):
        print(i, item.name, sep=": ")
    squares = {1: 1}
    try:
        print(squares[11])
    except (KeyError, IndexError) as e:
        print(e)
    finally:
        print("done")
    with open("x.txt") as f:
        print([line.strip() for line in f])
    x = 5 if 3 > 2 else 4
    first, rest = [1, 2]
    assert x == 5, "x"
    del squares[2]
    fn = lambda a, b=2: a + b
    print(fn(1))
    global counter
    counter = 1
    match x:
        case 5:
            print("five")
        case _:
            print("other")

if __name__ == "__main__":
    main()
