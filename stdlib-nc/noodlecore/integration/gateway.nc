import noodlecore.events.{EventEmitter}

// The door of a process: services register with it, requests find a handler by path, and whoever listens hears what
// others say. Within one process it is this table; between processes the cluster's transport stands behind it.

/// A request to a path, with what it carries.
record Request(method: String, path: String, body: any = null, headers: Map<String, String> = {})

record Response(status: int, body: any = null) {
    func isOk(): bool { return this.status >= 200 && this.status < 300; }
}

/// A service as it presents itself.
record ServiceRegistration(name: String, capabilities: List<String>)

class IntegrationGateway {
    private Map<String, (Request) => Response> routes = new Map<String, (Request) => Response>();
    private Map<String, ServiceRegistration> registrations = new Map<String, ServiceRegistration>();
    private EventEmitter events = new EventEmitter();

    /// Makes a service and what it can do known. Replaces one of the same name.
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

    /// Handles requests whose path starts with `prefix`; the longest prefix wins.
    func addRoute(prefix: String, handler: (Request) => Response) {
        this.routes.set(prefix, handler);
    }

    func removeRoute(prefix: String): bool { return this.routes.delete(prefix); }

    /// Gives a request to its handler: 404 where there is none, 500 with the error's code where it throws.
    func handle(request: Request): Response {
        const handler = this.handlerFor(request.path);
        if (handler == null) { return new Response(404, `nothing at ${request.path}`); }
        try {
            return handler(request);
        } catch (e) {
            return new Response(500, e.toString());
        }
    }

    private func handlerFor(path: String): ((Request) => Response)? {
        let best = "";
        let found: ((Request) => Response)? = null;
        for (prefix, handler in this.routes) {
            if (prefix.length > best.length && matchesPrefix(path, prefix)) {
                best = prefix;
                found = handler;
            }
        }
        return found;
    }

    /// The prefixes that have a handler.
    func paths(): List<String> { return this.routes.keys(); }

    /// Calls `listener` with everything that is published under a topic.
    func subscribe(topic: String, listener: (any) => void) { this.events.on(topic, listener); }

    /// Tells everyone who listens to a topic.
    func publish(topic: String, payload: any) { this.events.emit(topic, payload); }
}

private func matchesPrefix(path: String, prefix: String): bool {
    return path == prefix || path.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
}

private const gateway = new IntegrationGateway();

/// The gateway of this process.
func getGateway(): IntegrationGateway { return gateway; }
