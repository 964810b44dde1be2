enum Command {
    Say(text: String, loud: bool, text: String),
    Quit,
}
func show(command: Command): String {
    return match (command) {
        Say(text, loud) if (loud) => text.toUpperCase(),
        Say(text, _) => text,
        Quit => "bye",
    };
}
print(show(Command.Say("hello", true)));
print(show(Command.Quit));
