// Library lending, generics and visibility
import noodlecore.time
import noodlecore.collections.counter

abstract class Medium {
    protected String title;
    private int copies = 1;
    constructor(this.title) {}
    abstract func fee(days: int): float
    func lend(): bool {
        if (this.copies == 0) { return false }
        this.copies -= 1;
    }
}

class Book extends Medium {
    String author;
    constructor(title: String, author: String) { super(title, author); this.author = author; }
    func fee(days: int): float { return days * 0.1; }
}

class Film extends Medium {
    int minutes;
    constructor(title: String, this.minutes) { super(title); }
    func show(): String { return this.title + " has " + this.copies; }
}

class Shelf<T extends Medium> {
    private List<T> media = [];
    func add(medium: T) { this.media.add(medium); }
    func find(title: String): T? { return this.media.find((m) => m.title == title); }
    func first<U>(convert: (T) => U): U { return convert(this.media); }
}

class Member<T> {
    String name;
    List<T> lent = [];
    constructor(this.name) {}
}

func cheapest<T>(items: List<T>): T {
    let best = items[0];
    for (item in items) { if (item < best) { best = item; } }
    return best;
}

func main() {
    let books = new Shelf<Book>();
    books.add(new Film("Heat", 170));
    let words = new Shelf<String>();
    let member = new Member("Ann");
    let medium = new Medium("x");
    let book: Book = books.find("Emma");
    print(book.author.length());
    let fees: List<int> = [book.fee(3), "4"];
    let counts = Counter.of([1, 2]);
    print(counts.mostCommon("a"));
    func inner(): int { return "x".length } 
    print(iner());
}
