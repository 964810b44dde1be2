import versions.main.{module, resolverOf}

@test func takesTheNewestThatSuitsEverybody() {
    const resolver = resolverOf([
        module("log", "1.2.0"),
        module("log", "1.4.0"),
        module("log", "2.0.0"),
        module("net", "1.0.0", { "log": "^1.2.0" }),
    ]);
    const app = module("app", "1.0.0", { "net": "*" });
    assertEqual(resolver.resolveDependencies(app).map((each) => `${each}`), [
        "log 1.4.0",
        "net 1.0.0",
    ]);
}

@test func saysWhatIsMissing() {
    const app = module("app", "1.0.0", { "log": "*" });
    const error = assertThrows(() => resolverOf([]).resolveDependencies(app));
    assert(error.message.contains("log"));
}
