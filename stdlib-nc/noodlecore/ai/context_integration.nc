import noodlecore.collections.deque
import noodlecore.ai.multimodal_integration_manager.{MultimodalInput}
import noodlecore.ai.knowledge_graph

// What came before and what is known, put together for the fusion of the next input.

/// What was said and done so far.
class Context {
    const List<String> history;
    const Map<String, any> facts;
    constructor(this.history, this.facts) {}
}

/// Keeps what was said and done.
/// ```noodlecore
/// import noodlecore.ai.context_integration
/// const contexts = new ContextManager(limit: 2);
/// for (entry in ["one", "two", "three"]) { contexts.remember(entry); }
/// contexts.getCurrentContext().history  // => ["two", "three"]
/// ```
class ContextManager {
    private const Deque<String> history = new Deque<String>();
    private const Map<String, any> facts = new Map<String, any>();
    private const int limit;

    /// Remembers the last `limit` entries.
    constructor(limit: int = 100) { this.limit = limit; }

    /// Adds an entry; the oldest one goes where there are too many.
    func remember(entry: String) {
        this.history.addLast(entry);
        if (this.history.size() > this.limit) { this.history.removeFirst(); }
    }

    /// Notes what holds from now on.
    func setFact(name: String, value: any) { this.facts.set(name, value); }

    /// A copy of what is known now.
    func getCurrentContext(): Context {
        return new Context(this.history.toList(), this.facts.copy());
    }
}

/// A context with the knowledge that belongs to an input.
class EnhancedContext extends Context {
    const List<KnowledgeItem> knowledge;
    constructor(history: List<String>, facts: Map<String, any>, knowledge: List<KnowledgeItem>) {
        super(history, facts);
        this.knowledge = knowledge;
    }

    /// Nothing was said, and nothing is known.
    static func empty(): EnhancedContext {
        return new EnhancedContext([], new Map<String, any>(), []);
    }
}

/// Puts together what came before and what is known.
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

    /// The context for an input: the one now, with the knowledge that is close to the input.
    func integrateContext(input: MultimodalInput): EnhancedContext {
        // Unified context management across modalities
        let baseContext = this.contextManager.getCurrentContext();
        let semanticContext = this.knowledgeGraph.enrich(input);
        return this.mergeContexts(baseContext, semanticContext);
    }

    /// One context of two.
    func mergeContexts(base: Context, semantic: SemanticContext): EnhancedContext {
        return new EnhancedContext(base.history, base.facts, semantic.related);
    }
}
