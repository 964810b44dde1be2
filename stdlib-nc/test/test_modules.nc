import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.modules.loader
import noodlecore.modules.module_info
import noodlecore.modules.sandbox
import noodlecore.security.capability_engine

// ---- capabilities

@test
func capabilitiesAreGrantedAndRevoked() {
    const engine = new CapabilityEngine();
    const ada = new User("ada");
    assertFalse(engine.checkCapability(ada, "modules.load"));
    engine.grantCapability(ada, "modules.*");
    assertTrue(engine.checkCapability(ada, "modules.load"));
    assertTrue(engine.checkCapability(ada, "modules.a.b"));
    assertFalse(engine.checkCapability(ada, "modulesx"));
    assertFalse(engine.checkCapability(new User("eve"), "modules.load"));
    engine.revokeCapability(ada, "modules.*");
    assertThrows(() => { engine.demand(ada, "modules.load"); }, 4020);
    assertEqual(engine.audit().last(), new AuditEntry(8, "ada", "modules.load", Decision.Denied));
}

@test
func revokingANameLeavesTheWildcardAboveIt() {
    const engine = new CapabilityEngine();
    const ada = new User("ada");
    engine.grantCapability(ada, "*");
    engine.grantCapability(ada, "files.read");
    engine.revokeCapability(ada, "files.read");
    engine.demand(ada, "files.read");
    engine.revokeCapability(ada, "*");
    assertFalse(engine.checkCapability(ada, "files.read"));
    engine.revokeCapability(new User("nobody"), "*");
    assertEqual(engine.audit().map((entry) => entry.number), (1..=7).toList());
}

@test
func wildcardsCoverWhatIsBelowThem() {
    const held = Set.of(["files.*", "net.connect"]);
    const covered = ["files.read", "files.read.deep", "files.read.*", "net.connect"];
    for (capability in covered) { assertTrue(covers(held, capability), capability); }
    const open = [
        "files",
        "filesystem.read",
        "net",
        "net.*",
        "net.connect.x",
        "*",
        "",
        ".",
        ".files",
    ];
    for (capability in open) { assertFalse(covers(held, capability), capability.quoted()); }
}

// ---- sandboxes

@test
func aSandboxPermitsWhatItWasGiven() {
    const sandbox = new SandboxEnvironment();
    sandbox.allow("files.read");
    assertEqual(sandbox.run("files.read", () => 7), 7);
    let touched = false;
    assertThrows(
        () => {
            sandbox.run("files.write", () => {
                touched = true;
                return 0;
            });
        },
        4021,
    );
    assertFalse(touched, "what is not permitted is not begun");
    assertEqual(sandbox.uses(), 1);
    sandbox.destroy();
    assertTrue(sandbox.isDestroyed());
    assertThrows(() => { sandbox.run("files.read", () => 7); }, 4022);
}

@test
func noModuleGetsMoreThanTheManagerPermits() {
    const sandboxes = new ModuleSandbox(new SecurityManager(["files.read", "clock"]));
    const module = new Module("m", "1.0.0", ["files.*", "files.read", "clock"], null);
    const sandbox = sandboxes.createSandbox(module);
    assertEqual(sandbox.granted(), ["clock", "files.read"]);
    assertEqual(sandbox.refused, ["files.*"]);
    sandboxes.configureSandbox(sandbox, ["net.connect"]);
    assertFalse(sandbox.allows("net.connect"));
    assertTrue(isSame(sandboxes.sandboxOf("m"), sandbox));
    const next = sandboxes.createSandbox(module);
    assertTrue(sandbox.isDestroyed(), "one sandbox a module");
    assertFalse(next.isDestroyed());
    sandboxes.destroyModule("m");
    sandboxes.destroyModule("unknown");
    assertNull(sandboxes.sandboxOf("m"));
}

// ---- loading

func manifest(version: String = "1.0.0", className: String = "Counter"): String {
    return `{"id": "m", "version": "${version}", "class": "${className}", "permissions": ["files.read"]}`;
}

@test
func modulesAreLoadedSwappedAndUnloaded() {
    const files = { "m1": manifest() };
    const classes = new ClassLoader();
    let made = 0;
    classes.link("Counter", () => {
        made += 1;
        return made;
    });
    const loader = new DynamicModuleLoader((path) => files.getOrThrow(path).toBytes(), classes);
    const first = loader.loadModule("m1");
    assertEqual(first.instance, 1);
    const old = assertNotNull(loader.sandboxOf("m"));
    assertTrue(old.allows("files.read"));
    files.set("m1", manifest("1.1.0"));
    assertEqual(loader.loadModule("m1").version, "1.1.0");
    assertEqual(loader.current("m")?.instance, 2);
    assertThrows(() => { old.demand("files.read"); }, 4022);
    assertTrue(loader.unloadModule("m"));
    assertFalse(loader.unloadModule("m"));
    assertNull(loader.current("m"));
    assertEqual(assertThrows(() => { loader.loadModule("missing"); }, 5212).rootCause().code, 3114);
}

@test
func aVersionThatCannotBeMadeLeavesTheOldOne() {
    const classes = new ClassLoader();
    let broken = false;
    classes.link("Counter", () => broken ? throw new Error(8500, "no disk") : "fine");
    const loader = new DynamicModuleLoader((path) => manifest().toBytes(), classes);
    loader.loadModule("m");
    broken = true;
    assertEqual(assertThrows(() => { loader.loadModule("m"); }, 5207).rootCause().code, 8500);
    assertEqual(loader.current("m")?.instance, "fine");
    assertFalse(assertNotNull(loader.sandboxOf("m")).isDestroyed());
}

@test
func loadingHasALimit() {
    const classes = new ClassLoader();
    classes.link("Counter", () => {
        sleep(60000);
        return "late";
    });
    const config = NoodleConfig.from({ "NOODLE_MODULE_LOADING_TIMEOUT": "5" });
    const loader = new DynamicModuleLoader((path) => manifest().toBytes(), classes, config: config);
    assertEqual(assertThrows(() => { loader.loadModule("m"); }, 5207).rootCause().code, 3302);
}

@test
func badManifestsAreRefused() {
    const load = (text: String) => { new ClassLoader().loadClass(text.toBytes()); };
    const cases = [
        ["no json", "line 1, column 1: expected a value"],
        ["[]", "expected an object"],
        ["{}", "the key \"id\" is missing"],
        [`{"id": "m", "version": "one", "class": "C"}`, "\"one\" is no version"],
        [`{"id": "m", "version": "1.0.0", "class": 5}`, "$.class: expected a String"],
        [`{"id": "m", "version": "1.0.0", "class": "C", "permissions": [1]}`, "$.permissions[0]"],
    ];
    for (each in cases) {
        assertContains(assertThrows(() => load(each[0]), 5210).message, each[1]);
    }
    assertThrows(() => load(manifest(className: "Ghost")), 5211);
}
