class Box<T> {
    T? content = null;
}

func empty<T>(): List<T> { return []; }

func main() {
    print(new Box());
    print(empty().length);
}
