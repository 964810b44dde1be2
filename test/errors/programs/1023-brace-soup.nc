func main() {
    const xs = [1, 2, 3];
    for (x in xs) {
        if (x > 1) {
            print(x);
        }
    }
    }
    print("done");
}
func other() { print("other"); }
