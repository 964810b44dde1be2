// Connection pooling (max 20 connections)
let dbManager = get_database_manager();

// Parameterized queries
let result = dbManager.execute_query(query, parameters);
