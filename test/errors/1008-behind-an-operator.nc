func greet(name: String?): String {
    print(`are you ${name?`);
    print(`it is ${name ?? `);
    return `value: ${name ?? "nobody"}`;
}

print(greet(null));
