namespace Shop {
    class Cart { }
}

class Item<T> where T : Comparable {
    public int Price { get; set; }
    public virtual string Name() { return "item"; }
}

func main() {
    using (open()) { print("a"); }
    let x: any = "text";
    if (x is String s) { print("text"); }
    lock (x) { print("b"); }
    change(3);
}

func change(ref int x) { print(x); }

func open(): bool { return true; }
