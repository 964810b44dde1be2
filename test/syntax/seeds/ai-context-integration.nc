// File: src/noodlecore/ai/context_integration.nc

class ContextIntegration {
    private ContextManager contextManager;
    private KnowledgeGraph knowledgeGraph;
    
    func integrateContext(input: MultimodalInput): EnhancedContext {
        // Unified context management across modalities
        let baseContext = this.contextManager.getCurrentContext();
        let semanticContext = this.knowledgeGraph.enrich(input);
        return this.mergeContexts(baseContext, semanticContext);
    }
}
