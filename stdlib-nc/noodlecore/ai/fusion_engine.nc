import noodlecore.ai.context_integration.{ContextIntegration, EnhancedContext}
import noodlecore.ai.features
import noodlecore.ai.multimodal_integration_manager
import noodlecore.distributed.config.{NoodleConfig}

// Several modalities become one vector: each counts by how sure it is and by how much the others agree with it.

/// What several inputs say together.
class FusionResult {
    /// Of length one, or all zeros where there was nothing to fuse.
    const List<float> features;
    /// 0 to 1.
    const float confidence;
    /// Each modality's share, adding up to 1.
    const Map<String, float> contributions;
    /// The modalities that were not ready in time.
    const List<String> missing;

    constructor(
        features: List<float>,
        confidence: float,
        contributions: Map<String, float>,
        missing: List<String> = [],
    ) {
        this.features = features;
        this.confidence = confidence;
        this.contributions = contributions;
        this.missing = missing;
    }
}

/// Makes one result of several inputs.
interface FusionAlgorithm {
    /// `context` is what came before and what is known.
    func fuse(
        processedInputs: List<ProcessedInput>,
        context: EnhancedContext = EnhancedContext.empty(),
    ): FusionResult;
}

/// Weights by softmax over confidence and agreement, as attention does (Bahdanau et al., 2015); the context's knowledge counts as one quiet voice more.
/// ```noodlecore
/// import noodlecore.ai.fusion_engine
/// import noodlecore.ai.multimodal_integration_manager
/// const text = new TextModalityProcessor();
/// const result = new AdvancedFusionAlgorithm().fuse([text.process("start the node"), text.process("start a node")]);
/// result.contributions  // => {"text": 1.0}
/// ```
class AdvancedFusionAlgorithm implements FusionAlgorithm {
    /// Nothing in gives nothing out, with no confidence.
    func fuse(
        processedInputs: List<ProcessedInput>,
        context: EnhancedContext = EnhancedContext.empty(),
    ): FusionResult {
        const voices = processedInputs.concat(voiceOf(context));
        const shares = sharesOf(voices);
        const fused = emptyVector();
        const contributions = new Map<String, float>();
        for (i in 0..voices.length) {
            addScaled(fused, voices[i].features, shares[i]);
            contributions.update(voices[i].modality, 0.0, (before) => before + shares[i]);
        }
        const confidence = float.sum(
            voices.zipWith(shares, (voice, share) => share * voice.confidence),
        );
        return new FusionResult(normalized(fused), confidence, contributions);
    }
}

private func sharesOf(voices: List<ProcessedInput>): List<float> {
    const scores = voices.map(
        (voice) => Math.exp(2.0 * voice.confidence + agreement(voice, voices)),
    );
    const total = float.sum(scores);
    return scores.map((score) => score / total);
}

/// The mean likeness to the other voices, -1 to 1.
private func agreement(voice: ProcessedInput, voices: List<ProcessedInput>): float {
    const others = voices.filter((each) => !isSame(each, voice));
    return others.isEmpty()
        ? 0.0
        : others.averageOf((other) => dot(voice.features, other.features));
}

private func voiceOf(context: EnhancedContext): List<ProcessedInput> {
    if (context.knowledge.isEmpty()) { return []; }
    const text = context.knowledge.map((item) => item.text).join(" ");
    return [new ProcessedInput("context", new TextModalityProcessor().process(text).features, 0.2)];
}

private func addScaled(sum: List<float>, vector: List<float>, factor: float) {
    for (d in 0..sum.length) { sum[d] = sum[d] + factor * vector[d]; }
}

/// Understands inputs of several kinds together.
/// ```noodlecore
/// import noodlecore.ai.fusion_engine
/// import noodlecore.ai.multimodal_integration_manager
/// const engine = new CrossModalFusionEngine();
/// const input = new MultimodalInput([new Modality("text", "start the node"), new Modality("code", "node.start()")]);
/// engine.processMultimodalInput(input).contributions.size  // => 2
/// ```
class CrossModalFusionEngine {
    private Map<String, ModalityProcessor> processors;
    private FusionAlgorithm fusionAlgorithm;
    private const NoodleConfig config;
    private const ContextIntegration? context;

    constructor(
        fusionAlgorithm: FusionAlgorithm = new AdvancedFusionAlgorithm(),
        config: NoodleConfig = NoodleConfig.defaults(),
        context: ContextIntegration? = null,
    ) {
        this.fusionAlgorithm = fusionAlgorithm;
        this.config = config;
        this.context = context;
        this.processors = {
            "text": new TextModalityProcessor(),
            "audio": new AudioModalityProcessor(),
            "vision": new VisionModalityProcessor(),
            "code": new CodeModalityProcessor(),
        };
    }

    /// Replaces or adds a processor.
    func register(type: String, processor: ModalityProcessor) {
        this.processors.set(type, processor);
    }

    /// Processes all modalities at once and fuses what is ready within NOODLE_FUSION_MAX_PROCESSING_TIME; the others are named
    /// in the result. An error [8011] for a modality without a processor, [8010] for data that its processor does not read.
    func processMultimodalInput(input: MultimodalInput): FusionResult {
        const processors = input.modalities.map((modality) => this.processorOf(modality));
        const tasks = input.modalities.zipWith(
            processors,
            (modality, processor) => spawn processor.process(modality.data),
        );
        const end = Time.nowMicros() + this.config.fusionMaxProcessingTime * 1000;
        let processedInputs = new List<ProcessedInput>();
        const missing = new List<String>();
        for (i in 0..tasks.length) {
            const processed = resultBy(end, tasks[i]);
            if (processed == null) {
                missing.add(input.modalities[i].type);
            } else {
                processedInputs.add(processed);
            }
        }
        const fused = this.fusionAlgorithm.fuse(processedInputs, this.contextOf(input));
        return new FusionResult(fused.features, fused.confidence, fused.contributions, missing);
    }

    private func processorOf(modality: Modality): ModalityProcessor {
        const processor = this.processors.get(modality.type);
        if (processor == null) { throw new Error(8011, `no processor for ${modality.type}`); }
        return processor;
    }

    private func contextOf(input: MultimodalInput): EnhancedContext {
        return this.context?.integrateContext(input) ?? EnhancedContext.empty();
    }

    /// Whether a result is sure enough to act on: NOODLE_FUSION_CONFIDENCE_THRESHOLD.
    /// ```noodlecore
    /// new CrossModalFusionEngine().accepts(new FusionResult([], 0.5, {}))  // => false
    /// ```
    func accepts(result: FusionResult): bool {
        return result.confidence >= this.config.fusionConfidenceThreshold;
    }
}

/// What a task gives before a moment, or null; a task that is late is cancelled.
private func resultBy(end: int, task: Task<ProcessedInput>): ProcessedInput? {
    const left = ((end - Time.nowMicros()) / 1000).max(0);
    try {
        return await task within left;
    } catch (e) {
        if (e.code != 3302) { throw e; }
        task.cancel();
        return null;
    }
}
