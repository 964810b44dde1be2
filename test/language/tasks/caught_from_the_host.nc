// A program that throws nothing itself: what it catches comes from the host.
func waits() { sleep(1000); }

func main() {
    const task = spawn waits();
    task.cancel();
    try { await task; } catch (e) { print("caught"); } finally { print("finally"); }
}

// expect: caught
// expect: finally
