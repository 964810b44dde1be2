// A graph of objects: distances from many vertices by a queue, components by a stack, degrees in a Map, the heaviest vertices sorted.
class Vertex {
    const String name;
    const List<Edge> edges = [];
    int distance = -1;
    int component = 0;
    constructor(this.name) {}
    func connect(other: Vertex, weight: int) {
        this.edges.add(new Edge(other, weight));
        other.edges.add(new Edge(this, weight));
    }
}

record Edge(target: Vertex, weight: int)

class Graph {
    const Map<String, Vertex> vertices = {};

    func vertex(name: String): Vertex {
        const found = this.vertices.get(name);
        if (found != null) { return found; }
        const made = new Vertex(name);
        this.vertices[name] = made;
        return made;
    }

    func components(): int {
        let count = 0;
        for (vertex in this.vertices.values()) { vertex.component = 0; }
        for (vertex in this.vertices.values()) {
            if (vertex.component != 0) { continue; }
            count += 1;
            const stack = [vertex];
            vertex.component = count;
            while (stack.isNotEmpty()) {
                const next = stack.pop();
                for (edge in next.edges) {
                    if (edge.target.component == 0) {
                        edge.target.component = count;
                        stack.add(edge.target);
                    }
                }
            }
        }
        return count;
    }

    func distances(from: Vertex): int {
        for (vertex in this.vertices.values()) { vertex.distance = -1; }
        from.distance = 0;
        const queue = [from];
        let head = 0;
        let sum = 0;
        while (head < queue.length) {
            const vertex = queue[head];
            head += 1;
            sum += vertex.distance;
            for (edge in vertex.edges) {
                const target = edge.target;
                if (target.distance < 0) {
                    target.distance = vertex.distance + 1;
                    queue.add(target);
                }
            }
        }
        return sum;
    }

    func degrees(): Map<int, int> {
        const counts = new Map<int, int>();
        for (vertex in this.vertices.values()) {
            counts[vertex.edges.length] = (counts[vertex.edges.length] ?? 0) + 1;
        }
        return counts;
    }

    func heaviest(count: int): List<String> {
        const all = this.vertices.values();
        all.sort((a, b) => {
            const x = a.edges.reduce((sum, edge) => sum + edge.weight, 0);
            const y = b.edges.reduce((sum, edge) => sum + edge.weight, 0);
            return x != y ? y - x : a.name.compareTo(b.name);
        });
        return all.slice(0, count).map((vertex) => vertex.name);
    }
}

func main() {
    const graph = new Graph();
    let seed = 5;
    for (i in 0..6_000) {
        seed = (seed * 75 + 74) % 65537;
        const from = seed % 2_000;
        seed = (seed * 75 + 74) % 65537;
        const to = seed % 2_000;
        graph.vertex(`v${from}`).connect(graph.vertex(`v${to}`), seed % 13);
    }
    let total = 0;
    for (i in 0..400) { total += graph.distances(graph.vertex(`v${i * 7}`)); }
    let components = 0;
    for (i in 0..150) { components += graph.components(); }
    print(`${graph.vertices.size} ${total} ${components} ${graph.degrees().size} ${graph.heaviest(3).join(",")}`);
}
