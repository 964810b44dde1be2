class Fetcher {
    private int delay = 5;
    func fetch(): int {
        delay(this.delay);
        return 1;
    }
}

print(new Fetcher().fetch());
