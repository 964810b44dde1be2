// A List that is too short for its pattern is the index error.
func main() {
    const xs = [1];
    try {
        const [a, b] = xs;
        print(a + b);
    } catch (e) {
        print("too short");
    }
    // expect: too short
}
