import { NAMED_RULES } from '../named-rules/index.js'
import { OVERLAY } from '../overlay/index.js'
import { NODES } from './nodes.js'
import { provideFacts } from './store.js'

// For whoever runs the engine at once: the command line, the worker, tests. The page imports this file beside its own code.
provideFacts({ nodes: NODES, rules: NAMED_RULES, overlay: OVERLAY })
