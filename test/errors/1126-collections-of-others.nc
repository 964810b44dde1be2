record Point(x: int, y: int)

class Size { int width = 0; }

func main() {
    let numbers = []int{1, 2};
    let ages = map[string]int{"Ada": 36};
    let none = map[string]int{};
    let more = make(map[string]bool);
    let list = make([]float, 0);
    let sent = make(chan int, 3);
    let items = vec![1, 2];
    let unique = {1, 2};
    let filled = new List<int>() { 1, 2 };
    let array = new int[]{1, 2};
    let point = Point{x: 1, y: 2};
    let other = Point{1, 2};
    let size = new Size { width = 3 };
    let where = &items;
    print([numbers.length, unique.size, filled.length, array.length, items.length + where.length]);
    print(`${ages} ${none} ${more} ${list} ${sent} ${point} ${other} ${size}`);
}
