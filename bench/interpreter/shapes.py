# Classes with a common interface, tagged alternatives, records and generic code: a small evaluator of expressions,
# a priority queue, a scene of shapes.
from abc import ABC, abstractmethod
from dataclasses import dataclass


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def name(self): ...


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius * self.radius

    def name(self):
        return "circle"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side

    def name(self):
        return "square"


class Triangle(Shape):
    def __init__(self, base, height):
        self.base = base
        self.height = height

    def area(self):
        return self.base * self.height / 2.0

    def name(self):
        return "triangle"


class Number:
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Variable:
    pass


class Sum:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


class Product:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right


class Negative:
    __match_args__ = ("inner",)

    def __init__(self, inner):
        self.inner = inner


def evaluate(e, x):
    match e:
        case Number(value):
            return value
        case Variable():
            return x
        case Sum(left, right):
            return evaluate(left, x) + evaluate(right, x)
        case Product(left, right):
            product = evaluate(left, x) * evaluate(right, x)
            return product % 10007 if product >= 0 else -(-product % 10007)
        case Negative(inner):
            return -evaluate(inner, x)


VARIABLE = Variable()


def expression(depth, seed):
    if depth == 0:
        return VARIABLE if seed % 2 == 0 else Number(seed % 50)
    kind = seed % 3
    if kind == 0:
        return Sum(expression(depth - 1, seed * 7 + 1), expression(depth - 1, seed * 5 + 2))
    if kind == 1:
        return Product(expression(depth - 1, seed * 3 + 1), expression(depth - 1, seed + 11))
    return Negative(expression(depth - 1, seed + 1))


@dataclass(frozen=True)
class Job:
    priority: int
    number: int


class Heap:
    def __init__(self, before):
        self.items = []
        self.before = before

    def size(self):
        return len(self.items)

    def push(self, item):
        self.items.append(item)
        at = len(self.items) - 1
        while at > 0:
            parent = (at - 1) // 2
            if not self.before(self.items[at], self.items[parent]):
                break
            self.swap(at, parent)
            at = parent

    def pop(self):
        top = self.items[0]
        last = self.items.pop()
        if len(self.items) > 0:
            self.items[0] = last
            self.sink(0)
        return top

    def sink(self, start):
        at = start
        while True:
            child = 2 * at + 1
            if child >= len(self.items):
                return
            if child + 1 < len(self.items) and self.before(self.items[child + 1], self.items[child]):
                child += 1
            if not self.before(self.items[child], self.items[at]):
                return
            self.swap(at, child)
            at = child

    def swap(self, a, b):
        item = self.items[a]
        self.items[a] = self.items[b]
        self.items[b] = item


def main():
    shapes = []
    for i in range(300):
        shapes.append(Circle(float(i)) if i % 3 == 0 else Square(float(i)) if i % 3 == 1 else Triangle(float(i), 2.0))
    area = 0.0
    circles = 0
    for _ in range(400):
        for shape in shapes:
            area += shape.area()
            if shape.name() == "circle":
                circles += 1
    print(f"{area:.1f} {circles}")

    tree = expression(12, 1)
    total = 0
    for x in range(400):
        total += evaluate(tree, x)
    print(total)

    heap = Heap(lambda a, b: a.priority < b.priority)
    seed = 17
    check = 0
    for i in range(40_000):
        seed = (seed * 1103 + 12345) % 65536
        heap.push(Job(seed, i))
        if i % 3 == 0:
            check = (check * 31 + heap.pop().priority) % 1000003
    while heap.size() > 0:
        check = (check * 31 + heap.pop().priority) % 1000003
    print(check)


main()
