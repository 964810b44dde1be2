enum Stage {
    Waiting,
    (reason: String),
    Over
}
func show(stage: Stage): String {
    return match (stage) {
        Waiting => "waits",
        Lost(reason) => reason,
        Over => "over"
    };
}
print(show(Stage.Lost("here")));
