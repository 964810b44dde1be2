// A task that nothing waits for runs all the same, though nothing else in the program waits either.
func work(n: int) { print(`task ${n}`); }

func main() {
    spawn work(1);
    spawn work(2);
    print("end");
    // expect: end
    // expect: task 1
    // expect: task 2
}
