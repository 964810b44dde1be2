import noodlecore.distributed.config

@test
func whatIsNotSetHasTheDefaults() {
    const config = NoodleConfig.defaults();
    assertEqual(config.heartbeatInterval, 30000);
    assertEqual(config.nodeTimeout, 90000);
    assertEqual(config.monitoringInterval, 30000);
    assertEqual(config.maxModules, 1000);
    assertEqual(config.moduleLoadingTimeout, 10000);
    assertEqual(config.fusionMaxProcessingTime, 200);
    assertEqual(config.fusionConfidenceThreshold, 0.7);
}

@test
func whatIsSetIsRead() {
    const config = NoodleConfig.from({
        "NOODLE_NODE_HEARTBEAT_INTERVAL": "100",
        "NOODLE_NODE_TIMEOUT": " 500 ",
        "NOODLE_RESOURCE_MONITORING_INTERVAL": "1",
        "NOODLE_MAX_MODULES": "2500",
        "NOODLE_MODULE_LOADING_TIMEOUT": "7",
        "NOODLE_FUSION_MAX_PROCESSING_TIME": "50",
        "NOODLE_FUSION_CONFIDENCE_THRESHOLD": "1",
        "NOODLE_WEBHOOK_SECRET": "of another part",
        "HOME": "/root",
    });
    assertEqual(config.heartbeatInterval, 100);
    assertEqual(config.nodeTimeout, 500);
    assertEqual(config.monitoringInterval, 1);
    assertEqual(config.maxModules, 2500);
    assertEqual(config.moduleLoadingTimeout, 7);
    assertEqual(config.fusionMaxProcessingTime, 50);
    assertEqual(config.fusionConfidenceThreshold, 1.0);
}

func problem(name: String, value: String): String {
    return assertThrows(
        () => { NoodleConfig.from(Map.from([new Tuple(name, value)])); },
        5001,
    ).message;
}

@test
func valuesThatMeanNothingAreRefused() {
    for (value in ["", "soon", "0", "-5", "1.5", "30s", "9223372036854775808"]) {
        assertEqual(
            problem("NOODLE_MAX_MODULES", value),
            `NOODLE_MAX_MODULES=${value}: a positive whole number is needed`,
        );
    }
    for (value in ["", "high", "-0.1", "1.01", "NaN"]) {
        assertEqual(
            problem("NOODLE_FUSION_CONFIDENCE_THRESHOLD", value),
            `NOODLE_FUSION_CONFIDENCE_THRESHOLD=${value}: a number from 0 to 1 is needed`,
        );
    }
}

@test
func aTimeOutIsLongerThanAHeartbeat() {
    assertEqual(
        problem("NOODLE_NODE_TIMEOUT", "30000"),
        "NOODLE_NODE_TIMEOUT=30000: it must be longer than the heartbeat interval of 30000 ms",
    );
}

@test
func namesThatAreAlmostRightAreNamed() {
    assertEqual(
        problem("NOODLE_NODE_TIMOUT", "1"),
        "NOODLE_NODE_TIMOUT=1: did you mean NOODLE_NODE_TIMEOUT?",
    );
}

@test
func allProblemsAreToldAtOnce() {
    const error = assertThrows(
        () => {
            NoodleConfig.from({
                "NOODLE_MAX_MODULES": "many",
                "NOODLE_NODE_TIMEOUT": "soon",
                "NOODLE_MAX_MODULE": "5",
            });
        },
        5001,
    );
    assertEqual(error.details.get("problems"), [
        "NOODLE_NODE_TIMEOUT=soon: a positive whole number is needed",
        "NOODLE_MAX_MODULES=many: a positive whole number is needed",
        "NOODLE_MAX_MODULE=5: did you mean NOODLE_MAX_MODULES?",
    ]);
    assertEqual(error.message.lines().length, 3);
}
