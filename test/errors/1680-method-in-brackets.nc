const queue: List<String> = [];
queue.add["a"];
print(queue);
