/** What the fields of AgentgatewayModel are for. */
export const modelsHelp = {
  'model.parentRefs': 'The Gateways, ListenerSets or HTTPRoutes that serve the model.',
  'model.match': 'The name that clients call, where it is not the object’s own.',
  'model.match.model': 'A model’s name, or a pattern: *, gpt-* or *-latest.',
  'model.provider': 'Who serves the model. A virtual model has targets in its place.',
  'model.baseURL':
    'Where the provider’s API is reached instead: host, port, TLS (https) and the path below which it stands, with /v1 where it has one.',
  'model.visibility': 'Internal: only virtual models may pick it.',
  'model.custom.backendRef': 'A Service or InferencePool of the namespace that serves the model.',
  'model.virtualModel': 'Other models that serve in place of this one.',
  'model.weighted': 'Each request goes to one of the targets, by their weights.',
  'model.failover':
    'Targets in the order of their priorities: the next ones serve while those before them are evicted.',
  'model.conditional': 'The first target whose condition is true.',
  'model.targets': 'The models.',
  'model.target.modelRef': 'A model of the same namespace.',
  'model.target.model': 'The name that it is asked for; needed where it serves a pattern.',
  'model.target.weight': 'Its share, against the other weights. Example: 90 beside 10.',
  'model.target.priority': 'Lower comes first; the same number shares. Example: 0, then 1.',
  'model.target.when':
    'CEL: the target is taken where this is true. Without it the target takes the rest, and stands last.',
  'model.policies.transformations':
    'Fields of the request body that CEL expressions set, before it is converted for the provider.',
  'model.policies.finalTransformations': 'The same, after it is converted.',
  'model.policies.headers': 'Headers that are set, added or removed on the way to the provider and back.',
  'model.policies.promptGuard': 'What is checked in requests and answers.',
  'model.policies.authorization': 'Who may use the model.',
  'model.target.name': 'Name of the AgentgatewayModel.',
} as const
