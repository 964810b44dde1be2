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

/// Ten times as many take ten times as long, not a hundred: each registration and each look-up touches only what it names.
@test
func tenThousandModulesFitWhereTheLimitSaysSo() {
    const registry = new ModuleRegistry(NoodleConfig.from({ "NOODLE_MAX_MODULES": "10000" }));
    for (i in 0..10000) {
        const needs = [1, 2]
            .filter((back) => i >= back)
            .map((back) => new DependencySpec(`m${i - back}`));
        assertTrue(registry.registerModule(module(`m${i}`, "1.0.0", needs)));
    }
    registry.loadModule("m9999");
    assertEqual(registry.ids().count((id) => registry.isLoaded(id)), 10000);
    assertEqual(registry.dependentsOf("m5000"), ["m5001", "m5002"]);
    assertThrows(() => { registry.registerModule(module("m10000")); }, 5205);
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

@test
func whatStandsInTheWayIsNamed() {
    const registry = new ModuleRegistry();
    registry.registerModule(module("log", "2.0.0"));
    const obstacle = (needs: List<DependencySpec>) => registry.obstacleTo(
        module("app", "1.0.0", needs),
    );
    assertNull(obstacle([new DependencySpec("log", "^2.0.0")]));
    assertEqual(obstacle([new DependencySpec("log", "^1.0.0")])?.code, 5203);
    assertEqual(obstacle([new DependencySpec("ghost")])?.code, 5202);
}

@test
func anOptionalModuleDoesNotCloseACircle() {
    const registry = new ModuleRegistry();
    assertTrue(
        registry.registerModule(module("app", "1.0.0", [new DependencySpec("plugin", "*", true)])),
    );
    assertFalse(registry.registerModule(module("plugin", "1.0.0", [new DependencySpec("app")])));
    assertTrue(registry.registerModule(module("plugin")));
    assertEqual(registry.dependentsOf("plugin"), [], "an optional one may go");
    assertTrue(registry.unregisterModule("plugin"));
    assertTrue(registry.unregisterModule("app"));
}

@test
func aSwapDoesNotCloseACircle() {
    const registry = new ModuleRegistry();
    registry.registerModule(module("log"));
    registry.registerModule(module("app", "1.0.0", [new DependencySpec("log")]));
    assertFalse(registry.swapModule(module("log", "1.1.0", [new DependencySpec("app")])));
    assertEqual(registry.getModule("log")?.version, "1.0.0");
    assertEqual(registry.dependentsOf("log"), ["app"]);
    assertEqual(registry.dependentsOf("app"), []);
}

@test
func aSwappedModuleHasItsNewDependencies() {
    const registry = new ModuleRegistry();
    registry.registerModule(module("net"));
    registry.registerModule(module("log", "1.0.0"));
    assertTrue(registry.swapModule(module("log", "1.1.0", [new DependencySpec("net")])));
    assertFalse(registry.unregisterModule("net"), "log needs it now");
    assertTrue(registry.swapModule(module("log", "1.2.0")));
    assertTrue(registry.unregisterModule("net"));
}

@test
func whoAskAtOnceGetTheSameInstance() {
    const registry = new ModuleRegistry();
    let made = 0;
    registry.registerModule(
        new ModuleInfo("slow", factory: () => {
            sleep(5);
            made += 1;
            return made;
        }),
    );
    const both = await Task.all([
        spawn registry.loadModule("slow"),
        spawn registry.loadModule("slow"),
    ]);
    assertEqual(both.map((module) => module.instance), [1, 1]);
}

@test
func loadingHasALimit() {
    const registry = new ModuleRegistry(
        NoodleConfig.from({ "NOODLE_MODULE_LOADING_TIMEOUT": "5" }),
    );
    registry.registerModule(
        new ModuleInfo("slow", factory: () => {
            sleep(60000);
            return "late";
        }),
    );
    const error = assertThrows(() => { registry.loadModule("slow"); }, 5207);
    assertEqual(error.cause?.code, 3302);
    assertFalse(registry.isLoaded("slow"));
}

@test
func aModuleThatIsSwappedWhileItLoadsIsLoadedAnew() {
    const registry = new ModuleRegistry();
    registry.registerModule(
        new ModuleInfo("log", "1.0.0", factory: () => {
            sleep(5);
            return "old";
        }),
    );
    const old = spawn registry.loadModule("log");
    sleep(1);
    registry.swapModule(new ModuleInfo("log", "1.1.0", factory: () => "new"));
    assertEqual((await old).instance, "old");
    assertEqual(registry.loadModule("log").instance, "new");
}

@test
func changesAreTold() {
    const registry = new ModuleRegistry();
    const told = new List<String>();
    for (event in ["module_registered", "module_swapped", "module_unregistered"]) {
        registry.emitter().on(event, (module) => { told.add(`${event} ${module}`); });
    }
    registry.registerModule(module("log"));
    registry.registerModule(module("app", "1.0.0", [new DependencySpec("ghost")]));
    registry.swapModule(module("log", "1.1.0"));
    registry.unregisterModule("log");
    assertEqual(told, [
        "module_registered log 1.0.0",
        "module_swapped log 1.1.0",
        "module_unregistered log 1.1.0",
    ]);
}
