// File: src/noodlecore/ai/knowledge_graph.nc

class KnowledgeGraphManager {
    private GraphDatabase graphDB;
    private SemanticAnalyzer semanticAnalyzer;
    
    func addKnowledge(knowledge: KnowledgeItem): bool {
        // Add semantic relationships between different data types
        let entities = this.semanticAnalyzer.extractEntities(knowledge);
        let relationships = this.semanticAnalyzer.extractRelationships(knowledge);
        return this.graphDB.addEntitiesAndRelationships(entities, relationships);
    }
    
    func queryGraph(query: SemanticQuery): List<KnowledgeItem> {
        // Semantic querying across knowledge graph
        return this.graphDB.semanticQuery(query);
    }
}
