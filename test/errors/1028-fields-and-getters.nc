class Limits {
    static const int MOST 100;
    String name "none";
    get label: String { return this.name; }
}

print(`${Limits.MOST} ${new Limits().label}`);
