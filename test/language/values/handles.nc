// Channels, tasks and cursors have their name as text, and are equal to themselves alone.
func work(): int { return 1; }
const channel = new Channel<int>(3);
const task = spawn work();
let all: List<any> = [channel, task, { 1: 2 }.cursor(), new Set<int>([1]).cursor(), channel];
print(all);
print(`${channel == new Channel<int>(3)} ${all[0] == all[4]} ${all.indexOf(task)} ${all.distinct().length} ${typeName(task)}`);
print(await task);

// expect: [Channel, Task, MapCursor, SetCursor, Channel]
// expect: false true 1 4 Task
// expect: 1
