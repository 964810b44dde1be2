class Bag { List<int> items = []; }

func main() {
    for (i in 10) { print(i); }
    for (c in "abc") { print(c); }
    for (item in new Bag()) { print(item); }
}
