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
