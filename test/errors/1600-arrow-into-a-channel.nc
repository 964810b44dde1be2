let channel = new Channel<int>(2);
channel <- 3;
print(channel.receive());
