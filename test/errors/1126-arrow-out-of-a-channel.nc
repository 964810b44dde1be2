let channel = new Channel<int>(2);
channel.send(3);
let x = <-channel;
print(x + 1);
