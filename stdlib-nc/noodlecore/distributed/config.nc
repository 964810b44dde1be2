// What can be set from outside, by the NOODLE_* variables. All of them are checked once, when the program starts.

import noodlecore.env.{Env}
import noodlecore.text.format.{TextFormat}

/// Variables that cannot be used: all of them in one error, each with what is wrong with it.
class ConfigError extends Error {
    constructor(problems: List<String>) {
        super(5001, problems.join("\n"), details: { "problems": problems });
    }
}

/// The settings of a node, in milliseconds where they are times.
/// ```noodlecore
/// import noodlecore.distributed.config
/// const config = NoodleConfig.from({ "NOODLE_NODE_TIMEOUT": "60000" });
/// config.nodeTimeout        // => 60000
/// config.heartbeatInterval  // => 30000
/// ```
class NoodleConfig {
    /// NOODLE_NODE_HEARTBEAT_INTERVAL: how often a node says that it is there. 30 s.
    const int heartbeatInterval;
    /// NOODLE_NODE_TIMEOUT: after how long a silence a node counts as failed. 90 s.
    const int nodeTimeout;
    /// NOODLE_RESOURCE_MONITORING_INTERVAL: how often usage is measured. 30 s.
    const int monitoringInterval;
    /// NOODLE_MAX_MODULES: how many modules a registry takes. 1000.
    const int maxModules;
    /// NOODLE_MODULE_LOADING_TIMEOUT: how long loading a module may take. 10 s.
    const int moduleLoadingTimeout;
    /// NOODLE_FUSION_MAX_PROCESSING_TIME: how long the fusion of an input waits for its parts. 200 ms.
    const int fusionMaxProcessingTime;
    /// NOODLE_FUSION_CONFIDENCE_THRESHOLD: from which confidence on a fusion is accepted, 0 to 1. 0.7.
    const float fusionConfidenceThreshold;

    private constructor(settings: SettingsReader) {
        this.heartbeatInterval = settings.positive("NOODLE_NODE_HEARTBEAT_INTERVAL", 30000);
        this.nodeTimeout = settings.positive("NOODLE_NODE_TIMEOUT", 90000);
        this.monitoringInterval = settings.positive("NOODLE_RESOURCE_MONITORING_INTERVAL", 30000);
        this.maxModules = settings.positive("NOODLE_MAX_MODULES", 1000);
        this.moduleLoadingTimeout = settings.positive("NOODLE_MODULE_LOADING_TIMEOUT", 10000);
        this.fusionMaxProcessingTime = settings.positive("NOODLE_FUSION_MAX_PROCESSING_TIME", 200);
        this.fusionConfidenceThreshold = settings.share("NOODLE_FUSION_CONFIDENCE_THRESHOLD", 0.7);
    }

    /// What holds where nothing is set.
    /// ```noodlecore
    /// NoodleConfig.defaults().nodeTimeout  // => 90000
    /// ```
    static func defaults(): NoodleConfig { return NoodleConfig.from({}); }

    /// The settings of this process's environment. Needs the capability `env`; an error [5001] as for `from`.
    /// ```noodlecore
    /// NoodleConfig.fromEnvironment().maxModules > 0  // => true
    /// ```
    static func fromEnvironment(): NoodleConfig { return NoodleConfig.from(Env.all("NOODLE_")); }

    /// Reads the settings from variables; what is not there has its default. An error [5001] that names every variable with a
    /// value that means nothing, every one that is almost the name of a setting, and a time-out that is not longer than the
    /// heartbeat interval.
    /// ```noodlecore
    /// const error = assertThrows(() => { NoodleConfig.from({ "NOODLE_MAX_MODULES": "many" }); });
    /// error.message  // => NOODLE_MAX_MODULES=many: a positive whole number is needed
    /// ```
    static func from(variables: Map<String, String>): NoodleConfig {
        const settings = new SettingsReader(variables);
        const config = new NoodleConfig(settings);
        settings.reportMisspelled();
        if (settings.problems.isEmpty() && config.nodeTimeout <= config.heartbeatInterval) {
            settings.report(
                "NOODLE_NODE_TIMEOUT",
                `${config.nodeTimeout}`,
                `it must be longer than the heartbeat interval of ${config.heartbeatInterval} ms`,
            );
        }
        if (settings.problems.isNotEmpty()) { throw new ConfigError(settings.problems); }
        return config;
    }
}

/// Reads variables one by one, and notes what is wrong with them.
private class SettingsReader {
    private const Map<String, String> variables;
    private const Set<String> known = new Set<String>();
    const List<String> problems = new List<String>();

    constructor(this.variables) {}

    func positive(name: String, fallback: int): int {
        const text = this.read(name);
        if (text == null) { return fallback; }
        const value = text.trim().toIntOrNull();
        if (value != null && value > 0) { return value; }
        this.report(name, text, "a positive whole number is needed");
        return fallback;
    }

    func share(name: String, fallback: float): float {
        const text = this.read(name);
        if (text == null) { return fallback; }
        const value = text.trim().toFloatOrNull();
        if (value != null && value.isBetween(0.0, 1.0)) { return value; }
        this.report(name, text, "a number from 0 to 1 is needed");
        return fallback;
    }

    private func read(name: String): String? {
        this.known.add(name);
        return this.variables.get(name);
    }

    /// Other programs have NOODLE_ variables too, but hardly one that differs from a setting by a letter or two.
    func reportMisspelled() {
        for (name, text in this.variables) {
            const meant = this.known.find(
                (each) => TextFormat.distance(each, name).isBetween(1, 2),
            );
            if (meant != null && !this.known.has(name)) {
                this.report(name, text, `did you mean ${meant}?`);
            }
        }
    }

    func report(name: String, text: String, why: String) {
        this.problems.add(`${name}=${text}: ${why}`);
    }
}
