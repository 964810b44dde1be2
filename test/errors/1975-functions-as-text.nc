class Account {
    int cents = 3;
    func total(): int { return this.cents; }
    func scaled(by: int): int { return this.cents * by; }
}

func greeting(): String { return "hi"; }

let account = new Account();
print(`total ${account.total} and ${greeting}`);
print("scaled: " + account.scaled);
print(account.total);
print(greeting);
const later = greeting;
print(later());
