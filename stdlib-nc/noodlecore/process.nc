/// The running program and others that it starts.
/// ```noodlecore
/// import noodlecore.process
/// Process.args().isEmpty()  // => true
/// ```
class Process {
    /// What came after the program's name: what `main` gets.
    /// ```noodlecore
    /// Process.args().length  // => 0
    /// ```
    static extern func args(): List<String>;

    /// Ends the program with an exit code; nothing can catch it. What is waiting to be written is written.
    /// ```noodlecore
    /// func stopHere() { Process.exit(3); }
    /// ```
    static extern func exit(code: int = 0): never;

    /// The number of the process that the program runs in.
    /// ```noodlecore
    /// Process.id() > 0  // => true
    /// ```
    static extern func id(): int;

    /// The system that the program runs on: `linux`, `darwin` or `win32`.
    /// ```noodlecore
    /// ["linux", "darwin", "win32"].contains(Process.platform())  // => true
    /// ```
    static extern func platform(): String;

    /// The folder in which the program was started.
    /// ```noodlecore
    /// Process.currentDirectory().startsWith("/")  // => true
    /// ```
    static extern func currentDirectory(): String;

    /// Runs another program to its end. Needs the capability `run` for its name.
    /// ```noodlecore
    /// Process.run("echo", ["hi"]).output.trim()  // => hi
    /// ```
    static func run(
        command: String,
        args: List<String> = [],
        directory: String? = null,
        input: String? = null,
    ): ProcessResult {
        const parts = runProcess(command, args, directory, input);
        return new ProcessResult(parts[0].toInt(), parts[1], parts[2]);
    }
}

/// How another program ended.
record ProcessResult(exitCode: int, output: String, errorOutput: String) {
    /// Whether the exit code is 0.
    /// ```noodlecore
    /// new ProcessResult(0, "", "").succeeded()  // => true
    /// ```
    func succeeded(): bool { return this.exitCode == 0; }
}

/// Exit code, output and error output.
@needs(run)
private extern func runProcess(
    command: String,
    args: List<String>,
    directory: String?,
    input: String?,
): List<String>;
