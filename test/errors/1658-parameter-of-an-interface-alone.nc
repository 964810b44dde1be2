// One class implements it, and one call is made of it.
interface Observer {
    func onChange(cell: String, after: float, row: int)
}

class ChangeLog implements Observer {
    private List<String> lines = [];
    func onChange(cell: String, after: float) { this.lines.add(`${cell}: ${after}`); }
    func last(): String { return this.lines.last(); }
}

func tell(observer: Observer) { observer.onChange("A1", 1.5); }

const log = new ChangeLog();
tell(log);
print(log.last());
