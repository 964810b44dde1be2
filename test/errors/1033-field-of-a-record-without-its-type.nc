interface Json {}
record Null() implements Json
record Flag(value: ) implements Json
func show(flag: Flag): String {
    return match (flag) {
        Flag(true) => "yes",
        Flag(false) => "no"
    };
}
print(show(new Flag(true)));
