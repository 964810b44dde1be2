class Dog(Animal) {
    func bark(self) {
        with open("log") as file {
            file.write("wuff");
        }
    }
}

class Animal {}

func main() {
    let xs = [1, 2, 3];
    assert xs.length == 3;
    print(xs[1:]);
    if (2 not in xs) { print("none"); }
    let (a, b) = (1, 2);
    del xs[0];
    pass
}

func all(first: int, *rest: int, **options: int) { print(first); }
