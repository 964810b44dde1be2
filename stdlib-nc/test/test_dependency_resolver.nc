import noodlecore.modules.dependency_resolver
import noodlecore.modules.module_info
import noodlecore.modules.version

func resolver(modules: List<ModuleInfo>): DependencyResolver {
    const made = new DependencyResolver();
    for (module in modules) { made.add(module); }
    return made;
}

func module(id: String, version: String, needs: List<DependencySpec> = []): ModuleInfo {
    return new ModuleInfo(id, version, needs);
}

func resolved(made: DependencyResolver, needs: List<DependencySpec>): List<String> {
    return made.resolveDependencies(module("app", "1.0.0", needs)).map((found) => found.toString());
}

@test
func newestThatFits() {
    const made = resolver([
        module("log", "1.0.0"),
        module("log", "1.4.0"),
        module("log", "2.0.0"),
        module("log", "1.5.0-rc.1"),
    ]);
    assertEqual(resolved(made, [new DependencySpec("log", "^1.0.0")]), ["log 1.4.0"]);
    assertEqual(resolved(made, [new DependencySpec("log", "*")]), ["log 2.0.0"]);
    assertEqual(resolved(made, [new DependencySpec("log", "1.5.0-rc.1")]), ["log 1.5.0-rc.1"]);
}

@test
func dependenciesComeFirst() {
    const made = resolver([
        module("net", "1.0.0", [new DependencySpec("log"), new DependencySpec("bytes")]),
        module("log", "1.0.0", [new DependencySpec("text")]),
        module("bytes", "1.0.0"),
        module("text", "1.0.0"),
    ]);
    assertEqual(resolved(made, [new DependencySpec("net")]), [
        "bytes 1.0.0",
        "text 1.0.0",
        "log 1.0.0",
        "net 1.0.0",
    ]);
}

/// The newest `ui` wants an old `log`; an older `ui` goes with what the others want.
@test
func earlierChoicesAreGivenUp() {
    const made = resolver([
        module("log", "1.0.0"),
        module("log", "2.0.0"),
        module("ui", "2.0.0", [new DependencySpec("log", "^1.0.0")]),
        module("ui", "1.0.0", [new DependencySpec("log", "^2.0.0")]),
    ]);
    assertEqual(resolved(made, [new DependencySpec("ui"), new DependencySpec("log", "^2.0.0")]), [
        "log 2.0.0",
        "ui 1.0.0",
    ]);
}

@test
func conflictsAreExplained() {
    const made = resolver([
        module("log", "1.0.0"),
        module("log", "2.0.0"),
        module("a", "1.0.0", [new DependencySpec("log", "^1.0.0")]),
        module("b", "1.0.0", [new DependencySpec("log", "^2.0.0")]),
    ]);
    const error = assertThrows(
        () => { resolved(made, [new DependencySpec("a"), new DependencySpec("b")]); },
        5203,
    );
    assertContains(error.message, "a 1.0.0 needs log ^1.0.0");
    assertContains(error.message, "b 1.0.0 needs log ^2.0.0");
}

@test
func missingModulesAreNamed() {
    const error = assertThrows(
        () => { resolved(resolver([]), [new DependencySpec("ghost")]); },
        5202,
    );
    assertEqual(error.message, "app 1.0.0 needs ghost, and no module of that name is registered");
    assertEqual(
        resolved(resolver([]), [new DependencySpec("ghost", "*", true)]),
        [],
        "an optional one may be missing",
    );
}

@test
func circlesAreShown() {
    const made = resolver([
        module("a", "1.0.0", [new DependencySpec("b")]),
        module("b", "1.0.0", [new DependencySpec("c")]),
        module("c", "1.0.0", [new DependencySpec("a")]),
    ]);
    const error = assertThrows(() => { resolved(made, [new DependencySpec("a")]); }, 5204);
    assertContains(error.message, "a → b → c → a");
}

@test
func versionsAreOrdered() {
    const ordered = [
        "1.0.0-alpha",
        "1.0.0-alpha.1",
        "1.0.0-alpha.beta",
        "1.0.0-beta.2",
        "1.0.0-beta.11",
        "1.0.0-rc.1",
        "1.0.0",
        "1.0.1",
        "1.10.0",
        "2.0.0",
    ];
    for (i in 0..ordered.length - 1) {
        assertTrue(
            Version.parse(ordered[i]) < Version.parse(ordered[i + 1]),
            `${ordered[i]} < ${ordered[i + 1]}`,
        );
    }
}

@test
func versionsAreChecked() {
    for (text in ["", "1", "1.2", "1.2.3.4", "a.b.c", "01.2.3", "1.2.-3", "1.2.3-"]) {
        assertThrows(() => { Version.parse(text); }, 5201, `"${text}" was taken`);
    }
}

@test
func constraints() {
    const cases = [
        ["^1.2.3", "1.2.3", "yes"],
        ["^1.2.3", "1.9.0", "yes"],
        ["^1.2.3", "2.0.0", "no"],
        ["^1.2.3", "1.2.2", "no"],
        ["^0.2.3", "0.2.9", "yes"],
        ["^0.2.3", "0.3.0", "no"],
        ["^0.0.3", "0.0.4", "no"],
        ["~1.2.3", "1.2.9", "yes"],
        ["~1.2.3", "1.3.0", "no"],
        [">=1.0.0 <2.0.0", "1.5.0", "yes"],
        [">=1.0.0 <2.0.0", "2.0.0", "no"],
        ["1.x", "1.99.0", "yes"],
        ["1.2.x", "1.3.0", "no"],
        ["*", "9.9.9", "yes"],
        ["1.0.0 || ^3.0.0", "3.1.0", "yes"],
        ["1.0.0 || ^3.0.0", "2.0.0", "no"],
        ["^1.0.0", "1.1.0-beta", "no"],
        ["^1.1.0-alpha", "1.1.0-beta", "yes"],
        [">1.0.0", "1.0.0", "no"],
        [">1.0.0", "1.0.1", "yes"],
    ];
    for (each in cases) {
        assertEqual(
            new VersionConstraint(each[0]).satisfies(each[1]),
            each[2] == "yes",
            `${each[0]} and ${each[1]}`,
        );
    }
}
