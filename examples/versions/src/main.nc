import noodlecore.modules.dependency_resolver
import noodlecore.modules.module_info

// Which versions go together, and what one is told when none do.

/// `module("net", "1.0.0", { "log": "^1.2.0" })`: a module, its version, and what it needs.
func module(id: String, version: String, needs: Map<String, String> = {}): ModuleInfo {
    return new ModuleInfo(
        id,
        version,
        needs.map((other, constraint) => new DependencySpec(other, constraint)),
    );
}

func resolverOf(modules: List<ModuleInfo>): DependencyResolver {
    const resolver = new DependencyResolver();
    for (each in modules) { resolver.add(each); }
    return resolver;
}

func show(title: String, resolver: DependencyResolver, app: ModuleInfo) {
    print(title);
    try {
        print(`  load ${resolver.resolveDependencies(app).join(", then ")}`);
    } catch (e) {
        print(e.message.indent(2));
    }
    print("");
}

func main() {
    const shop = resolverOf([
        module("log", "1.2.0"),
        module("log", "1.4.0"),
        module("log", "2.0.0"),
        module("net", "1.0.0", { "log": "^1.2.0" }),
        module("net", "2.0.0", { "log": "^2.0.0" }),
        module("store", "1.1.0", { "log": "~1.4.0" }),
        module("ui", "3.0.0", { "net": ">=2", "theme": "*" }),
        module("ui", "2.5.0", { "net": "*" }),
    ]);
    show(
        "The newest that suits everybody:",
        shop,
        module("app", "1.0.0", { "net": "*", "store": "^1" }),
    );
    show(
        "What one version lacks another may do without:",
        shop,
        module("app", "1.0.0", { "ui": "*" }),
    );
    show("A conflict:", shop, module("app", "1.0.0", { "net": "^2.0.0", "store": "*" }));
    show("Something missing:", shop, module("app", "1.0.0", { "ui": "^3" }));
    show("No such version:", shop, module("app", "1.0.0", { "log": ">=3.0.0" }));
    const circle = resolverOf([
        module("a", "1.0.0", { "b": "*" }),
        module("b", "1.0.0", { "a": "*" }),
    ]);
    show("A circle:", circle, module("app", "1.0.0", { "a": "*" }));
}
