record Slot(number: int, isFree: bool)

const slots = [new Slot(1, true)];
print(slots.count((slot) => slot,isFree));
for (slot in slots) { print(slot,number); }
