/** Whether a name has no wildcard, or one at its beginning or end. */
export const isOneWildcard = (name: string): boolean => /^(\*?[^*]*|[^*]*\*)$/s.test(name)
