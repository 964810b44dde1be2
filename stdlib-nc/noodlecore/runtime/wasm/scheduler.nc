// The host's scheduler: tasks and channels as it holds them.

extern func spawn(body: any): any;
extern func awaitTask(task: any, within: int): any;
extern func isDone(task: any): bool;
extern func isCancelled(task: any): bool;
extern func cancel(task: any);

extern func makeChannel(capacity: int): any;
extern func channelLength(channel: any): int;
extern func send(channel: any, value: any);
extern func trySend(channel: any, value: any): bool;
extern func receive(channel: any): any;
extern func tryReceive(channel: any): any;
extern func closeChannel(channel: any);
extern func isClosed(channel: any): bool;

// The next value, or the mark of a channel's end.
extern func receiveOrEnd(channel: any): any;
extern func isEnd(value: any): bool;
