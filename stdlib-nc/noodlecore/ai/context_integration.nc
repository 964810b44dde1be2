import noodlecore.ai.multimodal_integration_manager.{MultimodalInput}
import noodlecore.ai.knowledge_graph

// What came before and what is known, put together for the fusion of the next input.

/// What was said and done so far.
class Context {
    const List<String> history;
    const Map<String, any> facts;
    constructor(this.history, this.facts) {}
}

class ContextManager {
    private List<String> history = [];
    private Map<String, any> facts = new Map<String, any>();
    private int limit;

    /// Remembers the last `limit` entries.
    constructor(limit: int = 100) { this.limit = limit; }

    func remember(entry: String) {
        this.history.add(entry);
        if (this.history.length > this.limit) { this.history.removeFirst(); }
    }

    func setFact(name: String, value: any) { this.facts.set(name, value); }

    func getCurrentContext(): Context {
        return new Context(this.history.copy(), this.facts.copy());
    }
}

/// A context with the knowledge that belongs to an input.
class EnhancedContext extends Context {
    const List<KnowledgeItem> knowledge;
    constructor(history: List<String>, facts: Map<String, any>, knowledge: List<KnowledgeItem>) {
        super(history, facts);
        this.knowledge = knowledge;
    }

    static func empty(): EnhancedContext {
        return new EnhancedContext([], new Map<String, any>(), []);
    }
}

class ContextIntegration {
    private ContextManager contextManager;
    private KnowledgeGraph knowledgeGraph;

    constructor(
        contextManager: ContextManager = new ContextManager(),
        knowledgeGraph: KnowledgeGraph = new KnowledgeGraph(),
    ) {
        this.contextManager = contextManager;
        this.knowledgeGraph = knowledgeGraph;
    }

    func integrateContext(input: MultimodalInput): EnhancedContext {
        // Unified context management across modalities
        let baseContext = this.contextManager.getCurrentContext();
        let semanticContext = this.knowledgeGraph.enrich(input);
        return this.mergeContexts(baseContext, semanticContext);
    }

    func mergeContexts(base: Context, semantic: SemanticContext): EnhancedContext {
        return new EnhancedContext(base.history, base.facts, semantic.related);
    }
}
