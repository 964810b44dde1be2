import noodlecore.ai.context_integration
import noodlecore.ai.fusion_engine
import noodlecore.ai.knowledge_graph
import noodlecore.ai.multimodal_integration_manager

@test
func modalitiesShareByConfidence() {
    const engine = new CrossModalFusionEngine();
    const result = engine.processMultimodalInput(
        new MultimodalInput([
            new Modality(
                "text",
                "the scheduler places work on the node that has room for it and watches it",
            ),
            new Modality("code", "f()"),
            new Modality("audio", [0.0, 0.5, -0.5, 0.25]),
            new Modality("vision", [[0.0, 1.0], [1.0, 0.0]]),
        ]),
    );
    assertEqual(result.contributions.keys(), ["text", "code", "audio", "vision"]);
    assertClose(result.contributions.values().sumOfFloat((share) => share), 1.0);
    assertTrue(result.contributions.getOrThrow("text") > result.contributions.getOrThrow("code"));
    assertTrue(result.confidence > 0.0 && result.confidence < 1.0);
}

@test
func unknownModalitiesAndWrongDataAreRefused() {
    const engine = new CrossModalFusionEngine();
    assertThrows(
        () => { engine.processMultimodalInput(new MultimodalInput([new Modality("smell", "x")])); },
        8011,
    );
    assertThrows(
        () => { engine.processMultimodalInput(new MultimodalInput([new Modality("text", 5)])); },
        8010,
    );
}

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
    assertEqual(graph.relationshipsOf("Scheduler"), [
        new Relationship("Scheduler", "uses the", "Allocator"),
    ]);
}

@test
func contextsAreMerged() {
    const graph = new KnowledgeGraphManager();
    graph.addKnowledge(new KnowledgeItem("1", "Noodles are long."));
    const contexts = new ContextManager();
    contexts.remember("hello");
    const merged = new ContextIntegration(contexts, new KnowledgeGraph(graph)).integrateContext(
        new MultimodalInput([new Modality("text", "how long are noodles")]),
    );
    assertEqual(merged.history, ["hello"]);
    assertEqual(merged.knowledge.map((item) => item.id), ["1"]);
}
