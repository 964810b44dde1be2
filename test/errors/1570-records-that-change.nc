// What may change inside, or takes what it holds, is not more general.
record Box<T>(items: List<T>)
record Sink<T>(take: (T) => void)
record Sorted<T extends Comparable<T>>(first: T)
record Chain<T>(items: List<T>, next: Link<T>?)
record Link<T>(chain: Chain<T>)
record Cell<T>(value: T)

func boxes(box: Box<any>): int { return box.items.length; }
func sinks(sink: Sink<any>) { sink.take("x"); }
func links(link: Link<any>): int { return link.chain.items.length; }
func cells(cell: Cell<float>): float { return cell.value; }

func main() {
    const numbers = new Box([1, 2]);
    print(boxes(numbers));
    const sink = new Sink((n: int) => print(n + 1));
    sinks(sink);
    const link = new Link(new Chain([1], null));
    print(links(link));
    const cell = new Cell(1);
    print(cells(cell));
    print(new Sorted(1).first);
}
