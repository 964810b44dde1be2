import noodlecore.distributed.hash_ring.{HashRing}

// Which services there are and where. A name may be served by many; a caller's key goes to the same one as long as the
// set does not change, and when it changes only that one's share moves.

class ServiceInfo {
    const String id;
    const String name;
    const String nodeId;
    const String version;
    const List<String> capabilities;
    /// Requests under way, as callers report them.
    int load = 0;

    constructor(
        id: String,
        name: String,
        nodeId: String,
        version: String = "1.0.0",
        capabilities: List<String> = [],
    ) {
        this.id = id;
        this.name = name;
        this.nodeId = nodeId;
        this.version = version;
        this.capabilities = capabilities;
    }

    func toString(): String {
        return `${this.name} ${this.version} (${this.id} on ${this.nodeId})`;
    }
}

/// The ring of services: members are service ids, and each is remembered with the node it runs on.
class ConsistentHashRing extends HashRing {
    private Map<String, ServiceInfo> services;
    private Map<String, String> nodeOf = new Map<String, String>();

    /// `services` is the registry's own table, which the ring reads.
    constructor(services: Map<String, ServiceInfo>, virtualNodes: int = 150) {
        super(virtualNodes);
        this.services = services;
    }

    func addNode(serviceId: String, nodeId: String): bool {
        this.nodeOf.set(serviceId, nodeId);
        return this.add(serviceId);
    }

    func removeNode(serviceId: String): bool {
        this.nodeOf.delete(serviceId);
        return this.remove(serviceId);
    }

    /// The services on a node.
    func onNode(nodeId: String): List<String> {
        return this.nodeOf.keys().filter((id) => this.nodeOf.get(id) == nodeId);
    }

    /// The services of a name in the order of the ring from `key` on: the first owns the key, the others are its replicas.
    func getNodes(serviceName: String, key: String = ""): List<ServiceInfo> {
        const found = new List<ServiceInfo>();
        for (id in this.ownersOf(key.isEmpty() ? serviceName : key, this.size())) {
            const service = this.services.get(id);
            if (service != null && service.name == serviceName) { found.add(service); }
        }
        return found;
    }
}

interface ServiceRegistry {
    func registerService(service: ServiceInfo): bool;
    func unregisterService(serviceId: String): bool;
    func discoverService(serviceName: String): List<ServiceInfo>;
}

/// ```noodlecore
/// import noodlecore.distributed.service_registry
/// const registry = new DistributedServiceRegistry();
/// registry.registerService(new ServiceInfo("s1", "fusion", "node-a"));
/// registry.discoverService("fusion").map((service) => service.nodeId)  // => ["node-a"]
/// registry.discoverService("nothing").isEmpty()  // => true
/// ```
class DistributedServiceRegistry implements ServiceRegistry {
    private Map<String, ServiceInfo> services;
    private ConsistentHashRing hashRing;

    constructor() {
        this.services = new Map<String, ServiceInfo>();
        this.hashRing = new ConsistentHashRing(this.services);
    }

    /// Adds a service, or replaces the one with its id.
    func registerService(service: ServiceInfo): bool {
        this.unregisterService(service.id);
        this.services.set(service.id, service);
        this.hashRing.addNode(service.id, service.nodeId);
        return true;
    }

    func unregisterService(serviceId: String): bool {
        this.hashRing.removeNode(serviceId);
        return this.services.delete(serviceId);
    }

    /// Takes out all services of a node that is gone; tells which.
    func unregisterNode(nodeId: String): List<String> {
        const gone = this.hashRing.onNode(nodeId);
        for (id in gone) { this.unregisterService(id); }
        return gone;
    }

    /// All services of a name.
    func discoverService(serviceName: String): List<ServiceInfo> {
        return this.hashRing.getNodes(serviceName);
    }

    /// The service of a name that a key belongs to, or null.
    func serviceFor(serviceName: String, key: String): ServiceInfo? {
        return this.hashRing.getNodes(serviceName, key).firstOrNull();
    }

    /// Of the first two services for a key the one with less to do: Mitzenmacher, "The Power of Two Choices" (2001).
    func leastLoaded(serviceName: String, key: String): ServiceInfo? {
        const candidates = this.hashRing.getNodes(serviceName, key).take(2);
        return candidates.minBy((service) => service.load);
    }

    func count(): int { return this.services.size; }
}
