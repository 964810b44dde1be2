func deposit(day: int, note: String "deposit", amount: int 3) { print(`${day} ${note} ${amount}`); }
func run() {
    let lines: List<String> [];
    let a = 5;
    let b a;
    lines.add(`${b}`);
}
func each(f: (int) String) { print(f(1)); }
