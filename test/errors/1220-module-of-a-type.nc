import noodlecore.event_emitter
const e = new EventEmitter<int>();
print(e);
