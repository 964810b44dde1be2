// An uncaught error ends the program; `finally` runs before.
func main() {
    try {
        print("working");
        // expect: working
        throw new Error(8123, "no stock");
        // expect-error: [8123]
    } finally {
        print("cleaning");
        // expect: cleaning
    }
}
