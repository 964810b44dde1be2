// A List that is made of `null` takes the type of its elements from what is stored in it first, or holds nothing else.
class Node { int value = 3; }

let slots = List.filled(4, null);
func put() { slots[1] = new Node(); }

func main() {
    let nodes = List.filled(2, null);
    nodes[0] = new Node();
    print(nodes[0]?.value);
    // expect: 3
    let ints = List.filled(2, null);
    ints[0] = 4;
    print(ints);
    // expect: [4, null]
    let none = List.filled(2, null);
    print(none);
    // expect: [null, null]
    print(List.filled(2, null).map((x) => 1));
    // expect: [1, 1]
    const written: List<Node?> = List.filled(3, null);
    print(written.length);
    // expect: 3
    put();
    print(slots[1]?.value);
    // expect: 3
}
