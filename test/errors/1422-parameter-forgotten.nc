interface Callable {
    func call(depth: int, args: List<String>): String
    func name(): String
    func after(seconds: float, then: String)
}

class Native implements Callable {
    func call(args: List<String>): String { return args.join(); }
    func name(): String { return "native"; }
    func after(seconds: float) {}
}

class Empty implements Callable {
    func call(depth: int): String { return "empty"; }
    func name(): String { return "empty"; }
    func after() {}
}

print(`${new Native().name()} ${new Empty().name()}`);
