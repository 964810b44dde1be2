// A library: books, members, loans. Planted: see the numbers.
record Book(isbn: String, title: String, year: int)

class LibraryError extends Error {
    constructor(message: String) { super(8500, message) }
}

abstract class Item {
    abstract func label(): String;
    func print() { print(this.label()); }
}

class Novel extends Item {
    Book book;
    constructor(book: Book) { book = book; }                               // 1 self-assign
    override func lable(): String { return this.book.title; }              // 2 misspelt override
}

class Catalog {
    private Map<String, Book> books = {};
    private List<String> log = [];

    func add(book: Book) {
        if (this.books.has(book.isbn)) {
            throw LibraryError("twice");                                   // 3 new missing
        }
        this.books[book.isbn] = book;
        this.log.add("added " + book.titel);                               // 4 misspelt
    }

    func find(isbn: String): Book {
        return this.books[isbn];                                           // 5 nullable
    }

    func between(from: int, to: int): List<Book> {
        return this.books.values().filter((b) => b.year >= from && b.year <= to && b.pages > 3);   // 6
    }

    func titles(): String {
        return this.books.values().map((b) => b.title).join(", ", 3);      // 7 too many
    }

    func count(): int {
        this.books.size                                                    // 8 no return
    }

    static func make(): Catalog { return this; }                           // 9 this in static
}

func longest(books: List<Book>): Book? {
    let best: Book? = null;
    for (book in books) {
        if (best == null || book.title.length > best.title.length) { best = book; }
    }
    return best
}

func main() {
    const catalog = new Catalog();
    catalog.add(new Book("1", "A", "1999"));                               // 10 type
    catalog.add(new Book("2", "B"));                                       // 11 missing arg
    catalog.add(Book("3", "C", 2001));                                     // 12 new missing
    const found = catalog.find(3);                                         // 13 type
    print("found " + found.title;                                          // 14 bracket
    let total: float = catalog.count();
    total = total.toInt;                                                   // 15 method not called / type
    const years = [1999, 2001, "2003"];
    let sum = 0;
    for (y in years) { sum += y; }                                         // 16 any element
    while (sum > 0) {
        sum -= 100;
        if (sum == 50) { brake; }                                          // 17 misspelt break
    }
    const best = longest(catalog.between(1990, 2010));
    print(best.title);                                                     // 18 nullable
    const copy = best?.copy(titel: "X");                                   // 19 named arg
    match (best) { Book(i, t) => print(t), null => print("none"), }        // 20 pattern arity
    catalog.books.clear();                                                 // 21 private
    switch (sum) { case 1: print("one"); break; default: print("other"); } // 22 switch
    return 0;                                                              // 23 void returns value
}
