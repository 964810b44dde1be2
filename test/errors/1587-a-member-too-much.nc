record Native(name: String, arity: int)

func call(natives: Map<String, Native>): String {
    const native = natives.get("max")!.arity;
    if (native.arity > 2) { return "many"; }
    return native.name;
}

print(call({ "max": new Native("max", 2) }));
