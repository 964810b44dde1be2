class Queue {
    private List<String> names = [];
    add = (name: String) => {
        this.names.add(name);
    };
    twice = (n: int): int => { return n * 2; };
    first = () => this.names[0];
}

const queue = new Queue();
queue.add("Ann");
print(queue.twice(2));
