// Channels: the host's, each in an object of the program.

import noodlecore.runtime.wasm.errors.{failNegative}
import noodlecore.runtime.wasm.scheduler as scheduler

class HostChannel {
    const any host;

    constructor(this.host) {}
}

func Channel_constructor(capacity: int): HostChannel {
    if (capacity < 0) { failNegative("the capacity", capacity); }
    return new HostChannel(scheduler.makeChannel(capacity));
}

func Channel_length(channel: HostChannel): int { return scheduler.channelLength(channel.host); }

func Channel_send(channel: HostChannel, value: any) { scheduler.send(channel.host, value); }

func Channel_trySend(channel: HostChannel, value: any): bool {
    return scheduler.trySend(channel.host, value);
}

func Channel_receive(channel: HostChannel): any { return scheduler.receive(channel.host); }

func Channel_tryReceive(channel: HostChannel): any { return scheduler.tryReceive(channel.host); }

func Channel_close(channel: HostChannel) { scheduler.closeChannel(channel.host); }

func Channel_isClosed(channel: HostChannel): bool { return scheduler.isClosed(channel.host); }

func Channel_receiveInto(channel: HostChannel, target: List<any>): bool {
    const value = scheduler.receiveOrEnd(channel.host);
    if (scheduler.isEnd(value)) { return false; }
    target.add(value);
    return true;
}
