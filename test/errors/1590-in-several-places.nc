record Date(day: int) {
    static func parse(text: String): Date? { return text == "" ? null : new Date(text.toInt()); }
    func next(): Date { return new Date(this.day + 1); }
}

func show(date: Date): String { return `day ${date.day}`; }

const start = Date.parse("3");
let day = start;
for (_ in 0..3) {
    print(day.day);
    day = day.next();
}
print(show(start) + show(day));
