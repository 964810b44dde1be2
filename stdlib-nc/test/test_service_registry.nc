import noodlecore.distributed.hash_ring
import noodlecore.distributed.service_registry

func filled(nodes: int): HashRing {
    const ring = new HashRing();
    for (i in 0..nodes) { ring.add(`node-${i}`); }
    return ring;
}

func owners(ring: HashRing, keys: int): List<String> {
    return List.generate(keys, (i) => ring.ownerOf(`key-${i}`) ?? "");
}

/// The members' shares of so many keys, as multiples of what each should have.
func shares(ring: HashRing, keys: int): List<float> {
    const counts = owners(ring, keys).countBy((owner) => owner);
    return counts.values().map((count) => count.toFloat() * ring.size() / keys);
}

@test
func moreVirtualNodesBalanceBetter() {
    const spread = [1, 10, 150].map((virtualNodes) => {
        const ring = new HashRing(virtualNodes);
        for (i in 0..10) { ring.add(`node-${i}`); }
        return shares(ring, 5000).max();
    });
    assertTrue(spread[0] > spread[1] && spread[1] > spread[2], `${spread}`);
    assertTrue(spread[2] < 1.3, `${spread}`);
}

@test
func theOrderOfComingDoesNotMatter() {
    const forward = filled(7);
    const backward = new HashRing();
    for (i in (0..7).reversed()) { backward.add(`node-${i}`); }
    assertEqual(owners(forward, 500), owners(backward, 500));
}

@test
func manyMembersAreAddedOneByOne() {
    const ring = filled(100);
    assertEqual(ring.size(), 100);
    assertEqual(owners(ring, 3000).distinct().length, 100);
    for (i in 0..99) { assertTrue(ring.remove(`node-${i}`)); }
    assertEqual(ring.ownerOf("anything"), "node-99");
    assertFalse(ring.remove("node-0"));
}

/// With 150 virtual nodes each, the fullest of ten nodes holds little more than its share.
@test
func keysAreBalanced() {
    const counts = owners(filled(10), 10000).countBy((owner) => owner);
    assertEqual(counts.size, 10);
    const fullest = counts.values().max();
    assertTrue(fullest < 1350, `the fullest holds ${fullest} of 10000`);
}

/// A node more takes about its share of the keys, and no key moves between the others.
@test
func onlyTheShareOfANewNodeMoves() {
    const ring = filled(10);
    const before = owners(ring, 10000);
    ring.add("node-new");
    const after = owners(ring, 10000);
    let moved = 0;
    for (i in 0..before.length) {
        if (before[i] != after[i]) {
            moved += 1;
            assertEqual(after[i], "node-new");
        }
    }
    assertTrue(moved > 600 && moved < 1300, `${moved} of 10000 moved`);
    ring.remove("node-new");
    assertEqual(owners(ring, 1000), before.take(1000));
}

@test
func replicasAreDifferentNodes() {
    const ring = filled(5);
    const found = ring.ownersOf("key", 3);
    assertEqual(found.distinct().length, 3);
    assertEqual(found[0], ring.ownerOf("key"));
    assertEqual(ring.ownersOf("key", 99).length, 5);
    assertNull(new HashRing().ownerOf("key"));
}

@test
func servicesComeAndGo() {
    const registry = new DistributedServiceRegistry();
    registry.registerService(new ServiceInfo("s1", "fusion", "a"));
    registry.registerService(new ServiceInfo("s2", "fusion", "b"));
    registry.registerService(new ServiceInfo("s3", "store", "a"));
    assertEqual(registry.discoverService("fusion").map((service) => service.id).sorted(), [
        "s1",
        "s2",
    ]);
    const owner = registry.serviceFor("fusion", "user-1");
    assertEqual(
        registry.serviceFor("fusion", "user-1"),
        owner,
        "the same caller goes to the same service",
    );
    assertEqual(registry.unregisterNode("a").sorted(), ["s1", "s3"]);
    assertEqual(registry.discoverService("fusion").map((service) => service.id), ["s2"]);
    assertFalse(registry.unregisterService("s1"));
    assertEqual(registry.count(), 1);
}

@test
func theLessLoadedOfTwoIsTaken() {
    const registry = new DistributedServiceRegistry();
    const busy = new ServiceInfo("busy", "fusion", "a");
    busy.load = 10;
    registry.registerService(busy);
    registry.registerService(new ServiceInfo("idle", "fusion", "b"));
    assertEqual(registry.leastLoaded("fusion", "x")?.id, "idle");
}

@test
func aServiceThatMovesIsFoundInItsNewPlace() {
    const registry = new DistributedServiceRegistry();
    registry.registerService(new ServiceInfo("s1", "fusion", "a"));
    registry.registerService(new ServiceInfo("s1", "fusion", "b"));
    assertEqual(registry.count(), 1);
    assertEqual(registry.unregisterNode("a"), []);
    assertEqual(registry.serviceFor("fusion", "x")?.nodeId, "b");
    registry.registerService(new ServiceInfo("s1", "store", "b"));
    assertEqual(registry.discoverService("fusion"), []);
    assertNull(registry.serviceFor("fusion", "x"));
    assertNull(registry.leastLoaded("fusion", "x"));
}

@test
func discoveryTellsTheLeastLoadedFirst() {
    const registry = new DistributedServiceRegistry();
    for (i in 0..5) {
        const service = new ServiceInfo(`s${i}`, "fusion", "a");
        service.load = (i * 3) % 5;
        registry.registerService(service);
    }
    assertEqual(registry.discoverService("fusion").map((service) => service.load), [0, 1, 2, 3, 4]);
}

/// When a service goes, only its callers go elsewhere.
@test
func onlyTheCallersOfAServiceThatGoesMove() {
    const registry = new DistributedServiceRegistry();
    for (i in 0..100) {
        registry.registerService(new ServiceInfo(`s${i}`, `name${i % 10}`, `node${i % 7}`));
    }
    const callers = List.generate(300, (i) => `caller-${i}`);
    const before = callers.associateWith(
        (caller) => registry.serviceFor("name3", caller)?.id ?? "",
    );
    assertEqual(before.values().distinct().length, 10);
    registry.unregisterService("s33");
    for (caller, id in before) {
        const now = registry.serviceFor("name3", caller)?.id;
        if (id == "s33") { assertNotEqual(now, "s33"); } else { assertEqual(now, id); }
    }
}

@test
func theRingTellsItsServicesByNode() {
    const services = {
        "s1": new ServiceInfo("s1", "fusion", "a"),
        "s2": new ServiceInfo("s2", "store", "a"),
    };
    const ring = new ConsistentHashRing(services);
    assertTrue(ring.addNode("s1", "a"));
    assertFalse(ring.addNode("s1", "a"));
    assertTrue(ring.addNode("s2", "a"));
    assertEqual(ring.onNode("a"), ["s1", "s2"]);
    assertEqual(ring.getNodes("fusion"), [services.getOrThrow("s1")]);
    assertEqual(ring.getNodes("fusion", "key", 0), []);
    assertTrue(ring.removeNode("s1"));
    assertFalse(ring.removeNode("s1"));
    assertFalse(ring.removeNode("unknown"));
    assertEqual(ring.onNode("a"), ["s2"]);
}
