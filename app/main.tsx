// What releases serve is as much data as the engine is code, and has a file of its own; traps and their words have another.
// The page judges its first text while it starts, so both come before it.
void Promise.all([import('../src/schema/facts/load'), import('../src/advice/advice')]).then(() => import('./start'))
