import noodlecore.ai.context_integration
import noodlecore.ai.features
import noodlecore.ai.fusion_engine
import noodlecore.ai.knowledge_graph
import noodlecore.ai.multimodal_integration_manager
import noodlecore.distributed.config.{NoodleConfig}

const sentence = "the scheduler places work on the node that has room for it and watches it";

@test
func modalitiesShareByConfidence() {
    const engine = new CrossModalFusionEngine();
    const result = engine.processMultimodalInput(
        new MultimodalInput([
            new Modality("text", sentence),
            new Modality("code", "f()"),
            new Modality("audio", [0.0, 0.5, -0.5, 0.25]),
            new Modality("vision", [[0.0, 1.0], [1.0, 0.0]]),
        ]),
    );
    assertEqual(result.contributions.keys(), ["text", "code", "audio", "vision"]);
    assertClose(float.sum(result.contributions.values()), 1.0);
    assertTrue(result.contributions.getOrThrow("text") > result.contributions.getOrThrow("code"));
    assertTrue(result.confidence > 0.0 && result.confidence < 1.0);
    assertClose(dot(result.features, result.features), 1.0);
    assertEqual(result.missing, []);
}

@test
func nothingFusesToNothing() {
    const result = new CrossModalFusionEngine().processMultimodalInput(new MultimodalInput());
    assertEqual(result.confidence, 0.0);
    assertEqual(result.features, emptyVector());
    assertEqual(result.contributions, {});
}

@test
func inputsThatAgreeCountMore() {
    const text = new TextModalityProcessor();
    const voices = [
        text.process(sentence),
        text.process(sentence),
        new ProcessedInput(
            "other",
            text.process("xyzzy").features,
            text.process(sentence).confidence,
        ),
    ];
    const shares = new AdvancedFusionAlgorithm().fuse(voices).contributions;
    assertTrue(shares.getOrThrow("text") / 2.0 > shares.getOrThrow("other"), `${shares}`);
}

@test
func closeInputsGetCloseFeatures() {
    const text = new TextModalityProcessor();
    const base = text.process(sentence).features;
    const near = dot(base, text.process(sentence.replace("watches", "observes")).features);
    const far = dot(base, text.process("cats sleep through most of a warm day").features);
    assertTrue(near > 0.7 && far < near / 2.0, `${near} and ${far}`);
    const code = new CodeModalityProcessor();
    assertClose(dot(code.process("a.b(c)").features, code.process("a.b(c)").features), 1.0);
}

@test
func unknownModalitiesAndWrongDataAreRefused() {
    const engine = new CrossModalFusionEngine();
    const cases: List<Modality> = [
        new Modality("text", 5),
        new Modality("code", null),
        new Modality("audio", "loud"),
        new Modality("audio", [0.5, "loud"]),
        new Modality("vision", 5),
        new Modality("vision", [0.5]),
        new Modality("vision", [["bright"]]),
    ];
    for (modality in cases) {
        assertThrows(
            () => { engine.processMultimodalInput(new MultimodalInput([modality])); },
            8010,
            `${modality}`,
        );
    }
    assertThrows(
        () => { engine.processMultimodalInput(new MultimodalInput([new Modality("smell", "x")])); },
        8011,
    );
}

@test
func emptyDataIsNoData() {
    for (modality in [
        new Modality("text", ""),
        new Modality("code", ""),
        new Modality("audio", []),
        new Modality("vision", []),
        new Modality("vision", [new List<float>()]),
    ]) {
        const result = new CrossModalFusionEngine().processMultimodalInput(
            new MultimodalInput([modality]),
        );
        assertEqual(
            [result.confidence, dot(result.features, result.features)],
            [0.0, 0.0],
            `${modality}`,
        );
    }
}

/// Answers only after a while, as a processor on another machine may.
class SlowProcessor extends ModalityProcessor {
    const int delay;

    constructor(this.delay) {}

    override func process(data: any): ProcessedInput {
        sleep(this.delay);
        return new ProcessedInput("slow", emptyVector(), 0.5);
    }
}

@test
func whatIsNotReadyInTimeIsLeftOut() {
    const config = NoodleConfig.from({ "NOODLE_FUSION_MAX_PROCESSING_TIME": "40" });
    const engine = new CrossModalFusionEngine(config: config);
    engine.register("late", new SlowProcessor(60000));
    engine.register("soon", new SlowProcessor(1));
    const result = engine.processMultimodalInput(
        new MultimodalInput([
            new Modality("late", null),
            new Modality("soon", null),
            new Modality("text", sentence),
        ]),
    );
    assertEqual(result.missing, ["late"]);
    assertEqual(result.contributions.keys(), ["slow", "text"]);
}

@test
func onlyWhatIsSureEnoughIsAccepted() {
    const strict = new CrossModalFusionEngine(
        config: NoodleConfig.from({ "NOODLE_FUSION_CONFIDENCE_THRESHOLD": "0.9" }),
    );
    const result = new FusionResult([], 0.8, {});
    assertTrue(new CrossModalFusionEngine().accepts(result));
    assertFalse(strict.accepts(result));
}

// ---- knowledge and context

@test
func knowledgeIsFoundByMeaning() {
    const graph = new KnowledgeGraphManager();
    assertTrue(graph.addKnowledge(new KnowledgeItem("1", "The Scheduler uses the Allocator.")));
    assertFalse(graph.addKnowledge(new KnowledgeItem("2", "The Scheduler uses the Allocator.")));
    graph.addKnowledge(new KnowledgeItem("3", "Cats sleep."));
    assertEqual(
        graph.queryGraph(new SemanticQuery("allocator scheduler", 1)).map((item) => item.id),
        ["1"],
    );
    assertEqual(graph.queryGraph(new SemanticQuery("scheduler", minimumScore: 0.99)), []);
    assertEqual(graph.relationshipsOf("Scheduler"), [
        new Relationship("Scheduler", "uses the", "Allocator"),
    ]);
    assertEqual(graph.relationshipsOf("Nobody"), []);
}

@test
func entitiesAndRelationshipsAreExtracted() {
    const analyzer = new SemanticAnalyzer();
    const item = new KnowledgeItem(
        "1",
        "Alpha sends work to Beta, Beta answers Alpha. nothing more",
    );
    assertEqual(analyzer.extractEntities(item), [new Entity("Alpha"), new Entity("Beta")]);
    assertEqual(analyzer.extractRelationships(item), [
        new Relationship("Alpha", "sends work to", "Beta"),
        new Relationship("Beta", "answers", "Alpha"),
    ]);
    assertEqual(analyzer.extractEntities(new KnowledgeItem("2", "")), []);
}

@test
func theGraphKnowsEachEntityOnce() {
    const graph = new GraphDatabase();
    const relation = new Relationship("A", "uses", "B");
    assertTrue(graph.addEntitiesAndRelationships([new Entity("A"), new Entity("B")], [relation]));
    assertFalse(graph.addEntitiesAndRelationships([new Entity("A")], [relation]));
    assertEqual(graph.entityCount(), 2);
    assertEqual(graph.relationshipsOf("A"), [relation]);
}

@test
func contextsAreMerged() {
    const graph = new KnowledgeGraphManager();
    graph.addKnowledge(new KnowledgeItem("1", "Noodles are long."));
    const contexts = new ContextManager();
    contexts.remember("hello");
    contexts.setFact("user", "ada");
    const integration = new ContextIntegration(contexts, new KnowledgeGraph(graph));
    const merged = integration.integrateContext(
        new MultimodalInput([
            new Modality("text", "how long are noodles"),
            new Modality("audio", [0.5]),
        ]),
    );
    assertEqual(merged.history, ["hello"]);
    assertEqual(merged.facts, { "user": "ada" });
    assertEqual(merged.knowledge.map((item) => item.id), ["1"]);
}

@test
func whatIsKnownIsAVoice() {
    const graph = new KnowledgeGraphManager();
    graph.addKnowledge(new KnowledgeItem("1", "Noodles are long."));
    const integration = new ContextIntegration(knowledgeGraph: new KnowledgeGraph(graph));
    const engine = new CrossModalFusionEngine(context: integration);
    const shares = engine.processMultimodalInput(
        new MultimodalInput([new Modality("text", "how long are noodles")]),
    ).contributions;
    assertEqual(shares.keys(), ["text", "context"]);
    assertTrue(shares.getOrThrow("text") > shares.getOrThrow("context"));
}

@test
func onlyTheLastEntriesAreRemembered() {
    const contexts = new ContextManager(3);
    for (i in 0..10) { contexts.remember(`entry ${i}`); }
    assertEqual(contexts.getCurrentContext().history, ["entry 7", "entry 8", "entry 9"]);
}
