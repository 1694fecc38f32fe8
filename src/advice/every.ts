// For whoever runs the engine at once: the command line, the worker, tests. The page loads both parts by themselves.
import './advice.js'
import './more.js'
