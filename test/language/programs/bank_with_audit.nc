// A bank with errors, finally, an audit trail, interfaces with defaults, statics, abstract classes, late fields.
class BankError extends Error {
    constructor(code: int, message: String, cause: Error? = null) { super(code, message, cause); }
}
class Insufficient extends BankError {
    const int missing;
    constructor(missing: int, who: String) {
        super(8301, `${who} lacks ${missing}`);
        this.missing = missing;
    }
}
class Locked extends BankError {
    constructor(who: String) { super(8302, `${who} is locked`); }
    override func toString(): String { return "LOCKED:" + super.toString(); }
}
interface Auditable {
    func auditName(): String;
    func audit(what: String) { Audit.log.add(`${Audit.next()} ${this.auditName()}: ${what}`); }
}
class Audit {
    static List<String> log = [];
    private static int counter = 0;
    static func next(): int {
        Audit.counter += 1;
        return Audit.counter;
    }
    static const int LIMIT = 3;
}
abstract class Account implements Auditable, Comparable<Account> {
    static int opened = 0;
    const String owner;
    protected int cents;
    private bool locked = false;
    List<String> notes;
    String nickname;
    constructor(this.owner, cents: int = 0) {
        this.cents = cents;
        this.notes = [];
        Account.opened += 1;
        this.audit(`opened with ${cents}`);
    }
    func fee(amount: int): int;
    func auditName(): String { return `${this.owner}/${typeName(this)}`; }
    final func withdraw(amount: int): int {
        if (this.locked) { throw new Locked(this.owner); }
        const total = amount + this.fee(amount);
        if (total > this.available()) {
            throw new Insufficient(total - this.available(), this.owner);
        }
        this.cents -= total;
        this.audit(`-${total}`);
        return total;
    }
    func available(): int { return this.cents; }
    func deposit(amount: int) {
        if (amount <= 0) { throw new BankError(8303, `bad amount ${amount}`); }
        this.cents += amount;
        this.audit(`+${amount}`);
    }
    func lock() { this.locked = true; }
    func balance(): int { return this.cents; }
    func compareTo(other: Account): int { return this.cents - other.cents; }
    func equals(other: any): bool { return other is Account && other.owner == this.owner; }
    func hashCode(): int { return this.owner.hashCode(); }
    func toString(): String { return `${this.owner}=${this.cents}`; }
}
class Checking extends Account {
    const int overdraft;
    constructor(owner: String, cents: int, this.overdraft) { super(owner, cents); }
    override func fee(amount: int): int { return amount > 1000 ? 10 : 1; }
    override func available(): int { return super.available() + this.overdraft; }
}
class Savings extends Account {
    float rate = 0.05;
    constructor(owner: String, cents: int) { super(owner, cents); }
    override func fee(amount: int): int { return 0; }
    func accrue(): int {
        const interest = (this.cents * this.rate).toInt();
        this.deposit(interest);
        return interest;
    }
    override func toString(): String { return "S:" + super.toString(); }
}
func transfer(from: Account, to: Account, amount: int) {
    const before = [from.balance(), to.balance()];
    let done = false;
    try {
        const taken = from.withdraw(amount);
        if (to.owner == "bad") { throw new Error(8399, "network"); }
        to.deposit(amount);
        done = true;
    } catch (e: Insufficient) {
        throw new BankError(8304, `cannot transfer ${amount}`, e);
    } catch (e: BankError) {
        print(`bank: ${e}`);
        throw e;
    } finally {
        Audit.log.add(`${before} -> ${[from.balance(), to.balance()]} ${done}`);
    }
}
const ada = new Checking("ada", 5000, 100);
const bob = new Savings("bob", 200);
const bad = new Savings("bad", 1);
func attempt(f: () => void) {
    try {
        f();
        print("ok");
    } catch (e: BankError) {
        print(`${typeName(e)} ${e.code} ${e.message} <- ${e.cause} / ${e.chain().map((x) => x.code)} ${e.rootCause().message}`);
    } catch (e) {
        print(`other ${e.code} ${e.message}`);
    }
}
attempt(() => transfer(ada, bob, 3000));
attempt(() => transfer(ada, bob, 3000));
attempt(() => transfer(bob, bad, 10));
attempt(() => bob.deposit(-5));
ada.lock();
attempt(() => transfer(ada, bob, 1));
attempt(() => { print(bob.nickname); });
bob.nickname = "bobby";
attempt(() => { print(bob.nickname); });
print(bob.accrue());
print(`${ada} ${bob} ${bad}`);
print([ada, bob, bad].sorted());
print([ada, bob].max());
print(ada < bob);
print(ada == new Checking("ada", 0, 0));
print(Account.opened);
print(Audit.LIMIT);
const holders: Map<Account, String> = {};
holders[ada] = "first";
holders[new Savings("ada", 9)] = "second";
print(holders.size);
print(holders);
for (line in Audit.log) { print(line); }
let total = 0;
for (i in 0..300) {
    try {
        if (i % 7 == 0) {
            bob.withdraw(100000000);
        } else if (i % 5 == 0) {
            ada.withdraw(1);
        } else {
            bob.deposit(1);
            total += 1;
        }
    } catch (e: Insufficient) {
        total += e.missing % 3;
    } catch (e: Locked) {
        total += 1000;
    } finally {
        total += 1;
    }
}
print(total);

// expect: ok
// expect: BankError 8304 cannot transfer 3000 <- [8301] ada lacks 920 / [8304, 8301] ada lacks 920
// expect: other 8399 network
// expect: BankError 8303 bad amount -5 <- null / [8303] bad amount -5
// expect: bank: LOCKED:[8302] ada is locked
// expect: Locked 8302 ada is locked <- null / [8302] ada is locked
// expect: other 3105 field 'nickname' of Account is read before it is assigned
// expect: bobby
// expect: ok
// expect: 159
// expect: ada=1990 S:bob=3349 S:bad=1
// expect: [S:bad=1, ada=1990, S:bob=3349]
// expect: S:bob=3349
// expect: true
// expect: true
// expect: 4
// expect: 3
// expect: 1
// expect: {ada=1990: "second"}
// expect: 1 ada/Checking: opened with 5000
// expect: 2 bob/Savings: opened with 200
// expect: 3 bad/Savings: opened with 1
// expect: 4 ada/Checking: -3010
// expect: 5 bob/Savings: +3000
// expect: [5000, 200] -> [1990, 3200] true
// expect: [1990, 3200] -> [1990, 3200] false
// expect: 6 bob/Savings: -10
// expect: [3200, 1] -> [3190, 1] false
// expect: [1990, 3190] -> [1990, 3190] false
// expect: 7 bob/Savings: +159
// expect: 8 ada/Checking: opened with 0
// expect: 9 ada/Savings: opened with 9
// expect: 51557
