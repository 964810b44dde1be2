import noodlecore.collections.multi_map
import noodlecore.distributed.hash_ring

// Which services there are and where. A name may be served by many; a caller's key goes to the same one as long as the
// set does not change, and when it changes only that one's share moves.

/// A service that runs on a node.
/// ```noodlecore
/// import noodlecore.distributed.service_registry
/// new ServiceInfo("s1", "fusion", "alpha")  // => fusion 1.0.0 (s1 on alpha)
/// ```
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

    /// What it is and where.
    /// ```noodlecore
    /// new ServiceInfo("s1", "fusion", "alpha", "2.0.0").toString()  // => fusion 2.0.0 (s1 on alpha)
    /// ```
    func toString(): String {
        return `${this.name} ${this.version} (${this.id} on ${this.nodeId})`;
    }
}

/// A ring of services for each name, and which services are on which node.
class ConsistentHashRing {
    private const Map<String, ServiceInfo> services;
    private const Map<String, HashRing> rings = new Map<String, HashRing>();
    private const MultiMap<String, String> byNode = new MultiMap<String, String>();

    /// `services` is the registry's own table, which the ring reads.
    constructor(services: Map<String, ServiceInfo>) { this.services = services; }

    /// Puts a service of the table on the ring of its name; false when it is there already.
    func addNode(serviceId: String, nodeId: String): bool {
        const service = this.services.getOrThrow(serviceId);
        const added = this.rings.getOrPut(service.name, () => new HashRing()).add(serviceId);
        if (added) { this.byNode.add(nodeId, serviceId); }
        return added;
    }

    /// Takes a service of the table off its ring; false when it is not there.
    func removeNode(serviceId: String): bool {
        const service = this.services.get(serviceId);
        if (service == null) { return false; }
        const ring = this.rings.get(service.name);
        if (ring == null || !ring.remove(serviceId)) { return false; }
        if (ring.size() == 0) { this.rings.delete(service.name); }
        return this.byNode.remove(service.nodeId, serviceId);
    }

    /// The ids of the services on a node.
    func onNode(nodeId: String): List<String> { return this.byNode.get(nodeId); }

    /// The services of a name in the order of the ring from `key` on: the first owns the key, the others are its replicas;
    /// `count` of them at most.
    func getNodes(serviceName: String, key: String = "", count: int = int.MAX): List<ServiceInfo> {
        const ring = this.rings.get(serviceName);
        if (ring == null) { return []; }
        return ring.ownersOf(key, count).map((id) => this.services.getOrThrow(id));
    }
}

/// Where services are found.
interface ServiceRegistry {
    /// Adds a service, or replaces the one with its id.
    func registerService(service: ServiceInfo): bool;

    /// Takes a service out; false when it is not here.
    func unregisterService(serviceId: String): bool;

    /// Takes out all services of a node that is gone; tells which.
    func unregisterNode(nodeId: String): List<String>;

    /// All services of a name, those with the least to do first.
    func discoverService(serviceName: String): List<ServiceInfo>;

    /// The service of a name that a key belongs to, or null.
    func serviceFor(serviceName: String, key: String): ServiceInfo?;
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

    /// Adds a service, or replaces the one with its id. O(services of the name).
    /// ```noodlecore
    /// const registry = new DistributedServiceRegistry();
    /// registry.registerService(new ServiceInfo("s1", "fusion", "node-a"))  // => true
    /// ```
    func registerService(service: ServiceInfo): bool {
        this.unregisterService(service.id);
        this.services.set(service.id, service);
        this.hashRing.addNode(service.id, service.nodeId);
        return true;
    }

    /// Takes a service out; false when it is not here.
    /// ```noodlecore
    /// new DistributedServiceRegistry().unregisterService("s1")  // => false
    /// ```
    func unregisterService(serviceId: String): bool {
        this.hashRing.removeNode(serviceId);
        return this.services.delete(serviceId);
    }

    /// Takes out all services of a node that is gone; tells which.
    /// ```noodlecore
    /// const registry = new DistributedServiceRegistry();
    /// registry.registerService(new ServiceInfo("s1", "fusion", "node-a"));
    /// registry.unregisterNode("node-a")  // => ["s1"]
    /// ```
    func unregisterNode(nodeId: String): List<String> {
        const gone = this.hashRing.onNode(nodeId);
        for (id in gone) { this.unregisterService(id); }
        return gone;
    }

    /// All services of a name, those with the least to do first.
    /// ```noodlecore
    /// const registry = new DistributedServiceRegistry();
    /// registry.registerService(new ServiceInfo("s1", "fusion", "node-a"));
    /// registry.discoverService("fusion")  // => [fusion 1.0.0 (s1 on node-a)]
    /// ```
    func discoverService(serviceName: String): List<ServiceInfo> {
        return this.hashRing.getNodes(serviceName).sortBy((service) => service.load);
    }

    /// The service of a name that a key belongs to, or null. O(log services of the name).
    /// ```noodlecore
    /// const registry = new DistributedServiceRegistry();
    /// registry.registerService(new ServiceInfo("s1", "fusion", "node-a"));
    /// registry.serviceFor("fusion", "user 7")  // => fusion 1.0.0 (s1 on node-a)
    /// ```
    func serviceFor(serviceName: String, key: String): ServiceInfo? {
        return this.hashRing.getNodes(serviceName, key, 1).firstOrNull();
    }

    /// Of the first two services for a key the one with less to do, or null: Mitzenmacher, "The Power of Two Choices" (2001).
    /// ```noodlecore
    /// const registry = new DistributedServiceRegistry();
    /// const busy = new ServiceInfo("s1", "fusion", "node-a");
    /// busy.load = 3;
    /// registry.registerService(busy);
    /// registry.registerService(new ServiceInfo("s2", "fusion", "node-b"));
    /// registry.leastLoaded("fusion", "user 7")?.id  // => s2
    /// ```
    func leastLoaded(serviceName: String, key: String): ServiceInfo? {
        return this.hashRing.getNodes(serviceName, key, 2).minBy((service) => service.load);
    }

    /// How many services there are.
    /// ```noodlecore
    /// new DistributedServiceRegistry().count()  // => 0
    /// ```
    func count(): int { return this.services.size; }
}
