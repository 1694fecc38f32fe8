import { presets } from '../providers/presets/table.js'
import { provideProviders } from '../providers/table.js'
import { agentgatewayRequests } from './agentgateway.js'
import { envoyRequests, hostOfRoute } from './envoy.js'
import { provideRequests } from './store.js'

// For whoever runs the engine at once: the command line, the worker, tests. The page imports this file beside its own code.
provideRequests({ agentgateway: agentgatewayRequests, envoy: envoyRequests, hostOfRoute })
provideProviders(presets)
