class Worker {
    const String name;
    constructor(this.name) {}
    func run(): int { return 1; }
}
let worker = Worker.new("ada");
let task = spawn new Worker("bob").run();
print(task.await);
