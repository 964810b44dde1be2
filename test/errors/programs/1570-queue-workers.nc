func worker(id: int, jobs: Channel<int>, results: Channel<String>) {
    for (job in jobs) {
        results.send(job * 2);
    }
}

func main() {
    const jobs = new Channel<int>(10);
    const results = new Channel<String>(10);
    for (i in 0..3) { spawn worker(i, jobs); }
    for (i in 0..5) { jobs.send(i); }
    jobs.close();
    print(results.recieve());
}
