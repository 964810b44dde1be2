// A constant that is null tests for null as `null` itself does.
class Packet {
    static const Packet? NOTHING = null;
    Packet? link = null;
    int id;
    constructor(this.id) {}
}
const NONE: Packet? = null;
func first(head: Packet?, packet: Packet): Packet {
    if (head == NONE) { return packet; }
    return head;
}
func idOf(x: Packet?): int {
    const noPacket: Packet? = null;
    if (x != NONE && x.id > 5) { return x.id; }
    if (Packet.NOTHING != x) { return -x.id; }
    while (x != noPacket) { return x.id; }
    return x == noPacket ? 0 : x.id;
}
print(first(NONE, new Packet(1)).id);
print(first(new Packet(2), new Packet(1)).id);
print(idOf(new Packet(7)));
print(idOf(new Packet(3)));
print(idOf(null));
let changing: Packet? = null;
changing = new Packet(4);
print(changing == NONE);
print(NONE == Packet.NOTHING);

// expect: 1
// expect: 2
// expect: 7
// expect: -3
// expect: 0
// expect: false
// expect: true
