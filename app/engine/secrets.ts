// The search for secrets is not needed before the first picture: it is loaded behind it.

export type SecretSearch = typeof import('../../src/secrets/search')

let loaded: SecretSearch | null = null

/** Loads the search, once; a load that failed is tried again with the next call. */
export async function loadSecretSearch(): Promise<SecretSearch> {
  loaded ??= await import('../../src/secrets/search')
  return loaded
}

/** The search, if it is there already: for what can't wait. */
export const secretSearch = (): SecretSearch | null => loaded
