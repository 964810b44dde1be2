class Worker {
    private late List<int> jobs;
    late String name;
    func start(name: String) {
        this.jobs = [];
        this.name = name;
        print(this.jobs);
    }
}
