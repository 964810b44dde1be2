import noodlecore.integration.gateway
import noodlecore.json.{JsonValue}
import noodlecore.modules.module_info
import noodlecore.modules.registry

/// A module registry as requests see it; bodies are what JSON says.
///
/// | request | answer |
/// |---|---|
/// | `GET …`, `GET …/ID` | the modules, one module |
/// | `POST …` | registers one: `{ "id": "store", "version": "2.1.0", "dependencies": [{ "id": "log", "constraint": "^1.2.0" }] }` |
/// | `PUT …/ID` | puts another version in its place |
/// | `DELETE …/ID` | takes it out, unless another one needs it |
/// ```noodlecore
/// import noodlecore.integration.gateway
/// import noodlecore.modules.module_api
/// import noodlecore.modules.registry
/// const api = new ModuleApi(new ModuleRegistry(), "/api/modules");
/// const store: Map<String, any> = { "id": "store", "dependencies": [{ "id": "log" }] };
/// api.handle(new Request("POST", "/api/modules", store)).status  // => 409
/// ```
class ModuleApi {
    private const ModuleRegistry registry;
    private const String prefix;
    /// What makes instances cannot come in a request: it is looked up by the module's id.
    private const Map<String, () => any> factories;

    constructor(
        registry: ModuleRegistry,
        prefix: String,
        factories: Map<String, () => any> = new Map<String, () => any>(),
    ) {
        this.registry = registry;
        this.prefix = prefix;
        this.factories = factories;
    }

    /// Puts the handler into a gateway.
    func addTo(gateway: IntegrationGateway) {
        gateway.addRoute(this.prefix, (request) => this.handle(request));
    }

    /// Answers for the modules.
    func handle(request: Request): Response {
        return match (request.words(this.prefix)) {
            ["GET"] => new Response(200, this.registry.ids()),
            ["GET", id] => Response.found(this.registry.getModule(id), (module) => viewOf(module)),
            ["POST"] => this.register(this.readModule(request.json())),
            ["PUT", id] => this.swap(id, this.readModule(request.json())),
            ["DELETE", id] => this.unregister(id),
            _ => Response.notUnderstood(request),
        };
    }

    private func register(module: ModuleInfo): Response {
        if (this.registry.registerModule(module)) { return new Response(201, viewOf(module)); }
        const obstacle = this.registry.obstacleTo(module);
        return obstacle == null
            ? new Response(409, `${module.id} is registered already`)
            : Response.failure(obstacle);
    }

    private func swap(id: String, module: ModuleInfo): Response {
        if (module.id != id) {
            return new Response(400, `${module.id} cannot take the place of ${id}`);
        }
        return this.registry.swapModule(module)
            ? new Response(200, viewOf(module))
            : new Response(409, `${module} does not suit the others`);
    }

    private func unregister(id: String): Response {
        const dependents = this.registry.dependentsOf(id);
        return dependents.isEmpty()
            ? Response.done(this.registry.unregisterModule(id))
            : new Response(409, `${dependents.join(", ")} needs ${id}`);
    }

    private func readModule(body: JsonValue): ModuleInfo {
        const id = body.at("id").asString();
        return new ModuleInfo(
            id,
            body.atOrNull("version")?.asString() ?? "1.0.0",
            body.atOrNull("dependencies")?.items()?.map((need) => readNeed(need)) ?? [],
            body.atOrNull("permissions")?.items()?.map((item) => item.asString()) ?? [],
            this.factories.get(id),
        );
    }
}

private func readNeed(need: JsonValue): DependencySpec {
    return new DependencySpec(
        need.at("id").asString(),
        need.atOrNull("constraint")?.asString() ?? "*",
        need.atOrNull("optional")?.asBool() ?? false,
    );
}

private func viewOf(module: ModuleInfo): Map<String, any> {
    return {
        "id": module.id,
        "version": module.version,
        "dependencies": module.dependencies,
        "permissions": module.permissions,
    };
}
