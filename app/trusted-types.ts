interface Policies {
  readonly createPolicy: (name: 'default', rules: { createScriptURL: (url: string) => string | null }) => unknown
}

const { trustedTypes } = window as Window & { readonly trustedTypes?: Policies }

/**
 * Where the browser has Trusted Types, the policy of index.html lets no text become markup or code. Workers are the page’s
 * own files, and nothing else may become one.
 */
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (new URL(url, document.baseURI).origin === location.origin ? url : null),
})
