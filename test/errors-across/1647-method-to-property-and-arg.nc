// module lib.shelf
class Shelf {
    private List<String> books = [];
    public int capacity = 10;
    func put(book: String) { this.books.add(book); }
    func has(book: String): bool { return this.books.contains(book); }
}
// module lib.rules
import lib.shelf.{Shelf}
func free(shelf: Shelf, used: int): int { return shelf.capacity() - used; }
// module lib.main
import lib.shelf.{Shelf}
import lib.rules.{free}
const shelf = new Shelf();
shelf.put("a");
print(free(shelf, 3), shelf.capacity() > 2, shelf.has(7));
