// What releases serve is as much data as the engine is code, and has a file of its own. The page judges its first text while
// it starts, so the facts come before it.
void import('../src/schema/facts/load').then(() => import('./start'))
