import { channelNatives, channelOf } from '../natives/channel.ts';
import type { NativeModule } from '../natives/native.ts';
import { taskNatives } from '../scheduler/task-natives.ts';
import { HostObject } from '../value/host-object.ts';
import type { WasmTasks } from './tasks.ts';

/** What `receiveOrEnd` gives where the channel is closed and empty. */
class ChannelEnd extends HostObject {
  readonly className = 'noodlecore.core.channel::ChannelEnd';
}

const END = new ChannelEnd();

/** The host's half of tasks and channels: `stdlib-nc/noodlecore/runtime/wasm/scheduler.nc`. */
export function schedulerNatives(tasks: WasmTasks): NativeModule {
  const task = taskNatives(() => tasks.scheduler);
  return {
    ...tasks.natives(),
    isDone: task['Task.isDone'],
    isCancelled: task['Task.isCancelled'],
    cancel: task['Task.cancel'],
    makeChannel: channelNatives['Channel.constructor'],
    channelLength: channelNatives['Channel.length'],
    send: channelNatives['Channel.send'],
    trySend: channelNatives['Channel.trySend'],
    receive: channelNatives['Channel.receive'],
    tryReceive: channelNatives['Channel.tryReceive'],
    closeChannel: channelNatives['Channel.close'],
    isClosed: channelNatives['Channel.isClosed'],
    receiveOrEnd: (context, value) => {
      const channel = channelOf(value);
      const taken = channel.poll();
      if (taken !== null) return taken[0];
      if (channel.closed) return END;
      return context.suspend('receive', (resume) => channel.waitToReceive({ given: (item) => resume.withValue(item), ended: () => resume.withValue(END) }));
    },
    isEnd: (_, value) => value === END,
  };
}
