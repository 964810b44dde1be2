import noodlecore.collections.counter
import noodlecore.modules.conflict_report.{ResolutionError}
import noodlecore.modules.dependency_resolver
import noodlecore.modules.module_info
import noodlecore.modules.version.{VersionConstraint}
import noodlecore.random

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
    assertEqual(error.message, "app 1.0.0 needs ghost, which is not registered");
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
func longReasonsAreToldStepByStep() {
    const made = resolver([
        module("menu", "1.0.0", [new DependencySpec("dropdown", "^1.0.0")]),
        module("menu", "1.1.0", [new DependencySpec("dropdown", "^2.0.0")]),
        module("menu", "1.2.0", [new DependencySpec("dropdown", "^2.0.0")]),
        module("dropdown", "1.8.0", [new DependencySpec("intl", "^3.0.0")]),
        module("dropdown", "2.0.0", [new DependencySpec("icons", "^2.0.0")]),
        module("icons", "1.0.0"),
        module("icons", "2.0.0"),
        module("intl", "3.0.0"),
        module("intl", "5.0.0"),
    ]);
    const needs = [
        new DependencySpec("menu"),
        new DependencySpec("icons", "^1.0.0"),
        new DependencySpec("intl", "^5.0.0"),
    ];
    const error = assertThrows(() => { resolved(made, needs); }, 5203);
    assertEqual(error.message.lines(), [
        "Because menu 1.0.0 needs dropdown ^1.0.0 and dropdown 1.8.0 needs intl ^3.0.0, menu 1.0.0 needs intl 3.0.0.",
        "And because menu 1.1.0 to 1.2.0 needs dropdown ^2.0.0, every version of menu needs intl 3.0.0 or dropdown 2.0.0.",
        "And because dropdown 2.0.0 needs icons ^2.0.0, every version of menu needs intl 3.0.0 or icons 2.0.0.",
        "And because app 1.0.0 needs menu, app 1.0.0 needs intl 3.0.0 or icons 2.0.0.",
        "And because app 1.0.0 needs icons ^1.0.0, app 1.0.0 needs intl 3.0.0.",
        "So, because app 1.0.0 needs intl ^5.0.0, app 1.0.0 cannot be resolved.",
    ]);
    assertEqual(error.details.get("reasons"), error.message.lines());
}

@test
func twoWaysThatBothFailAreBothTold() {
    const made = resolver([
        module("foo", "1.0.0", [new DependencySpec("a"), new DependencySpec("b", "1.0.0")]),
        module("foo", "1.1.0", [new DependencySpec("x"), new DependencySpec("y", "1.0.0")]),
        module("a", "1.0.0", [new DependencySpec("b", "2.0.0")]),
        module("b", "1.0.0"),
        module("b", "2.0.0"),
        module("x", "1.0.0", [new DependencySpec("y", "2.0.0")]),
        module("y", "1.0.0"),
        module("y", "2.0.0"),
    ]);
    const error = assertThrows(() => { resolved(made, [new DependencySpec("foo")]); }, 5203);
    assertContains(error.message, "foo 1.0.0 cannot be used");
    assertContains(error.message, "foo 1.1.0 cannot be used");
    assertContains(error.message, "no version of foo can be used");
}

@test
func versionsThatThereAreNotAreNamed() {
    const made = resolver([module("log", "1.0.0"), module("log", "1.1.0")]);
    const error = assertThrows(
        () => { resolved(made, [new DependencySpec("log", "^2.0.0")]); },
        5203,
    );
    assertEqual(
        error.message,
        "app 1.0.0 needs log ^2.0.0, of which there is only 1.0.0 and 1.1.0",
    );
}

@test
func whatOneVersionMissesAnotherMayHave() {
    const made = resolver([
        module("net", "2.0.0", [new DependencySpec("ghost")]),
        module("net", "1.0.0"),
    ]);
    assertEqual(resolved(made, [new DependencySpec("net")]), ["net 1.0.0"]);
    const error = assertThrows(
        () => { resolved(made, [new DependencySpec("net", "2.0.0")]); },
        5202,
    );
    assertContains(error.message, "net 2.0.0 needs ghost, which is not registered");
}

@test
func optionalOnesAreTakenWhereTheyFit() {
    const made = resolver([module("log", "1.0.0")]);
    assertEqual(resolved(made, [new DependencySpec("log", "^1.0.0", true)]), ["log 1.0.0"]);
    assertEqual(resolved(made, [new DependencySpec("log", "^2.0.0", true)]), []);
}

@test
func aModuleThatNeedsWhatNeedsItIsACircle() {
    const made = resolver([module("log", "1.0.0", [new DependencySpec("app")])]);
    const error = assertThrows(() => { resolved(made, [new DependencySpec("log")]); }, 5204);
    assertContains(error.message, "log → app → log");
    assertThrows(() => { resolved(made, [new DependencySpec("app")]); }, 5204);
}

@test
func theNextModulesToUseAreValidated() {
    const made = resolver([module("log", "1.0.0")]);
    assertTrue(made.validateDependencies(module("a", "1.0.0", [new DependencySpec("log")])));
    assertFalse(made.validateDependencies(module("a", "1.0.0", [new DependencySpec("net")])));
    assertTrue(made.checkCompatibility(module("log", "1.0.0"), module("log", "1.4.0")));
    assertTrue(made.remove("log"));
    assertFalse(made.remove("log"));
}

/// Each of ten thousand modules needs the one before.
@test
func longChainsAreResolved() {
    const made = new DependencyResolver();
    for (i in 0..10000) {
        made.add(
            module(`m${i}`, "1.0.0", i == 0 ? [] : [new DependencySpec(`m${i - 1}`, "^1.0.0")]),
        );
    }
    const order = made.resolveDependencies(module("app", "1.0.0", [new DependencySpec("m9999")]));
    assertEqual(order.map((found) => found.id), List.generate(10000, (i) => `m${i}`));
}

// ---- against trying everything

/// A few modules in a few versions that need each other at random.
func randomModules(random: Random): List<ModuleInfo> {
    const modules = new List<ModuleInfo>();
    const count = random.between(2, 5);
    for (i in 0..count) {
        for (version in 1..=random.between(1, 3)) {
            const needs = new List<DependencySpec>();
            for (j in i + 1..count) {
                if (random.nextBool(0.5)) {
                    needs.add(
                        new DependencySpec(
                            `m${j}`,
                            random.choice(["*", "1.x", "2.x", ">=2", "<3"]),
                        ),
                    );
                }
            }
            modules.add(module(`m${i}`, `${version}.0.0`, needs));
        }
    }
    return modules;
}

func isSolution(chosen: Map<String, ModuleInfo>, goal: ModuleInfo): bool {
    return chosen.values().concat([goal]).all((each) => each.dependencies.all((need) => {
        const found = chosen.get(need.id);
        return found != null && new VersionConstraint(need.constraint).satisfies(found.version);
    }));
}

/// Whether some choice of at most one version of each module is a solution, by going through all of them.
func hasSolution(
    ids: List<String>,
    modules: List<ModuleInfo>,
    chosen: Map<String, ModuleInfo>,
    goal: ModuleInfo,
): bool {
    if (ids.isEmpty()) { return isSolution(chosen, goal); }
    const rest = ids.drop(1);
    if (hasSolution(rest, modules, chosen, goal)) { return true; }
    return modules.filter((each) => each.id == ids[0]).any((each) => {
        const more = chosen.copy();
        more.set(each.id, each);
        return hasSolution(rest, modules, more, goal);
    });
}

@test
func whatCanBeSolvedIsSolved() {
    const random = new Random(11);
    const outcomes = new Counter<bool>();
    for (round in 0..300) {
        const modules = randomModules(random);
        const goal = module("app", "1.0.0", [
            new DependencySpec("m0"),
            new DependencySpec("m1", random.choice(["*", "1.x", "2.x"])),
        ]);
        const ids = modules.map((each) => each.id).distinct();
        let solved = true;
        try {
            const found = resolver(modules).resolveDependencies(goal);
            assertTrue(
                isSolution(found.associateBy((each) => each.id), goal),
                `round ${round}: ${found}`,
            );
        } catch (e: ResolutionError) {
            solved = false;
        }
        assertEqual(solved, hasSolution(ids, modules, {}, goal), `round ${round}`);
        outcomes.add(solved);
    }
    assertTrue(outcomes.get(true) > 50 && outcomes.get(false) > 50, `${outcomes}`);
}
