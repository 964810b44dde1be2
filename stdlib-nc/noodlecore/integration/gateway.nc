import noodlecore.events.{EventEmitter, Subscription}
import noodlecore.json.{JsonValue}

// The door of a process: services register with it, requests find a handler by path, and whoever listens hears what
// others say. Within one process it is this table; between processes the cluster's transport stands behind it.

/// A request to a path, with what it carries.
/// ```noodlecore
/// import noodlecore.integration.gateway
/// new Request("GET", "/api/modules/log").path  // => /api/modules/log
/// ```
record Request(method: String, path: String, body: any = null, headers: Map<String, String> = {}) {
    /// The method, and the parts of the path behind a prefix: what a handler matches.
    /// ```noodlecore
    /// new Request("GET", "/api/modules/log").words("/api/modules")  // => ["GET", "log"]
    /// ```
    func words(prefix: String): List<String> {
        return [this.method]
            .concat(this.path.removePrefix(prefix).split("/"))
            .filter((word) => word.isNotEmpty());
    }

    /// The body, to be read as JSON.
    /// ```noodlecore
    /// const body: Map<String, any> = { "cpu": 2 };
    /// new Request("POST", "/", body).json().at("cpu").asInt()  // => 2
    /// ```
    func json(): JsonValue { return new JsonValue(this.body, "$"); }
}

/// What a handler answers. The status is HTTP's.
/// ```noodlecore
/// import noodlecore.integration.gateway
/// new Response(201, "made").isOk()  // => true
/// ```
record Response(status: int, body: any = null) {
    /// The answer to a request that failed: the error's code and message, under the status that says whose fault it is.
    /// ```noodlecore
    /// Response.failure(new Error(5101, "no room"))  // => Response(status: 409, body: {"code": 5101, "message": "no room"})
    /// ```
    static func failure(error: Error): Response {
        return new Response(statusOf(error.code), { "code": error.code, "message": error.message });
    }

    /// What was asked for, as `view` shows it, or 404 where there is nothing.
    /// ```noodlecore
    /// const nothing: int? = null;
    /// Response.found(nothing, (n) => n).status  // => 404
    /// Response.found(7, (n) => n * 2).body      // => 14
    /// ```
    static func found<T>(value: T?, view: (T) => any): Response {
        return value == null
            ? new Response(404, "there is nothing of that name")
            : new Response(200, view(value));
    }

    /// 204 where something was done, 404 where there was nothing to do it with.
    /// ```noodlecore
    /// Response.done(true).status  // => 204
    /// ```
    static func done(success: bool): Response {
        return success ? new Response(204) : new Response(404, "there is nothing of that name");
    }

    /// 405: the method means nothing at this path.
    /// ```noodlecore
    /// Response.notUnderstood(new Request("PUT", "/api/nodes")).status  // => 405
    /// ```
    static func notUnderstood(request: Request): Response {
        return new Response(405, `${request.method} is not understood at ${request.path}`);
    }

    /// Whether the request was served.
    func isOk(): bool { return this.status >= 200 && this.status < 300; }
}

/// 400 for a request that means nothing, 403 for what is not allowed, 409 for what cannot be now; else it is our fault.
private func statusOf(code: int): int {
    return match (code) {
        3510 | 3511 | 5103 | 5201 | 8010 | 8011 => 400,
        4020 | 4021 | 4022 => 403,
        5206 => 404,
        5101 | 5102 | 5202 | 5203 | 5204 | 5205 => 409,
        _ => 500,
    };
}

/// A service as it presents itself.
record ServiceRegistration(name: String, capabilities: List<String>)

/// Finds who serves what.
/// ```noodlecore
/// import noodlecore.integration.gateway
/// const gateway = new IntegrationGateway();
/// gateway.addRoute("/hello", (request) => new Response(200, "hi"));
/// gateway.handle(new Request("GET", "/hello/ada")).body  // => hi
/// gateway.handle(new Request("GET", "/bye")).status      // => 404
/// ```
class IntegrationGateway {
    private const Map<String, (Request) => Response> routes = new Map<String, (Request) => Response>();
    private const Map<String, ServiceRegistration> registrations = new Map<String, ServiceRegistration>();
    private const EventEmitter events = new EventEmitter();

    /// Makes a service and what it can do known. Replaces one of the same name.
    /// ```noodlecore
    /// const gateway = new IntegrationGateway();
    /// gateway.register_service({ name: "nodes", capabilities: ["node_management"] });
    /// gateway.withCapability("node_management")  // => ["nodes"]
    /// ```
    func register_service(registration: ServiceRegistration) {
        this.registrations.set(registration.name, registration);
    }

    /// Names of the services that have a capability.
    func withCapability(capability: String): List<String> {
        return this.registrations
            .values()
            .filter((service) => service.capabilities.contains(capability))
            .map((service) => service.name);
    }

    /// Handles requests whose path is `prefix` or below it; the longest prefix wins.
    /// ```noodlecore
    /// const gateway = new IntegrationGateway();
    /// gateway.addRoute("/a", (request) => new Response(200, "a"));
    /// gateway.addRoute("/a/b", (request) => new Response(200, "b"));
    /// gateway.handle(new Request("GET", "/a/b/c")).body  // => b
    /// gateway.handle(new Request("GET", "/ab")).status   // => 404
    /// ```
    func addRoute(prefix: String, handler: (Request) => Response) {
        this.routes.set(prefix.removeSuffix("/"), handler);
    }

    /// Takes a route out; false when it is not there.
    func removeRoute(prefix: String): bool { return this.routes.delete(prefix.removeSuffix("/")); }

    /// Gives a request to its handler: 404 where there is none; where it throws, the error's code and message with a status from
    /// 400 on. O(parts of the path).
    /// ```noodlecore
    /// const gateway = new IntegrationGateway();
    /// gateway.addRoute("/broken", (request) => throw new Error(8001, "no disk"));
    /// gateway.handle(new Request("GET", "/broken")).status  // => 500
    /// ```
    func handle(request: Request): Response {
        const handler = this.handlerFor(request.path);
        if (handler == null) { return new Response(404, `nothing at ${request.path}`); }
        try { return handler(request); } catch (e) { return Response.failure(e); }
    }

    private func handlerFor(path: String): ((Request) => Response)? {
        let prefix = path.removeSuffix("/");
        while (prefix.isNotEmpty()) {
            const handler = this.routes.get(prefix);
            if (handler != null) { return handler; }
            prefix = prefix.substring(0, prefix.lastIndexOf("/").max(0));
        }
        return this.routes.get("");
    }

    /// The prefixes that have a handler.
    /// ```noodlecore
    /// const gateway = new IntegrationGateway();
    /// gateway.addRoute("/a", (request) => new Response(204));
    /// gateway.paths()  // => ["/a"]
    /// ```
    func paths(): List<String> { return this.routes.keys(); }

    /// Calls `listener` with everything that is published under a topic from now on.
    /// ```noodlecore
    /// const gateway = new IntegrationGateway();
    /// const subscription = gateway.subscribe("news", (news) => print(news));
    /// gateway.publish("news", "a node has joined");
    /// // => a node has joined
    /// subscription.close();
    /// gateway.publish("news", "nobody hears this");
    /// ```
    func subscribe(topic: String, listener: (any) => void): Subscription {
        return this.events.on(topic, listener);
    }

    /// Tells everyone who listens to a topic.
    /// ```noodlecore
    /// new IntegrationGateway().publish("news", "nobody listens");
    /// ```
    func publish(topic: String, payload: any) { this.events.emit(topic, payload); }
}

private const gateway = new IntegrationGateway();

/// The gateway of this process.
/// ```noodlecore
/// import noodlecore.integration.gateway
/// isSame(getGateway(), getGateway())  // => true
/// ```
func getGateway(): IntegrationGateway { return gateway; }
