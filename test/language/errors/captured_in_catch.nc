// The caught error is a variable as others are: closures keep it.
func main() {
    const later: List<() => String> = [];
    for (i in 0..3) {
        try {
            throw new Error(8000 + i, "error " + i);
        } catch (e) {
            later.add(() => e.message + "/" + e.code);
        }
    }
    for (f in later) { print(f()); }
    // expect: error 0/8000
    // expect: error 1/8001
    // expect: error 2/8002
}
