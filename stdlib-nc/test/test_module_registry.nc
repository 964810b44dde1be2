import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.modules.module_info
import noodlecore.modules.registry

func module(id: String, version: String = "1.0.0", needs: List<DependencySpec> = []): ModuleInfo {
    return new ModuleInfo(id, version, needs);
}

@test
func aThousandModulesFit() {
    const registry = new ModuleRegistry();
    for (i in 0..1000) {
        const needs: List<DependencySpec> =
            i == 0 ? [] : [new DependencySpec(`m${i / 2}`, "^1.0.0")];
        assertTrue(registry.registerModule(module(`m${i}`, "1.0.0", i < 2 ? [] : needs)));
    }
    assertEqual(registry.count(), 1000);
    assertThrows(() => { registry.registerModule(module("one too many")); }, 5205);
    assertEqual(registry.loadModule("m999").id, "m999");
    assertTrue(registry.isLoaded("m124"), "what it needs is loaded too");
    assertFalse(registry.isLoaded("m998"));
}

@test
func moreModulesFitWhereTheLimitSaysSo() {
    const registry = new ModuleRegistry(NoodleConfig.from({ "NOODLE_MAX_MODULES": "2500" }));
    for (i in 0..2500) { registry.registerModule(module(`m${i}`)); }
    assertEqual(registry.count(), 2500);
}

@test
func dependenciesAreNeeded() {
    const registry = new ModuleRegistry();
    const app = module("app", "1.0.0", [new DependencySpec("log", "^1.0.0")]);
    assertFalse(registry.registerModule(app));
    assertTrue(registry.registerModule(module("log", "1.1.0")));
    assertTrue(registry.registerModule(app));
    assertFalse(registry.registerModule(app), "the id is taken");
    assertFalse(registry.unregisterModule("log"), "app needs it");
    assertTrue(registry.unregisterModule("app"));
    assertTrue(registry.unregisterModule("log"));
}

@test
func loadingHappensOnceAndInOrder() {
    const order = new List<String>();
    const registry = new ModuleRegistry();
    registry.registerModule(
        new ModuleInfo("log", factory: () => {
            order.add("log");
            return "log";
        }),
    );
    registry.registerModule(
        new ModuleInfo(
            "app",
            "1.0.0",
            [new DependencySpec("log")],
            factory: () => {
                order.add("app");
                return "app";
            },
        ),
    );
    registry.loadModule("app");
    registry.loadModule("app");
    assertEqual(order, ["log", "app"]);
    assertThrows(() => { registry.loadModule("nothing"); }, 5206);
}

@test
func aFactoryThatThrowsIsTold() {
    const registry = new ModuleRegistry();
    registry.registerModule(new ModuleInfo("bad", factory: () => throw new Error(8500, "no disk")));
    const error = assertThrows(() => { registry.loadModule("bad"); }, 5207);
    assertEqual(error.rootCause().code, 8500);
    assertFalse(registry.isLoaded("bad"));
}

@test
func swappingKeepsThePromises() {
    const registry = new ModuleRegistry();
    registry.registerModule(module("log", "1.0.0"));
    registry.registerModule(module("app", "1.0.0", [new DependencySpec("log", "^1.0.0")]));
    const old = registry.loadModule("log");
    assertTrue(registry.swapModule(module("log", "1.1.0")));
    assertEqual(registry.loadModule("log").version, "1.1.0");
    assertEqual(old.version, "1.0.0", "whoever holds the old instance keeps it");
    assertFalse(registry.swapModule(module("log", "2.0.0")));
    assertEqual(registry.loadModule("log").version, "1.1.0");
    assertFalse(registry.swapModule(module("unknown")));
}
