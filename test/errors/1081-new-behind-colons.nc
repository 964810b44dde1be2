class Worker {
    const String name;
    constructor(this.name) {}
}
let worker = Worker::new("ada");
print(Worker::new(worker.name).name);
