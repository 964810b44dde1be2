import noodlecore.modules.loader
import noodlecore.modules.module_info
import noodlecore.modules.sandbox
import noodlecore.security.capability_engine

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

func bytesOf(text: String): Bytes { return text.toBytes(); }

@test
func modulesAreLoadedSwappedAndUnloaded() {
    const files = {
        "m1": `{"id": "m", "version": "1.0.0", "class": "Counter", "permissions": ["files.read"]}`,
    };
    const classes = new ClassLoader();
    let made = 0;
    classes.link("Counter", () => {
        made += 1;
        return made;
    });
    const loader = new DynamicModuleLoader((path) => bytesOf(files.getOrThrow(path)), classes);
    const first = loader.loadModule("m1");
    assertEqual(first.instance, 1);
    assertTrue(assertNotNull(loader.sandboxOf("m")).allows("files.read"));
    const old = assertNotNull(loader.sandboxOf("m"));
    loader.loadModule("m1");
    assertEqual(loader.current("m")?.instance, 2);
    assertThrows(() => { old.demand("files.read"); }, 4022);
    assertTrue(loader.unloadModule("m"));
    assertNull(loader.current("m"));
    assertThrows(() => { loader.loadModule("missing"); }, 5212);
}

@test
func badManifestsAreRefused() {
    const load = (text: String) => { new ClassLoader().loadClass(bytesOf(text)); };
    assertThrows(() => load("no json"), 5210);
    assertThrows(() => load("[]"), 5210);
    assertThrows(() => load("{}"), 5210);
    assertThrows(() => load(`{"class": "Ghost"}`), 5211);
}
