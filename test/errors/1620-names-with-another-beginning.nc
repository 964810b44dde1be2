import noodlecore.duration
import noodlecore.path
import noodlecore.random

class Job {
    func isDone(): bool { return true; }
}

func main() {
    print(Duration.hours(36));
    print(new Job().done());
    print(`${Path.basename("/a/b.txt")} ${Path.dirname("/a/b.txt")}`);
    print(new Random(1).pick([1, 2]));
}
