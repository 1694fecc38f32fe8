const short = (release: string): string => release.replace('@', ' ')

/** A run of releases; the product is said once where both ends have it. */
function run(first: string, last: string): string {
  const [product, version = ''] = last.split('@')
  if (first === last) return short(first)
  return `${short(first)} – ${first.startsWith(`${product}@`) ? version : short(last)}`
}

/** Words of the gallery, which load with it. */
export const gallery = {
  title: 'Examples',
  lessons: 'New here? Learn it in short lessons',
  search: 'Search examples',
  searchHint: 'Provider, server or problem: Ollama, failover, private CA …',
  count: (shown: number, all: number) =>
    shown === all ? `${all} examples` : shown === 1 ? `1 of ${all} examples` : `${shown} of ${all} examples`,
  onlyFor: (release: string) => `Only what ${short(release)} takes`,
  hits: 'Found',
  nothing: (query: string) => `No example is about “${query.trim()}”.`,
  nothingFor: (release: string) => `No example here is for ${short(release)}.`,
  nothingHint: 'Try one of these:',
  tries: ['OpenAI', 'Bedrock', 'Ollama', 'failover', 'private CA', 'port 80'],
  showAll: 'Show all examples',
  releases: run,
  openEnded: (first: string) => `from ${short(first)}`,
  leadsTo: (release: string) => `On ${short(release)}:`,
  times: (n: number) => `× ${n}`,
  opened: (name: string) => `${name} stands beside your own text`,
}
