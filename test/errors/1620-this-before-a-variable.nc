class Shelf {
    private Map<String, Book> books = new Map<String, Book>();

    func lend(isbn: String): bool {
        const book = this.books.get(isbn);
        if (book == null) { return false; }
        this.book.lend();
        return true;
    }
}

class Book {
    bool lent = false;
    func lend() { this.lent = true; }
}

print(new Shelf().lend("1"));
