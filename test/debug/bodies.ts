import type { DebugProtocol } from '@vscode/debugprotocol';

/** What the answers to requests say: the body of each, as the protocol declares it. */
export interface Bodies {
  readonly attach: unknown;
  readonly breakpointLocations: DebugProtocol.BreakpointLocationsResponse['body'];
  readonly completions: DebugProtocol.CompletionsResponse['body'];
  readonly configurationDone: unknown;
  readonly continue: DebugProtocol.ContinueResponse['body'];
  readonly disconnect: unknown;
  readonly evaluate: DebugProtocol.EvaluateResponse['body'];
  readonly exceptionInfo: DebugProtocol.ExceptionInfoResponse['body'];
  readonly initialize: DebugProtocol.Capabilities;
  readonly next: unknown;
  readonly pause: unknown;
  readonly restart: unknown;
  readonly scopes: DebugProtocol.ScopesResponse['body'];
  readonly setBreakpoints: DebugProtocol.SetBreakpointsResponse['body'];
  readonly setExceptionBreakpoints: DebugProtocol.SetExceptionBreakpointsResponse['body'];
  readonly setExpression: DebugProtocol.SetExpressionResponse['body'];
  readonly setFunctionBreakpoints: DebugProtocol.SetFunctionBreakpointsResponse['body'];
  readonly setVariable: DebugProtocol.SetVariableResponse['body'];
  readonly source: DebugProtocol.SourceResponse['body'];
  readonly stackTrace: DebugProtocol.StackTraceResponse['body'];
  readonly stepIn: unknown;
  readonly stepOut: unknown;
  readonly terminate: unknown;
  readonly threads: DebugProtocol.ThreadsResponse['body'];
  readonly variables: DebugProtocol.VariablesResponse['body'];
}

/** What events say. */
export interface EventBodies {
  readonly exited: DebugProtocol.ExitedEvent['body'];
  readonly initialized: unknown;
  readonly output: DebugProtocol.OutputEvent['body'];
  readonly stopped: DebugProtocol.StoppedEvent['body'];
  readonly terminated: DebugProtocol.TerminatedEvent['body'];
}
