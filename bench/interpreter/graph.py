from functools import cmp_to_key


class Edge:
    def __init__(self, target, weight):
        self.target = target
        self.weight = weight


class Vertex:
    def __init__(self, name):
        self.name = name
        self.edges = []
        self.distance = -1
        self.component = 0

    def connect(self, other, weight):
        self.edges.append(Edge(other, weight))
        other.edges.append(Edge(self, weight))


class Graph:
    def __init__(self):
        self.vertices = {}

    def vertex(self, name):
        found = self.vertices.get(name)
        if found is not None:
            return found
        made = Vertex(name)
        self.vertices[name] = made
        return made

    def components(self):
        count = 0
        for vertex in self.vertices.values():
            vertex.component = 0
        for vertex in self.vertices.values():
            if vertex.component != 0:
                continue
            count += 1
            stack = [vertex]
            vertex.component = count
            while stack:
                next = stack.pop()
                for edge in next.edges:
                    if edge.target.component == 0:
                        edge.target.component = count
                        stack.append(edge.target)
        return count

    def distances(self, start):
        for vertex in self.vertices.values():
            vertex.distance = -1
        start.distance = 0
        queue = [start]
        head = 0
        sum = 0
        while head < len(queue):
            vertex = queue[head]
            head += 1
            sum += vertex.distance
            for edge in vertex.edges:
                target = edge.target
                if target.distance < 0:
                    target.distance = vertex.distance + 1
                    queue.append(target)
        return sum

    def degrees(self):
        counts = {}
        for vertex in self.vertices.values():
            counts[len(vertex.edges)] = counts.get(len(vertex.edges), 0) + 1
        return counts

    def heaviest(self, count):
        def weight(vertex):
            total = 0
            for edge in vertex.edges:
                total += edge.weight
            return total

        def compare(a, b):
            x = weight(a)
            y = weight(b)
            if x != y:
                return y - x
            return -1 if a.name < b.name else 1 if a.name > b.name else 0

        return [vertex.name for vertex in sorted(self.vertices.values(), key=cmp_to_key(compare))[:count]]


def main():
    graph = Graph()
    seed = 5
    for _ in range(6_000):
        seed = (seed * 75 + 74) % 65537
        start = seed % 2_000
        seed = (seed * 75 + 74) % 65537
        to = seed % 2_000
        graph.vertex(f"v{start}").connect(graph.vertex(f"v{to}"), seed % 13)
    total = 0
    for i in range(400):
        total += graph.distances(graph.vertex(f"v{i * 7}"))
    components = 0
    for _ in range(150):
        components += graph.components()
    print(len(graph.vertices), total, components, len(graph.degrees()), ",".join(graph.heaviest(3)))


main()
