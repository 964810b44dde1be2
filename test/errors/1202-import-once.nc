// One import mends all of it, and what is taken apart there is not known.
class Graph<N> {
    func walk(source: N, weight: (N) => int): Map<N, int> {
        let found = new Map<N, int>();
        let heap = new PriorityQueue<Tuple<int, N>>((a, b) => a.first - b.first);
        heap.add(new Tuple(0, source));
        while (heap.isNotEmpty()) {
            let Tuple(distance, node) = heap.pop();
            if (found.has(node)) { continue; }
            found[node] = distance;
            heap.add(new Tuple(distance + weight(node), node));
        }
        return found;
    }
}

let queue = new PriorityQueue<int>();
print(new Graph<int>().walk(1, (n) => n).size + queue.size());
