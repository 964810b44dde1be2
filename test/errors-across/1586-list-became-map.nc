// module addr.book
class Book {
    private Map<String, String> entries = new Map<String, String>();
    func add(name: String, phone: String) { this.entries.set(name, phone); }
    func all(): Map<String, String> { return this.entries; }
}
// module addr.print
import addr.book.{Book}
func lines(book: Book): List<String> { return book.all().sorted(); }
// module addr.search
import addr.book.{Book}
func first(book: Book): String { return book.all().first(); }
func some(book: Book): String { return book.all().join(","); }
// module addr.main
import addr.book.{Book}
import addr.print.{lines}
import addr.search.{first, some}
const book = new Book();
book.add("Ann", "123");
print(lines(book), first(book), some(book));
