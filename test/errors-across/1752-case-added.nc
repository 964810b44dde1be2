// module game.events
enum Event { Move(x: int, y: int), Quit, Say(text: String), Jump }
// module game.loop
import game.events.{Event}
func run(event: Event): String {
    return match (event) {
        Move(x, y) => `${x} ${y}`,
        Quit => "quit",
        Say(text) => text,
    };
}
// module game.main
import game.events.{Event}
import game.loop.{run}
func isOver(event: Event): bool { return match (event) { Move(_, _) => false, Quit => true, Say(_) => false }; }
print(run(Event.Quit), isOver(Event.Quit));
