import noodlecore.console
import noodlecore.env
import noodlecore.fs
import noodlecore.path
import noodlecore.process
import noodlecore.time

func inNewFolder(body: (String) => void) {
    const folder = Fs.makeTemporary("noodle-test-");
    try { body(folder); } finally { Fs.removeAll(folder); }
}

@test
func filesKeepWhatIsWritten() {
    inNewFolder((folder) => {
        const path = Path.join(folder, "a.txt");
        Fs.writeText(path, "é\ntwo\n");
        assertEqual(Fs.readText(path), "é\ntwo\n");
        assertEqual(Fs.readLines(path), ["é", "two"]);
        assertEqual(Fs.size(path), 7);
        Fs.appendText(path, "three\n");
        assertEqual(Fs.readLines(path).length, 3);
        Fs.replaceText(path, "new");
        assertEqual(Fs.readText(path), "new");
        assertEqual(Fs.list(folder), ["a.txt"]);
        Fs.writeLines(path, ["x", "y"]);
        assertEqual(Fs.readText(path), "x\ny\n");
        Fs.writeBytes(path, Bytes.of([0, 255]));
        assertEqual(Fs.readBytes(path), Bytes.of([0, 255]));
        assertThrows(() => Fs.readText(path), 2019);
    });
}

@test
func foldersAreWalked() {
    inNewFolder((folder) => {
        Fs.makeDirectory(`${folder}/a/b`);
        Fs.writeText(`${folder}/a/b/c.txt`, "c");
        Fs.writeText(`${folder}/z.txt`, "z");
        assertEqual(Fs.walk(folder), ["a/b/c.txt", "z.txt"]);
        assertTrue(Fs.isDirectory(`${folder}/a`));
        assertTrue(Fs.isFile(`${folder}/z.txt`));
        Fs.rename(`${folder}/z.txt`, `${folder}/a/y.txt`);
        Fs.copy(`${folder}/a/y.txt`, `${folder}/a/x.txt`);
        assertEqual(Fs.list(`${folder}/a`), ["b", "x.txt", "y.txt"]);
        const info = Fs.info(`${folder}/a/y.txt`)!;
        assertEqual(info.size, 1);
        assertTrue(info.isFile());
        Fs.remove(`${folder}/a/y.txt`);
        assertFalse(Fs.exists(`${folder}/a/y.txt`));
    });
}

@test
func linksAreNotFollowedRoundAndRound() {
    inNewFolder((folder) => {
        Fs.makeDirectory(`${folder}/a/b`);
        Fs.writeText(`${folder}/a/file`, "x");
        Process.run("ln", ["-s", "..", `${folder}/a/b/up`]);
        Process.run("ln", ["-s", "../..", `${folder}/a/b/top`]);
        Process.run("ln", ["-s", "nowhere", `${folder}/a/dangling`]);
        assertEqual(Fs.walk(folder), ["a/b/top", "a/b/up", "a/dangling", "a/file"]);
        assertTrue(Fs.isLink(`${folder}/a/b/up`) && Fs.isDirectory(`${folder}/a/b/up`));
        assertTrue(Fs.isLink(`${folder}/a/dangling`) && !Fs.exists(`${folder}/a/dangling`));
        Fs.removeAll(`${folder}/a/dangling`);
        assertFalse(Fs.isLink(`${folder}/a/dangling`), "the link itself is removed");
        Fs.makeDirectory(`${folder}/a/empty`);
        Fs.copyAll(`${folder}/a`, `${folder}/a/copy`);
        assertEqual(Fs.list(`${folder}/a/copy`), ["b", "empty", "file"]);
        assertEqual(Fs.list(`${folder}/a/copy/b`), []);
        Fs.copyAll(`${folder}/a/file`, `${folder}/single`);
        assertEqual(Fs.readText(`${folder}/single`), "x");
    });
}

@test
func whatIsNoNumberIsSaid() {
    assertThrows(() => { Env.getFloat("PATH", 1.0); }, 2091);
    assertEqual(Env.getString("NOODLE_NO_SUCH", "x"), "x");
    assertTrue(Env.require("PATH").isNotEmpty());
}

/// Tests have no input: every question is met by silence.
@test
func inputThatHasEnded() {
    assertNull(Console.readLine());
    assertEqual(Console.ask(""), "");
    assertEqual(Console.readLines(), []);
    Console.error("");
}

@test
func errorsOfFilesHaveCodes() {
    inNewFolder((folder) => {
        assertEqual(
            assertThrows(() => Fs.readText(`${folder}/none`), 2012).message,
            `${folder}/none: there is no such file or folder`,
        );
        assertThrows(() => Fs.readText(folder), 2016);
        assertThrows(() => Fs.list(`${folder}/none`), 2012);
        Fs.writeText(`${folder}/a`, "");
        assertThrows(() => Fs.list(`${folder}/a`), 2015);
        assertThrows(() => Fs.writeText(`${folder}/a/b`, ""), 2015);
        assertThrows(() => Fs.remove(`${folder}/none`), 2012);
        assertThrows(() => Fs.remove(folder), 2017);
        assertNull(Fs.info(`${folder}/none`));
        Fs.removeAll(`${folder}/none`);
    });
}

@test
func otherProgramsRun() {
    const result = Process.run("cat", [], input: "hello");
    assertTrue(result.succeeded());
    assertEqual(result.output, "hello");
    assertEqual(Process.run("sh", ["-c", "echo no >&2; exit 3"]), new ProcessResult(3, "", "no\n"));
    assertEqual(Process.run("pwd", directory: "/").output, "/\n");
    assertThrows(() => Process.run("no-such-program-anywhere"), 2020);
}

@test
func theEnvironmentHasTypes() {
    assertTrue(Env.has("PATH"));
    assertNull(Env.get("NOODLE_NO_SUCH"));
    assertEqual(Env.getInt("NOODLE_NO_SUCH", 20), 20);
    assertEqual(Env.getFloat("NOODLE_NO_SUCH", 0.5), 0.5);
    assertEqual(Env.getBool("NOODLE_NO_SUCH", true), true);
    assertEqual(Env.getList("NOODLE_NO_SUCH", ["a"]), ["a"]);
    assertThrows(() => Env.require("NOODLE_NO_SUCH"), 2090);
    assertThrows(() => Env.getInt("PATH", 1), 2091);
    assertThrows(() => Env.getBool("PATH", false), 2091);
    assertTrue(Env.getList("PATH", [], ":").isNotEmpty());
    assertTrue(Env.all("PAT").has("PATH"));
}

@test
func theClockGoesForward() {
    const start = Instant.now();
    assertTrue(start > Instant.parse("2024-01-01T00:00:00Z"));
    sleep(2);
    assertTrue(start.isBefore(Instant.now()));
    assertTrue(Date.today().isValid());
}
