// A task that fails, and that nobody awaits, is told of at the end.
func work(): int { print("in task"); throw new Error(8001, "oops"); }

func main() {
    spawn work();
    print("end");
    // expect: end
    // expect: in task
    // expect-error: [3307]
}
