// What can be set from outside, by the NOODLE_* variables. Values are checked once, when the configuration is made.

/// A variable that cannot be used.
class ConfigError extends Error {
    constructor(name: String, text: String, why: String) {
        super(5001, `${name}=${text}: ${why}`, details: { "variable": name, "value": text });
    }
}

/// The settings of a node, in milliseconds where they are times.
/// ```noodlecore
/// import noodlecore.distributed.config
/// NoodleConfig.from({ "NOODLE_NODE_TIMEOUT": "500", "NOODLE_NODE_HEARTBEAT_INTERVAL": "100" }).nodeTimeout  // => 500
/// ```
class NoodleConfig {
    /// NOODLE_NODE_HEARTBEAT_INTERVAL: how often a node says that it is there.
    const int heartbeatInterval;
    /// NOODLE_NODE_TIMEOUT: after how long a silence a node counts as failed.
    const int nodeTimeout;
    /// NOODLE_RESOURCE_MONITORING_INTERVAL: how often usage is measured.
    const int monitoringInterval;
    /// NOODLE_MAX_MODULES: how many modules a registry takes.
    const int maxModules;
    /// NOODLE_MODULE_LOADING_TIMEOUT: how long loading a module may take.
    const int moduleLoadingTimeout;

    constructor(
        this.heartbeatInterval,
        this.nodeTimeout,
        this.monitoringInterval,
        this.maxModules,
        this.moduleLoadingTimeout,
    ) {}

    /// The defaults: 30 s, 90 s, 30 s, 1000 modules, 10 s.
    static func defaults(): NoodleConfig { return NoodleConfig.from({}); }

    /// Reads the settings from variables; what is not there has its default.
    /// Throws [5001] for a value that is no positive whole number, and where a time-out is not longer than a heartbeat interval.
    static func from(variables: Map<String, String>): NoodleConfig {
        const config = new NoodleConfig(
            NoodleConfig.positive(variables, "NOODLE_NODE_HEARTBEAT_INTERVAL", 30000),
            NoodleConfig.positive(variables, "NOODLE_NODE_TIMEOUT", 90000),
            NoodleConfig.positive(variables, "NOODLE_RESOURCE_MONITORING_INTERVAL", 30000),
            NoodleConfig.positive(variables, "NOODLE_MAX_MODULES", 1000),
            NoodleConfig.positive(variables, "NOODLE_MODULE_LOADING_TIMEOUT", 10000),
        );
        if (config.nodeTimeout <= config.heartbeatInterval) {
            throw new ConfigError(
                "NOODLE_NODE_TIMEOUT",
                config.nodeTimeout.toString(),
                `it must be longer than the heartbeat interval of ${config.heartbeatInterval} ms`,
            );
        }
        return config;
    }

    private static func positive(variables: Map<String, String>, name: String, fallback: int): int {
        const text = variables.get(name);
        if (text == null) { return fallback; }
        const value = text.toIntOrNull();
        if (value == null || value <= 0) {
            throw new ConfigError(name, text, "a positive whole number is needed");
        }
        return value;
    }
}
