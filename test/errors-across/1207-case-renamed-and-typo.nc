// module chat.event
enum Event { Joined(user: String), Left(user: String), Message(user: String, text: String) }
// module chat.log
import chat.event.{Event}
func log(event: Event): String {
    return match (event) {
        Join(user) => `+ ${user}`,
        Left(user) => `- ${user}`,
        Message(user, text) => `${user}: ${text}`,
    };
}
// module chat.room
import chat.event.{Event}
import chat.log.{log}
class Room {
    private List<Event> events = [];
    func join(user: String) { this.events.add(Event.Join(user)); }
    func say(user: String, text: String) { this.events.add(Event.Message(user, text)); }
    func history(): List<String> { return this.events.map((event) => log(event)); }
}
// module chat.main
import chat.room.{Room}
const room = new Room();
room.join("ann");
room.say("ann", "hi");
print(room.histroy());
