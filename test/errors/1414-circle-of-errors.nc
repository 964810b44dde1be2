// What the classes of a circle inherit is not certain: nothing follows from it.
class BankError extends FrozenAccount {
    constructor(code: int, message: String) { super(code, message); }
}

class FrozenAccount extends BankError {
    constructor(id: String) { super(8803, `account ${id} is frozen`); }
}

func run() {
    try {
        throw new FrozenAccount("a");
    } catch (e: FrozenAccount) {
        print(e.message);
    } catch (e: BankError) {
        print(e.code);
    }
}

run();
