// Accounts, transactions and errors of an own class: classes, interfaces, inheritance, exceptions.

enum Kind { Checking, Savings(rate: float), Business(owner: String, limit: int) }

record Entry(day: int, amount: int, note: String) {
    func isDebit(): bool { return this.amount < 0; }
}

class BankError extends Error {
    const String account;

    constructor(code: int, account: String, message: String) {
        super(code, message);
        this.account = account;
    }
}

class InsufficientFunds extends BankError {
    const int missing;

    constructor(account: String, missing: int) {
        super(8101, account, `account ${account} lacks ${missing}`);
        this.missing = missing;
    }
}

interface Auditor {
    func record(line: String);
    func describe(): String { return "an auditor"; }
}

class ListAuditor implements Auditor {
    private List<String> lines = [];

    func record(line: String) { this.lines.add(line); }
    func all(): List<String> { return this.lines; }
}

class Account {
    private static int nextNumber = 1;

    const String id;
    const Kind kind;
    private int balance = 0;
    private List<Entry> entries = new List<Entry>();
    private Auditor? auditor = null;

    constructor(kind: Kind, opening: int = 0) {
        this.id = `A${Account.nextNumber}`;
        Account.nextNumber += 1;
        this.kind = kind;
        if (opening > 0) { this.book(0, opening, "opening"); }
    }

    func watch(auditor: Auditor): Account {
        this.auditor = auditor;
        return this;
    }

    func current(): int { return this.balance; }

    func deposit(day: int, amount: int, note: String = "deposit") {
        if (amount <= 0) { throw new BankError(8102, this.id, "a deposit must be positive"); }
        this.book(day, amount, note);
    }

    func withdraw(day: int, amount: int, note: String = "withdrawal") {
        const available = this.balance + this.overdraft();
        if (amount > available) { throw new InsufficientFunds(this.id, amount - available); }
        this.book(day, -amount, note);
    }

    private func overdraft(): int {
        return match (this.kind) {
            Checking => 0,
            Savings(_) => 0,
            Business(_, limit) => limit,
        };
    }

    private func book(day: int, amount: int, note: String) {
        this.balance += amount;
        this.entries.add(new Entry(day, amount, note));
        this.auditor?.record(`${this.id} ${amount}`);
    }

    func yearEnd(day: int) {
        if (this.kind is Savings(rate)) {
            const interest = (this.balance * rate).toInt();
            if (interest > 0) { this.deposit(day, interest, "interest"); }
        }
    }

    func largestDebit(): Entry? {
        let found: Entry? = null;
        for (entry in this.entries) {
            if (!entry.isDebit()) { continue; }
            if (found == null || entry.amount < found.amount) { found = entry; }
        }
        return found;
    }

    func statement(): String {
        const lines = this.entries.map((entry) => `${entry.day}: ${entry.amount} (${entry.note})`);
        return lines.join("; ");
    }
}

class Bank {
    private Map<String, Account> accounts = {};

    func open(kind: Kind, opening: int = 0): Account {
        const account = new Account(kind, opening);
        this.accounts[account.id] = account;
        return account;
    }

    func find(id: String): Account {
        const account = this.accounts[id];
        if (account == null) { throw new BankError(8103, id, "no account " + id); }
        return account;
    }

    func transfer(day: int, from: String, to: String, amount: int): bool {
        try {
            const source = this.find(from);
            const target = this.find(to);
            source.withdraw(day, amount, `to ${to}`);
            target.deposit(day, amount, note: `from ${from}`);
            return true;
        } catch (e: InsufficientFunds) {
            print(`refused: ${e.message} (missing ${e.missing})`);
            return false;
        } catch (e: BankError) {
            print(`refused: ${e.message} [${e.code}]`);
            return false;
        } finally {
            print(`transfer of ${amount} ended`);
        }
    }

    func total(): int {
        return this.accounts.values().reduce((sum, account) => sum + account.current(), 0);
    }

    func richest(): Account? {
        let best: Account? = null;
        for (id, account in this.accounts) {
            if (best == null) { best = account; continue; }
            if (account.current() > best.current() && id != "") { best = account; }
        }
        return best;
    }
}

func describe(kind: Kind): String {
    match (kind) {
        Kind.Checking => { return "checking"; },
        Kind.Savings(rate) if (rate > 0.04) => { return "good savings"; },
        Kind.Savings(rate) => { return `savings at ${rate}`; },
        Kind.Business(owner, limit) => {
            const suffix = limit > 0 ? ` with limit ${limit}` : "";
            return "business of " + owner + suffix;
        }
    }
}

func main() {
    const auditor = new ListAuditor();
    const bank = new Bank();
    const checking = bank.open(Kind.Checking, 100).watch(auditor);
    const savings = bank.open(Kind.Savings(0.05), opening: 1000).watch(auditor);
    const firm = bank.open(Kind.Business("Ada", 500));

    print(describe(checking.kind));        // expect: checking
    print(describe(savings.kind));         // expect: good savings
    print(describe(firm.kind));            // expect: business of Ada with limit 500
    print(describe(Kind.Savings(0.01)));   // expect: savings at 0.01

    print(bank.transfer(1, "A1", "A2", 40));
    // expect: transfer of 40 ended
    // expect: true
    print(bank.transfer(2, "A1", "A2", 400));
    // expect: refused: account A1 lacks 340 (missing 340)
    // expect: transfer of 400 ended
    // expect: false
    print(bank.transfer(3, "A1", "A9", 1));
    // expect: refused: no account A9 [8103]
    // expect: transfer of 1 ended
    // expect: false

    firm.withdraw(4, 300, "rent");
    print(firm.current());                 // expect: -300
    savings.yearEnd(365);
    print(savings.current());              // expect: 1092
    print(savings.statement());            // expect: 0: 1000 (opening); 1: 40 (from A1); 365: 52 (interest)
    print(bank.total());                   // expect: 852
    print(bank.richest()?.id ?? "nobody"); // expect: A2
    print(auditor.all());                  // expect: ["A1 -40", "A2 40", "A2 52"]
    print(auditor.describe());             // expect: an auditor

    if (let debit = firm.largestDebit()) { print(debit); }
    // expect: Entry(day: 4, amount: -300, note: "rent")
    print(savings.largestDebit() == null); // expect: true

    try {
        checking.deposit(5, -1);
    } catch (e) {
        print(e.message);                  // expect: a deposit must be positive
        if (e is BankError) { print(e.account); }
        // expect: A1
    }
}
