enum Command { Quit(code: int), Go }

func text(command: Command): String {
    if (command == Command.Quit) { return "quit"; }
    if (command != Command.Quit && command == Command.Go) { return "go"; }
    return "other";
}
print(text(Command.Go));
