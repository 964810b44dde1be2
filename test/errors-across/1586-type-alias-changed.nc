// module ids.types
type Id = String;
record Entity(id: Id, name: String)
// module ids.store
import ids.types.{Id, Entity}
class Store {
    private Map<int, Entity> all = new Map<int, Entity>();
    func put(e: Entity) { this.all.set(e.id, e); }
    func find(id: Id): Entity? { return this.all.get(id); }
}
// module ids.main
import ids.types.{Entity}
import ids.store.{Store}
const store = new Store();
store.put(new Entity(1, "a"));
print(store.find(1)?.name);
