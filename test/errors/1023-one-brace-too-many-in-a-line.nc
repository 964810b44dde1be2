class Worker {
    private bool busy = false;
    private int jobs = 0;

    func startNext() {
        if (this.busy) { return; } }
        this.busy = true;
        this.jobs += 1;
    }

    func count(): int { return this.jobs; }
}

func main() { print(new Worker().count()); }
