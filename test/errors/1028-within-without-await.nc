// `within` says how long is waited, and nothing waits.
func slow(name: String): String {
    sleep(20);
    return name;
}

func first(tasks: List<Task<String>>): String {
    try {
        tasks[1] within 5;
    } catch (e) {
        print(e.code);
    }
    return tasks[0] within 100;
}

const result = (spawn slow("a")) within 50;
print(result.length);
const task = spawn slow("b");
print(`${task within 100} ${slow("c")}`);
print(first([task]));
